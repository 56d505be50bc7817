import { World } from '../../world/world';
import { planText, scannedPlan, uploads } from './story';

jest.setTimeout(60_000);
let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answers
type Json = any;
const byCode = (proposal: Json, code: string): Json => proposal.tasks.find((task: Json) => task.code === code);

describe('a badly scanned plan', () => {
  let id: string;
  let proposal: Json;

  beforeAll(async () => {
    const officer = await world.as('kehoach');
    const fileId = await uploads(officer, 'ban-quet.txt', scannedPlan('1899/KH-SKHCN'));
    const made = await officer.post('/plan-imports', { fileId });
    expect(made.status).toBe(201);
    id = made.body.id;
    proposal = (await officer.get(`/plan-imports/${id}`)).body;
  });

  it('comes back as a proposal with confidence, lines of the source and points to check', () => {
    expect(proposal).toMatchObject({ state: 'proposal', plan: { year: 2026 }, planId: null });
    expect(proposal.tasks).toHaveLength(37);
    expect(proposal.sections.length).toBeGreaterThanOrEqual(8);
    const task = byCode(proposal, 'II.6.2.b');
    expect(task.leads.units.map((unit: Json) => unit.name)).toEqual(['Phòng Tiêu chuẩn Đo lường Chất lượng']);
    expect(task.leadText).toBe('Phòng Tiêu chuẩn Đo lường Chất lượng');
    expect(task.reading.leadText).not.toBe(task.leadText);
    expect(task.confidence).toBeGreaterThan(0);
    expect(task.confidence).toBeLessThan(1);
    const [first] = task.sourceLines;
    expect(proposal.sourceLines[first - 1]).toMatch(/^.{0,3}\)|b\)/);
    expect(proposal.warnings.map((warning: Json) => warning.code)).toEqual(
      expect.arrayContaining(['field-missing', 'number-contradiction']),
    );
    expect(proposal.counts).toMatchObject({ tasks: 37, corrected: 0, warnings: proposal.warnings.length });
  });

  it('tells the last day: "trước ngày" ends the day before', () => {
    expect(proposal.periods.map((period: Json) => [period.key, period.dueOn, period.dueBy])).toEqual([
      ['Q1', '2026-03-03', '2026-03-02'],
      ['H1', '2026-06-03', '2026-06-02'],
      ['Q3', '2026-09-03', '2026-09-02'],
      ['YEAR', '2026-11-25', '2026-11-24'],
    ]);
    expect(byCode(proposal, 'II.2.l').dueOn).toBe('2026-12-04');
  });

  it('makes a collective lead one line for each unit', () => {
    const { leads } = byCode(proposal, 'II.1.a');
    expect(leads.collective).toBe(true);
    expect(leads.units.map((unit: Json) => unit.shortName)).toEqual(
      expect.arrayContaining(['Phòng HC-TH', 'Phòng TĐC', 'Phòng BCVT', 'Trung tâm ƯD&ĐMST']),
    );
    expect(leads.units.map((unit: Json) => unit.name)).not.toEqual(expect.arrayContaining(['Thanh tra Sở']));
  });

  it('is corrected task by task, only by who saw it last, and keeps the reading', async () => {
    const officer = await world.as('kehoach');
    const path = `/plan-imports/${id}/tasks/${encodeURIComponent('II.2.đ')}`;
    expect((await officer.patch(path, { title: 'x' })).status).toBe(428);
    const changed = await officer.patch(path, { title: 'Cập nhật, công khai TTHC' }, { 'if-match': `"${proposal.version}"` });
    expect(changed).toMatchObject({ status: 200, body: { version: proposal.version + 1 } });
    expect(await officer.patch(path, { title: 'khác' }, { 'if-match': `"${proposal.version}"` })).toMatchObject({
      status: 412,
      body: { code: 'changed-meanwhile' },
    });
    const now = (await officer.get(`/plan-imports/${id}`)).body;
    expect(byCode(now, 'II.2.đ')).toMatchObject({ title: 'Cập nhật, công khai TTHC', corrected: ['title'] });
    expect(byCode(now, 'II.2.đ').reading.title).toBe(byCode(proposal, 'II.2.đ').reading.title);
    expect(now.counts.corrected).toBe(1);
  });

  it('refuses a unit that is not the organization’s, and a task that is not there', async () => {
    const officer = await world.as('kehoach');
    const { version } = (await officer.get(`/plan-imports/${id}`)).body;
    const stranger = await world.sql<{ id: string }>("select id from organization where code = 'SXD-VP'");
    expect(
      await officer.patch(`/plan-imports/${id}/tasks/II.1.a`, { leadUnitIds: [stranger[0]!.id] }, { 'if-match': `"${version}"` }),
    ).toMatchObject({ status: 422, body: { code: 'unknown-reference', errors: [{ field: 'leadUnitIds' }] } });
    expect((await officer.patch(`/plan-imports/${id}/tasks/II.9.a`, { title: 'x' }, { 'if-match': `"${version}"` })).status).toBe(404);
  });

  it('refuses null as a value: a field is corrected or left out', async () => {
    const officer = await world.as('kehoach');
    const { version } = (await officer.get(`/plan-imports/${id}`)).body;
    for (const field of ['title', 'leadText', 'coordinatorsText', 'productText', 'timing', 'leadUnitIds', 'clauses', 'leftOut'])
      expect(await officer.patch(`/plan-imports/${id}/tasks/II.1.a`, { [field]: null }, { 'if-match': `"${version}"` })).toMatchObject({
        status: 400,
        body: { errors: [{ field }] },
      });
    for (const field of ['number', 'issuedOn', 'title', 'year', 'issuer', 'reporting'])
      expect(await officer.patch(`/plan-imports/${id}`, { [field]: null }, { 'if-match': `"${version}"` })).toMatchObject({
        status: 400,
        body: { errors: [{ field }] },
      });
  });

  it('cannot be confirmed without the head of the plan, and can once somebody gave it', async () => {
    const officer = await world.as('kehoach');
    const seen = (await officer.get(`/plan-imports/${id}`)).body;
    if (seen.headMissing.length > 0)
      expect(await officer.post(`/plan-imports/${id}/confirmation`)).toMatchObject({ status: 409, body: { code: 'plan-head-incomplete' } });
    const head = await officer.patch(
      `/plan-imports/${id}`,
      { number: '1899/KH-SKHCN', issuedOn: '2025-12-26', title: 'Cải cách hành chính năm 2026 của Sở Khoa học và Công nghệ' },
      { 'if-match': `"${seen.version}"` },
    );
    expect(head.status).toBe(200);
    const confirmed = await officer.post(`/plan-imports/${id}/confirmation`);
    expect(confirmed).toMatchObject({ status: 201, body: { tasks: 37, periods: 4 } });
    const plan = (await officer.get(`/plans/${confirmed.body.planId}`)).body;
    expect(plan).toMatchObject({ number: '1899/KH-SKHCN', year: 2026, tasks: 37, counts: { tasks: 37, withoutEvidence: 37 } });
    expect(plan.periods.map((period: Json) => [period.key, period.dueBy, period.reportState])).toEqual([
      ['Q1', '2026-03-02', 'draft'],
      ['H1', '2026-06-02', 'draft'],
      ['Q3', '2026-09-02', 'draft'],
      ['YEAR', '2026-11-24', 'draft'],
    ]);
    expect(plan.history.map((entry: Json) => entry.event)).toEqual(['plan.confirmed']);
    const tasks = (await officer.get(`/plans/${confirmed.body.planId}/tasks?limit=200`)).body;
    expect(tasks.items.find((task: Json) => task.code === 'II.2.đ').title).toBe('Cập nhật, công khai TTHC');
  });

  it('stays as it was once it is confirmed', async () => {
    const officer = await world.as('kehoach');
    const { version, state, actions } = (await officer.get(`/plan-imports/${id}`)).body;
    expect(state).toBe('confirmed');
    expect(actions.confirm.allowed).toBe(false);
    expect(await officer.patch(`/plan-imports/${id}/tasks/II.1.a`, { title: 'x' }, { 'if-match': `"${version}"` })).toMatchObject({
      status: 409,
      body: { code: 'wrong-state' },
    });
    expect((await officer.post(`/plan-imports/${id}/confirmation`)).body.code).toBe('wrong-state');
    expect((await officer.delete(`/plan-imports/${id}`)).body.code).toBe('wrong-state');
    await expect(world.sql("update plan_import set corrections = '{}' where id = $1", [id])).rejects.toThrow(/frozen/);
    await expect(world.sql("update plan_import set proposal = '{}' where id = $1", [id])).rejects.toThrow(/never changed/);
  });

  it('is told in the journal step by step, with before and after', async () => {
    const officer = await world.as('kehoach');
    const { body } = await officer.get(`/journal?aggregateId=${id}`);
    expect(body.items.map((entry: Json) => entry.event)).toEqual([
      'plan-import.confirmed',
      'plan-import.head-corrected',
      'plan-import.task-corrected',
      'plan-import.proposed',
    ]);
    expect(body.items[2]).toMatchObject({
      actor: { name: 'Võ Thị Thu Hà' },
      sentence: 'Sửa nhiệm vụ II.2.đ của bản đề xuất',
      after: { title: 'Cập nhật, công khai TTHC' },
    });
    expect(body.items[2].before.title).toBe(byCode(proposal, 'II.2.đ').title);
  });
});

