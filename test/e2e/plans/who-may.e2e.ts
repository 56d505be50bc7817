import { organizationId } from '../../../seeds/demo';
import type { Client } from '../../world/client';
import { World } from '../../world/world';
import { imports, mayAllSignIn, planText, SMALL_PDF, taskId, uploads } from './story';

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answers
type Json = any;
jest.setTimeout(120_000);
let world: World;
let planId: string;
let importId: string;
let own: string;
let led: string;
let reportId: string;
const MISSING = '00000000-0000-7000-8000-000000000000';

beforeAll(async () => {
  world = await World.open();
  await mayAllSignIn(world);
  // People of Sở Xây dựng who hold there the rights that the department's people hold at home.
  await world.sql(`begin; select set_config('app.recorded', '1', true);
    insert into membership (id, person_id, organization_id, unit_id, role, valid_from)
      select uuidv7(), p.id, o.id, null, r.role, '2026-01-01' from person p, organization o, (values ('planning-officer'), ('clerk'), ('room-head')) r (role)
      where p.username = 'nhanvien' and o.code = 'SXD'; commit`);
  const officer = await world.as('kehoach');
  ({ planId, importId } = await imports(officer, planText('1899/KH-SKHCN')));
  own = await taskId(officer, planId, 'II.2.k');
  led = await taskId(officer, planId, 'II.5.b');
  const head = await world.as('ttud');
  await head.put(`/tasks/${led}/progress/Q1`, { text: 'Đang xây dựng phương án', status: 'in-progress' });
  reportId = (await head.get(`/plans/${planId}/progress/Q1/mine`)).body.reportId;
});
afterAll(() => world?.close());

type Route = readonly [method: string, path: (ids: Ids) => string, body?: unknown];
interface Ids {
  plan: string;
  import: string;
  task: string;
  report: string;
}
const TIMING = { text: 'Quý IV', kind: 'quarter', from: '2026-10-01', to: '2026-12-31' };
const OUTLINE = { title: 'x', opening: 'x', closing: 'x', addressees: [], copies: [], sections: [] };
const ACT = { act: 'Thông báo số 1', happenedOn: '2026-07-14' };
/** Every route with an id in its path, with a body that is well formed. */
const ROUTES: readonly Route[] = [
  ['GET', (i) => `/plan-imports/${i.import}`],
  ['PATCH', (i) => `/plan-imports/${i.import}`, { title: 'Khác' }],
  ['PATCH', (i) => `/plan-imports/${i.import}/tasks/II.1.a`, { title: 'Khác' }],
  ['PATCH', (i) => `/plan-imports/${i.import}/sections/II.1`, { title: 'Khác' }],
  ['POST', (i) => `/plan-imports/${i.import}/confirmation`],
  ['DELETE', (i) => `/plan-imports/${i.import}`],
  ['GET', (i) => `/plans/${i.plan}`],
  ['GET', (i) => `/plans/${i.plan}/tasks`],
  [
    'POST',
    (i) => `/plans/${i.plan}/tasks`,
    { code: 'II.8.z', section: 'II.8', title: 'Việc mới', leadUnitIds: [], timing: TIMING, ...ACT },
  ],
  ['PATCH', (i) => `/plans/${i.plan}/periods/Q1`, { name: 'quý I' }],
  ['PUT', (i) => `/plans/${i.plan}/periods/Q1/outline`, OUTLINE],
  ['GET', (i) => `/plans/${i.plan}/progress/Q1`],
  ['GET', (i) => `/plans/${i.plan}/progress/Q1/mine`],
  ['POST', (i) => `/plans/${i.plan}/progress/Q1/submissions`, {}],
  ['GET', (i) => `/plans/${i.plan}/reports/Q1`],
  ['PUT', (i) => `/plans/${i.plan}/reports/Q1/sections/I.1`, { text: 'x' }],
  ['POST', (i) => `/plans/${i.plan}/reports/Q1/issue`, { number: '1/BC', issuedOn: '2026-03-02', fileId: MISSING }],
  ['GET', (i) => `/tasks/${i.task}`],
  ['POST', (i) => `/tasks/${i.task}/adjustments`, { kind: 'stopped', ...ACT }],
  ['POST', (i) => `/tasks/${i.task}/evidence`, { recordId: MISSING }],
  ['GET', (i) => `/tasks/${i.task}/evidence/suggestions`],
  ['DELETE', (i) => `/tasks/${i.task}/evidence/${MISSING}`],
  ['PUT', (i) => `/tasks/${i.task}/progress/Q1`, { text: 'x', status: 'in-progress' }],
  ['GET', (i) => `/unit-reports/${i.report}`],
  ['POST', (i) => `/unit-reports/${i.report}/acceptance`, {}],
  ['POST', (i) => `/unit-reports/${i.report}/return`, { reason: 'Bổ sung' }],
  ['PUT', (i) => `/unit-reports/${i.report}/tasks/${i.task}/edited-text`, { text: 'x' }],
];
const ask = (client: Client, [method, path, body]: Route, ids: Ids): Promise<Json> =>
  client.send(method, path(ids), body, { 'if-match': '"1"' });
