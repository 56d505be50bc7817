import { randomUUID } from 'node:crypto';
import { World } from '../../world/world';
import { imports, mayAllSignIn, planText, SMALL_PDF, taskId, uploads } from './story';

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answers
type Json = any;
jest.setTimeout(120_000);
let world: World;
beforeAll(async () => {
  world = await World.open();
  await mayAllSignIn(world);
});
afterAll(() => world?.close());

const times = <T>(count: number, make: (i: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, i) => make(i)));
const statuses = (answers: { status: number }[]): number[] => answers.map((answer) => answer.status).sort();
const count = async (sql: string, values: unknown[] = []): Promise<number> => Number((await world.sql<{ n: string }>(sql, values))[0]!.n);

describe('at the same time', () => {
  it('two confirmations of one proposal make one plan', async () => {
    const officer = await world.as('kehoach');
    for (let round = 0; round < 5; round++) {
      const number = `${2000 + round}/KH-SKHCN`;
      const fileId = await uploads(officer, 'ke-hoach.txt', planText(number));
      const { body } = await officer.post('/plan-imports', { fileId });
      const answers = await times(2, () => officer.post(`/plan-imports/${body.id}/confirmation`));
      expect(statuses(answers)).toEqual([201, 409]);
      expect(await count('select count(*) as n from plan where number = $1', [number])).toBe(1);
    }
  });

  it('two proposals of one plan make one plan', async () => {
    const officer = await world.as('kehoach');
    const made = await times(2, async () => {
      const fileId = await uploads(officer, 'ke-hoach.txt', planText('2100/KH-SKHCN'));
      return (await officer.post('/plan-imports', { fileId })).body.id as string;
    });
    const answers = await Promise.all(made.map((id) => officer.post(`/plan-imports/${id}/confirmation`)));
    expect(statuses(answers)).toEqual([201, 409]);
    expect(await count("select count(*) as n from plan where number = '2100/KH-SKHCN'")).toBe(1);
  });

  it('equal keys have one effect, and the same answer', async () => {
    const officer = await world.as('kehoach');
    const fileId = await uploads(officer, 'ke-hoach.txt', planText('2200/KH-SKHCN'));
    const key = { 'idempotency-key': randomUUID() };
    const answers = await times(10, () => officer.post('/plan-imports', { fileId }, key));
    const ids = new Set(answers.filter((answer) => answer.status === 201).map((answer) => answer.body.id));
    expect(ids.size).toBe(1);
    expect(answers.filter((answer) => answer.status !== 201).every((answer) => answer.body.code === 'still-processing')).toBe(true);
    expect(await count('select count(*) as n from plan_import where file_id = $1', [fileId])).toBe(1);
    const confirmKey = { 'idempotency-key': randomUUID() };
    const confirmed = await times(10, () => officer.post(`/plan-imports/${[...ids][0]}/confirmation`, {}, confirmKey));
    expect(new Set(confirmed.filter((answer) => answer.status === 201).map((answer) => answer.body.planId)).size).toBe(1);
    expect(confirmed.some((answer) => answer.body.code === 'wrong-state')).toBe(false);
  });

  it('one record is linked once, whoever links it', async () => {
    const officer = await world.as('kehoach');
    const { planId } = await imports(officer, planText('2300/KH-SKHCN'));
    const task = await taskId(officer, planId, 'II.6.2.b');
    const [record] = await world.sql<{ id: string }>(
      "select r.id from record r join organization o on o.id = r.organization_id where o.code = 'SKHCN' limit 1",
    );
    const room = await world.as('tdc');
    const answers = await times(6, (i) => (i % 2 === 0 ? officer : room).post(`/tasks/${task}/evidence`, { recordId: record!.id }));
    expect(statuses(answers)).toEqual([201, 409, 409, 409, 409, 409]);
    expect(await count('select count(*) as n from evidence where task_id = $1 and removed_at is null', [task])).toBe(1);
  });

  it('the first words of a unit make one report, and one verdict is given on it', async () => {
    const officer = await world.as('kehoach');
    const { planId } = await imports(officer, planText('2400/KH-SKHCN'));
    const head = await world.as('tdc');
    const tasks = await Promise.all(['II.6.2.a', 'II.6.2.b', 'II.6.3', 'II.6.4'].map((code) => taskId(officer, planId, code)));
    const saved = await Promise.all(
      tasks.map((id) => head.put(`/tasks/${id}/progress/Q1`, { text: 'Đang thực hiện', status: 'in-progress' })),
    );
    expect(statuses(saved)).toEqual([200, 200, 200, 200]);
    expect(new Set(saved.map((answer) => answer.body.reportId)).size).toBe(1);
    expect(statuses(await times(2, () => head.post(`/plans/${planId}/progress/Q1/submissions`)))).toEqual([201, 409]);
    const { reportId } = saved[0]!.body;
    const verdicts = await times(4, (i) =>
      i % 2 === 0
        ? officer.post(`/unit-reports/${reportId}/acceptance`)
        : officer.post(`/unit-reports/${reportId}/return`, { reason: 'Bổ sung số liệu' }),
    );
    // An accepted report may still be returned, a returned one not accepted: no two equal verdicts are given.
    // Their order is the chain's: a time is taken when a unit of work begins, and the one that began first may get the lock last.
    const given = await world.sql<{ verdict: string }>(
      `select replace(event, 'unit-report.', '') as verdict from journal_entry
       where aggregate_id = $1 and event in ('unit-report.accepted', 'unit-report.returned') order by version`,
      [reportId],
    );
    expect(await count('select count(*) as n from unit_report_decision where report_id = $1', [reportId])).toBe(given.length);
    expect(verdicts.filter((answer) => answer.status === 201)).toHaveLength(given.length);
    expect([['accepted'], ['returned'], ['accepted', 'returned']]).toContainEqual(given.map((one) => one.verdict));
  });

  it('two numbers for one report: one is taken, and one record entered', async () => {
    const officer = await world.as('kehoach');
    const { planId } = await imports(officer, planText('2500/KH-SKHCN'));
    const clerk = await world.as('vanthu');
    const files = await times(2, (i) => uploads(clerk, `bc-${i}.pdf`, SMALL_PDF));
    const answers = await times(2, (i) =>
      clerk.post(`/plans/${planId}/reports/Q1/issue`, { number: `${i + 1}/BC-SKHCN`, issuedOn: '2026-03-02', fileId: files[i] }),
    );
    expect(statuses(answers)).toEqual([201, 409]);
    const [report] = await world.sql<Json>("select id, number from period_report where plan_id = $1 and state = 'issued'", [planId]);
    expect(await count("select count(*) as n from record where source_type = 'period-report' and source_id = $1", [report.id])).toBe(1);
  });

  it('two added tasks with one code: one is there', async () => {
    const officer = await world.as('kehoach');
    const { planId } = await imports(officer, planText('2600/KH-SKHCN'));
    const body = {
      code: 'II.8.z',
      section: 'II.8',
      title: 'Việc phát sinh',
      leadUnitIds: [],
      timing: { text: 'Quý IV', kind: 'quarter', from: '2026-10-01', to: '2026-12-31' },
      act: 'Thông báo số 1',
      happenedOn: '2026-07-14',
    };
    expect(statuses(await times(3, () => officer.post(`/plans/${planId}/tasks`, body)))).toEqual([201, 409, 409]);
  });
});
