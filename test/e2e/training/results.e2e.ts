import type { Client } from '../../world/client';
import type { World } from '../../world/world';
import { CertificateOffice, marks, NAMES } from './certificate-story';
import { OWNER, taughtClass } from './class-story';

let office: CertificateOffice;
let world: World;
let organiser: Client;
let clerk: Client;
beforeAll(async () => {
  office = await CertificateOffice.open();
  ({ world, organiser, clerk } = office);
});
afterAll(() => office?.close());

describe('results', () => {
  it('come from attendance and marks by the rule of the course; a single exception needs a reason, which is kept', async () => {
    const held = await taughtClass(world, 'KQ1', NAMES, {}, { absent: { 2: 1 } });
    expect(
      (await office.results(held)).learners.map((one: { because: { code: string }[] }) => one.because.map(({ code }) => code)),
    ).toEqual([['final-missing'], ['final-missing'], ['attended-too-little', 'final-missing'], ['final-missing']]);
    expect((await organiser.post(`/training-classes/${held.id}/marks`, marks(held, '72,5', '50', '90', '49.75'))).body).toEqual({
      entered: 4,
      corrected: 0,
      removed: 0,
    });
    // The same again changes nothing; a correction and a removal are told.
    expect((await organiser.post(`/training-classes/${held.id}/marks`, marks(held, '72.5', '50', '90', '49,75'))).body.entered).toBe(0);
    expect((await organiser.post(`/training-classes/${held.id}/marks`, marks(held, '73', null))).body).toEqual({
      entered: 0,
      corrected: 1,
      removed: 1,
    });
    expect((await organiser.post(`/training-classes/${held.id}/marks`, marks(held, '72,5', '50'))).status).toBe(201);
    expect((await organiser.post(`/training-classes/${held.id}/judgements`)).body).toMatchObject({
      passed: 2,
      failed: 2,
      exceptions: 0,
      changed: 4,
    });

    // Once judged, each says what may be done: otherwise than by the rule, which is asked a reason for.
    const offered = async () => (await office.results(held)).learners.map((one: { actions: object }) => one.actions);
    const below = [{ code: 'below-course-rule' }];
    expect(await offered()).toMatchObject([
      { judgeOtherwise: { allowed: true, because: [] } },
      { judgeOtherwise: { allowed: true, because: [] } },
      { judgeOtherwise: { allowed: true, because: below } },
      { judgeOtherwise: { allowed: true, because: below } },
    ]);
    const bare = await organiser.post(`/enrolments/${held.enrolments[2]}/judgement`, { result: 'passed' });
    expect([bare.status, bare.body.code]).toEqual([422, 'reason-required']);
    const reason = 'Nghỉ một buổi theo giấy triệu tập, đã học bù';
    expect((await organiser.post(`/enrolments/${held.enrolments[2]}/judgement`, { result: 'passed', reason })).body).toMatchObject({
      passed: 3,
      exceptions: 1,
    });
    expect((await organiser.post(`/enrolments/${held.enrolments[0]}/judgement`, { result: 'failed' })).body.code).toBe('reason-required');
    // Judging all again leaves the exception as it is.
    expect((await organiser.post(`/training-classes/${held.id}/judgements`)).body).toMatchObject({ passed: 3, exceptions: 1, changed: 0 });
    expect((await office.results(held)).learners[2]).toMatchObject({ state: 'passed', reason, reachesResult: false });
    expect((await offered())[2]).toEqual({ judgeByRule: { allowed: true, because: [] } });
    expect((await organiser.post(`/enrolments/${held.enrolments[2]}/judgement`, { result: 'by-rule' })).body).toMatchObject({
      passed: 2,
      exceptions: 0,
    });
  });

  it('of a regulated course are the law: 69 points pass nobody, whatever the reason', async () => {
    const held = await taughtClass(world, 'KQ2', NAMES.slice(0, 2), {
      regime: 'regulated-auditing',
      passMark: 70,
      hasMidterm: true,
      attempts: 1,
    });
    const midterm = { test: 'midterm', attempt: 1, rows: held.enrolments.map((enrolmentId) => ({ enrolmentId, mark: null, taken: true })) };
    expect((await organiser.post(`/training-classes/${held.id}/marks`, midterm)).body.entered).toBe(2);
    await organiser.post(`/training-classes/${held.id}/marks`, marks(held, '69', '70'));
    expect((await organiser.post(`/training-classes/${held.id}/judgements`)).body).toMatchObject({ passed: 1, failed: 1 });
    expect((await office.results(held)).learners[0].actions.judgeOtherwise).toMatchObject({ allowed: false });
    const answer = await organiser.post(`/enrolments/${held.enrolments[0]}/judgement`, { result: 'passed', reason: 'Có đơn đề nghị' });
    expect([answer.status, answer.body.code]).toEqual([409, 'not-possible-now']);
    expect(JSON.stringify(answer.body.reasons)).toContain('TT 26/2014/TT-BKHCN');
    // Its paper is the provider's.
    const draft = await organiser.post(`/training-classes/${held.id}/certificate-grants`);
    expect([draft.status, draft.body.code]).toEqual([409, 'paper-of-the-provider']);
  });

  it('of who got his place beyond the capacity are judged by the rule: why he got it is no exception', async () => {
    const held = await taughtClass(world, 'KQ5', NAMES.slice(0, 2));
    await world.sql(
      `update enrolment set reason = 'Lãnh đạo đồng ý xếp thêm' where id = $1`,
      [held.enrolments[0]],
      'admin',
      '-c session_replication_role=replica',
    );
    await organiser.post(`/training-classes/${held.id}/marks`, marks(held, '60', '60'));
    expect((await organiser.post(`/training-classes/${held.id}/judgements`)).body).toEqual({
      passed: 2,
      failed: 0,
      exceptions: 0,
      changed: 2,
    });
    expect((await office.results(held)).learners).toMatchObject([
      { state: 'passed', reason: null },
      { state: 'passed', reason: null },
    ]);
    // A corrected mark is judged anew.
    await organiser.post(`/training-classes/${held.id}/marks`, marks(held, '40'));
    expect((await organiser.post(`/training-classes/${held.id}/judgements`)).body).toMatchObject({ passed: 1, exceptions: 0, changed: 1 });
  });

  it('refuse marks beyond scale, attempts and class, and are read from a pasted table without keeping anything', async () => {
    const held = await taughtClass(world, 'KQ3', NAMES, { attempts: 1 });
    const refused = async (body: object) => (await organiser.post(`/training-classes/${held.id}/marks`, body)).body;
    expect((await refused(marks(held, '100,5'))).code).toBe('mark-above-top');
    expect((await refused({ ...marks(held, '60'), attempt: 2 })).code).toBe('attempt-beyond');
    expect((await refused({ ...marks(held, '60'), test: 'midterm' })).code).toBe('course-without-test');
    expect((await refused({ ...marks(held, '60'), rows: [{ enrolmentId: OWNER, mark: '6' }] })).code).toBe('unknown-reference');
    for (const mark of ['-1', 'NaN', '1e3', '٧', '']) expect((await refused({ ...marks(held, mark) })).status).toBe(400);
    const read = await organiser.post(`/training-classes/${held.id}/marks/reading`, {
      text: '1\tTruong Hoai Nam\t72,5\n2\tĐặng Thị Ngọc\t101',
    });
    expect(read.body).toMatchObject({
      marks: [{ enrolmentId: held.enrolments[0], mark: '72.5' }],
      problems: [{ cell: 'C2', code: 'mark-above-top' }],
    });
    expect((await office.results(held)).learners[0].marks).toEqual([]);
  });

  it('of a course without a test have no marks to enter; before anybody is judged nothing is judged otherwise', async () => {
    const held = await taughtClass(world, 'KQ8', NAMES.slice(0, 1), { passMark: null });
    const { actions, learners } = await office.results(held);
    expect(actions).toMatchObject({
      enterMarks: { allowed: false, because: [{ code: 'course-without-test' }] },
      judge: { allowed: true },
    });
    expect(learners[0].actions).toEqual({});
  });

  it('are nobody else’s: clerk, agencies and other organizations neither mark nor judge', async () => {
    const held = await taughtClass(world, 'KQ4', NAMES.slice(0, 1));
    expect((await clerk.post(`/training-classes/${held.id}/marks`, marks(held, '60'))).status).toBe(403);
    await organiser.post(`/training-classes/${held.id}/judgements`);
    const seenByClerk = (await clerk.get(`/training-classes/${held.id}/results`)).body;
    for (const { allowed } of [seenByClerk.actions.judge, seenByClerk.actions.enterMarks, seenByClerk.learners[0].actions.judgeOtherwise])
      expect(allowed).toBe(false);
    const agency = await world.as('thuky');
    expect((await agency.get(`/training-classes/${held.id}/results`)).status).toBe(404);
    expect((await agency.get(`/training-classes/${held.id}/certificate-grants`)).status).toBe(404);
    expect((await world.nobody().get(`/training-classes/${held.id}/results`)).status).toBe(401);
  });
});
