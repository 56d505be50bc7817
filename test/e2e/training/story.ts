import { randomUUID } from 'node:crypto';
import { organizationId } from '../../../seeds/demo';
import type { Client } from '../../world/client';
import type { World } from '../../world/world';

/** A class of the department, planned by its organiser. */
export async function plansClass(who: Client, courseId: string, more: Record<string, unknown> = {}): Promise<string> {
  const answer = await who.post('/training-classes', { courseId, startsOn: '2026-12-01', endsOn: '2026-12-02', ...more });
  if (answer.status !== 201) throw new Error(`the class was not planned: ${JSON.stringify(answer.body)}`);
  return answer.body.id as string;
}

/** Somebody has a place in a class, as the roster would put him there. @returns the id of the enrolment */
export async function hasPlace(world: World, classId: string, fullName: string, state = 'accepted'): Promise<string> {
  const [learner, enrolment] = [randomUUID(), randomUUID()];
  await world.sql(
    `set session_replication_role = replica;
     insert into learner (id, organization_id, full_name, created_at) values ('${learner}', '${organizationId('SKHCN')}', '${fullName}', now());
     insert into enrolment (id, organization_id, class_id, learner_id, state, source, created_at)
       values ('${enrolment}', '${organizationId('SKHCN')}', '${classId}', '${learner}', '${state}', 'walk-in', now())`,
  );
  return enrolment;
}

/** The roster is closed, as its own module does it. */
export const closesRoster = (world: World, classId: string) =>
  world.sql(`set session_replication_role = replica; update training_class set state = 'roster-closed' where id = '${classId}'`);

/** The head of the department switches a rule of the office. */
export const setsRule = (world: World, rule: string, enabled: boolean) =>
  world.sql(
    `insert into organization_rule (organization_id, rule, enabled) values ($1, $2, $3)
     on conflict (organization_id, rule) do update set enabled = $3`,
    [organizationId('SKHCN'), rule, enabled],
    'admin',
    '-c session_replication_role=replica',
  );
