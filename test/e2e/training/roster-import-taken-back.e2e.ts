import { moveClock } from '@qms/work';
import type { Client } from '../../world/client';
import { World } from '../../world/world';
import { classOf, confirms, pasted, people, proposal, proposes } from './roster-story';

let world: World;
let organiser: Client;
beforeAll(async () => {
  world = await World.open();
  organiser = await world.as('giangvien');
});
afterAll(() => world?.close());
afterEach(() => moveClock(null));

describe('a list of learners', () => {
  it('is not taken back once something has happened to its learners, nor by a stale hand', async () => {
    const classId = await classOf(world);
    const id = await proposes(organiser, classId, pasted(...people(2, 'Tạ')));
    await confirms(organiser, id);
    const { items } = (await organiser.get(`/training-classes/${classId}/enrolments`)).body;
    const one = (await organiser.get(`/enrolments/${items[0].id}`)).body;
    await organiser.post(`/enrolments/${one.id}/withdrawal`, { reason: 'Bận công tác' }, { 'if-match': `"${one.version}"` });
    expect(await proposal(organiser, id)).toMatchObject({ wentOn: [one.learner.fullName], actions: { undo: { allowed: false } } });
    expect(await organiser.post(`/roster-imports/${id}/undoing`, { reason: 'Nhầm' })).toMatchObject({
      status: 409,
      body: { code: 'learners-went-on' },
    });
  });

  it('is not taken back once who came with it was marked at a session', async () => {
    const classId = await classOf(world);
    const id = await proposes(organiser, classId, pasted(...people(2, 'Ngô')));
    await confirms(organiser, id);
    const [one] = (await organiser.get(`/training-classes/${classId}/enrolments`)).body.items;
    const session = { heldOn: '2026-12-10', startsAt: '07:30', endsAt: '11:30', title: 'Buổi sáng', periods: 4 };
    const { body } = await organiser.post(`/training-classes/${classId}/sessions`, session);
    moveClock(new Date('2026-12-10T08:00:00+07:00'));
    const marks = [{ enrolmentId: one.id, mark: 'present' }];
    expect((await organiser.post(`/class-sessions/${body.id}/attendance`, { marks })).status).toBe(200);
    expect(await proposal(organiser, id)).toMatchObject({ wentOn: [one.learner.fullName], actions: { undo: { allowed: false } } });
    expect(await organiser.post(`/roster-imports/${id}/undoing`, { reason: 'Nhầm' })).toMatchObject({
      status: 409,
      body: { code: 'learners-went-on' },
    });
    moveClock(null);
  });

  it('that nobody decided goes when the class begins or is cancelled', async () => {
    for (const [state, move, body] of [
      ['roster-closed', 'start', { reason: 'Khai giảng sớm' }],
      ['enrolling', 'cancellation', { reason: 'Thiếu học viên' }],
    ] as const) {
      const classId = await classOf(world);
      const id = await proposes(organiser, classId, pasted(...people(2, 'Lò')));
      const session = { heldOn: '2026-12-10', startsAt: '07:30', endsAt: '11:30', title: 'Buổi sáng', periods: 4 };
      await organiser.post(`/training-classes/${classId}/sessions`, session);
      await world.sql(
        'update training_class set state = $2 where id = $1',
        [classId, state],
        'admin',
        '-c session_replication_role=replica',
      );
      moveClock(new Date('2026-12-10T07:00:00+07:00'));
      expect((await organiser.post(`/training-classes/${classId}/${move}`, body)).status).toBe(201);
      moveClock(null);
      expect(await world.sql('select state, reading, corrections from roster_import where id = $1', [id])).toEqual([
        { state: 'discarded', reading: null, corrections: null },
      ]);
    }
  });
});
