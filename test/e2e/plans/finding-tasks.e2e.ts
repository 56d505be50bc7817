import { World } from '../../world/world';

interface Found {
  code: string;
  title: string;
  planNumber: string;
}

let world: World;
const find = async (who: string, q: string): Promise<Found[]> =>
  (await (await world.as(who)).get(`/tasks?q=${encodeURIComponent(q)}`)).body.items;
const codes = async (who: string, q: string): Promise<string[]> => (await find(who, q)).map(({ code }) => code);

beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());

describe('finding a task', () => {
  it('by its code, however the dots are typed', async () => {
    const [task] = await find('kehoach', 'II.6.2.b');
    expect(task).toMatchObject({ code: 'II.6.2.b', planNumber: expect.stringContaining('KH-SKHCN') });
    for (const typed of ['ii62b', 'II 6 2 b', 'ii.6.2.B']) expect((await codes('kehoach', typed))[0]).toBe('II.6.2.b');
  });

  it('by words of its title in any order, in four spellings the same set', async () => {
    const spellings = [
      'hệ thống quản lý chất lượng',
      'he thong quan ly chat luong',
      'hệ thống quản lý chất lượng'.normalize('NFD'),
      'CHẤT LƯỢNG quản lý hệ thống',
    ];
    const [first, ...others] = await Promise.all(spellings.map(async (spelling) => (await codes('kehoach', spelling)).sort()));
    expect(first!.length).toBeGreaterThan(0);
    for (const other of others) expect(other).toEqual(first);
  });

  it('with the exact accents first', async () => {
    const [first, , last] = await world.sql<{ id: string; code: string }>('select id, code from plan_task order by position limit 3');
    const words = (id: string, title: string) =>
      world.sql(`begin; select set_config('app.recorded', '1', true); update plan_task set title = '${title}' where id = '${id}'; commit`);
    await words(first!.id, 'Mua ban go');
    await words(last!.id, 'Mùa bàn gỗ');
    expect(await codes('kehoach', 'mùa bàn gỗ')).toEqual([last!.code, first!.code]);
    expect(await codes('kehoach', 'mua ban go')).toEqual([first!.code, last!.code]);
  });

  it('gives nothing of plans out of scope, and refuses who may read no plan', async () => {
    expect(await find('coquan2', 'II.6.2.b')).toEqual([]);
    const refused = await (await world.as('quantri')).get('/tasks?q=abc');
    expect([refused.status, refused.body.code]).toEqual([403, 'forbidden']);
  });

  it('takes three letters or digits at least, like every other search, and signs that mean something to the database as letters', async () => {
    const planner = await world.as('kehoach');
    for (const few of ['ab', 'a!!', '%%%', ' a b']) {
      const { status, body } = await planner.get(`/tasks?q=${encodeURIComponent(few)}`);
      expect([few, status, body.code, body.errors[0].field]).toEqual([few, 422, 'search-too-short', 'q']);
    }
    expect((await planner.get('/tasks')).status).toBe(400);
    expect(await find('kehoach', "'; drop")).toEqual([]);
    expect(await find('kehoach', 'zzz%')).toEqual([]);
  });
});
