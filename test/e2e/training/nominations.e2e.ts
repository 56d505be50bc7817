import { randomUUID } from 'node:crypto';
import { moveClock } from '@qms/work';
import { organizationId } from '../../../seeds/demo';
import type { Client } from '../../world/client';
import { World } from '../../world/world';
import { classOf, type Json, pasted } from './roster-story';

let world: World;
let organiser: Client;
let secretary: Client;
let ward: Client;
beforeAll(async () => {
  world = await World.open();
  organiser = await world.as('giangvien');
  secretary = await world.as('thuky');
  ward = await world.as('coquan2');
  // A working day before the class of these tests, wherever the clock of the machine stands.
  moveClock(new Date('2026-11-24T03:00:00Z'));
});
afterAll(async () => {
  moveClock(null);
  await world?.close();
});

const [SXD, PAB, SNV] = ['SXD', 'PAB', 'SNV'].map(organizationId) as [string, string, string];
const ANSWER_BY = '2026-12-04';
const invites = (classId: string, more: object = {}, who = organiser) =>
  who.post(`/training-classes/${classId}/invitations`, { organizationIds: [SXD, PAB], answerBy: ANSWER_BY, ...more });
const invited = async (classId: string, agency = SXD): Promise<Json> =>
  (await organiser.get(`/training-classes/${classId}/invitations`)).body.items.find((row: Json) => row.agencyId === agency);
/** A class that enrols, to which both agencies are invited. @returns class, and the invitations of both */
const enrolling = async (more: object = {}): Promise<[classId: string, sxd: string, pab: string]> => {
  const classId = await classOf(world);
  expect((await invites(classId, more)).status).toBe(201);
  return [classId, (await invited(classId)).id, (await invited(classId, PAB)).id];
};
const shown = async (id: string, who = secretary): Promise<Json> => (await who.get(`/class-invitations/${id}`)).body;
const letter = { letterNumber: '15/SXD-VP', letterOn: '2026-11-23' };
let count = 0;
/** Somebody whom nobody knows. */
const SYLLABLES = [
  'An',
  'Bảo',
  'Chi',
  'Dung',
  'Giang',
  'Hạnh',
  'Khánh',
  'Lam',
  'Mai',
  'Ngân',
  'Phúc',
  'Quyên',
  'Sơn',
  'Thảo',
  'Uyên',
  'Vân',
];
const somebody = () => {
  const [middle, name] = [SYLLABLES[Math.floor(count / 16) % 16], SYLLABLES[count % 16]];
  count += 1;
  return { fullName: `Tôn ${middle} ${name}`, birthDate: `199${count % 10}-0${1 + (count % 9)}-11` };
};
const nominates = (id: string, learners: object[], more: object = {}, who = secretary) =>
  who.post(`/class-invitations/${id}/nominations`, { learners, ...letter, ...more });
const seen = async (id: string, move: string, body: object, who = organiser) =>
  who.post(`/class-invitations/${id}/${move}`, body, { 'if-match': `"${(await shown(id, organiser)).version}"` });
const decides = async (enrolmentId: string, move: string, body: object = {}) =>
  organiser.post(`/enrolments/${enrolmentId}/${move}`, body, {
    'if-match': `"${(await organiser.get(`/enrolments/${enrolmentId}`)).body.version}"`,
  });
const mine = async (who: Client): Promise<Json[]> => (await who.get('/my-work')).body.items;
const setClass = (classId: string, state: string) =>
  world.sql('update training_class set state = $2 where id = $1', [classId, state], 'admin', '-c session_replication_role=replica');
const keepsSeats = (enabled: boolean) =>
  world.sql(
    `insert into organization_rule (organization_id, rule, enabled) values ($1, 'training-agency-seats', $2) on conflict (organization_id, rule) do update set enabled = $2`,
    [organizationId('SKHCN'), enabled],
    'admin',
    '-c session_replication_role=replica',
  );

