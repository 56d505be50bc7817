import {
  CELL_PROBLEMS,
  type Severity,
  type TableCorrections,
  type TableProblem,
  type RowCorrection as TableRowCorrection,
} from '@qms/tables';
import type { DocumentKind } from '../document.entity';
import type { KnownKind } from '../kinds/suggested-kinds';
import { type ListField } from './list-columns.rules';

/** What a person set right in the proposal, by row of the sheet; the reading stays beside it. */
export type ListCorrections = TableCorrections<ListField>;
export type RowCorrection = TableRowCorrection<ListField>;
export type ListProblem = TableProblem<ListField, ListProblemCode>;

/** Every problem with its weight. Only what would make the register wrong stops a row; the rest is told. */
export const LIST_PROBLEMS = {
  'code-missing': 'error',
  'code-malformed': 'error',
  'code-twice': 'error',
  'code-alike': 'warning',
  'code-off-pattern': 'warning',
  'title-missing': 'error',
  'title-malformed': 'error',
  'kind-unknown': 'error',
  'kind-missing': 'error',
  'kind-from-code': 'note',
  'issue-missing': 'error',
  'issue-unreadable': 'error',
  'issue-became-date': 'error',
  'amendment-unreadable': 'error',
  'effective-missing': 'error',
  'effective-in-future': 'error',
  'date-impossible': 'error',
  'date-unreadable': 'error',
  'decision-without-date': 'error',
  'decision-without-number': 'warning',
  'decision-missing': 'warning',
  'decision-in-future': 'error',
  'decision-after-effect': 'warning',
  'unit-unknown': 'warning',
  'clauses-unreadable': 'warning',
  ...CELL_PROBLEMS,
  'differs-from-system': 'warning',
  'not-in-force-in-system': 'warning',
} as const satisfies Record<string, Severity>;
export type ListProblemCode = keyof typeof LIST_PROBLEMS;

/** A document that the system has, as far as a list tells of it. */
export interface KnownDocument {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly state: string;
  readonly issue: number;
  readonly amendment: number;
  readonly effectiveOn: string | null;
  readonly decisionNumber: string | null;
  readonly decidedOn: string | null;
  readonly unitId: string | null;
  readonly clauses: readonly string[];
}

export interface KnownUnit {
  readonly id: string;
  readonly names: readonly string[];
}

export interface ListFacts {
  readonly today: string;
  readonly documents: readonly KnownDocument[];
  readonly units: readonly KnownUnit[];
  /** The organization's kinds with their code patterns. */
  readonly kinds: readonly KnownKind[];
}

/** A row as understood. */
export interface ListRow {
  readonly row: number;
  readonly code: string;
  readonly title: string;
  readonly kind: DocumentKind | null;
  readonly issue: number | null;
  readonly amendment: number;
  readonly effectiveOn: string | null;
  readonly decisionNumber: string | null;
  readonly decidedOn: string | null;
  readonly unitId: string | null;
  readonly clauses: readonly string[];
  readonly holder: string | null;
  readonly note: string | null;
  /** `new`: comes in; `equal`: there already; `differs`: there otherwise, left alone; `wrong`: has errors; `left-out`: by a person. */
  readonly standing: 'new' | 'equal' | 'differs' | 'wrong' | 'left-out';
  readonly knownId: string | null;
  /** Fields in which the system has something else. */
  readonly differs: readonly ListField[];
  readonly corrected: readonly ListField[];
  /** What the cells say, corrected where somebody did. */
  readonly texts: Readonly<Record<ListField, string>>;
}

export interface JudgedList {
  readonly rows: readonly ListRow[];
  readonly problems: readonly ListProblem[];
}
