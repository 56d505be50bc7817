import { moveClock, newId, systemActor, type Tx, Work } from '@qms/work';
import { TrainingClass } from '../../../libs/training/src/classes/training-class.entity';
import { Learner } from '../../../libs/training/src/roster/learner.entity';
import { courseId, organizationId } from '../../../seeds/demo';
import type { Answer, Client } from '../../world/client';
import { World } from '../../world/world';
import { classOf, type Json } from './roster-story';
import { hasPlace, plansClass } from './story';

let world: World;
let organiser: Client;
beforeAll(async () => {
  world = await World.open();
  organiser = await world.as('giangvien');
});
afterEach(() => moveClock(null));
afterAll(() => world?.close());

const OWNER = organizationId('SKHCN');
/** Somebody acts while another has something in hand; he comes to it when the other is through. */
async function meanwhile(hold: (tx: Tx) => Promise<unknown>, act: () => Promise<Answer<Json>>): Promise<Answer<Json>> {
  let answer: Promise<Answer<Json>> | undefined;
  await world.app.get(Work).run(systemActor(OWNER), async (tx) => {
    await hold(tx);
    answer ??= act();
    await new Promise((resolve) => setTimeout(resolve, 700));
  });
  return answer!;
}

describe('two at once', () => {
  it('a session is not closed over the head of a learner who is being entered', async () => {
    const classId = await plansClass(organiser, courseId('NTC'), { endsOn: '2026-12-01' });
    await organiser.post(`/training-classes/${classId}/enrolment-opening`, {});
    const session = { heldOn: '2026-12-01', startsAt: '07:30', endsAt: '11:30', title: 'Buổi sáng', periods: 4 };
    const { id } = (await organiser.post(`/training-classes/${classId}/sessions`, session)).body;
    const enrolmentId = await hasPlace(world, classId, 'Trần Thị Ánh');
    moveClock(new Date('2026-12-01T11:45:00+07:00'));
    await organiser.post(`/class-sessions/${id}/attendance`, { marks: [{ enrolmentId, mark: 'present' }] });
    const closing = await meanwhile(
      async (tx) => {
        await tx.lock(TrainingClass, classId);
        const [learner, enrolment] = [newId(), newId()];
        await tx.query('insert into learner (id, organization_id, full_name, created_at) values ($1, $2, $3, $4)', [
          learner,
          OWNER,
          'Đỗ Văn Ưng',
          tx.now,
        ]);
        await tx.query(
          `insert into enrolment (id, organization_id, class_id, learner_id, state, source, created_at) values ($1, $2, $3, $4, 'accepted', 'walk-in', $5)`,
          [enrolment, OWNER, classId, learner, tx.now],
        );
        await tx.recordOf('enrolment.entered', { type: 'enrolment', id: enrolment, organizationId: OWNER });
      },
      () => organiser.post(`/class-sessions/${id}/closing`, {}),
    );
    expect([closing.status, closing.body.code]).toEqual([409, 'attendance-incomplete']);
  });

  it('nobody is entered as somebody who is being merged into another', async () => {
    const enters = (classId: string, more: object) =>
      organiser.post(`/training-classes/${classId}/enrolments`, { source: 'nomination', entersAs: 'accepted', ...more });
    const first = await classOf(world);
    const one = (await enters(first, { fullName: 'Vi Thị Một' })).body;
    const two = (await enters(first, { fullName: 'Khuất Văn Hai' })).body;
    const answer = await meanwhile(
      async (tx) => {
        const learner = await tx.lock(Learner, one.learnerId);
        await tx.save(Object.assign(learner, { mergedIntoId: two.learnerId }));
        await tx.record('learner.merged', learner);
      },
      async () => enters(await classOf(world), { learnerId: one.learnerId }),
    );
    expect([answer.status, answer.body.code]).toEqual([422, 'unknown-reference']);
  });
});
