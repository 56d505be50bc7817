import type { LegalDate } from '@qms/work';
import { fold } from './vietnamese.rules';

/** How a plan says when: within a quarter, between two days, by a day, all year round, after a superior's guidance, otherwise. */
export const TIMING_KINDS = ['continuous', 'quarter', 'by-date', 'range', 'per-superior-guidance', 'other'] as const;
export type TimingKind = (typeof TIMING_KINDS)[number];

/** The words of the plan and the days as they are written there. */
export interface Timing {
  readonly text: string;
  readonly kind: TimingKind;
  readonly from: LegalDate | null;
  readonly to: LegalDate | null;
}

/** Whole days before or after a legal date. */
export function daysFrom(date: LegalDate, days: number): LegalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * The last day on which it is still on time. "Trước ngày 03/3" ends with the day before (NĐ 30/2020 papers mean the word as it stands);
 * "đến hết ngày", "chậm nhất ngày" and a plain day include the day itself. Null = nothing is promised for a day.
 */
export function dueOn(timing: Timing): LegalDate | null {
  if (timing.to === null || timing.kind === 'continuous' || timing.kind === 'per-superior-guidance') return null;
  return saysBefore(timing.text, timing.to) ? daysFrom(timing.to, -1) : timing.to;
}

/** The last day of a reporting deadline as it is written, e.g. "Trước ngày 03/3/2026". */
export const lastDay = (words: string, written: LegalDate): LegalDate => (saysBefore(words, written) ? daysFrom(written, -1) : written);

/** Does "trước ngày" (also as a bad scan reads it: trude, trudc) stand right before this very day? */
function saysBefore(text: string, date: LegalDate): boolean {
  const [, month, day] = date.split('-').map(Number) as [number, number, number];
  const pattern = new RegExp(`\\btr[a-z]{2,4} (?:ng[a-z]{1,3} )?0?${day}(?: thang)? 0?${month}\\b`);
  return pattern.test(fold(text));
}
