import { personId } from '../../../seeds/demo';
import { World } from '../../world/world';

let world: World;
const open = async (who: string, id: string) => (await world.as(who)).get(`/people/${id}`);

beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());

describe('opening one person', () => {
  it('gives the same as the line of the list, roles and all', async () => {
    const { status, body } = await open('thuky', personId('lanhdao'));
    expect([status, body.name, body.memberships.map(({ role }: { role: string }) => role)]).toEqual([
      200,
      'Mai Xuân Thành',
      ['agency-head'],
    ]);
    const { items } = (await (await world.as('thuky')).get('/people?q=lanhdao')).body;
    expect(items).toEqual([body]);
  });

  it('answers a person of another agency like one that does not exist', async () => {
    const [foreign, missing] = [await open('thuky', personId('coquan2')), await open('thuky', '01990000-0000-7000-8000-0000000000ff')];
    expect([foreign.status, { ...foreign.body, requestId: '' }]).toEqual([404, { ...missing.body, requestId: '' }]);
    expect((await open('coquan2', personId('coquan2'))).status).toBe(200);
  });

  it('is wide for the administrator and the supervising office', async () => {
    for (const who of ['quantri', 'tdc']) expect([who, (await open(who, personId('coquan2'))).body.name]).toEqual([who, 'Tạ Minh Đức']);
  });

  it('is refused before the id is read to who may not read people', async () => {
    for (const id of [personId('nhanvien'), 'no-id-at-all']) {
      const { status, body } = await open('nhanvien', id);
      expect([status, body.code]).toEqual([403, 'forbidden']);
    }
  });
});