const plain = ({ requestId: _, ...body }: Json): Json => body;

describe('a route about a plan', () => {
  const theirs = (): Ids => ({ plan: planId, import: importId, task: own, report: reportId });
  const none: Ids = { plan: MISSING, import: MISSING, task: MISSING, report: MISSING };

  it.each(ROUTES.map((route) => [route[0], route[1]({ plan: ':id', import: ':id', task: ':id', report: ':id' }), route] as const))(
    '%s %s: 401 for nobody, 403 without the right, 404 for who holds it elsewhere',
    async (_method, _path, route) => {
      expect((await ask(world.nobody(), route, theirs())).status).toBe(401);
      const administrator = await ask(await world.as('quantri'), route, theirs());
      expect(administrator).toMatchObject({ status: 403, body: { reasons: [{ code: 'right-missing' }] } });
      const elsewhere = await world.as('nhanvien');
      const [theirAnswer, noAnswer] = [await ask(elsewhere, route, theirs()), await ask(elsewhere, route, none)];
      expect(theirAnswer.status).toBe(404);
      expect(plain(theirAnswer.body)).toEqual(plain(noAnswer.body));
    },
  );

  it('is changed by the planning officer alone; a clerk only numbers', async () => {
    for (const [who, path, body] of [
      ['tdc', '/plan-imports', { fileId: MISSING }],
      ['vanthu', `/plans/${planId}/tasks`, { code: 'II.8.z', section: 'II.8', title: 'Việc mới', leadUnitIds: [], timing: TIMING, ...ACT }],
      ['tdc', `/tasks/${own}/adjustments`, { kind: 'stopped', ...ACT }],
      ['kehoach', `/plans/${planId}/reports/Q1/issue`, { number: '1/BC', issuedOn: '2026-03-02', fileId: MISSING }],
      ['ttud', `/plan-imports/${importId}/confirmation`, {}],
    ] as const)
      expect((await (await world.as(who)).post(path, body, { 'if-match': '"1"' })).status).toBe(403);
  });

  it('is read by everybody of the organization who works with contents', async () => {
    for (const who of ['tdc', 'vanthu', 'giangvien', 'kiemtra', 'qlkh'])
      expect((await (await world.as(who)).get(`/plans/${planId}`)).status).toBe(200);
    expect((await (await world.as('coquan2')).get('/plans')).body.items).toEqual([]);
  });
});