describe('what is no plan', () => {
  it('is refused with what was looked for', async () => {
    const officer = await world.as('kehoach');
    const fileId = await uploads(officer, 'thu.txt', 'Kính gửi các cơ quan,\nĐề nghị gửi báo cáo.\n');
    const answer = await officer.post('/plan-imports', { fileId });
    expect(answer).toMatchObject({ status: 422, body: { code: 'no-task-structure' } });
    expect(answer.body.title).toContain('đơn vị chủ trì');
  });

  it('is refused where it is no text', async () => {
    const officer = await world.as('kehoach');
    const fileId = await uploads(
      officer,
      'anh.png',
      Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de', 'hex'),
    );
    expect(await officer.post('/plan-imports', { fileId })).toMatchObject({ status: 422, body: { code: 'plan-source-not-text' } });
  });

  it('is refused where the file is another organization’s, like one that is not there', async () => {
    const officer = await world.as('kehoach');
    const theirs = await uploads(await world.as('thuky'), 'ke-hoach.txt', planText('7/KH-SXD'));
    const answers = await Promise.all(
      [theirs, '00000000-0000-7000-8000-000000000000'].map((fileId) => officer.post('/plan-imports', { fileId })),
    );
    for (const answer of answers)
      expect(answer).toMatchObject({ status: 422, body: { code: 'unknown-reference', errors: [{ field: 'fileId' }] } });
  });
});

