import { DEMO_PASSWORD, organizationId, personId } from '../../../seeds/demo';
import type { World } from '../../world/world';

/** Somebody of the story who works at Sở Xây dựng from today on, and signs in. */
export async function joins(world: World, username: string, name: string, role: string, unit: string | null = null): Promise<string> {
  const made = await (await world.as('quantri')).post('/people', { name, username, post: role });
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
  const { id } = made.body as { id: string };
  // Signs in with the password of the demo.
  await world.sql(
    `set session_replication_role = replica; update person set password_hash = (select password_hash from person where username = 'thuky') where id = '${id}'`,
  );
  const answer = await (await world.as('quantri')).post(`/people/${id}/memberships`, {
    organizationId: organizationId('SXD'),
    ...(unit && { unitId: organizationId(unit) }),
    role,
    validFrom: '2026-01-05',
  });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return id;
}

/** Days from today, as the server counts them. */
export const day = (offset: number): string => new Date(Date.now() + 7 * 3_600_000 + offset * 86_400_000).toISOString().slice(0, 10);
export const vnDay = (offset: number): string => day(offset).split('-').reverse().join('/');

/** What awaits somebody, its sentences. */
export const awaits = async (world: World, who: string): Promise<string[]> =>
  (await (await world.as(who)).get('/my-work')).body.items.map(({ sentence }: { sentence: string }) => sentence);

export const absent = async (world: World, who: string, standIn: string | null, more: Record<string, unknown> = {}) =>
  (await world.as(who)).post('/absences', {
    awayFrom: day(-1),
    awayUntil: day(3),
    ...(standIn && { standInId: standIn }),
    ...more,
  });

export { DEMO_PASSWORD, personId };
