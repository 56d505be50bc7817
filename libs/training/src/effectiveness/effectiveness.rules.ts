import type { LegalDate } from '@qms/work';

export const VERDICTS = ['effective', 'not-effective'] as const;
export type Verdict = (typeof VERDICTS)[number];
/** How it was seen: applied at work, by a result of work, by a test, by what his superior says. */
export const SEEN_BY = ['applied', 'result', 'test', 'opinion'] as const;
export type SeenBy = (typeof SEEN_BY)[number];

/** Days that an office has from the day on which it is asked; later it is late, and that is all. */
const EVALUATION_DAYS = 30;

/** The last day on which it is not late. */
export const dueBy = (askedOn: LegalDate): LegalDate =>
  new Date(Date.parse(`${askedOn}T00:00:00Z`) + EVALUATION_DAYS * 86_400_000).toISOString().slice(0, 10);

/** Something is still to be said after the last day, or was said after it. @param on the last day on which something was said, or today */
export const isLate = (askedOn: LegalDate, on: LegalDate): boolean => dueBy(askedOn) < on;

/** What is said of one learner. */
export interface Evaluation {
  readonly verdict: Verdict;
  readonly seenBy: SeenBy;
  readonly remark: string | null;
  /** What is to be done; of what took no effect alone. */
  readonly furtherAction: string | null;
}

/** Says nothing new: the form comes back with everybody in it. */
export const saysTheSame = (one: Evaluation, other: Evaluation): boolean =>
  one.verdict === other.verdict && one.seenBy === other.seenBy && one.remark === other.remark && one.furtherAction === other.furtherAction;

/** Proposed where nothing was written yet; the evaluator writes what fits. */
export const PROPOSED_ACTION = 'Đào tạo lại hoặc kèm cặp tại nơi làm việc; đánh giá lại sau 03 tháng.';

interface EffectivenessCounts {
  readonly people: number;
  readonly evaluated: number;
  readonly effective: number;
  readonly notEffective: number;
}
export function countEffectiveness(verdicts: readonly (Verdict | null)[]): EffectivenessCounts {
  const of = (verdict: Verdict): number => verdicts.filter((one) => one === verdict).length;
  return {
    people: verdicts.length,
    evaluated: verdicts.filter((one) => one !== null).length,
    effective: of('effective'),
    notEffective: of('not-effective'),
  };
}
