import { type Permission, permits } from '@qms/lifecycle';
import { LEGAL_SIZE } from '../classes/class.facts';
import type { ClassState } from '../classes/training-class.lifecycle';
import { type EnrolmentAction, type EnrolmentFacts, type EnrolmentState, enrolmentLifecycle } from './enrolment.lifecycle';
import type { EnrolmentSource } from './learner.entity';

/** What both a unit of work and a reader can do. */
export interface Asking {
  query<T>(sql: string, parameters?: unknown[]): Promise<T[]>;
}

/** A class as far as places in it are judged. */
export interface RosterStanding {
  readonly classId: string;
  readonly organizationId: string;
  readonly state: ClassState;
  readonly regulated: boolean;
  /** Places; null = as many as come. */
  readonly capacity: number | null;
  /** Learners with a place. */
  readonly accepted: number;
  readonly keepsWaitingList: boolean;
  readonly takesSubstitutes: boolean;
}

export const PLACED: readonly EnrolmentState[] = ['accepted', 'passed', 'failed'];

/** Null where there is no such class in reach. */
export async function rosterStanding(db: Asking, classId: string): Promise<RosterStanding | null> {
  const [row] = await db.query<RosterStanding>(
    `select c.id as "classId", c.organization_id as "organizationId", c.state, k.regime <> 'by-plan' as regulated,
       coalesce(c.capacity, k.capacity) as capacity,
       (select count(*)::int from enrolment n where n.class_id = c.id and n.state in ('accepted', 'passed', 'failed')) as accepted,
       coalesce((select r.enabled from organization_rule r where r.organization_id = c.organization_id and r.rule = 'training-waiting-list'), false) as "keepsWaitingList",
       coalesce((select r.enabled from organization_rule r where r.organization_id = c.organization_id and r.rule = 'training-substitutes'), false) as "takesSubstitutes"
     from training_class c join course k on k.id = c.course_id where c.id = $1`,
    [classId],
  );
  return row ?? null;
}

/** Sizes with so many more. */
export const sizesWith = ({ regulated, capacity, accepted }: RosterStanding, more: number) => ({
  withinLegalSize: !regulated || accepted + more <= LEGAL_SIZE,
  withinCapacity: capacity === null || accepted + more <= capacity,
});

/** Who comes to the door is entered while the class runs; all others while it enrols. */
export function takesLearners(state: ClassState, source: EnrolmentSource): boolean {
  if (state === 'enrolling') return true;
  return (source === 'walk-in' || source === 'substitute') && (state === 'roster-closed' || state === 'running');
}

/** Whoever comes back is taken as long as who comes to the door, also by the class that he left while it ran. */
export const sourceOf = (action: EnrolmentAction, source: EnrolmentSource): EnrolmentSource => (action === 'return' ? 'walk-in' : source);

/** What becomes of learners is not settled yet. */
export const resultOpen = (state: ClassState): boolean => !['certificates-issued', 'finished', 'cancelled'].includes(state);

/** What decides about one learner; marks and attendance are judged elsewhere. @param more places asked for at once. */
export function enrolmentFacts(standing: RosterStanding, source: EnrolmentSource, more = 1): EnrolmentFacts {
  const { withinLegalSize, withinCapacity } = sizesWith(standing, more);
  return {
    rosterOpen: takesLearners(standing.state, source),
    withinLegalSize,
    placeLeft: withinCapacity,
    resultOpen: resultOpen(standing.state),
    reachesResult: false,
    midtermTaken: false,
    reachesLegalMark: false,
  };
}

/** Whether another may come in the place of this learner now: both moves that it is made of. */
export function substitution(standing: RosterStanding, state: EnrolmentState): Permission {
  if (state !== 'accepted') return { allowed: false, because: [{ code: 'wrong-state', params: { state, action: 'substitute' } }] };
  const free = { ...standing, accepted: standing.accepted - 1 };
  const both = [
    permits(enrolmentLifecycle, 'withdraw', state, enrolmentFacts(standing, 'substitute')),
    permits(enrolmentLifecycle, 'accept', 'nominated', enrolmentFacts(free, 'substitute')),
  ];
  return { allowed: both.every(({ allowed }) => allowed), because: both.flatMap(({ because }) => because) };
}
