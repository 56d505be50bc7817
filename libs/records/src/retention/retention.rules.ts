import type { LegalDate } from '@qms/work';

/** When the years of a class begin to run. */
export const START_EVENTS = ['record-date', 'next-year', 'validity-end'] as const;
export type StartEvent = (typeof START_EVENTS)[number];

/** Thời hạn bảo quản: so many years, or for ever (NĐ 30/2020/NĐ-CP, Phụ lục V, I.4). */
export interface RetentionTerm {
  /** Null = vĩnh viễn. */
  readonly years: number | null;
  readonly startEvent: StartEvent;
}

/** What of a record the term depends on. */
export interface RetainedFacts {
  readonly happenedOn: LegalDate;
  /** First day on which it was no longer valid; null = still valid. */
  readonly validTo: LegalDate | null;
}

/** Until when a record is kept: a first day on which its term is over, for ever, or not known yet and why. */
export type RetentionEnd =
  | { readonly kind: 'until'; readonly on: LegalDate }
  | { readonly kind: 'permanent' }
  | { readonly kind: 'unknown'; readonly because: 'no-class' | 'still-valid' };

/** Works the end of the term out. A 29 February ends on 1 March where the year has none: never a day too early. */
export function retentionEnd(term: RetentionTerm | null, facts: RetainedFacts): RetentionEnd {
  if (term === null) return { kind: 'unknown', because: 'no-class' };
  if (term.years === null) return { kind: 'permanent' };
  const start = startOf(term.startEvent, facts);
  return start === null ? { kind: 'unknown', because: 'still-valid' } : { kind: 'until', on: yearsAfter(start, term.years) };
}

function startOf(event: StartEvent, { happenedOn, validTo }: RetainedFacts): LegalDate | null {
  if (event === 'validity-end') return validTo;
  return event === 'record-date' ? happenedOn : `${Number(happenedOn.slice(0, 4)) + 1}-01-01`;
}

/** The same day so many years later. */
export function yearsAfter(day: LegalDate, years: number): LegalDate {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0');
  const isLeap = new Date(`${year}-02-29T00:00:00Z`).getUTCMonth() === 1;
  return day.endsWith('-02-29') && !isLeap ? `${year}-03-01` : `${year}${day.slice(4)}`;
}
