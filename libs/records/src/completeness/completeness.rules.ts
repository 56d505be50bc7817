import type { Keeping } from '@qms/standards';

/** `present`: there is what the clause asks for; `old`: only from before the period; `none`: nothing. */
export const COMPLETENESS_TONES = ['present', 'old', 'none'] as const;
export type CompletenessTone = (typeof COMPLETENESS_TONES)[number];

/** Records of one clause of one organization. */
export interface ClauseRecords {
  /** Of the period. */
  readonly count: number;
  /** From before it, and still of value. */
  readonly before: number;
}

/** What is maintained is there as long as it is in force; what is retained comes anew in each period. */
export function toneOf(keeping: Keeping, { count, before }: ClauseRecords): CompletenessTone {
  if (count > 0) return 'present';
  if (before === 0) return 'none';
  return keeping === 'maintain' ? 'present' : 'old';
}

/** How many of each tone. */
export const tally = (tones: readonly CompletenessTone[]): Record<CompletenessTone, number> => ({
  present: tones.filter((tone) => tone === 'present').length,
  old: tones.filter((tone) => tone === 'old').length,
  none: tones.filter((tone) => tone === 'none').length,
});

/** The day on which what the period left behind is judged: its last one, or today while it lasts. */
export const judgedOn = (to: string, today: string): string => (to < today ? to : today);