describe('a proposal', () => {
  it('of a plan that is there already is not confirmed', async () => {
    const officer = await world.as('kehoach');
    const fileId = await uploads(officer, 'ke-hoach.txt', planText('1720/KH-SKHCN'));
    const { body } = await officer.post('/plan-imports', { fileId });
    expect(await officer.post(`/plan-imports/${body.id}/confirmation`)).toMatchObject({
      status: 409,
      body: { code: 'plan-already-there' },
    });
  });

  it('may be discarded, and stays readable', async () => {
    const officer = await world.as('kehoach');
    const fileId = await uploads(officer, 'ke-hoach.txt', planText('1901/KH-SKHCN'));
    const { body } = await officer.post('/plan-imports', { fileId });
    expect((await officer.delete(`/plan-imports/${body.id}`)).status).toBe(200);
    expect((await officer.get(`/plan-imports/${body.id}`)).body).toMatchObject({ state: 'discarded', plan: { number: '1901/KH-SKHCN' } });
    expect((await officer.post(`/plan-imports/${body.id}/confirmation`)).body.code).toBe('wrong-state');
    expect((await officer.get(`/journal?aggregateId=${body.id}`)).body.items[0].sentence).toBe('Hủy bản đề xuất');
  });

  it('leaves out what is no task, and takes leads by hand', async () => {
    const officer = await world.as('kehoach');
    const fileId = await uploads(officer, 'ke-hoach.txt', planText('1902/KH-SKHCN'));
    const { body } = await officer.post('/plan-imports', { fileId });
    const [room] = await world.sql<{ id: string }>("select id from organization where code = 'BCVT'");
    let version = 1;
    for (const [code, change] of [
      ['II.2.h', { leftOut: true }],
      ['II.4.d', { leadUnitIds: [room!.id] }],
    ] as const)
      ({ version } = (await officer.patch(`/plan-imports/${body.id}/tasks/${code}`, change, { 'if-match': `"${version}"` })).body);
    const { planId } = (await officer.post(`/plan-imports/${body.id}/confirmation`)).body;
    const { items } = (await officer.get(`/plans/${planId}/tasks?limit=200`)).body;
    expect(items).toHaveLength(36);
    expect(items.find((task: Json) => task.code === 'II.4.d').leads.map((lead: Json) => lead.shortName)).toEqual(['Phòng BCVT']);
  });

  it('is listed newest first, page by page', async () => {
    const officer = await world.as('kehoach');
    const first = (await officer.get('/plan-imports?limit=2')).body;
    expect(first.items).toHaveLength(2);
    const second = (await officer.get(`/plan-imports?limit=2&cursor=${encodeURIComponent(first.next)}`)).body;
    const ids = [...first.items, ...second.items].map((row: Json) => row.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(first.count.value).toBeGreaterThanOrEqual(5);
  });
});
