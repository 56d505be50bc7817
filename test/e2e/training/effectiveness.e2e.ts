import { readWorkbook } from '@qms/spreadsheets';
import { demoId, organizationId, personId } from '../../../seeds/demo';
import type { Client } from '../../world/client';
import { CertificateOffice, REPLICA, seen } from './certificate-story';
import type { StoryClass } from './class-story';
import { awaits, counts, day, EFFECTIVE, type Json, over, review, says, switched } from './effectiveness-story';

let office: CertificateOffice;
let secretary: Client;
let ward: Client;
beforeAll(async () => {
  office = await CertificateOffice.open();
  secretary = await office.world.as('thuky');
  ward = await office.world.as('coquan2');
});
afterAll(() => office?.close());

const NOT = { verdict: 'not-effective', seenBy: 'result', furtherAction: 'Kèm cặp trong 02 cuộc đánh giá tiếp theo' };

describe('an office', () => {
  let held: StoryClass;
  beforeAll(async () => {
    day('2026-11-23');
    await switched(office, true);
    held = await over(
      office,
      'HL2',
      ['Phan Thị Đào', 'Cao Thị Bích Vân', 'Tạ Minh Đức', 'Trương Hoài Nam', 'Người Ngoài'],
      '2026-05-14',
      6,
      {
        0: 'SXD',
        1: 'SXD',
        2: 'PAB',
      },
    );
    // One works at the organiser itself and says so by its name, the last at no agency of the system.
    await office.world.sql(
      "update learner set agency_name = 'SỞ KHOA HỌC và Công  nghệ' where id = $1",
      [held.learners[3]],
      'admin',
      REPLICA,
    );
    await office.world.sql("update learner set agency_name = 'Công ty A' where id = $1", [held.learners[4]], 'admin', REPLICA);
  });

  it('is asked about its own people alone, each once, all in one form', async () => {
    const form = (await secretary.get(review(held))).body;
    expect(form.items.map(({ fullName }: Json) => fullName)).toEqual(['Cao Thị Bích Vân', 'Phan Thị Đào']);
    expect(form).toMatchObject({
      organiser: 'Sở Khoa học và Công nghệ',
      people: 2,
      evaluated: 0,
      actions: { evaluate: { allowed: true } },
    });
    expect((await ward.get(review(held))).body.items.map(({ fullName }: Json) => fullName)).toEqual(['Tạ Minh Đức']);
    expect((await office.organiser.get(review(held))).body.items.map(({ fullName }: Json) => fullName)).toEqual(['Trương Hoài Nam']);
    const refusals: [object[], string][] = [
      [[{ enrolmentId: held.enrolments[2], ...EFFECTIVE }], 'unknown-reference'],
      [[{ enrolmentId: held.enrolments[0], ...NOT, furtherAction: null }], 'further-action-needed'],
      [[{ enrolmentId: held.enrolments[0], ...EFFECTIVE, furtherAction: 'Đào tạo lại' }], 'further-action-needed'],
      [
        [
          { enrolmentId: held.enrolments[0], ...EFFECTIVE },
          { enrolmentId: held.enrolments[0], ...EFFECTIVE },
        ],
        'evaluated-twice',
      ],
    ];
    for (const [items, code] of refusals) {
      const { status, body } = await says(secretary, held, items);
      expect([status, body.errors?.[0]?.code ?? body.code]).toEqual([422, code]);
    }
    expect((await (await office.world.as('lanhdao')).get(review(held))).body.actions.evaluate.allowed).toBe(false);
    expect((await says(await office.world.as('lanhdao'), held, [{ enrolmentId: held.enrolments[0], ...EFFECTIVE }])).status).toBe(403);
    expect((await (await office.world.as('nhanvien')).get(review(held))).status).toBe(403);
  });

  it('judges some, then the rest: finished, it is an ISO record; what stands is left alone', async () => {
    const first = await says(secretary, held, [{ enrolmentId: held.enrolments[0], ...NOT, remark: 'Chưa tự lập được phiếu' }]);
    expect([first.status, first.body]).toEqual([201, { people: 1, corrected: 0, finished: false }]);
    expect((await awaits(secretary)).map(({ id }) => id)).toContain(held.id);
    const again = await says(secretary, held, [{ enrolmentId: held.enrolments[0], ...NOT, remark: 'Chưa tự lập được phiếu' }]);
    expect(again.body).toEqual({ people: 0, corrected: 0, finished: false });
    const rest = await says(secretary, held, [{ enrolmentId: held.enrolments[1], ...EFFECTIVE }]);
    expect(rest.body).toEqual({ people: 1, corrected: 0, finished: true });
    expect((await awaits(secretary)).map(({ id }) => id)).not.toContain(held.id);
    const records = (await secretary.get('/records?q=HL2')).body.items.filter(({ title }: Json) => title.includes('hiệu lực'));
    expect(records).toHaveLength(1);
    expect(
      (await secretary.get('/effectiveness-reviews?open=true&limit=200')).body.items.map(({ classId }: Json) => classId),
    ).not.toContain(held.id);
    expect((await secretary.get('/effectiveness-reviews?limit=200')).body.items).toContainEqual(
      expect.objectContaining({ classId: held.id, people: 2, evaluated: 2, effective: 1, notEffective: 1, late: false }),
    );
  });

  it('corrects by another entry with a reason; what was said stays to be seen, and its words stand in no journal', async () => {
    const other = {
      enrolmentId: held.enrolments[0],
      verdict: 'not-effective',
      seenBy: 'test',
      remark: 'Kiểm tra lại chưa đạt',
      furtherAction: 'Học lại lớp sau',
    };
    const { status, body } = await says(secretary, held, [other]);
    expect([status, body.errors[0].code]).toEqual([422, 'evaluation-reason-needed']);
    expect((await says(secretary, held, [other], { reason: 'Có kết quả kiểm tra' })).body).toEqual({
      people: 0,
      corrected: 1,
      finished: true,
    });
    const [, person] = (await secretary.get(review(held))).body.items;
    expect(person).toMatchObject({
      evaluation: {
        seenBy: 'test',
        furtherAction: 'Học lại lớp sau',
        correctionReason: 'Có kết quả kiểm tra',
        by: 'Nguyễn Văn An',
        on: '2026-11-23',
      },
      before: [{ seenBy: 'result', remark: 'Chưa tự lập được phiếu' }],
    });
    const open = await office.world.sql<{ body: string }>(
      'select body from journal_entry where aggregate_id = (select id from effectiveness_review where class_id = $1 and organization_id = $2)',
      [held.id, organizationId('SXD')],
    );
    expect(open.length).toBeGreaterThanOrEqual(4);
    for (const words of ['phiếu', 'Học lại', 'Phan Thị Đào']) expect(open.map((one) => one.body).join(' ')).not.toContain(words);
    // Finished once: no second record.
    expect((await secretary.get('/records?q=HL2')).body.items.filter(({ title }: Json) => title.includes('hiệu lực'))).toHaveLength(1);
  });

  it('two at once judge a learner once', async () => {
    const answers = await Promise.all([
      says(ward, held, [{ enrolmentId: held.enrolments[2], ...EFFECTIVE }]),
      says(ward, held, [{ enrolmentId: held.enrolments[2], ...EFFECTIVE }]),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers.map(({ body }) => body.people).sort()).toEqual([0, 1]);
  });

  it('shows the organiser numbers by office, nothing else', async () => {
    const shown = await counts(office, held);
    expect(shown).toMatchObject({ asked: true, askedOn: '2026-11-14', dueBy: '2026-12-14' });
    expect(shown.items).toHaveLength(4);
    expect(shown.items).toEqual(
      expect.arrayContaining([
        { office: 'Sở Khoa học và Công nghệ', people: 1, evaluated: 0, effective: 0, notEffective: 0 },
        { office: 'Sở Xây dựng', people: 2, evaluated: 2, effective: 1, notEffective: 1 },
        { office: expect.stringContaining('An Bình'), people: 1, evaluated: 1, effective: 1, notEffective: 0 },
        { office: null, people: 1, evaluated: 0, effective: 0, notEffective: 0 },
      ]),
    );
    expect((await secretary.get(`/training-classes/${held.id}/effectiveness`)).status).toBe(404);
  });

  it('goes out as a workbook and as a form', async () => {
    const cells = JSON.stringify(await readWorkbook((await secretary.download(`${review(held)}/list.xlsx`)).bytes));
    for (const words of ['Phan Thị Đào', 'Chưa đạt hiệu lực', 'Học lại lớp sau', 'Đạt hiệu lực']) expect(cells).toContain(words);
    const paper = await secretary.download(`${review(held)}/paper`, { accept: 'application/pdf' });
    expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(JSON.stringify(await readWorkbook((await ward.download(`${review(held)}/list.xlsx`)).bytes))).not.toContain('Phan Thị Đào');
  });

  it('sees what took no effect with the competence of the person, and who saw that is noted', async () => {
    expect((await secretary.post('/learner-links', { learnerId: held.learners[0], personId: personId('nhanvien') })).status).toBe(201);
    const page = (await secretary.get(`/people/${personId('nhanvien')}/competence`)).body;
    expect(page.effectiveness).toMatchObject([
      { verdict: 'not-effective', furtherAction: 'Học lại lớp sau', remark: 'Kiểm tra lại chưa đạt' },
    ]);
    const table = (await secretary.get('/competence?everybody=true')).body;
    expect(table.people.find(({ person }: Json) => person.id === personId('nhanvien')).notEffective).toHaveLength(1);
    // Before it was said nothing of it stood there.
    const before = (await secretary.get(`/people/${personId('nhanvien')}/competence?asOf=2026-11-22`)).body;
    expect(before.effectiveness).toEqual([]);
    const staff = await office.world.as('nhanvien');
    expect((await staff.get(`/people/${personId('nhanvien')}/competence`)).body.effectiveness).toHaveLength(1);
    const reads = (await staff.get('/my-data-reads?limit=200')).body.items.filter(({ kind }: Json) => kind === 'effectiveness');
    expect(new Set(reads.map(({ office: of }: Json) => of))).toEqual(new Set(['Sở Xây dựng']));
  });

  it('is asked about who works there now; who judged him may still correct it', async () => {
    const moved = await over(office, 'HL3', ['Hoàng Thị Lan', 'Đỗ Văn Mạnh'], '2026-05-14', 6, { 0: 'SXD', 1: 'SXD' });
    expect((await says(secretary, moved, [{ enrolmentId: moved.enrolments[0], ...EFFECTIVE }])).status).toBe(201);
    for (const learner of moved.learners) {
      const { version } = (await office.organiser.get(`/learners/${learner}`)).body;
      expect((await office.organiser.patch(`/learners/${learner}`, { agencyId: organizationId('PAB') }, seen(version))).status).toBe(200);
    }
    expect((await ward.get(review(moved))).body.items.map(({ fullName }: Json) => fullName)).toEqual(['Đỗ Văn Mạnh']);
    expect((await secretary.get(review(moved))).body.items.map(({ fullName }: Json) => fullName)).toEqual(['Hoàng Thị Lan']);
    expect((await says(secretary, moved, [{ enrolmentId: moved.enrolments[0], ...NOT }], { reason: 'Xem lại' })).body).toMatchObject({
      corrected: 1,
    });
    expect((await says(ward, moved, [{ enrolmentId: moved.enrolments[1], ...EFFECTIVE }])).body).toMatchObject({
      people: 1,
      finished: true,
    });
  });

  it('keeps what it said when the organiser switches it off, and when the data of a learner are erased their words go', async () => {
    await switched(office, false);
    expect((await secretary.get(review(held))).body).toMatchObject({ people: 2, evaluated: 2 });
    expect((await counts(office, held)).items).toHaveLength(4);
    await switched(office, true);
    await office.erased(held, 0);
    const words = await office.world.sql<{ remark: string; furtherAction: string }>(
      'select remark, further_action as "furtherAction" from effectiveness_evaluation where enrolment_id = $1',
      [held.enrolments[0]],
    );
    expect(words.map((one) => one.remark)).toEqual(['Đã xóa', 'Đã xóa']);
    expect(words.map((one) => one.furtherAction)).toEqual(['Đã xóa', 'Đã xóa']);
    expect((await secretary.get(review(held))).body.items.map(({ fullName }: Json) => fullName)).toEqual(['Cao Thị Bích Vân']);
    expect((await secretary.get(`/people/${personId('nhanvien')}/competence`)).body.effectiveness).toEqual([]);
  });
});

it('months are set with the course, 1 to 24', async () => {
  const path = `/courses/${demoId('course:SKHCN:NTC')}`;
  const { version, effectivenessMonths } = (await office.organiser.get(path)).body;
  expect(effectivenessMonths).toBeNull();
  for (const months of [0, 25, 1.5])
    expect((await office.organiser.patch(path, { effectivenessMonths: months }, seen(version))).status).toBe(400);
  expect((await office.organiser.patch(path, { effectivenessMonths: 24 }, seen(version))).status).toBe(200);
  expect((await office.organiser.get(path)).body.effectivenessMonths).toBe(24);
  expect((await office.organiser.patch(path, { effectivenessMonths: null }, seen(version + 1))).status).toBe(200);
});
