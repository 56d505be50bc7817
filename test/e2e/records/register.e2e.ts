import { organizationId } from '../../../seeds/demo';
import { World } from '../../world/world';

let world: World;
const enter = async (
  who: string,
  items: { number: string; title: string; clauses?: string[]; happenedOn?: string }[],
): Promise<string[]> => {
  const answer = await (await world.as(who)).post('/records', {
    items: items.map((item) => ({ issuer: 'Sở Xây dựng', happenedOn: '2026-05-04', ...item })),
  });
  expect(answer.status).toBe(201);
  return answer.body.ids;
};
const titles = (answer: { body: { items: { title: string }[] } }): string[] => answer.body.items.map((item) => item.title);

beforeAll(async () => {
  world = await World.open();
  await enter('thuky', [
    { number: '11/BC-SXD', title: 'Báo cáo đào tạo nhận thức chung', clauses: ['7.2'] },
    { number: '12/KH-SXD', title: 'Kế hoạch dao động thi công' },
    { number: '85/QĐ-SXD', title: 'Quyết định về đạo tạo nghề thủ công' },
    { number: '90/BB-SXD', title: 'Biên bản xem xét của lãnh đạo', clauses: ['9.3'], happenedOn: '2026-09-22' },
  ]);
  await enter('coquan2', [{ number: '7/BC-UBND', title: 'Báo cáo đào tạo của phường An Bình' }]);
});
afterAll(() => world?.close());

describe('the register of ISO records', () => {
  it('finds the same records by four spellings, the exact accents first', async () => {
    const secretary = await world.as('thuky');
    const found: string[][] = [];
    for (const q of ['dao tao', 'đao tao', 'Đào tạo', 'Đào tạo'.normalize('NFD')])
      found.push(titles(await secretary.get(`/records?q=${encodeURIComponent(q)}`)));
    for (const one of found) expect([...one].sort()).toEqual([...found[0]!].sort());
    expect(found[0]).toHaveLength(3);
    for (const typed of [found[2]!, found[3]!])
      expect(typed.map((title) => title.toLowerCase().includes('đào tạo'))).toEqual([true, true, false]);
  });

  it('finds a number typed loosely', async () => {
    expect(titles(await (await world.as('thuky')).get(`/records?q=${encodeURIComponent('85 qd sxd')}`))).toEqual([
      'Quyết định về đạo tạo nghề thủ công',
    ]);
  });

  it('refuses two letters and says why', async () => {
    expect(await (await world.as('thuky')).get('/records?q=ab')).toMatchObject({
      status: 422,
      body: { code: 'search-too-short', errors: [{ field: 'q' }] },
    });
  });

  it('shows an agency its own, a supervising office every agency', async () => {
    expect(titles(await (await world.as('coquan2')).get('/records?q=dao%20tao'))).toEqual(['Báo cáo đào tạo của phường An Bình']);
    expect(titles(await (await world.as('tdc')).get('/records?q=dao%20tao&kind=ordinary-document'))).toHaveLength(3);
    const pab = await (await world.as('kehoach')).get(`/records?organizationId=${organizationId('PAB')}`);
    expect(titles(pab)).toContain('Báo cáo đào tạo của phường An Bình');
  });

  it('filters by clause and pages by cursor without losing or doubling a row', async () => {
    const secretary = await world.as('thuky');
    expect(titles(await secretary.get('/records?clause=9.3&kind=ordinary-document'))).toEqual(['Biên bản xem xét của lãnh đạo']);
    const all = titles(await secretary.get('/records?limit=200'));
    const paged: string[] = [];
    let cursor = '';
    do {
      const page = await secretary.get(`/records?limit=3${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
      paged.push(...titles(page));
      cursor = page.body.next ?? '';
    } while (cursor);
    expect(paged).toEqual(all);
  });

  it('refuses a cursor that somebody made himself', async () => {
    expect((await (await world.as('thuky')).get('/records?cursor=abc.def')).status).toBe(400);
  });

  it('enters all of a pasted table or nothing, and names the row', async () => {
    const secretary = await world.as('thuky');
    const before = await world.sql('select count(*)::int as n from record');
    const rows = [1, 2, 3].map((n) => ({ number: `${n}/X`, title: `Văn bản ${n}`, issuer: 'Sở', happenedOn: '2026-01-01' }));
    const answer = await secretary.post('/records', {
      items: [rows[0], rows[1], { ...rows[2], fileId: '01990000-0000-7000-8000-000000000000' }],
    });
    expect(answer).toMatchObject({ status: 422, body: { code: 'unknown-reference', errors: [{ field: 'items[2].fileId' }] } });
    const wrong = await secretary.post('/records', { items: [rows[0], { ...rows[1], happenedOn: '2026-02-31' }] });
    expect(wrong).toMatchObject({ status: 400, body: { errors: [{ field: 'items[1].happenedOn' }] } });
    expect(await world.sql('select count(*)::int as n from record')).toEqual(before);
  });

  it('answers a foreign record like a missing one, and no right before any id', async () => {
    const [id] = await enter('coquan2', [{ number: '8/BC-UBND', title: 'Báo cáo của phường' }]);
    const secretary = await world.as('thuky');
    const foreign = await secretary.get(`/records/${id}`);
    const missing = await secretary.get('/records/01990000-0000-7000-8000-000000000000');
    expect([foreign.status, missing.status]).toEqual([404, 404]);
    expect({ ...foreign.body, requestId: '' }).toEqual({ ...missing.body, requestId: '' });
    expect((await (await world.as('nhanvien')).get(`/records/${id}`)).status).toBe(403);
  });
});
