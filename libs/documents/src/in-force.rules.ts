import type { RevisionDto } from './revisions.dto';

/*
 * When a revision is in force, said once: in TypeScript for what was read, in SQL for what is sought. What was given up before its day has no
 * days, and what an undone import had made has an empty period: neither was in force on any day.
 */

type Period = Pick<RevisionDto, 'state' | 'effectiveFrom' | 'effectiveTo' | 'origin'>;

/** It is or was in force: no draft any more, whoever reads documents reads it. */
export const wasInForce = ({ state, effectiveFrom, effectiveTo, origin }: Period): boolean =>
  ['effective', 'superseded', 'withdrawn'].includes(state) &&
  effectiveFrom !== null &&
  !(origin === 'existing' && effectiveTo === effectiveFrom);

/** The same of a row of `revision`. @param r its alias */
export const WAS_IN_FORCE = (
  r: string,
): string => `(${r}.state in ('effective', 'superseded', 'withdrawn') and ${r}.effective_from is not null
  and not (${r}.origin = 'existing' and ${r}.effective_to is not distinct from ${r}.effective_from))`;

/** A row of `revision` was in force on that day. @param r its alias; @param day a date in SQL; null = on none */
export const IN_FORCE_ON = (r: string, day: string): string => `(${r}.state in ('effective', 'superseded', 'withdrawn')
  and ${r}.effective_from <= ${day} and (${r}.effective_to is null or ${r}.effective_to > ${day}))`;
