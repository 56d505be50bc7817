import {
  CELL_PROBLEMS,
  foldedWords,
  MOST_ROWS,
  problemAt,
  type ReadRow,
  type ReadTable,
  RowCells,
  readDay,
  readTable,
  type Severity,
  type TableCorrections,
  type TableProblem,
  type TableSpec,
} from '@qms/tables';
import { ANNEX_FIELDS, type AnnexField, annexHeadOf } from './annex-columns.rules';
import { readTimeSpan } from './time-limits.rules';

export { MOST_ROWS };
export type ReadAnnex = ReadTable<AnnexField>;
export type AnnexCorrections = TableCorrections<AnnexField>;

const ANNEX: TableSpec<AnnexField> = {
  fields: ANNEX_FIELDS,
  code: 'code',
  title: 'name',
  headOf: annexHeadOf,
  telling: ['timeLimit', 'fee', 'level'],
};

/** The annex of an announcing decision, uploaded or pasted; null where no sheet names code and name of TTHC. */
export const readAnnex = (workbook: Parameters<typeof readTable>[0]): ReadAnnex | null => readTable(workbook, ANNEX);

/** Every problem with its weight; only what would make the list wrong stops a row. */
export const ANNEX_PROBLEMS = {
  ...CELL_PROBLEMS,
  'tthc-code-missing': 'error',
  'tthc-code-malformed': 'error',
  'tthc-code-lost-zeros': 'error',
  'tthc-code-unusual': 'warning',
  'tthc-twice': 'error',
  'tthc-name-missing': 'error',
  'time-limit-missing': 'warning',
  'time-limit-unread': 'note',
  'field-from-group': 'note',
  'abolished-by-group': 'note',
  'abolished-unknown': 'warning',
  'annex-date-unreadable': 'error',
  'begins-before-last': 'error',
} as const satisfies Record<string, Severity>;
export type AnnexProblemCode = keyof typeof ANNEX_PROBLEMS;
export type AnnexProblem = TableProblem<AnnexField, AnnexProblemCode>;

/** What is announced of a TTHC. */
export interface Announced {
  readonly name: string;
  readonly field: string | null;
  readonly level: string | null;
  readonly timeLimit: string | null;
  readonly fee: string | null;
  readonly note: string | null;
}
/** A TTHC in force on the day of the announcement. */
export interface KnownTthc extends Announced {
  readonly id: string;
  readonly code: string;
  readonly validFrom: string;
}

export interface AnnexFacts {
  /** The announcing decision, and the day from which it counts. */
  readonly decisionNumber: string;
  readonly decidedOn: string;
  readonly validFrom: string;
  /** `whole`: what is not in the list is abolished; `part`: the rest stays as it is. */
  readonly extent: 'whole' | 'part';
  readonly known: readonly KnownTthc[];
}

/** `new` mới, `changed` sửa đổi, `abolished` bãi bỏ, `same` không đổi. */
export type Standing = 'new' | 'changed' | 'abolished' | 'same' | 'wrong' | 'left-out';

export interface AnnexRow extends Announced {
  readonly row: number;
  readonly code: string;
  readonly decisionNumber: string;
  readonly decidedOn: string;
  readonly standing: Standing;
  readonly knownId: string | null;
  /** What is announced otherwise than before. */
  readonly changes: readonly (keyof Announced)[];
  readonly corrected: readonly AnnexField[];
  readonly texts: Readonly<Record<AnnexField, string>>;
}

export interface JudgedAnnex {
  readonly rows: readonly AnnexRow[];
  readonly problems: readonly AnnexProblem[];
  /** In force and not in a whole list: abolished by it. */
  readonly missing: readonly KnownTthc[];
}

const LONGEST: Partial<Record<AnnexField, number>> = {
  code: 60,
  name: 1_000,
  field: 300,
  level: 100,
  timeLimit: 1_000,
  fee: 1_000,
  note: 2_000,
};
const COMPARED = ['name', 'field', 'level', 'timeLimit', 'fee', 'note'] as const;

/** Rows, problems and what a whole list leaves out, from what was read, what a person corrected, and what is in force. */
export function judgeAnnex(annex: ReadAnnex, corrections: AnnexCorrections, facts: AnnexFacts): JudgedAnnex {
  const judged = annex.rows.map((row) => judgeRow(row, corrections[String(row.row)] ?? {}, annex, facts));
  const problems = [
    ...judged.flatMap((one) => one.problems),
    ...twice(
      judged.map((one) => one.row),
      annex,
    ),
  ];
  const wrong = new Set(problems.filter((problem) => problem.severity === 'error').map((problem) => problem.row));
  const rows = judged.map(({ row }) => (row.standing !== 'left-out' && wrong.has(row.row) ? { ...row, standing: 'wrong' as const } : row));
  const named = new Set(rows.filter((row) => row.standing !== 'left-out').map((row) => row.code));
  return {
    rows,
    problems: problems.sort((a, b) => a.row - b.row || place(a.field) - place(b.field)),
    missing: facts.extent === 'whole' ? facts.known.filter((one) => !named.has(one.code)) : [],
  };
}

const place = (field: AnnexField | null): number => (field === null ? -1 : ANNEX_FIELDS.indexOf(field));

function twice(rows: readonly AnnexRow[], annex: ReadAnnex): AnnexProblem[] {
  const seen = new Map<string, number>();
  return rows
    .filter((row) => row.standing !== 'left-out' && row.code !== '')
    .flatMap(({ code, row }) => {
      const before = seen.get(code);
      if (before === undefined) seen.set(code, row);
      return before === undefined
        ? []
        : [
            problemAt<AnnexField, AnnexProblemCode>(annex, ANNEX_PROBLEMS, {
              code: 'tthc-twice',
              row,
              field: 'code',
              params: { code, before },
            }),
          ];
    });
}

