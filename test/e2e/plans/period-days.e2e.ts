import { World } from '../../world/world';
import { imports, mayAllSignIn, planText, SMALL_PDF, uploads } from './story';

jest.setTimeout(60_000);
let world: World;
let planId: string;

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answers
type Json = any;
const plan = async (who = 'kehoach'): Promise<Json> => (await (await world.as(who)).get(`/plans/${planId}`)).body;
const period = async (key: string, who?: string): Promise<Json> => (await plan(who)).periods.find((one: Json) => one.key === key);
const changes = async (key: string, change: object, version?: number): Promise<Json> =>
  (await world.as('kehoach')).patch(`/plans/${planId}/periods/${key}`, change, {
    'if-match': `"${version ?? (await period(key)).version}"`,
  });

beforeAll(async () => {
  world = await World.open();
  await mayAllSignIn(world);
  ({ planId } = await imports(await world.as('kehoach'), planText('1899/KH-SKHCN')));
});
afterAll(() => world?.close());

describe('the days of a reporting period', () => {
  it('may be set anew by the planning officer alone: the plan says so for each period', async () => {
    expect((await plan()).periods.map((one: Json) => one.actions.change.allowed)).toEqual([true, true, true, true]);
    expect((await period('H1', 'tdc')).actions.change).toMatchObject({ allowed: false, because: [{ code: 'right-missing' }] });
  });

  it('follow the letter that moved them, and the plan’s history tells what was there before', async () => {
    const { version } = await period('H1');
    const change = { dueWords: 'Trước ngày 10/6/2026', dueOn: '2026-06-10', dataTo: '2026-05-31' };
    expect((await changes('H1', change, version)).status).toBe(200);
    expect(await period('H1')).toMatchObject({ ...change, dueBy: '2026-06-09', name: '6 tháng đầu năm 2026' });
    expect((await plan()).history[0]).toMatchObject({
      event: 'reporting-period.changed',
      sentence: 'Sửa kỳ báo cáo 6 tháng đầu năm 2026',
      before: { dueOn: '2026-06-03', dueBy: '2026-06-02' },
      after: { dueOn: '2026-06-10', dueBy: '2026-06-09' },
    });
    expect(await changes('H1', { name: 'x' }, version)).toMatchObject({ status: 412, body: { code: 'changed-meanwhile' } });
  });

  it.each([
    [{ dataFrom: '2026-06-01' }, 422, 'dataTo'],
    [{ name: '' }, 400, 'name'],
    [{ name: null }, 400, 'name'],
    [{ dueOn: null }, 400, 'dueOn'],
    [{ dueOn: '2026-02-30' }, 400, 'dueOn'],
  ])('are refused at the field that is wrong: %j', async (change, status, field) => {
    expect(await changes('H1', change)).toMatchObject({ status, body: { errors: [{ field }] } });
  });

  it('stay once the paper of the period has its number', async () => {
    const clerk = await world.as('vanthu');
    const fileId = await uploads(clerk, 'BC-15.pdf', SMALL_PDF);
    const { version } = (await clerk.get(`/plans/${planId}/reports/Q1`)).body;
    const issued = await clerk.post(
      `/plans/${planId}/reports/Q1/issue`,
      { number: '15/BC-SKHCN', issuedOn: '2026-03-05', fileId },
      { 'if-match': `"${version}"` },
    );
    expect(issued.status).toBe(201);
    expect((await period('Q1')).actions.change).toMatchObject({ allowed: false, because: [{ code: 'wrong-state' }] });
    expect(await changes('Q1', { name: 'quý đầu năm 2026' })).toMatchObject({ status: 409, body: { code: 'report-already-issued' } });
    expect((await period('Q1')).name).toBe('quý I năm 2026');
  });
});
