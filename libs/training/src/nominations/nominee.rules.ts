import { type Permission, permits } from '@qms/lifecycle';
import type { ClassState } from '../classes/training-class.lifecycle';
import { type EnrolmentFacts, type EnrolmentState, enrolmentLifecycle } from '../roster/enrolment.lifecycle';
import { resultOpen } from '../roster/roster.rules';

/** What one who does not come after all is judged by: of the class an agency knows how it stands, and nothing else. */
export const withdrawalFacts = (classState: ClassState | null): EnrolmentFacts => ({
  rosterOpen: true,
  withinLegalSize: true,
  placeLeft: true,
  resultOpen: classState !== null && resultOpen(classState),
  reachesResult: false,
  midtermTaken: false,
  reachesLegalMark: false,
});

/** Whether the agency may take a nominee back: while nobody has decided about him, and results are open. */
export function takingBack(state: EnrolmentState, classState: ClassState | null): Permission {
  if (state !== 'nominated') return { allowed: false, because: [{ code: 'decided-already' }] };
  return permits(enrolmentLifecycle, 'withdraw', state, withdrawalFacts(classState));
}
