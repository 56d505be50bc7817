import { randomUUID } from 'node:crypto';
import { moveClock } from '@qms/work';
import type { Client } from '../../world/client';
import type { World } from '../../world/world';
import { ANSWER_BY, Invitations, PAB, SXD, WORKING_DAY } from './nomination-story';
import { type Json, pasted } from './roster-story';

let story: Invitations;
let world: World;
let organiser: Client;
let secretary: Client;
let ward: Client;
beforeAll(async () => {
  story = await Invitations.open();
  ({ world, organiser, secretary, ward } = story);
});
afterAll(() => story?.close());

describe('an agency', () => {
  it('is told on its first screen, nominates by its công văn, and sees what becomes of each', async () => {
    const [classId, id] = await story.enrolling();
    expect(await story.mine(secretary)).toContainEqual(
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
    const [one, two, three] = [story.somebody(), story.somebody(), story.somebody()];
    const sent = await story.nominates(id, [{ learnerId: known[0].id }, one, two, three], { fileId: file.body.id });
    expect(sent).toMatchObject({ status: 201, body: { nominated: 4 } });
    expect((await story.mine(secretary)).filter(({ link }) => link.endsWith(id))).toEqual([]);
    expect((await secretary.get(`/class-invitations/${id}/known-learners`)).body.items.map((each: Json) => each.id)).not.toContain(
      known[0].id,
    );

    // The organiser has them on the roster, and the công văn with its file.
    expect(await story.invited(classId)).toMatchObject({
      standing: 'answered',
      nominees: 4,
      letterNumber: '15/SXD-VP',
      letterOn: '2026-11-23',
    });
    const [received] = (await story.shown(id, organiser)).nominations;
    expect([(await story.shown(id, organiser)).classId, (await story.shown(id)).classId]).toEqual([classId, null]);
    expect(received).toMatchObject({ answer: 'nominates', sentBy: 'Nguyễn Văn An', file: { name: 'Công văn 15.txt' } });
    expect((await organiser.get(`/files/${received.file.id}/content`)).status).toBe(200);
    expect((await ward.get(`/files/${received.file.id}/content`)).status).toBe(404);
    const roster = (await organiser.get(`/training-classes/${classId}/enrolments`)).body.items;
    expect(roster).toHaveLength(4);
    for (const row of roster) expect(row).toMatchObject({ state: 'nominated', source: 'nomination', learner: { agencyId: SXD } });
    const place = (fullName: string): string => roster.find(({ learner }: Json) => learner.fullName === fullName).id;

    // Decided, one by one.
    expect((await story.decides(place(one.fullName), 'acceptance')).status).toBe(201);
    expect((await story.decides(place(two.fullName), 'declining', { reason: 'Đã học năm trước' })).status).toBe(201);
    const takesBack = (enrolmentId: string, who = secretary, body: object = { reason: 'Bận công tác' }) =>
      who.post(`/nominees/${enrolmentId}/taking-back`, body);
    expect((await takesBack(place(one.fullName))).body.code).toBe('decided-already');
    expect((await takesBack(place(three.fullName), secretary, {})).status).toBe(400);
    expect((await takesBack(place(three.fullName))).body).toEqual({ state: 'withdrawn' });
    expect((await takesBack(place(three.fullName))).body.code).toBe('decided-already');
    const after = (await story.shown(id)).nomineeList;
    const of = (fullName: string): Json => after.find((row: Json) => row.fullName === fullName);
    expect(of(one.fullName)).toMatchObject({ state: 'accepted', reason: null, certificateNumber: null, takeBack: { allowed: false } });
    expect(of(two.fullName)).toMatchObject({ state: 'declined', reason: 'Đã học năm trước' });
    expect(of(three.fullName)).toMatchObject({ state: 'withdrawn', reason: 'Bận công tác' });
    expect(of(known[0].fullName)).toMatchObject({ state: 'nominated', takeBack: { allowed: true } });
    expect((await story.invited(classId)).nominees).toBe(2);
    // Why he does not come is nothing that stays in the journal once his data are gone.
    const told = (value: string) => world.sql('select 1 from journal_personal where value::text like $1', [`%${value}%`], 'admin');
    expect([await told('Bận công tác'), (await told('Đã học năm trước')).length > 0]).toEqual([[], true]);
    expect((await story.nominates(id, [three])).body.code).toBe('left-class');
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
    expect((await story.shown(id)).nomineeList.find((row: Json) => row.fullName === one.fullName)).toMatchObject({
      state: 'passed',
      certificateNumber: '1234/2026',
    });
    // Somebody was sent: neither side says otherwise.
    expect((await secretary.post(`/class-invitations/${id}/declining`, {})).body.code).toBe('nominees-sent');
    expect((await story.moves(id, 'withdrawal', { reason: 'Đổi kế hoạch' })).body.code).toBe('nominees-sent');
    // Another công văn brings more.
    expect((await story.nominates(id, [story.somebody()], { letterNumber: '18/SXD-VP' })).status).toBe(201);
    expect(await story.invited(classId)).toMatchObject({ nominees: 3, letterNumber: '18/SXD-VP' });
    // He goes to another agency: his data change, not who sent him.
    const learner = roster.find((row: Json) => row.learner.fullName === one.fullName).learner.id;
    const { version } = (await organiser.get(`/learners/${learner}`)).body;
    expect((await organiser.patch(`/learners/${learner}`, { agencyId: PAB }, { 'if-match': `"${version}"` })).status).toBe(200);
    expect((await story.shown(id, organiser)).nomineeList.find((row: Json) => row.fullName === one.fullName)).toMatchObject({
      state: 'passed',
    });
  });

  it('takes nobody back from a class that is settled', async () => {
    const [classId, id] = await story.enrolling();
    await story.nominates(id, [story.somebody()]);
    const [{ id: place }] = (await story.shown(id)).nomineeList;
    expect((await story.shown(id)).classState).toBe('enrolling');
    await story.setClass(classId, 'certificates-issued');
    expect((await story.shown(id)).classState).toBe('certificates-issued');
    expect((await story.shown(id)).nomineeList[0].takeBack).toMatchObject({ allowed: false });
    expect((await secretary.post(`/nominees/${place}/taking-back`, { reason: 'Bận công tác' })).body.code).toBe('roster-settled');
  });

  it('sends nobody, and changes its mind', async () => {
    const [classId, , id] = await story.enrolling();
    expect((await ward.post(`/class-invitations/${id}/declining`, { reason: 'Không có nhu cầu' })).status).toBe(201);
    expect(await story.invited(classId, PAB)).toMatchObject({ standing: 'declined', nominees: 0 });
    expect((await story.shown(id, organiser)).nominations).toMatchObject([
      { answer: 'declines', reason: 'Không có nhu cầu', letterNumber: null },
    ]);
    expect((await story.mine(ward)).filter(({ link }) => link.endsWith(id))).toEqual([]);
    expect((await story.nominates(id, [story.somebody()], {}, ward)).status).toBe(201);
    expect(await story.invited(classId, PAB)).toMatchObject({ standing: 'answered', nominees: 1 });
  });

  it('is warned after the day and beyond its seats, and its reason is kept', async () => {
    const [, id] = await story.enrolling({ seats: 1 });
    // Without the rule of the organiser seats bind nobody.
    expect((await story.nominates(id, [story.somebody(), story.somebody()])).status).toBe(201);
    await story.keepsSeats(true);
    const beyond = await story.nominates(id, [story.somebody()]);
    expect(beyond).toMatchObject({ status: 422, body: { code: 'reason-required' } });
    expect(JSON.stringify(beyond.body)).toContain('beyond-seats');
    expect((await story.nominates(id, [story.somebody()], { reason: 'Theo chỉ đạo của Giám đốc' })).status).toBe(201);
    await story.keepsSeats(false);
    // The day itself is in time, up to its midnight in Vietnam.
    moveClock(new Date('2026-12-04T16:59:00Z'));
    expect((await story.nominates(id, [story.somebody()])).status).toBe(201);
    moveClock(new Date('2026-12-04T18:00:00Z'));
    const late = await story.nominates(id, [story.somebody()]);
    expect(JSON.stringify(late.body)).toContain('answer-day-passed');
    expect((await story.nominates(id, [story.somebody()], { reason: 'Công văn đến muộn' })).status).toBe(201);
    moveClock(WORKING_DAY);
    expect((await story.shown(id, organiser)).nominations.map(({ reason }: Json) => reason)).toEqual([
      'Công văn đến muộn',
      null,
      'Theo chỉ đạo của Giám đốc',
      null,
    ]);
  });

  it('answers no class that enrols no more', async () => {
    const [classId, id] = await story.enrolling();
    await story.setClass(classId, 'roster-closed');
    expect((await story.nominates(id, [story.somebody()], { reason: 'Công văn đến muộn' })).body.code).toBe('class-not-enrolling');
    expect((await secretary.post(`/class-invitations/${id}/declining`, {})).body.code).toBe('class-not-enrolling');
    expect((await story.shown(id)).actions).toMatchObject({ nominate: { allowed: false }, decline: { allowed: false } });
    expect((await story.mine(secretary)).filter(({ link }) => link.endsWith(id))).toEqual([]);
    expect((await story.moves(id, 'extension', { answerBy: '2026-12-09' })).body.code).toBe('class-not-enrolling');
  });

  it('sends all of a list or none of it', async () => {
    const [classId, id] = await story.enrolling();
    const good = story.somebody();
    for (const [bad, code] of [
      [{ fullName: '=1+1' }, 'learner-name-malformed'],
      [{ fullName: 'An', email: 'x' }, 'learner-email-malformed'],
      [{ learnerId: randomUUID() }, 'unknown-reference'],
      [good, 'nominated-twice'],
    ] as const)
      expect(JSON.stringify((await story.nominates(id, [good, bad])).body)).toContain(code);
    expect((await story.nominates(id, [good], { letterOn: '2026-11-25' })).status).toBe(422);
    expect((await story.nominates(id, [])).status).toBe(400);
    expect((await story.nominates(id, [good], { letterNumber: '' })).status).toBe(400);
    // A file of somebody else.
    const theirs = await organiser.upload('/files', { name: 'a.txt', bytes: Buffer.from('khác') });
    expect((await story.nominates(id, [good], { fileId: theirs.body.id })).status).toBe(422);
    expect((await organiser.get(`/training-classes/${classId}/enrolments`)).body.items).toEqual([]);
    expect((await story.shown(id)).nominations).toEqual([]);
    expect((await story.nominates(id, [good])).status).toBe(201);
    expect((await story.nominates(id, [good])).body.code).toBe('already-in-class');
    // Like one whom the organiser knows of this agency: it must say who it is.
    const alike = { ...good, fullName: good.fullName.replace('Tôn', 'Tốn') };
    expect((await story.nominates(id, [alike])).body.code).toBe('learner-alike');
    expect((await story.nominates(id, [{ ...alike, isNew: true }])).status).toBe(201);
  });

  it('reads what it pastes, with what is wrong in it', async () => {
    const [, id] = await story.enrolling();
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
    const [classId, id, pab] = await story.enrolling();
    const one = story.somebody();
    await story.nominates(id, [one]);
    const enrolmentId = (await story.shown(id)).nomineeList[0].id;
    for (const path of [`/class-invitations/${id}`, `/class-invitations/${id}/known-learners`])
      expect((await ward.get(path)).status).toBe(404);
    expect((await ward.post(`/class-invitations/${id}/pasted-learners`, { text: 'x' })).status).toBe(404);
    expect((await story.nominates(id, [story.somebody()], {}, ward)).status).toBe(404);
    expect((await ward.post(`/class-invitations/${id}/declining`, {})).status).toBe(404);
    expect((await ward.post(`/nominees/${enrolmentId}/taking-back`, { reason: 'Bận công tác' })).status).toBe(404);
    expect((await secretary.get(`/training-classes/${classId}/invitations`)).status).toBe(404);
    expect((await secretary.get(`/training-classes/${classId}/invitations.xlsx`)).status).toBe(404);
    // The organiser answers for no agency; who is no secretary of it neither.
    for (const who of ['giangvien', 'vanthu2', 'nhanvien', 'vanthu'])
      expect([who, (await story.nominates(id, [story.somebody()], {}, await world.as(who))).status]).toEqual([who, 403]);
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
    expect((await story.nominates(pab, [{ learnerId: theirs }], {}, ward)).status).toBe(422);
    expect((await story.nominates(pab, [one], {}, ward)).status).toBe(201);
  });
});
