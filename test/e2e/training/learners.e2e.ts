import { type JournalRow, JournalVerifier } from '@qms/work';
import { organizationId } from '../../../seeds/demo';
import type { Client } from '../../world/client';
import { World } from '../../world/world';
import { classOf, type Json } from './roster-story';

let world: World;
let organiser: Client;
beforeAll(async () => {
  world = await World.open();
  organiser = await world.as('giangvien');
});
afterAll(() => world?.close());

const learner = async (id: string, who = organiser): Promise<Json> => (await who.get(`/learners/${id}`)).body;
const enters = async (classId: string, more: object): Promise<{ id: string; learnerId: string }> => {
  const answer = await organiser.post(`/training-classes/${classId}/enrolments`, { source: 'nomination', entersAs: 'accepted', ...more });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
};
const withVersion = async (id: string): Promise<Record<string, string>> => ({ 'if-match': `"${(await learner(id)).version}"` });
const finish = (classId: string) =>
  world.sql(`update training_class set state = 'finished' where id = $1`, [classId], 'admin', '-c session_replication_role=replica');

describe('learners', () => {
  it('are set right; what was printed elsewhere is not touched', async () => {
    const { learnerId } = await enters(await classOf(world), { fullName: 'Ông Thị Sửa', agencyName: 'Công ty A' });
    const changed = await organiser.patch(
      `/learners/${learnerId}`,
      { birthDate: '1991-02-03', agencyId: organizationId('SXD'), phone: '0912 345 678' },
      await withVersion(learnerId),
    );
    expect(changed.status).toBe(200);
    expect(await learner(learnerId)).toMatchObject({
      birthDate: '1991-02-03',
      agencyName: 'Sở Xây dựng',
      phone: '0912345678',
      fullName: 'Ông Thị Sửa',
    });
    const stale = await organiser.patch(`/learners/${learnerId}`, { email: 'a@b.vn' }, { 'if-match': '"1"' });
    expect(stale.status).toBe(412);
    const wrong = await organiser.patch(`/learners/${learnerId}`, { email: 'a@@b' }, await withVersion(learnerId));
    expect(wrong).toMatchObject({ status: 422, body: { code: 'learner-email-malformed' } });
    // What a list brought with a warning does not stand in the way of the rest.
    await world.sql(`update learner set phone = '12' where id = $1`, [learnerId], 'admin', '-c session_replication_role=replica');
    expect((await organiser.patch(`/learners/${learnerId}`, { position: 'Kế toán' }, await withVersion(learnerId))).status).toBe(200);
    expect(await learner(learnerId)).toMatchObject({ position: 'Kế toán', phone: '12' });
    await organiser.patch(`/learners/${learnerId}`, { agencyName: 'Công ty B' }, await withVersion(learnerId));
    expect(await learner(learnerId)).toMatchObject({ agencyId: null, agencyName: 'Công ty B' });
  });

  it('entered twice are found, merged by a person, shown as one, and parted again', async () => {
    const [first, second] = [await classOf(world), await classOf(world)];
    const one = await enters(first, { fullName: 'Ung Thị Hòa', birthDate: '1988-03-08' });
    const two = await enters(second, { fullName: 'Ung Thị Hoa', birthDate: '1988-03-08', isNew: true });
    expect((await learner(two.learnerId)).alike).toMatchObject([{ id: one.learnerId }]);
    const merged = await organiser.post(`/learners/${two.learnerId}/merging`, { intoId: one.learnerId }, await withVersion(two.learnerId));
    expect(merged.status).toBe(201);
    expect((await learner(two.learnerId)).actions.part).toEqual({ allowed: true, because: [] });
    expect(await learner(one.learnerId)).toMatchObject({ merged: [{ id: two.learnerId }], classes: [{}, {}] });
    expect((await organiser.get(`/training-classes/${second}/enrolments`)).body.items[0].learner).toMatchObject({
      id: one.learnerId,
      fullName: 'Ung Thị Hòa',
    });
    expect((await organiser.get('/learners?q=ung+thi+hoa')).body.items).toMatchObject([{ id: one.learnerId, classes: 2 }]);
    // As the other one he is in the class already.
    const again = await organiser.post(`/training-classes/${second}/enrolments`, {
      source: 'nomination',
      entersAs: 'accepted',
      learnerId: one.learnerId,
    });
    expect(again).toMatchObject({ status: 409, body: { code: 'already-in-class' } });
    expect((await organiser.delete(`/learners/${two.learnerId}/merging`)).status).toBe(200);
    expect((await learner(one.learnerId)).merged).toEqual([]);
    expect(Object.keys((await learner(two.learnerId)).actions).sort()).toEqual(['change', 'erase', 'merge', 'reportReads']);
    const both = await enters(second, { learnerId: one.learnerId });
    expect(both.learnerId).toBe(one.learnerId);
    const impossible = await organiser.post(
      `/learners/${two.learnerId}/merging`,
      { intoId: one.learnerId },
      await withVersion(two.learnerId),
    );
    expect(impossible).toMatchObject({ status: 409, body: { code: 'both-in-class' } });
  });

  it('whose data are erased: nothing tells who he was, the class keeps its place, the journal stays valid', async () => {
    const classId = await classOf(world);
    const { id: place, learnerId } = await enters(classId, {
      fullName: 'Yên Văn Xóa',
      birthDate: '1980-01-02',
      email: 'xoa@anson.gov.vn',
      phone: '0912345678',
    });
    await organiser.patch(`/learners/${learnerId}`, { position: 'Chuyên viên Xóa' }, await withVersion(learnerId));
    const body = { reason: 'Theo yêu cầu của học viên' };
    expect((await organiser.post(`/learners/${learnerId}/erasure`, body, await withVersion(learnerId))).status).toBe(403);
    const head = await world.as('tdc', 'fresh');
    expect(await head.post(`/learners/${learnerId}/erasure`, body, await withVersion(learnerId))).toMatchObject({
      status: 403,
      body: { code: 'confirmation-required' },
    });
    const confirmed = await world.confirmed('tdc');
    const open = await confirmed.post(`/learners/${learnerId}/erasure`, body, await withVersion(learnerId));
    expect(open).toMatchObject({ status: 409, body: { code: 'learner-in-open-class' } });
    const away = { reason: 'Nằm viện' };
    const { version } = (await organiser.get(`/enrolments/${place}`)).body;
    expect((await organiser.post(`/enrolments/${place}/withdrawal`, away, { 'if-match': `"${version}"` })).body.state).toBe('withdrawn');
    await finish(classId);
    expect((await confirmed.post(`/learners/${learnerId}/erasure`, body, await withVersion(learnerId))).status).toBe(201);
    expect(await learner(learnerId)).toMatchObject({
      fullName: 'Đã xóa',
      birthDate: null,
      position: null,
      email: null,
      phone: null,
      classes: [{ classId }],
    });
    expect((await organiser.get('/learners?q=yen+van+xoa')).body.items).toEqual([]);
    const kept = await world.sql<{ value: string | null }>(
      'select p.value from journal_personal p join journal_entry e on e.id = p.entry_id where e.aggregate_id = any ($1::uuid[])',
      [[learnerId, place]],
    );
    expect(kept.length).toBeGreaterThan(3);
    expect(kept.every(({ value }) => value === null)).toBe(true);
    const [{ text }] = (await world.sql<{ text: string }>(
      `select coalesce(string_agg(e.body, ' '), '') as text from journal_entry e where e.aggregate_id = any ($1::uuid[])`,
      [[learnerId, place]],
    )) as [{ text: string }];
    expect(text).not.toContain('Xóa');
    expect(text).not.toContain('Nằm viện');
    expect((await organiser.get(`/enrolments/${place}`)).body.reason).toBe('Đã xóa');
    const rows = await world.sql<JournalRow>(
      `select id::text, xid::text, event_id as "eventId", organization_id as "organizationId", aggregate_type as "aggregateType",
         aggregate_id as "aggregateId", version, event, body, encode(hash, 'hex') as hash from journal_entry order by xid, id`,
    );
    const verifier = new JournalVerifier([], new Map());
    for (const row of rows) verifier.add(row);
    expect(verifier.finish()).toMatchObject({ whole: true, faults: [] });
    const back = await organiser.patch(`/learners/${learnerId}`, { fullName: 'Yên Văn Xóa' }, await withVersion(learnerId));
    expect(back).toMatchObject({ status: 409, body: { code: 'learner-erased' } });
  });

  it('are nobody else’s business', async () => {
    const { learnerId } = await enters(await classOf(world), { fullName: 'Ứng Văn Kín' });
    expect((await (await world.as('thuky')).get(`/learners/${learnerId}`)).status).toBe(404);
    expect((await (await world.as('nhanvien')).get(`/learners/${learnerId}`)).status).toBe(403);
    expect((await (await world.as('quantri')).get('/learners')).status).toBe(403);
    expect((await (await world.as('vanthu')).patch(`/learners/${learnerId}`, { email: 'a@b.vn' }, { 'if-match': '"1"' })).status).toBe(403);
  });
});
