import { daysBetween, monthsAfter } from '../external/law-update.rules';

export const REVIEW_OUTCOMES = ['unchanged', 'amend', 'withdraw'] as const;
/** Không thay đổi · cần sửa đổi · cần hủy bỏ. */
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

/** What is known of a document in force. Days in Vietnam. */
export interface ReviewFacts {
  /** First day of the revision in force. */
  readonly effectiveFrom: string;
  readonly lastReviewedOn: string | null;
  /** Looks in a row, up to the last, that found nothing to change in this revision. */
  readonly unchangedInRow: number;
  /** When something was last found wanting: a look that asked for a change, or an accepted change request. */
  readonly foundOn: string | null;
}

const MONTHS = { afterChange: 6, usual: 12, twiceUnchanged: 24, longer: 36 } as const;
/** Whoever keeps the list is reminded so many days ahead. */
const REMINDED_DAYS_AHEAD = 60;

/**
 * Until when a document is to be looked through. By default every document once a year, up to its last day. Where the organization chose the adaptive
 * interval (its own rule): six months after a change or after something was found wanting; else twelve months, 24 after two looks in a row without a
 * change, 36 after three and more.
 */
export function reviewDueOn(facts: ReviewFacts, year: number, interval: 'yearly' | 'adaptive'): string {
  if (interval === 'yearly') return `${year}-12-31`;
  const { effectiveFrom, lastReviewedOn, foundOn } = facts;
  const changed = lastReviewedOn !== null && effectiveFrom > lastReviewedOn;
  const last = [effectiveFrom, lastReviewedOn ?? '', foundOn ?? ''].sort().at(-1)!;
  const found = foundOn !== null && foundOn >= (lastReviewedOn ?? effectiveFrom);
  return monthsAfter(last, changed || found ? MONTHS.afterChange : unchangedFor(facts.unchangedInRow));
}

const unchangedFor = (inRow: number): number => (inRow >= 3 ? MONTHS.longer : inRow === 2 ? MONTHS.twiceUnchanged : MONTHS.usual);

/** Whether the look of this year is done: in the adaptive way only when it is not due again within the year. */
export const isReviewed = (reviewedThisYear: boolean, dueOn: string, year: number, interval: 'yearly' | 'adaptive'): boolean =>
  reviewedThisYear && (interval === 'yearly' || dueOn > `${year}-12-31`);

/** Due, or soon, and not yet done: it is told on every day from then on, never on one day alone. */
export const isReminded = (dueOn: string, today: string): boolean => daysBetween(today, dueOn) <= REMINDED_DAYS_AHEAD;
