import type { Because } from '@qms/lifecycle';
import { isClause } from '@qms/standards';
import type { RecordKind } from '../record.entity';

/** How a kind of record is entered by hand: what the existing paper world holds comes in so, what a module makes does not. */
export interface HandRule {
  /** Why only the module enters it; null = it may be entered by hand. */
  readonly onlyBy: 'entered-by-documents' | null;
  /** A paper that has no number does not exist. */
  readonly needsNumber: boolean;
  /** Clauses of TCVN ISO 9001:2015 that such a record usually serves: proposed, and may be changed. */
  readonly clauses: readonly string[];
}

const byHand = (clauses: readonly string[], needsNumber: 'numbered' | 'with-or-without' = 'with-or-without'): HandRule => ({
  onlyBy: null,
  needsNumber: needsNumber === 'numbered',
  clauses,
});

/** Kinds that a module makes as well may come by hand: last year's audit report is on paper, whoever wrote it. */
export const HAND_RULES: Readonly<Record<RecordKind, HandRule>> = {
  // Two revisions of one document in force at once would be the result: existing documents come in by the import of the master list.
  'effective-revision': { onlyBy: 'entered-by-documents', needsNumber: false, clauses: [] },
  'issuing-decision': byHand(['7.5.2'], 'numbered'),
  'audit-report': byHand(['9.2']),
  'corrective-action': byHand(['10.2']),
  'management-review': byHand(['9.3']),
  'confirmation-of-validity': byHand([]),
  'objective-result': byHand(['6.2', '9.1.1']),
  'training-course': byHand(['7.2']),
  'certificate-register': byHand(['7.2']),
  'inspection-minutes': byHand([]),
  declaration: byHand([]),
  'satisfaction-survey': byHand(['9.1.2']),
  feedback: byHand(['9.1.2']),
  'risk-table': byHand(['6.1']),
  'dialogue-minutes': byHand(['8.2.1']),
  dissemination: byHand(['7.3', '7.5.3']),
  'periodic-report': byHand(['9.1.3']),
  'ordinary-document': byHand([], 'numbered'),
  other: byHand([]),
};

/** What a record entered by hand, or corrected, says of itself. */
export interface HandFacts {
  readonly kind: RecordKind;
  readonly number: string | null;
  /** YYYY-MM-DD. */
  readonly happenedOn: string;
  readonly clauses: readonly string[];
}

/** Everything that is wrong with it, each by its field; none = it may stand in the register. */
export function handFaults({ kind, number, happenedOn, clauses }: HandFacts, today: string): (Because & { readonly field: string })[] {
  const { onlyBy, needsNumber } = HAND_RULES[kind];
  const strange = clauses.filter((clause) => !isClause(clause));
  return [
    ...(onlyBy ? [{ field: 'kind', code: onlyBy }] : []),
    ...(needsNumber && !number ? [{ field: 'number', code: 'number-needed' }] : []),
    ...(happenedOn > today ? [{ field: 'happenedOn', code: 'day-to-come' }] : []),
    ...(strange.length > 0 ? [{ field: 'clauses', code: 'no-such-clause', params: { clauses: strange.join(', ') } }] : []),
  ];
}
