import type { LegalDate } from '@qms/work';

/** The same day so many months later. A day that the month does not have becomes its last one. */
export function monthsAfter(on: LegalDate, months: number): LegalDate {
  const [year, month, day] = on.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}
