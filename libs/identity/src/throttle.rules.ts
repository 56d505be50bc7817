/** Failures that a counter has seen, and since when it rests. */
export interface ThrottleState {
  readonly failures: number;
  readonly lastFailureAt: Date;
}

/** Which counters a sign-in asks: the person at this address, the address alone, and the account from devices that never signed in. */
export const LIMITS = { pair: 5, address: 60, account: 8 } as const;
export type Limit = keyof typeof LIMITS;

/** Minutes after which failures are forgotten. */
export const FORGET_MINUTES = 15;

/** Seconds to wait before the next try: none below the limit, then doubling up to 15 minutes. A delay, never a lock. */
export function waitSeconds(limit: Limit, state: ThrottleState | null, now: Date): number {
  if (!state || now.getTime() - state.lastFailureAt.getTime() > FORGET_MINUTES * 60_000) return 0;
  const over = state.failures - LIMITS[limit];
  if (over < 0) return 0;
  const delay = Math.min(2 ** Math.min(over + 3, 10), FORGET_MINUTES * 60);
  return Math.max(0, Math.ceil(delay - (now.getTime() - state.lastFailureAt.getTime()) / 1_000));
}
