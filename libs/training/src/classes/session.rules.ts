import type { LegalDate } from '@qms/work';
import type { SessionHalf } from './training-class.entity';
import type { ClassState } from './training-class.lifecycle';

/** States in which the sessions of a class are arranged. */
const ARRANGED: readonly ClassState[] = ['planned', 'enrolling', 'roster-closed', 'running'];
export const arranges = (state: ClassState): boolean => ARRANGED.includes(state);

export interface SessionTimes {
  readonly heldOn: LegalDate;
  /** HH:MM, hours of Vietnam. */
  readonly startsAt: string;
  readonly endsAt: string;
}

/** Buổi sáng until noon, chiều until five in the afternoon, tối after it: by the hour at which it begins. */
export const halfOf = (startsAt: string): SessionHalf => (startsAt < '12:00' ? 'morning' : startsAt < '17:00' ? 'afternoon' : 'evening');

/** What speaks against the times of a session, by its field. */
export function sessionFaults(
  { heldOn, startsAt, endsAt }: SessionTimes,
  { startsOn, endsOn }: { readonly startsOn: LegalDate; readonly endsOn: LegalDate },
): { field: 'heldOn' | 'endsAt'; code: string }[] {
  return [
    ...(heldOn < startsOn || heldOn > endsOn ? [{ field: 'heldOn' as const, code: 'session-outside-class' }] : []),
    ...(endsAt <= startsAt ? [{ field: 'endsAt' as const, code: 'ends-before-start' }] : []),
  ];
}

/** Its last minute has passed. @param now an instant */
export const isOver = ({ heldOn, endsAt }: Pick<SessionTimes, 'heldOn' | 'endsAt'>, now: Date): boolean =>
  new Date(`${heldOn}T${endsAt.slice(0, 5)}:00+07:00`) <= now;
/** Its first minute has come. */
export const hasBegun = ({ heldOn, startsAt }: Pick<SessionTimes, 'heldOn' | 'startsAt'>, now: Date): boolean =>
  new Date(`${heldOn}T${startsAt.slice(0, 5)}:00+07:00`) <= now;
