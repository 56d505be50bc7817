import { type Permission, permits } from '@qms/lifecycle';
import { LEGAL_SIZE } from '../classes/class.facts';
import type { ClassState } from '../classes/training-class.lifecycle';
import { type EnrolmentAction, type EnrolmentFacts, type EnrolmentState, enrolmentLifecycle } from './enrolment.lifecycle';
import type { EnrolmentSource, Learner } from './learner.entity';
import type { RosterStanding } from './roster.facts';

type AgencyOfLearner = Pick<Learner, 'counterpartOrganizationId' | 'agencyName'>;

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

/** Who comes instead is of the same agency, as the office's own rule says: by the tree, or by its name where it is none of the tree. */
export function sameAgency(first: AgencyOfLearner, second: AgencyOfLearner): boolean {
  const [a, b] = [first, second].map(
    ({ counterpartOrganizationId, agencyName }) => counterpartOrganizationId ?? agencyName?.toLocaleLowerCase('vi'),
  );
  return a === b;
}
