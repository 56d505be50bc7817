import { type Because, OWN_RULE } from '@qms/lifecycle';
import type { LegalDate } from '@qms/work';
import type { DestructionState } from './destruction.lifecycle';

/** What of a record speaks for or against its destruction. */
export interface DestroyableFacts {
  readonly state: string;
  /** Vĩnh viễn. */
  readonly permanent: boolean;
  /** First day on which its term is over; null = for ever, or not known. */
  readonly retainUntil: LegalDate | null;
  readonly held: boolean;
  /** Day on which the last term or lock of its files is over; null = none. */
  readonly filesUntil: LegalDate | null;
}

/** Everything that speaks against it today; none = it may go. */
export function objections(record: DestroyableFacts, today: LegalDate): Because[] {
  if (record.state === 'destroyed') return [{ code: 'record-destroyed' }];
  const because: Because[] = [];
  if (record.held) because.push({ code: 'record-held' });
  if (record.permanent) because.push({ code: 'record-kept-for-ever' });
  else if (record.retainUntil === null) because.push({ code: 'term-unknown' });
  else if (record.retainUntil > today) because.push({ code: 'term-not-over', params: { retainUntil: record.retainUntil } });
  else if (record.filesUntil !== null && record.filesUntil > today)
    because.push({ code: 'files-retained', params: { retainUntil: record.filesUntil } });
  return because;
}

/** A decision that is to be numbered by the clerk. */
export interface DestructionNumberFacts {
  readonly state: DestructionState;
  readonly decisionKind: 'confirmation' | 'signed-decision' | null;
  readonly hasNumber: boolean;
}

/** Only what the head confirmed in the app waits for its number, also once it was carried out; an uploaded decision has its own. */
export function againstNumber({ state, decisionKind, hasNumber }: DestructionNumberFacts): Because[] {
  if (decisionKind !== 'confirmation' || !['decided', 'carried-out', 'closed'].includes(state)) return [{ code: 'wrong-state' }];
  return hasNumber ? [{ code: 'numbered-already' }] : [];
}

/** The head decides on what the council said. Days as `YYYY-MM-DD`. @returns the code that speaks against the day of the decision */
export const againstDecisionDay = (decidedOn: LegalDate, reviewedOn: LegalDate): string | null =>
  decidedOn < reviewedOn ? 'decided-before-council' : null;

/** Records that were destroyed before the day of the decision; no article that we have read forbids it, so that it warns. */
export const againstDestroyedBefore = (decidedOn: LegalDate, destroyedOn: LegalDate | null): Because[] =>
  destroyedOn !== null && decidedOn > destroyedOn
    ? [{ code: 'destroyed-before-decided', basis: OWN_RULE, params: { destroyedOn, decidedOn } }]
    : [];

export const DESTRUCTION_PAPERS = ['council', 'decision', 'minutes'] as const;
export type DestructionPaper = (typeof DESTRUCTION_PAPERS)[number];

/** Which papers there are: nothing calls itself a decision before the council spoke, or minutes of a destruction before it was carried out. */
export const papersOf = (state: DestructionState): DestructionPaper[] => {
  if (state === 'discarded') return [];
  if (state === 'draft') return ['council'];
  return state === 'reviewed' || state === 'decided' ? ['council', 'decision'] : [...DESTRUCTION_PAPERS];
};
