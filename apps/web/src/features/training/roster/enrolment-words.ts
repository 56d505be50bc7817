import type { EnrolmentState } from './roster.queries';

/** In the order in which filters list them. */
export const ENROLMENT_STATES: readonly EnrolmentState[] = [
  'nominated',
  'waiting',
  'accepted',
  'declined',
  'withdrawn',
  'passed',
  'failed',
];
