import { cellName } from '@qms/spreadsheets';
import { foldedWords } from '@qms/tables';

/** Somebody of the roster, as far as a table of marks names people. */
export interface NamedLearner {
  readonly enrolmentId: string;
  readonly ordinal: number | null;
  readonly name: string;
}
export type MarkProblemCode =
  | 'mark-unreadable'
  | 'mark-above-top'
  | 'nobody-of-that-name'
  | 'several-of-that-name'
  | 'named-twice'
  | 'ordinal-of-another';

export interface ReadMark {
  readonly enrolmentId: string;
  /** Decimal text with a dot. */
  readonly mark: string;
}
export interface MarkProblem {
  /** `C5`. */
  readonly cell: string;
  readonly code: MarkProblemCode;
  /** What stands there. */
  readonly text: string;
}
export interface ReadMarks {
  readonly marks: readonly ReadMark[];
  readonly problems: readonly MarkProblem[];
  /** Learners that the table does not name, or leaves empty. */
  readonly missing: readonly string[];
}

const MARK = /^\d{1,3}([.,]\d{1,2})?$/;
const EMPTY = /^([-–—]|vắng|v)?$/i;

/**
 * Marks out of a pasted table: the last column that is filled holds the mark, names or numbers of the roster stand before it. A head line is
 * passed over. Everything that is not certain is a problem with its cell, and nothing is guessed: one name for two people counts for neither,
 * unless the number of the roster tells them apart.
 */
export function readMarks(text: string, roster: readonly NamedLearner[], top: number): ReadMarks {
  const byName = new Map<string, NamedLearner[]>();
  for (const one of roster) byName.set(foldedWords(one.name), [...(byName.get(foldedWords(one.name)) ?? []), one]);
  const byOrdinal = new Map(roster.filter((one) => one.ordinal !== null).map((one) => [one.ordinal!, one]));
  const marks = new Map<string, string>();
  const problems: MarkProblem[] = [];
  for (const [line, cells] of text
    .split(/\r?\n/)
    .map((one) => one.split('\t').map((cell) => cell.trim()))
    .entries()) {
    if (cells.every((cell) => cell === '')) continue;
    const at = cells.length - 1;
    const given = cells[at]!;
    const ordinalAt = cells.findIndex((cell, index) => index < at && /^\d{1,4}$/.test(cell));
    const nameAt = cells.findIndex((cell, index) => index < at && /\p{L}/u.test(cell));
    if (isHead(cells)) continue;
    const tell = (index: number, code: MarkProblemCode): void =>
      void problems.push({ cell: cellName(line + 1, Math.max(0, index) + 1), code, text: cells[Math.max(0, index)] ?? '' });
    const numbered = ordinalAt < 0 ? undefined : byOrdinal.get(Number(cells[ordinalAt]));
    const named = nameAt < 0 ? undefined : (byName.get(foldedWords(cells[nameAt]!)) ?? []);
    if (named?.length === 0) {
      tell(nameAt, 'nobody-of-that-name');
      continue;
    }
    if (!named && !numbered) {
      tell(0, 'nobody-of-that-name');
      continue;
    }
    const learner = !named ? numbered! : named.length === 1 ? named[0]! : named.find((one) => one === numbered);
    if (!learner) {
      tell(nameAt, 'several-of-that-name');
      continue;
    }
    if (named && numbered && learner !== numbered) {
      tell(ordinalAt, 'ordinal-of-another');
      continue;
    }
    if (EMPTY.test(given)) continue;
    if (!MARK.test(given)) tell(at, 'mark-unreadable');
    else if (Number(given.replace(',', '.')) > top) tell(at, 'mark-above-top');
    else if (marks.has(learner.enrolmentId)) tell(nameAt < 0 ? ordinalAt : nameAt, 'named-twice');
    else marks.set(learner.enrolmentId, given.replace(',', '.'));
  }
  return {
    marks: [...marks].map(([enrolmentId, mark]) => ({ enrolmentId, mark })),
    problems,
    missing: roster.filter((one) => !marks.has(one.enrolmentId)).map((one) => one.enrolmentId),
  };
}

/** `TT | Họ và tên | Điểm`. */
const isHead = (cells: readonly string[]): boolean => /^(diem|ket qua|mark|diem so|diem cuoi khoa)/.test(foldedWords(cells.at(-1)!));
