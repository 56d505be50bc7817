/** Seconds for which a code stands on the screen. */
const STEP_SECONDS = 30;
/** Codes that still count: the one on the screen, and the one before it for who has just scanned it. */
const STEPS_ACCEPTED = 2;
/** Minutes from the scan within which a learner says who he is. */
export const TICKET_MINUTES = 5;

/** Which step of time an instant lies in. */
export const stepAt = (now: Date): number => Math.floor(now.getTime() / (STEP_SECONDS * 1_000));
/** Until the code changes; 1 to 30. */
export const secondsLeft = (now: Date): number => Math.ceil(((stepAt(now) + 1) * STEP_SECONDS * 1_000 - now.getTime()) / 1_000);
/** Steps whose code is taken now, the latest first. */
export const acceptedSteps = (now: Date): number[] => Array.from({ length: STEPS_ACCEPTED }, (_, back) => stepAt(now) - back);
/** Whoever scanned at that step may still say who he is. */
export const ticketCounts = (step: number, now: Date): boolean =>
  step <= stepAt(now) && (stepAt(now) - step) * STEP_SECONDS <= TICKET_MINUTES * 60;
