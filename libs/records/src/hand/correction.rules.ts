import type { Because } from '@qms/lifecycle';
import type { RecordState } from '../record.entity';

/** What of a record decides whether it may still be corrected. */
export interface CorrectableFacts {
  readonly state: RecordState;
  /** `self` = entered by hand or by a folder; else what of ours produced it. */
  readonly sourceType: string;
  readonly archived: boolean;
  /** Stands on a list for destruction that the council has seen. */
  readonly listed: boolean;
  /** Proves something for somebody. */
  readonly evidence: boolean;
}

/** Nothing at all is corrected of what is gone or was struck out. */
export function correctionObjections({ state }: Pick<CorrectableFacts, 'state'>): Because[] {
  if (state === 'destroyed') return [{ code: 'record-destroyed' }];
  return state === 'withdrawn' ? [{ code: 'record-withdrawn' }] : [];
}

/** Title, number, date, issuer and files stay as they are where others rely on them. Clauses, unit and remarks may still change. */
export function wordsObjections(facts: Omit<CorrectableFacts, 'evidence'>): Because[] {
  return [
    ...correctionObjections(facts),
    ...(facts.sourceType === 'self' ? [] : [{ code: 'words-of-source' }]),
    ...(facts.archived ? [{ code: 'archived-already' }] : []),
    ...(facts.listed ? [{ code: 'council-saw-it' }] : []),
  ];
}

/** What produced the record was recorded by mistake and is struck out: the record goes with it, by the same rule. */
export const sourceStruckOutObjections = (facts: Omit<CorrectableFacts, 'sourceType'>): Because[] =>
  withdrawalObjections({ ...facts, sourceType: 'self' });

/** A record that was entered by mistake is struck out only while nothing rests on it. */
export function withdrawalObjections(facts: CorrectableFacts): Because[] {
  return [
    ...wordsObjections(facts),
    ...(facts.state === 'superseded' ? [{ code: 'record-not-valid' }] : []),
    ...(facts.evidence ? [{ code: 'record-is-evidence' }] : []),
  ];
}