describe('a public unit with its own system', () => {
  it('sees of the plan the tasks that it leads, and nothing else', async () => {
    const head = await world.as('ttud');
    const plan = (await head.get(`/plans/${planId}`)).body;
    const codes = (await head.get(`/plans/${planId}/tasks?limit=200`)).body.items.map((task: Json) => task.code);
    expect(codes).toEqual(expect.arrayContaining(['II.1.a', 'II.3.b', 'II.5.b', 'II.6.1']));
    expect(codes).not.toEqual(expect.arrayContaining(['II.2.k']));
    expect(codes).toHaveLength(8);
    expect(plan).toMatchObject({ number: '1899/KH-SKHCN', counts: { tasks: 8 } });
    expect(plan.sections.map((section: Json) => section.code)).not.toContain('II.8');
    expect((await head.get(`/tasks/${led}`)).status).toBe(200);
    for (const path of [`/tasks/${own}`, `/plans/${planId}/reports/Q1`]) expect((await head.get(path)).status).toBe(404);
    expect((await head.get('/plan-imports')).status).toBe(403);
    // Who else leads its tasks it may know; what the others report it may not.
    const board = (await head.get(`/plans/${planId}/progress/Q1`)).body.units;
    expect(board.map((unit: Json) => unit.shortName)).toEqual(['Trung tâm ƯD&ĐMST']);
  });

  it('writes where only it can read, until it sends', async () => {
    const officer = await world.as('kehoach');
    expect((await officer.get(`/unit-reports/${reportId}`)).status).toBe(404);
    expect((await officer.post(`/unit-reports/${reportId}/acceptance`)).status).toBe(404);
    const unit = async (): Promise<Json> =>
      (await officer.get(`/plans/${planId}/progress/Q1`)).body.units.find((one: Json) => one.shortName === 'Trung tâm ƯD&ĐMST');
    expect(await unit()).toMatchObject({ state: 'not-sent', reported: 0, reportId: null });
    expect((await (await world.as('ttud')).post(`/plans/${planId}/progress/Q1/submissions`)).body.state).toBe('submitted');
    expect(await unit()).toMatchObject({ state: 'submitted', reported: 1, reportId });
    expect((await officer.get(`/unit-reports/${reportId}`)).body.tasks.find((task: Json) => task.taskId === led).entry.text).toBe(
      'Đang xây dựng phương án',
    );
  });

  it('has words that the receiver can neither write nor unsend in the database', async () => {
    const as = (sql: string): Promise<unknown> =>
      world.sql(
        `begin; select set_config('app.reads', '{${organizationId('SKHCN')}}', true), set_config('app.writes', '{${organizationId('SKHCN')}}', true); ${sql}; commit`,
        [],
        'app',
      );
    await as(`update progress_entry set text = 'khác' where report_id = '${reportId}'`);
    const [entry] = await world.sql<{ text: string }>('select text from progress_entry where report_id = $1', [reportId]);
    expect(entry!.text).toBe('Đang xây dựng phương án');
    await expect(as(`update unit_report set state = 'drafting' where id = '${reportId}'`)).rejects.toThrow(
      /illegal move|row-level security/,
    );
    await expect(as(`update unit_report set late = not late, state = 'accepted' where id = '${reportId}'`)).rejects.toThrow(/frozen/);
    await expect(as(`update unit_report set organization_id = '${organizationId('SKHCN')}' where id = '${reportId}'`)).rejects.toThrow(
      /frozen|row-level security/,
    );
  });

  it('reads why it was returned, and is accepted; the journal chain goes on over both', async () => {
    const officer = await world.as('kehoach');
    const head = await world.as('ttud');
    expect((await officer.post(`/unit-reports/${reportId}/return`, { reason: 'Nêu thời gian trình' })).status).toBe(201);
    expect((await head.get(`/plans/${planId}/progress/Q1/mine`)).body).toMatchObject({
      state: 'returned',
      decisions: [{ verdict: 'returned', reason: 'Nêu thời gian trình' }],
    });
    await head.put(`/tasks/${led}/progress/Q1`, { text: 'Trình trước ngày 30/6/2026', status: 'in-progress' });
    expect((await head.post(`/plans/${planId}/progress/Q1/submissions`)).status).toBe(201);
    expect((await officer.post(`/unit-reports/${reportId}/acceptance`)).status).toBe(201);
    expect((await head.get(`/tasks/${led}`)).body).toMatchObject({ status: 'continuous', leads: [{ status: 'in-progress' }] });
    const chain = await world.sql<{ version: number; event: string }>(
      'select version, event from journal_entry where aggregate_id = $1 order by version',
      [reportId],
    );
    expect(chain.map((entry) => entry.version)).toEqual(chain.map((_, i) => i + 1));
    expect(chain.map((entry) => entry.event)).toEqual([
      'progress.saved',
      'unit-report.submitted',
      'unit-report.returned',
      'progress.saved',
      'unit-report.submitted',
      'unit-report.accepted',
    ]);
  });
});

