import { moveClock } from '@qms/work';
import { organizationId } from '../../../seeds/demo';
import type { Client } from '../../world/client';
import { type CertificateOffice, REPLICA } from './certificate-story';
import { type StoryClass, taughtClass } from './class-story';

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answers
export type Json = any;

export const day = (on: string): void => moveClock(new Date(`${on}T09:00:00+07:00`));
export const EFFECTIVE = { verdict: 'effective', seenBy: 'applied' };
/** The form of a class, of the office that asks. */
export const review = (held: StoryClass): string => `/effectiveness-reviews/${held.id}`;
export const says = (who: Client, held: StoryClass, items: object[], more: object = {}) =>
  who.post(`${review(held)}/evaluations`, { items, ...more });
export const awaits = async (who: Client): Promise<Json[]> =>
  (await who.get('/my-work')).body.items.filter(({ kind }: Json) => kind === 'effectiveness.evaluate');
export const counts = async (office: CertificateOffice, held: StoryClass): Promise<Json> =>
  (await office.organiser.get(`/training-classes/${held.id}/effectiveness`)).body;

/** A class that ended on a day and is over, of a course that asks after some months; its learners passed. */
export async function over(
  office: CertificateOffice,
  code: string,
  names: readonly string[],
  endsOn: string,
  months: number | null,
  agencies: Record<number, string>,
): Promise<StoryClass> {
  const held = await taughtClass(office.world, code, names, {}, { agencies });
  await office.world.sql('update enrolment set state = $2 where class_id = $1', [held.id, 'passed'], 'admin', REPLICA);
  await office.world.sql(
    "update training_class set state = 'finished', starts_on = $2, ends_on = $2 where id = $1",
    [held.id, endsOn],
    'admin',
    REPLICA,
  );
  await office.world.sql(
    'update course set effectiveness_months = $2 where id = (select course_id from training_class where id = $1)',
    [held.id, months],
    'admin',
    REPLICA,
  );
  return held;
}
/** Who holds classes asks for their effect, or no longer. */
export const switched = (office: CertificateOffice, enabled: boolean) =>
  office.world.sql(
    `insert into organization_rule (organization_id, rule, enabled) values ($1, 'training-effectiveness', $2)
     on conflict (organization_id, rule) do update set enabled = excluded.enabled`,
    [organizationId('SKHCN'), enabled],
    'admin',
    REPLICA,
  );
