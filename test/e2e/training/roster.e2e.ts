import { organizationId } from '../../../seeds/demo';
import type { Client } from '../../world/client';
import { World } from '../../world/world';
import { classOf, confirms, type Json, pasted, people, proposes } from './roster-story';
import { setsRule } from './story';

let world: World;
let organiser: Client;
beforeAll(async () => {
  world = await World.open();
  organiser = await world.as('giangvien');
});
afterAll(() => world?.close());

const roster = async (classId: string, query = '', who = organiser): Promise<Json> =>
  (await who.get(`/training-classes/${classId}/enrolments${query}`)).body;
const standing = async (classId: string, who = organiser): Promise<Json> => (await who.get(`/training-classes/${classId}/roster`)).body;
const enters = (classId: string, more: object, who = organiser) =>
  who.post(`/training-classes/${classId}/enrolments`, { source: 'nomination', entersAs: 'accepted', ...more });
const moves = async (id: string, move: string, body: object = {}, who = organiser) => {
  const { version } = (await organiser.get(`/enrolments/${id}`)).body;
  return who.post(`/enrolments/${id}/${move}`, body, { 'if-match': `"${version}"` });
};
const filled = async (count: number, entersAs = 'accepted', made = {}): Promise<string> => {
  const classId = await classOf(world, made);
  await confirms(
    organiser,
    await proposes(organiser, classId, pasted(...people(count, ['Âu', 'Bạch', 'Cao', 'Diệp', 'Giang'][count % 5])), entersAs),
  );
  return classId;
};
const ruleOn = (rule: string) => setsRule(world, rule, true);