describe('the plan within the year', () => {
  it('takes up a task that arises, and shares it with the unit that leads it', async () => {
    const officer = await world.as('kehoach');
    const body = {
      code: 'II.8.đ',
      section: 'II.8',
      title: 'Khắc phục tồn tại',
      leadUnitIds: [organizationId('TTUD')],
      timing: { ...TIMING, text: 'Trước ngày 15/12/2026', kind: 'by-date', from: null, to: '2026-12-15' },
      ...ACT,
    };
    const added = await officer.post(`/plans/${planId}/tasks`, body);
    expect(added.status).toBe(201);
    expect((await (await world.as('ttud')).get(`/tasks/${added.body.id}`)).body).toMatchObject({
      code: 'II.8.đ',
      dueOn: '2026-12-14',
      addedByAct: 'Thông báo số 1',
    });
    expect((await officer.post(`/plans/${planId}/tasks`, body)).body.code).toBe('task-code-taken');
    expect((await officer.post(`/plans/${planId}/tasks`, { ...body, code: 'x', section: 'V.9' })).body.code).toBe('section-unknown');
    expect((await officer.post(`/plans/${planId}/tasks`, { ...body, code: 'x', leadUnitIds: [organizationId('SXD')] })).body.code).toBe(
      'unknown-reference',
    );
  });

  it('keeps the old wording of what an act changed', async () => {
    const officer = await world.as('kehoach');
    const before = (await officer.get(`/tasks/${own}`)).body;
    const path = `/tasks/${own}/adjustments`;
    expect((await officer.post(path, { kind: 'changed', ...ACT }, { 'if-match': `"${before.version}"` })).body.code).toBe(
      'adjustment-empty',
    );
    expect(
      (
        await officer.post(
          path,
          { kind: 'changed', ...ACT, timing: { ...TIMING, from: '2026-12-31', to: '2026-10-01' } },
          { 'if-match': `"${before.version}"` },
        )
      ).body.code,
    ).toBe('timing-backwards');
    const changed = await officer.post(path, { kind: 'changed', ...ACT, timing: TIMING }, { 'if-match': `"${before.version}"` });
    expect(changed.status).toBe(201);
    const after = (await officer.get(`/tasks/${own}`)).body;
    expect(after).toMatchObject({ dueOn: '2026-12-31', status: 'adjusted', version: changed.body.version });
    expect(after.adjustments).toMatchObject([
      { kind: 'changed', act: 'Thông báo số 1', before: { timingText: before.timingText, dueOn: '2026-03-31' } },
    ]);
    expect((await officer.post(path, { kind: 'stopped', ...ACT }, { 'if-match': `"${changed.body.version}"` })).status).toBe(201);
    expect((await officer.get(`/tasks/${own}`)).body.status).toBe('stopped');
    await expect(world.sql('delete from task_adjustment')).rejects.toThrow(/append-only/);
  });

  it('says the status of each task, and lists by it', async () => {
    const officer = await world.as('kehoach');
    const { counts } = (await officer.get(`/plans/${planId}`)).body;
    for (const { status, count } of counts.byStatus)
      expect((await officer.get(`/plans/${planId}/tasks?status=${status}`)).body.count.value).toBe(count);
    const first = (await officer.get(`/plans/${planId}/tasks?limit=30`)).body;
    const second = (await officer.get(`/plans/${planId}/tasks?limit=30&cursor=${encodeURIComponent(first.next)}`)).body;
    expect([...first.items, ...second.items]).toHaveLength(counts.tasks);
    expect(second.next).toBeNull();
    expect((await officer.get(`/plans/${planId}/tasks?status=late`)).status).toBe(400);
    const section = (await officer.get(`/plans/${planId}/tasks?section=II.6&limit=200`)).body.items.map((task: Json) => task.code);
    expect(section).toEqual(['II.6.1', 'II.6.2.a', 'II.6.2.b', 'II.6.3', 'II.6.4', 'II.6.5']);
    const [unit] = await world.sql<{ id: string }>("select id from organization where code = 'QLKH'");
    const ofUnit = (await officer.get(`/plans/${planId}/tasks?unitId=${unit!.id}&limit=200`)).body.items.map((task: Json) => task.code);
    expect(ofUnit).toEqual(['II.1.a', 'II.1.b', 'II.2.c', 'II.2.d', 'II.3.d', 'II.5.c']);
  });

  it('sets a period’s days anew, and works out its last day', async () => {
    const officer = await world.as('kehoach');
    const version = async (): Promise<number> =>
      (await officer.get(`/plans/${planId}`)).body.periods.find((period: Json) => period.key === 'H1').version;
    const path = `/plans/${planId}/periods/H1`;
    const change = { dueWords: 'Chậm nhất ngày 10/6/2026', dueOn: '2026-06-10' };
    expect((await officer.patch(path, change)).status).toBe(428);
    expect((await officer.patch(path, change, { 'if-match': `"${await version()}"` })).status).toBe(200);
    expect((await officer.get(`/plans/${planId}`)).body.periods[1]).toMatchObject({ dueOn: '2026-06-10', dueBy: '2026-06-10' });
    expect((await officer.patch(path, { dataTo: '2020-01-01' }, { 'if-match': `"${await version()}"` })).body.code).toBe(
      'timing-backwards',
    );
  });
});

