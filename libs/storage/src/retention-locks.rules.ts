/** Days ahead that a file without a known end is locked for. */
const AHEAD_DAYS = 365;
/** The lock of such a file is renewed when less than this is left. */
const RENEW_DAYS = 180;
const DAY = 86_400_000;

/** What the lock of a registered file depends on. Null = the end of its term is not known, or it is kept for ever. */
export interface LockFacts {
  readonly retainUntil: Date | null;
  readonly lockedUntil: Date | null;
}

/**
 * Until when the store is to refuse removal; null = what it was told is enough. A lock cannot be shortened, so a file whose end nobody knows
 * is locked a year ahead again and again: never longer than its record.
 */
export function lockWanted({ retainUntil, lockedUntil }: LockFacts, now: Date): Date | null {
  const locked = lockedUntil?.getTime() ?? 0;
  if (retainUntil !== null) return retainUntil > now && locked < retainUntil.getTime() ? retainUntil : null;
  return locked < now.getTime() + RENEW_DAYS * DAY ? new Date(now.getTime() + AHEAD_DAYS * DAY) : null;
}