describe('the roster of a class', () => {
  it('takes who is nominated, answers each, and is closed with numbers by given name', async () => {
    const classId = await filled(5, 'nominated');
    expect(await standing(classId)).toMatchObject({
      accepted: 0,
      counts: [{ state: 'nominated', count: 5 }],
      actions: {
        enter: { allowed: true },
        acceptMany: { allowed: true },
        closeRoster: { allowed: false },
        reopenRoster: { allowed: false },
      },
    });
    const { items } = await roster(classId, '?state=nominated');
    expect(items.map(({ learner }: Json) => learner.fullName.split(' ').at(-1))).toEqual(['An', 'Bình', 'Đào', 'Hòa', 'Út']);
    expect((await moves(items[4].id, 'declining')).body.code).toBe('reason-required');
    expect((await moves(items[4].id, 'declining', { reason: 'Chưa qua lớp cơ bản' })).body.state).toBe('declined');
    const three = items.slice(0, 3).map(({ id }: Json) => id);
    expect(
      (await organiser.post(`/training-classes/${classId}/enrolment-acceptances`, { enrolmentIds: [...three, items[4].id] })).status,
    ).toBe(409);
    expect(await standing(classId)).toMatchObject({ accepted: 0 });
    expect((await organiser.post(`/training-classes/${classId}/enrolment-acceptances`, { enrolmentIds: three })).body).toEqual({
      accepted: 3,
    });
    // One is not answered yet: closing warns and keeps the reason.
    expect(await organiser.post(`/training-classes/${classId}/roster-closing`)).toMatchObject({
      status: 422,
      body: { code: 'reason-required' },
    });
    const closed = await organiser.post(`/training-classes/${classId}/roster-closing`, { reason: 'Người còn lại trả lời sau' });
    expect(closed.body).toEqual({ learners: 3 });
    expect((await roster(classId, '?state=accepted')).items.map(({ ordinal }: Json) => ordinal)).toEqual([1, 2, 3]);
    expect((await moves(items[3].id, 'acceptance')).body.code).toBe('roster-closed');
    // Somebody comes to the door: the number after the last. Opened and closed anew nobody's number changes.
    const walkIn = await enters(classId, { source: 'walk-in', fullName: 'Chu Văn Ân', birthDate: '1979-11-20' });
    expect(walkIn.status).toBe(201);
    expect((await organiser.delete(`/training-classes/${classId}/roster-closing`)).status).toBe(200);
    expect((await moves(items[3].id, 'acceptance')).status).toBe(201);
    expect((await organiser.post(`/training-classes/${classId}/roster-closing`)).body).toEqual({ learners: 5 });
    const numbered = (await roster(classId, '?state=accepted')).items;
    expect(numbered.map(({ ordinal, learner }: Json) => [ordinal, learner.fullName.split(' ').at(-1)])).toEqual([
      [1, 'An'],
      [2, 'Bình'],
      [3, 'Đào'],
      [4, 'Ân'],
      [5, 'Hòa'],
    ]);
  });

  it('says that somebody left or was declined; who left comes back also to a class that runs', async () => {
    const classId = await classOf(world, { capacity: 3 });
    const one = (await enters(classId, { fullName: 'Thạch Văn Ra' })).body;
    await moves(one.id, 'withdrawal', { reason: 'Bận' });
    expect((await enters(classId, { learnerId: one.learnerId })).body.code).toBe('left-class');
    const two = (await enters(classId, { fullName: 'Thạch Thị Chối', entersAs: 'nominated' })).body;
    await moves(two.id, 'declining', { reason: 'Chưa qua lớp cơ bản' });
    expect((await enters(classId, { learnerId: two.learnerId })).body.code).toBe('declined-by-class');
    await world.sql(`update training_class set state = 'running' where id = $1`, [classId], 'admin', '-c session_replication_role=replica');
    expect((await organiser.get(`/enrolments/${one.id}`)).body.actions.return).toMatchObject({ allowed: true });
    expect((await moves(one.id, 'return')).body.state).toBe('accepted');
  });

  it('never takes a person twice, and asks who he is where somebody known is like him', async () => {
    const classId = await classOf(world);
    const dao = { fullName: 'Quách Thị Đào', birthDate: '1990-03-08', agencyId: organizationId('SXD') };
    const first = await enters(classId, dao);
    expect(first.status).toBe(201);
    expect(await enters(classId, { ...dao, fullName: 'QUÁCH THỊ ĐÀO' })).toMatchObject({ status: 409, body: { code: 'already-in-class' } });
    const unsure = { fullName: 'Quách Thị Đạo', birthDate: '1990-03-08' };
    expect(await enters(classId, unsure)).toMatchObject({ status: 409, body: { code: 'learner-alike' } });
    const alike = (await organiser.get(`/learners/alike?${new URLSearchParams(unsure)}`)).body.items;
    expect(alike).toMatchObject([{ id: first.body.learnerId, fullName: 'Quách Thị Đào' }]);
    expect((await enters(classId, { ...unsure, isNew: true })).status).toBe(201);
    const other = await classOf(world);
    expect((await enters(other, { learnerId: first.body.learnerId })).body.learnerId).toBe(first.body.learnerId);
    expect(await enters(other, { fullName: '=1+1', email: 'x' })).toMatchObject({ status: 422 });
    expect(await enters(other, { learnerId: organizationId('SXD') })).toMatchObject({ status: 422, body: { code: 'unknown-reference' } });
  });

  it('two at once never take the last place of a regulated class', async () => {
    const classId = await filled(24, 'accepted', { regime: 'regulated-auditing' });
    const answers = await Promise.all(['Tôn An', 'Tôn Bình', 'Tôn Chi'].map((fullName) => enters(classId, { fullName, reason: 'x y z' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(await standing(classId)).toMatchObject({ accepted: 25 });
    expect(answers.find(({ status }) => status === 409)!.body.reasons[0].code).toBe('more-than-25-learners');
  });

  it('keeps a waiting list and takes substitutes where the agency does', async () => {
    const classId = await filled(3, 'accepted', { capacity: 3 });
    const nominee = (await enters(classId, { fullName: 'Lục Văn Chờ', entersAs: 'nominated' })).body;
    expect((await moves(nominee.id, 'waiting')).body.code).toBe('no-waiting-list');
    const [one] = (await roster(classId, '?state=accepted')).items;
    const another = { fullName: 'Lục Thị Thay', reason: 'Đi công tác' };
    expect((await moves(one.id, 'substitution', another)).body.code).toBe('no-substitutes');
    expect((await organiser.get(`/enrolments/${one.id}`)).body.actions.substitute).toBeUndefined();
    await ruleOn('training-waiting-list');
    await ruleOn('training-substitutes');
    expect((await moves(nominee.id, 'waiting')).body.state).toBe('waiting');
    expect((await moves(nominee.id, 'acceptance')).body.code).toBe('reason-required');
    expect((await organiser.get(`/enrolments/${one.id}`)).body.actions.substitute).toMatchObject({ allowed: true });
    expect((await moves(one.id, 'substitution', { ...another, agencyName: 'Cơ quan khác' })).body.code).toBe('substitute-of-other-agency');
    expect((await organiser.get(`/enrolments/${one.id}`)).body.state).toBe('accepted');
    expect((await moves(one.id, 'substitution', another)).status).toBe(201);
    expect((await organiser.get(`/enrolments/${one.id}`)).body).toMatchObject({ state: 'withdrawn', reason: 'Đi công tác' });
    expect(await standing(classId)).toMatchObject({ accepted: 3 });
    expect((await moves(one.id, 'return')).body.code).toBe('reason-required');
    expect((await moves(one.id, 'return', { reason: 'Thêm một ghế' })).status).toBe(201);
  });

  it('is read by who works with classes; only who runs it changes it', async () => {
    const classId = await filled(2);
    const [{ id }] = (await roster(classId)).items;
    expect((await roster(classId, '', await world.as('kehoach'))).items).toHaveLength(2);
    expect((await standing(classId, await world.as('kehoach'))).actions.enter).toMatchObject({ allowed: false });
    for (const [who, status] of [
      ['kehoach', 403],
      ['vanthu', 403],
      ['thuky', 403],
      ['nhanvien', 403],
    ] as const) {
      const client = await world.as(who);
      expect([who, (await enters(classId, { fullName: 'Ai Đó' }, client)).status]).toEqual([who, status]);
      expect([who, (await moves(id, 'withdrawal', { reason: 'Thử' }, client)).status]).toEqual([who, status]);
      expect([who, (await client.post(`/training-classes/${classId}/roster-closing`)).status]).toEqual([who, status]);
    }
    // A secretary of another agency sees nothing of it.
    expect((await (await world.as('thuky')).get(`/training-classes/${classId}/enrolments`)).status).toBe(404);
    expect((await (await world.as('thuky')).get(`/enrolments/${id}`)).status).toBe(404);
    expect((await (await world.as('nhanvien')).get(`/training-classes/${classId}/enrolments`)).status).toBe(403);
    // Nor does who runs classes there, though the learner is of that agency.
    await world.sql(
      `insert into membership (id, person_id, organization_id, role, valid_from) select gen_random_uuid(), id, $1, 'course-organiser', '2025-07-01' from person where username = 'thuky'`,
      [organizationId('SXD')],
      'admin',
      '-c session_replication_role=replica',
    );
    const theirs = (await roster(classId)).items.find(({ learner }: Json) => learner.agencyId === organizationId('SXD'));
    const stranger = await world.as('thuky', 'fresh');
    expect(await moves(theirs.id, 'withdrawal', { reason: 'Thử' }, stranger)).toMatchObject({ status: 404 });
    expect((await stranger.get(`/learners/${theirs.learner.id}`)).status).toBe(404);
    expect((await stranger.patch(`/learners/${theirs.learner.id}`, { email: 'a@b.vn' }, { 'if-match': '"1"' })).status).toBe(404);
  });

  it('goes on page by page, and is searched without accents', async () => {
    const classId = await filled(60);
    const first = await roster(classId, '?limit=50');
    const second = await roster(classId, `?limit=50&cursor=${encodeURIComponent(first.next)}`);
    expect(new Set([...first.items, ...second.items].map(({ id }: Json) => id)).size).toBe(60);
    expect(second.next).toBeNull();
    expect((await roster(classId, '?q=dao')).items).toHaveLength(12);
    expect((await roster(classId, '?q=so+xay+dung')).count.value).toBe(30);
  });
});