describe('what awaits people', () => {
  const kinds = async (who: string): Promise<string[]> =>
    (await (await world.as(who)).get('/my-work')).body.items.map((item: Json) => item.kind);

  it('is told to each: to report, returned, to receive, to number, to confirm', async () => {
    expect(await kinds('bcvt')).toContain('progress.report');
    expect(await kinds('qlkh')).toContain('progress.returned');
    expect(await kinds('kehoach')).toContain('unit-report.receive');
    expect(await kinds('vanthu')).not.toContain('period-report.issue');
    const fileId = await uploads(await world.as('kehoach'), 'ke-hoach.txt', planText('1950/KH-SKHCN'));
    await (await world.as('kehoach')).post('/plan-imports', { fileId });
    expect(await kinds('kehoach')).toContain('plan-import.confirm');
    const mine = (await (await world.as('bcvt')).get('/my-work')).body.items.find(
      (item: Json) => item.kind === 'progress.report' && item.dueOn === '2026-11-24',
    );
    expect(mine.sentence).toBe('Gửi báo cáo năm 2026 của Phòng BCVT (5 nhiệm vụ, Kế hoạch 1720/KH-SKHCN)');
  });

  it('reaches the clerk once every lead unit is accepted', async () => {
    const officer = await world.as('kehoach');
    const { units } = (await officer.get(`/plans/${planId}/progress/Q3`)).body;
    const heads: Record<string, string> = {
      HCTH: 'truonghcth',
      TDC: 'tdc',
      QLKH: 'qlkh',
      CNDM: 'cndm',
      CDS: 'cds',
      BCVT: 'bcvt',
      TTUD: 'ttud',
    };
    for (const unit of units as Json[]) {
      const [row] = await world.sql<{ code: string }>('select code from organization where id = $1', [unit.id]);
      const head = await world.as(heads[row!.code]!);
      const [task] = (await head.get(`/plans/${planId}/tasks?unitId=${unit.id}`)).body.items;
      await head.put(`/tasks/${task.id}/progress/Q3`, { text: 'Đã thực hiện', status: 'in-progress' });
      const sent = (await head.post(`/plans/${planId}/progress/Q3/submissions`)).body;
      expect((await officer.post(`/unit-reports/${sent.id}/acceptance`)).status).toBe(201);
    }
    const items = (await (await world.as('vanthu')).get('/my-work')).body.items;
    expect(items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          kind: 'period-report.issue',
          sentence: 'Cập nhật số, ngày ban hành Báo cáo quý III năm 2026 (Kế hoạch 1899/KH-SKHCN)',
        }),
      ]),
    );
    const sent = (await (await world.as('bcvt')).get('/my-work')).body.sent;
    expect(sent).toEqual(expect.arrayContaining([expect.objectContaining({ state: 'Đã tiếp nhận' })]));
    const clerk = await world.as('vanthu');
    const fileId = await uploads(clerk, 'bc.pdf', SMALL_PDF);
    expect((await clerk.post(`/plans/${planId}/reports/Q3/issue`, { number: '94/BC-SKHCN', issuedOn: '2026-09-07', fileId })).status).toBe(
      201,
    );
    expect((await clerk.get('/my-work')).body.items.map((item: Json) => item.kind)).not.toContain('period-report.issue');
  });
});
