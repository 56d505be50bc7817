import { organizationId } from '../../../seeds/demo';
import type { Client } from '../../world/client';
import { World } from '../../world/world';
import { enters, reads } from './hand-story';

let world: World;
let secretary: Client;
beforeAll(async () => {
  world = await World.open();
  secretary = await world.as('thuky');
});
afterAll(() => world?.close());
const enter = (more: Record<string, unknown> = {}, who = secretary) => enters(who, more);
const read = (id: string, who = secretary) => reads(who, id);

describe('links between records', () => {
  const link = (who: Client, id: string, otherId: string, relation: string) => who.post(`/records/${id}/links`, { otherId, relation });

  it('read both ways, once, with the history of both, and go with a reason', async () => {
    const audit = await enter({ kind: 'audit-report', title: 'Báo cáo đánh giá nội bộ 2025', clauses: ['9.2'] });
    const action = await enter({ kind: 'corrective-action', title: 'Khắc phục điểm 01', clauses: ['10.2'] });
    const made = await link(secretary, action, audit, 'remedies');
    expect(made.status).toBe(201);
    expect((await read(action)).links).toMatchObject([{ relation: 'remedies', recordId: audit, readable: true, own: true }]);
    expect((await read(audit)).links).toMatchObject([{ relation: 'remedied-by', recordId: action, readable: true, own: true }]);
    for (const id of [action, audit]) expect((await read(id)).history[0].event).toBe('record.linked');
    expect((await read(audit)).history[0].sentence).toBe('Liên kết: được khắc phục tại Khắc phục điểm 01');
    expect(await link(secretary, action, audit, 'remedies')).toMatchObject({ status: 422, body: { code: 'linked-already' } });
    expect(await link(secretary, audit, action, 'remedied-by')).toMatchObject({ status: 422, body: { code: 'linked-already' } });
    expect(await link(secretary, audit, action, 'remedies')).toMatchObject({ status: 422, body: { code: 'linked-already' } });
    expect((await link(secretary, audit, action, 'related')).status).toBe(201);
    expect(await link(secretary, audit, audit, 'related')).toMatchObject({ status: 422, body: { code: 'linked-with-itself' } });
    const path = `/records/${audit}/links/${made.body.id}`;
    expect((await secretary.delete(path, {})).status).toBe(400);
    expect((await secretary.delete(path, { reason: 'Liên kết nhầm' })).status).toBe(200);
    expect((await secretary.delete(path, { reason: 'Liên kết nhầm' })).status).toBe(404);
    expect((await read(action)).links).toMatchObject([{ relation: 'related' }]);
    expect((await read(action)).history[0]).toMatchObject({ event: 'record.unlinked', facts: { reason: 'Liên kết nhầm' } });
    expect((await link(secretary, action, audit, 'remedies')).status).toBe(201);
  });

  it('of the standards office to an agency’s record are seen by both; the agency sees of the far end its name alone, and cannot take it away', async () => {
    const office = await world.as('tdc');
    const minutes = await enter({ kind: 'inspection-minutes', title: 'Biên bản kiểm tra Sở Xây dựng' }, office);
    const action = await enter({ kind: 'corrective-action', title: 'Báo cáo khắc phục', remarks: 'Nội bộ' });
    const { body } = await link(office, minutes, action, 'remedied-by');
    const [shown] = (await read(action)).links;
    expect(shown).toMatchObject({
      relation: 'remedies',
      recordId: minutes,
      title: 'Biên bản kiểm tra Sở Xây dựng',
      readable: false,
      own: false,
    });
    expect((await secretary.get(`/records/${minutes}`)).status).toBe(404);
    expect(await secretary.delete(`/records/${action}/links/${body.id}`, { reason: 'Không muốn' })).toMatchObject({
      status: 409,
      body: { code: 'link-of-others' },
    });
    // Nor can the agency link to what it may not read.
    expect(await link(secretary, action, minutes, 'related')).toMatchObject({ status: 422, body: { code: 'unknown-reference' } });
    // A third agency sees nothing of it.
    const [{ n }] = (await world.sql(
      `select count(*)::int as n from (select set_config('app.reads', '{${organizationId('PAB')}}', false)) s, lateral linked_records('${action}') l`,
      [],
      'app',
    )) as [{ n: number }];
    expect(n).toBe(0);
  });

  it('made twice at the same moment stand once', async () => {
    const [a, b] = [await enter({ title: 'Hồ sơ A' }), await enter({ title: 'Hồ sơ B' })];
    const answers = await Promise.all([
      link(secretary, a, b, 'based-on'),
      link(secretary, b, a, 'basis-of'),
      link(secretary, a, b, 'based-on'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
  });
});