describe('an invitation', () => {
  it('goes to many at once, once each; it keeps what the class was, and may be extended or withdrawn', async () => {
    const classId = await classOf(world);
    expect((await invites(classId)).body).toEqual({ invited: 2, already: 0 });
    expect((await invites(classId, { organizationIds: [SXD, PAB, SNV, SNV], seats: 2 })).body).toEqual({ invited: 1, already: 2 });
    expect(await invited(classId, SNV)).toMatchObject({
      standing: 'silent',
      seats: 2,
      nominees: 0,
      answerBy: ANSWER_BY,
      letterNumber: null,
    });
    const { id } = await invited(classId);
    await world.sql(
      `update training_class set title = 'Tên khác' where id = $1`,
      [classId],
      'admin',
      '-c session_replication_role=replica',
    );
    expect(await shown(id)).toMatchObject({
      title: 'Lớp đánh giá nội bộ',
      organiserName: 'Sở Khoa học và Công nghệ',
      contact: expect.stringContaining('Hồ Thị Mỹ Linh'),
      actions: { nominate: { allowed: true }, decline: { allowed: true } },
    });
    for (const answerBy of [ANSWER_BY, '2026-12-11', '2026-11-01'])
      expect((await seen(id, 'extension', { answerBy })).body.errors[0].code).toBe('answer-day-malformed');
    expect((await seen(id, 'extension', { answerBy: '2026-12-08' })).status).toBe(201);
    expect((await organiser.post(`/class-invitations/${id}/extension`, { answerBy: '2026-12-09' }, { 'if-match': '"1"' })).status).toBe(
      412,
    );
    expect((await shown(id)).answerBy).toBe('2026-12-08');
    expect((await seen(id, 'withdrawal', { reason: 'Đổi kế hoạch' })).status).toBe(201);
    expect(await shown(id)).toMatchObject({
      standing: 'withdrawn',
      withdrawnBecause: 'Đổi kế hoạch',
      actions: { nominate: { allowed: false } },
    });
    expect((await nominates(id, [somebody()])).status).toBe(409);
    expect((await seen(id, 'withdrawal', { reason: 'Đổi kế hoạch' })).status).toBe(409);
    // Invited anew after all.
    expect((await invites(classId)).body).toEqual({ invited: 1, already: 1 });
    expect((await organiser.get(`/training-classes/${classId}/invitation-summary`)).body).toMatchObject({
      silent: 3,
      answered: 0,
      declined: 0,
      withdrawn: 1,
      nominees: 0,
      actions: { invite: { allowed: true } },
    });
    expect((await organiser.get(`/training-classes/${classId}/invitations?standing=withdrawn`)).body.items).toHaveLength(1);
    expect((await organiser.get(`/training-classes/${classId}/invitations?q=xay%20dung&limit=1`)).body.count.value).toBe(2);
    expect((await organiser.get(`/training-classes/${classId}/invitations.xlsx`)).headers.get('content-type')).toContain('spreadsheetml');
  });

  it('goes to agencies in force alone, for a class that enrols, by its organiser', async () => {
    const classId = await classOf(world);
    for (const code of ['SKHCN', 'TDC', 'XST-CU', 'UBND'])
      expect((await invites(classId, { organizationIds: [organizationId(code)] })).body.errors[0].code).toBe('agency-not-invitable');
    expect((await invites(classId, { organizationIds: [randomUUID()] })).status).toBe(422);
    for (const answerBy of ['2026-11-23', '2026-12-12'])
      expect((await invites(classId, { answerBy })).body.errors[0].code).toBe('answer-day-malformed');
    for (const who of ['thuky', 'coquan2', 'vanthu']) expect((await invites(classId, {}, await world.as(who))).status).toBe(403);
    expect((await invites(randomUUID())).status).toBe(404);
    const planned = await classOf(world, { state: 'planned' });
    expect((await invites(planned)).body.code).toBe('class-not-enrolling');
    expect((await organiser.get(`/training-classes/${planned}/invitation-summary`)).body.actions.invite).toMatchObject({ allowed: false });
  });

  it('is sent once where two invite at the same moment', async () => {
    const classId = await classOf(world);
    const answers = await Promise.all(
      ['giangvien', 'tdc', 'giangvien'].map(async (who) => invites(classId, {}, await world.as(who, 'fresh'))),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(answers.reduce((sum, { body }) => sum + body.invited, 0)).toBe(2);
  });
});

describe('an agency', () => {
  it('is told on its first screen, nominates by its công văn, and sees what becomes of each', async () => {
    const [classId, id] = await enrolling();
    expect(await mine(secretary)).toContainEqual(
      expect.objectContaining({
        kind: 'class-invitation.answer',
        sentence: 'Lớp đang chiêu sinh: cử học viên chậm nhất ngày 04/12/2026, Lớp đánh giá nội bộ',
        dueOn: ANSWER_BY,
        link: `/dao-tao/loi-moi/${id}`,
      }),
    );
    const file = await secretary.upload('/files', { name: 'Công văn 15.txt', bytes: Buffer.from('Cử học viên') });
    expect(file.status).toBe(201);
    const known = (await secretary.get(`/class-invitations/${id}/known-learners`)).body.items;
    expect(known.length).toBeGreaterThan(2);
    const [one, two, three] = [somebody(), somebody(), somebody()];
    const sent = await nominates(id, [{ learnerId: known[0].id }, one, two, three], { fileId: file.body.id });
    expect(sent).toMatchObject({ status: 201, body: { nominated: 4 } });
    expect((await mine(secretary)).filter(({ link }) => link.endsWith(id))).toEqual([]);
    expect((await secretary.get(`/class-invitations/${id}/known-learners`)).body.items.map((each: Json) => each.id)).not.toContain(
      known[0].id,
    );

    // The organiser has them on the roster, and the công văn with its file.
    expect(await invited(classId)).toMatchObject({ standing: 'answered', nominees: 4, letterNumber: '15/SXD-VP', letterOn: '2026-11-23' });
    const [received] = (await shown(id, organiser)).nominations;
    expect([(await shown(id, organiser)).classId, (await shown(id)).classId]).toEqual([classId, null]);
    expect(received).toMatchObject({ answer: 'nominates', sentBy: 'Nguyễn Văn An', file: { name: 'Công văn 15.txt' } });
    expect((await organiser.get(`/files/${received.file.id}/content`)).status).toBe(200);
    expect((await ward.get(`/files/${received.file.id}/content`)).status).toBe(404);
    const roster = (await organiser.get(`/training-classes/${classId}/enrolments`)).body.items;
    expect(roster).toHaveLength(4);
    for (const row of roster) expect(row).toMatchObject({ state: 'nominated', source: 'nomination', learner: { agencyId: SXD } });
    const place = (fullName: string): string => roster.find(({ learner }: Json) => learner.fullName === fullName).id;

    // Decided, one by one.
    expect((await decides(place(one.fullName), 'acceptance')).status).toBe(201);
    expect((await decides(place(two.fullName), 'declining', { reason: 'Đã học năm trước' })).status).toBe(201);
    const takesBack = (enrolmentId: string, who = secretary, body: object = { reason: 'Bận công tác' }) =>
      who.post(`/nominees/${enrolmentId}/taking-back`, body);
    expect((await takesBack(place(one.fullName))).body.code).toBe('decided-already');
    expect((await takesBack(place(three.fullName), secretary, {})).status).toBe(400);
    expect((await takesBack(place(three.fullName))).body).toEqual({ state: 'withdrawn' });
    expect((await takesBack(place(three.fullName))).body.code).toBe('decided-already');
    const after = (await shown(id)).nomineeList;
    const of = (fullName: string): Json => after.find((row: Json) => row.fullName === fullName);
    expect(of(one.fullName)).toMatchObject({ state: 'accepted', reason: null, certificateNumber: null, takeBack: { allowed: false } });
    expect(of(two.fullName)).toMatchObject({ state: 'declined', reason: 'Đã học năm trước' });
    expect(of(three.fullName)).toMatchObject({ state: 'withdrawn', reason: 'Bận công tác' });
    expect(of(known[0].fullName)).toMatchObject({ state: 'nominated', takeBack: { allowed: true } });
    expect((await invited(classId)).nominees).toBe(2);
    // Why he does not come is nothing that stays in the journal once his data are gone.
    const told = (value: string) => world.sql('select 1 from journal_personal where value::text like $1', [`%${value}%`], 'admin');
    expect([await told('Bận công tác'), (await told('Đã học năm trước')).length > 0]).toEqual([[], true]);
    expect((await nominates(id, [three])).body.code).toBe('left-class');
    // Taught and passed, with a certificate: the agency is told its number once it is issued.
    await world.sql(
      `with passed as (update enrolment set state = 'passed' where id = $1 returning id, organization_id, class_id)
       insert into certificate (id, organization_id, counterpart_organization_id, shared_at, grant_id, class_id, enrolment_id, year, number, state, full_name, printed,
         code_hash, file_id, issued_at)
       select gen_random_uuid(), p.organization_id, $2, now(), gen_random_uuid(), p.class_id, p.id, 2026, 1234, 'issued', 'x', '{}', sha256('x'), gen_random_uuid(), now() from passed p`,
      [place(one.fullName), SXD],
      'admin',
      '-c session_replication_role=replica',
    );
    expect((await shown(id)).nomineeList.find((row: Json) => row.fullName === one.fullName)).toMatchObject({
      state: 'passed',
      certificateNumber: '1234/2026',
    });
    // Somebody was sent: neither side says otherwise.
    expect((await secretary.post(`/class-invitations/${id}/declining`, {})).body.code).toBe('nominees-sent');
    expect((await seen(id, 'withdrawal', { reason: 'Đổi kế hoạch' })).body.code).toBe('nominees-sent');
    // Another công văn brings more.
    expect((await nominates(id, [somebody()], { letterNumber: '18/SXD-VP' })).status).toBe(201);
    expect(await invited(classId)).toMatchObject({ nominees: 3, letterNumber: '18/SXD-VP' });
    // He goes to another agency: his data change, not who sent him.
    const learner = roster.find((row: Json) => row.learner.fullName === one.fullName).learner.id;
    const { version } = (await organiser.get(`/learners/${learner}`)).body;
    expect((await organiser.patch(`/learners/${learner}`, { agencyId: PAB }, { 'if-match': `"${version}"` })).status).toBe(200);
    expect((await shown(id, organiser)).nomineeList.find((row: Json) => row.fullName === one.fullName)).toMatchObject({ state: 'passed' });
  });

  it('takes nobody back from a class that is settled', async () => {
    const [classId, id] = await enrolling();
    await nominates(id, [somebody()]);
    const [{ id: place }] = (await shown(id)).nomineeList;
    expect((await shown(id)).classState).toBe('enrolling');
    await setClass(classId, 'certificates-issued');
    expect((await shown(id)).classState).toBe('certificates-issued');
    expect((await shown(id)).nomineeList[0].takeBack).toMatchObject({ allowed: false });
    expect((await secretary.post(`/nominees/${place}/taking-back`, { reason: 'Bận công tác' })).body.code).toBe('roster-settled');
  });

  it('sends nobody, and changes its mind', async () => {
    const [classId, , id] = await enrolling();
    expect((await ward.post(`/class-invitations/${id}/declining`, { reason: 'Không có nhu cầu' })).status).toBe(201);
    expect(await invited(classId, PAB)).toMatchObject({ standing: 'declined', nominees: 0 });
    expect((await shown(id, organiser)).nominations).toMatchObject([
      { answer: 'declines', reason: 'Không có nhu cầu', letterNumber: null },
    ]);
    expect((await mine(ward)).filter(({ link }) => link.endsWith(id))).toEqual([]);
    expect((await nominates(id, [somebody()], {}, ward)).status).toBe(201);
    expect(await invited(classId, PAB)).toMatchObject({ standing: 'answered', nominees: 1 });
  });

  it('is warned after the day and beyond its seats, and its reason is kept', async () => {
    const [, id] = await enrolling({ seats: 1 });
    // Without the rule of the organiser seats bind nobody.
    expect((await nominates(id, [somebody(), somebody()])).status).toBe(201);
    await keepsSeats(true);
    const beyond = await nominates(id, [somebody()]);
    expect(beyond).toMatchObject({ status: 422, body: { code: 'reason-required' } });
    expect(JSON.stringify(beyond.body)).toContain('beyond-seats');
    expect((await nominates(id, [somebody()], { reason: 'Theo chỉ đạo của Giám đốc' })).status).toBe(201);
    await keepsSeats(false);
    // The day itself is in time, up to its midnight in Vietnam.
    moveClock(new Date('2026-12-04T16:59:00Z'));
    expect((await nominates(id, [somebody()])).status).toBe(201);
    moveClock(new Date('2026-12-04T18:00:00Z'));
    const late = await nominates(id, [somebody()]);
    expect(JSON.stringify(late.body)).toContain('answer-day-passed');
    expect((await nominates(id, [somebody()], { reason: 'Công văn đến muộn' })).status).toBe(201);
    moveClock(new Date('2026-11-24T03:00:00Z'));
    expect((await shown(id, organiser)).nominations.map(({ reason }: Json) => reason)).toEqual([
      'Công văn đến muộn',
      null,
      'Theo chỉ đạo của Giám đốc',
      null,
    ]);
  });

  it('answers no class that enrols no more', async () => {
    const [classId, id] = await enrolling();
    await setClass(classId, 'roster-closed');
    expect((await nominates(id, [somebody()], { reason: 'Công văn đến muộn' })).body.code).toBe('class-not-enrolling');
    expect((await secretary.post(`/class-invitations/${id}/declining`, {})).body.code).toBe('class-not-enrolling');
    expect((await shown(id)).actions).toMatchObject({ nominate: { allowed: false }, decline: { allowed: false } });
    expect((await mine(secretary)).filter(({ link }) => link.endsWith(id))).toEqual([]);
    expect((await seen(id, 'extension', { answerBy: '2026-12-09' })).body.code).toBe('class-not-enrolling');
  });

  it('sends all of a list or none of it', async () => {
    const [classId, id] = await enrolling();
    const good = somebody();
    for (const [bad, code] of [
      [{ fullName: '=1+1' }, 'learner-name-malformed'],
      [{ fullName: 'An', email: 'x' }, 'learner-email-malformed'],
      [{ learnerId: randomUUID() }, 'unknown-reference'],
      [good, 'nominated-twice'],
    ] as const)
      expect(JSON.stringify((await nominates(id, [good, bad])).body)).toContain(code);
    expect((await nominates(id, [good], { letterOn: '2026-11-25' })).status).toBe(422);
    expect((await nominates(id, [])).status).toBe(400);
    expect((await nominates(id, [good], { letterNumber: '' })).status).toBe(400);
    // A file of somebody else.
    const theirs = await organiser.upload('/files', { name: 'a.txt', bytes: Buffer.from('khác') });
    expect((await nominates(id, [good], { fileId: theirs.body.id })).status).toBe(422);
    expect((await organiser.get(`/training-classes/${classId}/enrolments`)).body.items).toEqual([]);
    expect((await shown(id)).nominations).toEqual([]);
    expect((await nominates(id, [good])).status).toBe(201);
    expect((await nominates(id, [good])).body.code).toBe('already-in-class');
    // Like one whom the organiser knows of this agency: it must say who it is.
    const alike = { ...good, fullName: good.fullName.replace('Tôn', 'Tốn') };
    expect((await nominates(id, [alike])).body.code).toBe('learner-alike');
    expect((await nominates(id, [{ ...alike, isNew: true }])).status).toBe(201);
  });

  it('reads what it pastes, with what is wrong in it', async () => {
    const [, id] = await enrolling();
    const { body } = await secretary.post(`/class-invitations/${id}/pasted-learners`, {
      text: pasted(['1', 'Trần Văn Ý', '05/03/1990', 'Chuyên viên', '', 'y@anson.gov.vn', ''], ['2', '=1+1', '31/02/1990', '', '', '', '']),
    });
    expect(body.items[0]).toEqual({
      fullName: 'Trần Văn Ý',
      birthDate: '1990-03-05',
      position: 'Chuyên viên',
      email: 'y@anson.gov.vn',
      phone: null,
    });
    expect(body.problems.filter(({ severity }: Json) => severity === 'error').map(({ row, field }: Json) => [row, field])).toEqual([
      [3, 'fullName'],
      [3, 'birthDate'],
    ]);
    expect((await secretary.post(`/class-invitations/${id}/pasted-learners`, { text: 'abc' })).status).toBe(422);
  });

  it('sees nothing of others, and others nothing of it', async () => {
    const [classId, id, pab] = await enrolling();
    const one = somebody();
    await nominates(id, [one]);
    const enrolmentId = (await shown(id)).nomineeList[0].id;
    for (const path of [`/class-invitations/${id}`, `/class-invitations/${id}/known-learners`])
      expect((await ward.get(path)).status).toBe(404);
    expect((await ward.post(`/class-invitations/${id}/pasted-learners`, { text: 'x' })).status).toBe(404);
    expect((await nominates(id, [somebody()], {}, ward)).status).toBe(404);
    expect((await ward.post(`/class-invitations/${id}/declining`, {})).status).toBe(404);
    expect((await ward.post(`/nominees/${enrolmentId}/taking-back`, { reason: 'Bận công tác' })).status).toBe(404);
    expect((await secretary.get(`/training-classes/${classId}/invitations`)).status).toBe(404);
    expect((await secretary.get(`/training-classes/${classId}/invitations.xlsx`)).status).toBe(404);
    // The organiser answers for no agency; who is no secretary of it neither.
    for (const who of ['giangvien', 'vanthu2', 'nhanvien', 'vanthu'])
      expect([who, (await nominates(id, [somebody()], {}, await world.as(who))).status]).toEqual([who, 403]);
    for (const move of ['extension', 'withdrawal'])
      expect(
        (await secretary.post(`/class-invitations/${id}/${move}`, { answerBy: '2026-12-09', reason: 'x y z' }, { 'if-match': '"1"' }))
          .status,
      ).toBe(403);
    expect((await secretary.get('/class-invitations')).body.items.map((row: Json) => row.agencyId)).not.toContain(PAB);
    expect((await ward.get('/class-invitations')).body.items.map((row: Json) => row.id)).toContain(pab);
    // Known people of another agency are not told of.
    const known = (await ward.get(`/class-invitations/${pab}/known-learners`)).body.items;
    expect(known.map((row: Json) => row.fullName)).not.toContain(one.fullName);
    const theirs = (await organiser.get(`/training-classes/${classId}/enrolments`)).body.items[0].learner.id;
    expect((await nominates(pab, [{ learnerId: theirs }], {}, ward)).status).toBe(422);
    expect((await nominates(pab, [one], {}, ward)).status).toBe(201);
  });
});

describe('at the same moment', () => {
  it('two who send the same people double nobody, and seats are counted one after the other', async () => {
    const [classId, id] = await enrolling();
    const people = [somebody(), somebody(), somebody()];
    const clients = await Promise.all(['thuky', 'thuky', 'lanhdao', 'thuky'].map((who) => world.as(who, 'fresh')));
    const answers = await Promise.all(clients.map((who) => nominates(id, people, {}, who)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect((await organiser.get(`/training-classes/${classId}/enrolments`)).body.items).toHaveLength(3);

    const [, other] = await enrolling({ seats: 2 });
    await keepsSeats(true);
    const each = await Promise.all(clients.map((who) => nominates(other, [somebody()], {}, who)));
    await keepsSeats(false);
    expect(each.map(({ status }) => status).sort()).toEqual([201, 201, 422, 422]);
  });

  it('a repeated request sends once', async () => {
    const [classId, id] = await enrolling();
    const body = { learners: [somebody()], ...letter };
    const key = { 'idempotency-key': randomUUID() };
    const answers = [
      await secretary.post(`/class-invitations/${id}/nominations`, body, key),
      await secretary.post(`/class-invitations/${id}/nominations`, body, key),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[0]!.body).toEqual(answers[1]!.body);
    expect((await organiser.get(`/training-classes/${classId}/enrolments`)).body.items).toHaveLength(1);
  });

  it('a nominee is either decided about or taken back', async () => {
    const [, id] = await enrolling();
    await nominates(id, [somebody(), somebody(), somebody(), somebody()]);
    const places: string[] = (await shown(id)).nomineeList.map((row: Json) => row.id);
    for (const place of places) {
      const both = await Promise.all([
        organiser.post(`/enrolments/${place}/acceptance`, {}, { 'if-match': '"1"' }),
        secretary.post(`/nominees/${place}/taking-back`, { reason: 'Bận công tác' }),
      ]);
      const [accepted, back] = both.map(({ status }) => status);
      expect([accepted === 201, back === 201].filter(Boolean)).toHaveLength(1);
      expect([201, 409]).toContain(back);
      const { state } = (await organiser.get(`/enrolments/${place}`)).body;
      expect(state).toBe(accepted === 201 ? 'accepted' : 'withdrawn');
    }
  });

  it('a class that closes its roster leaves nobody behind who comes later', async () => {
    const [classId, id] = await enrolling();
    expect(
      (
        await organiser.post(`/training-classes/${classId}/enrolments`, {
          fullName: 'Chu Văn Ân',
          source: 'nomination',
          entersAs: 'accepted',
        })
      ).status,
    ).toBe(201);
    const [closed, sent] = await Promise.all([
      organiser.post(`/training-classes/${classId}/roster-closing`, { reason: 'Đến hạn chốt' }),
      nominates(id, [somebody()]),
    ]);
    expect(closed.status).toBe(201);
    expect([201, 409]).toContain(sent.status);
    // Whoever came before it closed was seen by it.
    const [entry] = await world.sql<{ body: string }>(
      `select body from journal_entry where event = 'training-class.roster-closed' and aggregate_id = $1`,
      [classId],
      'admin',
    );
    expect(entry!.body.includes('nominations-unanswered')).toBe(sent.status === 201);
    expect((await nominates(id, [somebody()])).body.code).toBe('class-not-enrolling');
  });
});
