/** Legal dates are dates in Asia/Ho_Chi_Minh (UTC+7, no summer time). */
export const ZONE = 'Asia/Ho_Chi_Minh';

/** A day as `YYYY-MM-DD` in Vietnam. */
export type LegalDate = string;

export const legalDate = (at: Date): LegalDate => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);

/** dd/mm/yyyy. */
export const vnDate = (date: LegalDate): string => `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;

let offsetMs = 0;

/** Moves every `tx.now`. For frozen-clock tests; refused elsewhere. */
export function moveClock(to: Date | null): void {
  if (process.env.NODE_ENV !== 'test') throw new Error('the clock moves in tests only');
  offsetMs = to === null ? 0 : to.getTime() - Date.now();
}

export const shifted = (databaseNow: Date): Date => (offsetMs === 0 ? databaseNow : new Date(databaseNow.getTime() + offsetMs));