/** What the groups above a row say: its field, and whether it stands among those that are abolished. */
function groupsAbove(annex: ReadAnnex, row: number): { field: string | null; abolished: string | null } {
  let field: string | null = null;
  let abolished: string | null = null;
  for (const { code, params } of annex.notes) {
    if (code !== 'group-row' || Number(params.row) > row) continue;
    const text = String(params.text);
    const words = foldedWords(text);
    if (/bai bo/.test(words)) abolished = text;
    else if (/ban hanh moi|sua doi|thay the|chuan hoa|moi ban hanh/.test(words)) abolished = null;
    const [, named] = /l[iĩ]nh\s+v[ựu]c\s*:?\s*(.+)$/iu.exec(text) ?? [];
    if (named) field = named.trim();
  }
  return { field, abolished };
}

function judgeRow(
  read: ReadRow<AnnexField>,
  correction: AnnexCorrections[string],
  annex: ReadAnnex,
  facts: AnnexFacts,
): { row: AnnexRow; problems: readonly AnnexProblem[] } {
  const cells = new RowCells<AnnexField, AnnexProblemCode>(read, correction, annex, ANNEX_PROBLEMS);
  cells.cellsThemselves(ANNEX_FIELDS, LONGEST, ['code', 'name']);
  const groups = groupsAbove(annex, read.row);
  const code = codeOf(cells);
  const announced = announcedBy(cells, groups.field);
  const known = facts.known.find((one) => one.code === code);
  if (groups.abolished) cells.tell('abolished-by-group', 'code', { text: groups.abolished });
  else timeLimitOf(cells);
  const changes = known ? COMPARED.filter((field) => announced[field] !== null && announced[field] !== known[field]) : [];
  const standing = standingOf(groups.abolished !== null, known, changes.length);
  if (groups.abolished && !known) cells.tell('abolished-unknown', 'code', { code });
  if (known && (standing === 'changed' || standing === 'abolished') && facts.validFrom < known.validFrom)
    cells.tell('begins-before-last', 'code', { day: facts.validFrom, last: known.validFrom });
  const row: AnnexRow = {
    row: read.row,
    code,
    // A cell that says nothing changes nothing.
    ...(known ? Object.fromEntries(COMPARED.map((field) => [field, announced[field] ?? known[field]])) : {}),
    ...(known ? {} : announced),
    name: announced.name || (known?.name ?? ''),
    ...decisionOf(cells, facts),
    standing: correction.leftOut ? 'left-out' : standing,
    knownId: known?.id ?? null,
    changes: standing === 'changed' ? changes : [],
    corrected: ANNEX_FIELDS.filter((field) => correction.fields?.[field] !== undefined),
    texts: cells.texts(ANNEX_FIELDS),
  } as AnnexRow;
  return { row, problems: correction.leftOut ? [] : cells.problems };
}

function standingOf(abolished: boolean, known: KnownTthc | undefined, changes: number): Standing {
  if (abolished) return known ? 'abolished' : 'same';
  return known ? (changes > 0 ? 'changed' : 'same') : 'new';
}

/** `1.013871`, `2.000123.000.00.00.H10`. Excel takes it for a number and drops zeros at its end. */
function codeOf(cells: RowCells<AnnexField, AnnexProblemCode>): string {
  const code = cells.text('code').replace(/\s+/g, '');
  if (code === '') cells.tell('tthc-code-missing', 'code');
  else if (cells.cell('code')?.kind === 'number' && !/^\d\.\d{6}$/.test(code)) cells.tell('tthc-code-lost-zeros', 'code', { text: code });
  else if (!/^[\p{L}\d][\p{L}\d.\-/]{2,59}$/u.test(code)) cells.tell('tthc-code-malformed', 'code', { text: code });
  else if (!/^\d\.\d{6}(\.[\p{L}\d.]+)?$/u.test(code)) cells.tell('tthc-code-unusual', 'code', { text: code });
  return code;
}

function announcedBy(cells: RowCells<AnnexField, AnnexProblemCode>, groupField: string | null): Announced {
  const text = (field: AnnexField): string | null => cells.text(field) || null;
  const name = cells.text('name');
  if (name.length < 3) cells.tell('tthc-name-missing', 'name');
  if (text('field') === null && groupField !== null) cells.tell('field-from-group', 'field', { text: groupField });
  return {
    name,
    field: text('field') ?? groupField,
    level: text('level'),
    timeLimit: text('timeLimit'),
    fee: text('fee'),
    note: text('note'),
  };
}

function timeLimitOf(cells: RowCells<AnnexField, AnnexProblemCode>): void {
  const text = cells.text('timeLimit');
  if (text === '') cells.tell('time-limit-missing', 'timeLimit');
  else if (readTimeSpan(text) === null) cells.tell('time-limit-unread', 'timeLimit', { text: text.slice(0, 80) });
}

/** Of the row where it names one of its own, else of the whole announcement. */
function decisionOf(cells: RowCells<AnnexField, AnnexProblemCode>, facts: AnnexFacts): { decisionNumber: string; decidedOn: string } {
  const number = cells.text('decisionNumber');
  const cell = cells.cell('decidedOn');
  if (number === '' || !cell?.text) return { decisionNumber: facts.decisionNumber, decidedOn: facts.decidedOn };
  if (cell.day) return { decisionNumber: number, decidedOn: cell.day };
  const day = readDay(cell.text);
  if (!('day' in day)) cells.tell('annex-date-unreadable', 'decidedOn', { text: cell.text });
  return { decisionNumber: number, decidedOn: 'day' in day ? day.day : facts.decidedOn };
}
