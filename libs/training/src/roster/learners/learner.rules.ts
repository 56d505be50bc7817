import type { Because, Permission } from '@qms/lifecycle';

/** What decides about a learner's data. */
export interface LearnerFacts {
  readonly erased: boolean;
  readonly merged: boolean;
  /** In a class that is neither finished nor cancelled. */
  readonly inOpenClass: boolean;
}
/** `report-reads`: tell him who saw his data, also by an entry that another stands for. */
export type LearnerAct = 'change' | 'merge' | 'part' | 'erase' | 'report-reads';

/** All that speaks against the act. */
export function learnerPermits(act: LearnerAct, { erased, merged, inOpenClass }: LearnerFacts): Permission {
  const because: Because[] = [];
  if (erased) because.push({ code: 'learner-erased' });
  if (act !== 'report-reads' && (act === 'part' ? !merged : merged))
    because.push({ code: act === 'part' ? 'learner-not-merged' : 'learner-merged' });
  if (act === 'erase' && inOpenClass) because.push({ code: 'learner-in-open-class' });
  return { allowed: because.length === 0, because };
}
