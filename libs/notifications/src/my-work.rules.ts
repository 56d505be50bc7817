import type { LegalDate } from '@qms/work';

export type Group = 'late' | 'this-week' | 'later';

/** Late: the due day is over. This week: up to the coming Sunday. */
export function groupOf(dueOn: LegalDate | null, today: LegalDate): Group {
  if (dueOn === null) return 'later';
  if (dueOn < today) return 'late';
  const day = new Date(`${today}T00:00:00Z`);
  const toSunday = (7 - day.getUTCDay()) % 7;
  const sunday = new Date(day.getTime() + toSunday * 86_400_000).toISOString().slice(0, 10);
  return dueOn <= sunday ? 'this-week' : 'later';
}

/** Oldest due first; what has no date last. */
export const byDue = (a: { dueOn: LegalDate | null }, b: { dueOn: LegalDate | null }): number =>
  (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999');
