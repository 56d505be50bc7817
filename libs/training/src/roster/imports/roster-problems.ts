import { CELL_PROBLEMS, type Severity, type TableProblem } from '@qms/tables';
import type { RosterField } from './roster-columns.rules';

/** Every problem with its weight. What would put a wrong name on a certificate stops a row; the rest is told. */
export const ROSTER_PROBLEMS = {
  'name-missing': 'error',
  'name-malformed': 'error',
  'name-of-one-word': 'warning',
  'date-impossible': 'error',
  'date-unreadable': 'error',
  'birth-year-only': 'warning',
  'birth-in-future': 'error',
  'birth-unlikely': 'warning',
  'birth-missing': 'note',
  'email-malformed': 'error',
  'phone-malformed': 'warning',
  'agency-missing': 'warning',
  'agency-unknown': 'warning',
  'person-twice': 'error',
  'alike-in-list': 'warning',
  'person-alike': 'error',
  'differs-from-known': 'note',
  'left-the-class': 'warning',
  'declined-before': 'warning',
  ...CELL_PROBLEMS,
  // Names go onto certificates: what a formula makes of them is not taken on trust.
  'formula-in-text': 'error',
} as const satisfies Record<string, Severity>;
export type RosterProblemCode = keyof typeof ROSTER_PROBLEMS;
export type RosterProblem = TableProblem<RosterField, RosterProblemCode>;
