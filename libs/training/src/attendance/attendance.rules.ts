import type { LegalDate } from '@qms/work';
import { hasBegun, isOver } from '../classes/session.rules';
import type { ClassState } from '../classes/training-class.lifecycle';

/** A session, as far as its attendance goes. */
export interface AttendedSession {
  readonly heldOn: LegalDate;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly closedAt: Date | string | null;
  readonly cancelledAt: Date | string | null;
}
export interface Hindrance {
  readonly code: string;
  readonly params?: Record<string, string | number | null>;
}

/** States in which who was there is entered: walk-ins come before the class is started in the system, late sheets after it ran. */
const ATTENDED: readonly ClassState[] = ['enrolling', 'roster-closed', 'running'];

const standing = ({ closedAt, cancelledAt }: AttendedSession, state: ClassState): Hindrance[] => [
  ...(ATTENDED.includes(state) ? [] : [{ code: 'wrong-state', params: { state } }]),
  ...(cancelledAt === null ? [] : [{ code: 'session-cancelled' }]),
  ...(closedAt === null ? [] : [{ code: 'session-closed' }]),
];
/** Minutes before its first one from which people are marked at the door. */
export const DOOR_MINUTES = 60;

/** What speaks against entering who is there, at an instant. */
export function enteringRefusals(session: AttendedSession, state: ClassState, now: Date): Hindrance[] {
  const door = new Date(now.getTime() + DOOR_MINUTES * 60_000);
  return [...standing(session, state), ...(hasBegun(session, door) ? [] : [{ code: 'session-not-begun' }])];
}

/** What speaks against learners checking themselves in, at an instant: only while they can be seen to be there. */
export const checkInRefusals = (session: AttendedSession, state: ClassState, now: Date): Hindrance[] => [
  ...enteringRefusals(session, state, now),
  ...(isOver(session, now) ? [{ code: 'session-over' }] : []),
];

/** What speaks against closing it. @param missing learners with a place who are not entered */
export function closingRefusals(session: AttendedSession, state: ClassState, missing: number, now: Date): Hindrance[] {
  return [
    ...standing(session, state),
    ...(isOver(session, now) ? [] : [{ code: 'session-not-over' }]),
    ...(missing === 0 ? [] : [{ code: 'attendance-incomplete', params: { missing } }]),
  ];
}
