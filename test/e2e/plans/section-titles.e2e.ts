import { World } from '../../world/world';
import { scannedPlan, uploads } from './story';

jest.setTimeout(60_000);
let world: World;

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answers
type Json = any;
const READ = 'Cai cach the che';
const RIGHT = 'Cải cách thể chế';
const DIRECTING = 'Công tác chỉ đạo, điều hành cải cách hành chính';
let id: string;
const seen = async (): Promise<Json> => (await (await world.as('kehoach')).get(`/plan-imports/${id}`)).body;
const section = async (code = 'II.1'): Promise<Json> => (await seen()).sections.find((one: Json) => one.code === code);
const path = (code = 'II.1', of = id): string => `/plan-imports/${of}/sections/${encodeURIComponent(code)}`;
const corrects = async (title: unknown, code = 'II.1'): Promise<Json> =>
  (await world.as('kehoach')).patch(path(code), { title }, { 'if-match': `"${(await seen()).version}"` });

beforeAll(async () => {
  world = await World.open();
  const officer = await world.as('kehoach');
  const fileId = await uploads(officer, 'ban-quet.txt', scannedPlan('1899/KH-SKHCN'));
  ({ id } = (await officer.post('/plan-imports', { fileId })).body);
});
afterAll(() => world?.close());

describe('the title of a section that a scan read badly', () => {
  it('stands as it was read: nothing is mended silently', async () => {
    expect(await section()).toMatchObject({ title: READ, readTitle: READ, corrected: false });
  });

  it('is corrected by who saw the proposal last, and what was read stays beside it', async () => {
    const officer = await world.as('kehoach');
    const { version } = await seen();
    expect((await officer.patch(path(), { title: RIGHT })).status).toBe(428);
    expect(await officer.patch(path(), { title: ` ${RIGHT.normalize('NFD')} ` }, { 'if-match': `"${version}"` })).toMatchObject({
      status: 200,
      body: { version: version + 1 },
    });
    expect(await section()).toMatchObject({ title: RIGHT, readTitle: READ, corrected: true });
    expect((await seen()).counts).toMatchObject({ corrected: 0, correctedSections: 1 });
    expect(await officer.patch(path(), { title: 'Khác' }, { 'if-match': `"${version}"` })).toMatchObject({
      status: 412,
      body: { code: 'changed-meanwhile' },
    });
    expect((await section()).title).toBe(RIGHT);
  });

  it('is no correction any more once it is what was read', async () => {
    await corrects('Xây dựng chính quyền số', 'II.6');
    await corrects('X4y dung va phat trien chinh quyen so', 'II.6');
    expect(await section('II.6')).toMatchObject({ title: 'X4y dung va phat trien chinh quyen so', corrected: false });
    expect(await section('II.1')).toMatchObject({ title: RIGHT, corrected: true });
  });

  it('is refused empty or too long, at its field', async () => {
    for (const title of ['', '  ', 'a'.repeat(1001), null])
      expect(await corrects(title)).toMatchObject({ status: 400, body: { errors: [{ field: 'title' }] } });
    expect((await section()).title).toBe(RIGHT);
  });

  it('is corrected only by who may import, in the own organization; a foreign id is answered like a missing one', async () => {
    const ifMatch = { 'if-match': `"${(await seen()).version}"` };
    expect(await (await world.as('tdc')).patch(path(), { title: 'x' }, ifMatch)).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    });
    await world.sql(`begin; select set_config('app.recorded', '1', true);
      insert into membership (id, person_id, organization_id, unit_id, role, valid_from)
        select uuidv7(), p.id, o.id, null, 'planning-officer', '2026-01-01' from person p, organization o
        where p.username = 'nhanvien' and o.code = 'SXD'; commit`);
    const stranger = await world.as('nhanvien');
    const [theirs, missing] = [
      await stranger.patch(path(), { title: 'x' }, ifMatch),
      await stranger.patch(path('II.1', '00000000-0000-7000-8000-000000000000'), { title: 'x' }, ifMatch),
    ];
    expect([theirs.status, { ...theirs.body, requestId: '' }]).toEqual([404, { ...missing.body, requestId: '' }]);
    expect((await corrects('x', 'II.99')).status).toBe(404);
    expect((await section()).title).toBe(RIGHT);
  });

  it('is told in the journal with before and after', async () => {
    const { items } = (await (await world.as('kehoach')).get(`/journal?aggregateId=${id}`)).body;
    expect(items.at(-2)).toMatchObject({
      event: 'plan-import.section-corrected',
      actor: { name: 'Võ Thị Thu Hà' },
      sentence: 'Sửa tên mục II.1 của bản đề xuất',
      before: { title: READ },
      after: { title: RIGHT },
    });
  });

  it('stands corrected in the plan and heads the report', async () => {
    expect((await corrects(DIRECTING, 'II.8')).status).toBe(200);
    const officer = await world.as('kehoach');
    await officer.patch(
      `/plan-imports/${id}`,
      { number: '1899/KH-SKHCN', issuedOn: '2025-12-26', title: 'Cải cách hành chính năm 2026 của Sở Khoa học và Công nghệ' },
      { 'if-match': `"${(await seen()).version}"` },
    );
    const { planId } = (await officer.post(`/plan-imports/${id}/confirmation`)).body;
    const plan = (await officer.get(`/plans/${planId}`)).body;
    expect(plan.sections.filter((one: Json) => ['II.1', 'II.8'].includes(one.code)).map((one: Json) => one.title)).toEqual([
      RIGHT,
      DIRECTING,
    ]);
    const { sections } = (await officer.get(`/plans/${planId}/reports/Q1`)).body;
    const headings = sections.map((one: Json) => one.heading);
    expect(headings).toContain(`1. ${RIGHT}`);
    expect(headings.join('\n')).not.toContain(READ);
    // What directs and steers is told in the first part, which is known by its title alone.
    expect(headings.join('\n')).not.toContain(DIRECTING);
  });

  it('stays once the plan is confirmed', async () => {
    expect(await corrects('x')).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
    expect((await section()).title).toBe(RIGHT);
  });
});
