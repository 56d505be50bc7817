import { cellName, columnName, type Sheet, type SheetCell, type Workbook } from '@qms/spreadsheets';
import { foldedWords } from './folded-words.rules';

/** A cell as the sheet has it. */
export interface ReadCell {
  /** `D17`. */
  readonly cell: string;
  readonly text: string;
  readonly kind: SheetCell['kind'];
  /** `YYYY-MM-DD` where the sheet holds a date, or a number that would be one. */
  readonly day: string | null;
  readonly formula: boolean;
  /** Joined cells whose one value this is, e.g. `F5:F24`. */
  readonly joined: string | null;
}

export interface ReadRow<F extends string> {
  readonly row: number;
  readonly cells: Partial<Record<F, ReadCell>>;
}

/** Something about the sheet that is told, and changes nothing. */
export interface SheetNote {
  readonly code:
    | 'group-row'
    | 'head-again'
    | 'no-document'
    | 'column-ignored'
    | 'column-twice'
    | 'other-sheet'
    | 'joined-cells'
    | 'lines-above'
    | 'issued-on-read-as';
  readonly cell: string | null;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface ReadColumn<F extends string> {
  readonly field: F;
  readonly letter: string;
  readonly head: string;
}

/** A table as it was read: kept as it is; corrections stand beside it. */
export interface ReadTable<F extends string> {
  readonly sheet: string;
  /** Rows of the head, first and last. */
  readonly head: readonly [number, number];
  readonly columns: readonly ReadColumn<F>[];
  readonly rows: readonly ReadRow<F>[];
  readonly notes: readonly SheetNote[];
}

/** `serial`: known, and says nothing that is kept; `issuedOn`: settled by what the other columns say. */
export type ReadHead<F extends string> = F | 'issuedOn' | 'serial';

/** What a kind of table tells of, and how its columns are known. */
export interface TableSpec<F extends string> {
  /** In the order in which columns are listed. */
  readonly fields: readonly F[];
  /** The column that names a row; a table has it. */
  readonly code: F;
  /** The column of words that a table has beside it; where none is asked for, one more known column makes the table. */
  readonly title?: F;
  /** What a second column of the same field says, e.g. the given name beside the rest of it; nothing otherwise. */
  second?(field: F): F | null;
  headOf(upper: string, lower?: string): ReadHead<F> | null;
  /** A row that says one of these is no group. */
  readonly telling: readonly F[];
  /** The field of a column `issuedOn` beside the others. */
  readonly issuedOn?: (others: readonly F[]) => F;
}

/** The head of the table is looked for in so many rows. */
const HEAD_WITHIN = 40;
/** A list of one agency is never longer. */
export const MOST_ROWS = 1_000;

type Grid = Map<number, Map<number, ReadCell>>;

interface FoundHead<F extends string> {
  readonly rows: readonly [number, number];
  readonly columns: readonly { readonly column: number; readonly head: ReadHead<F> | null; readonly text: string }[];
}

/** The first sheet in sight whose head names code and title; null where no sheet does. */
export function readTable<F extends string>(workbook: Workbook, spec: TableSpec<F>): ReadTable<F> | null {
  const visible = workbook.sheets.filter((sheet) => !sheet.hidden);
  for (const sheet of visible) {
    const grid = gridOf(sheet);
    const head = findHead(grid, spec);
    if (head) return tableOf(sheet, grid, head, visible, spec);
  }
  return null;
}

function gridOf(sheet: Sheet): Grid {
  const grid: Grid = new Map();
  const put = (row: number, column: number, cell: ReadCell): void => {
    const line = grid.get(row) ?? new Map<number, ReadCell>();
    line.set(column, cell);
    grid.set(row, line);
  };
  for (const { row, column, text, kind, day, formula } of sheet.cells)
    put(row, column, {
      cell: cellName(row, column),
      text: text.normalize('NFC').replace(/\s+/g, ' ').trim(),
      kind,
      day,
      formula,
      joined: null,
    });
  for (const { top, left, bottom, right } of sheet.merged) {
    const first = grid.get(top)?.get(left);
    if (!first || (bottom - top + 1) * (right - left + 1) > 20_000) continue;
    const joined = `${cellName(top, left)}:${cellName(bottom, right)}`;
    for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) put(row, column, { ...first, joined });
  }
  return grid;
}

/** One row of heads, or two where the upper one joins several. */
function findHead<F extends string>(grid: Grid, spec: TableSpec<F>): FoundHead<F> | null {
  const rows = [...grid.keys()].filter((row) => row <= HEAD_WITHIN).sort((a, b) => a - b);
  let best: FoundHead<F> | null = null;
  for (const row of rows)
    for (const depth of [0, 1] as const) {
      const found = headAt(grid, row, depth, spec);
      const is = known(found).has(spec.code) && (spec.title === undefined ? known(found).size > 1 : known(found).has(spec.title));
      if (is && (!best || known(found).size > known(best).size)) best = found;
    }
  return best;
}

function headAt<F extends string>(grid: Grid, row: number, depth: 0 | 1, spec: TableSpec<F>): FoundHead<F> {
  const upper = grid.get(row)!;
  const lower = depth === 1 ? (grid.get(row + 1) ?? new Map<number, ReadCell>()) : new Map<number, ReadCell>();
  const columns = [...new Set([...upper.keys(), ...lower.keys()])].sort((a, b) => a - b);
  return {
    rows: [row, row + depth],
    columns: columns.map((column) => {
      const above = upper.get(column)?.text ?? '';
      const below =
        lower.get(column)?.joined === upper.get(column)?.joined && upper.get(column)?.joined ? '' : (lower.get(column)?.text ?? '');
      return { column, head: spec.headOf(above, below), text: `${above} ${below}`.trim() };
    }),
  };
}

const known = <F extends string>(head: FoundHead<F>): Set<ReadHead<F>> =>
  new Set(head.columns.flatMap((column) => (column.head ? [column.head] : [])));

function tableOf<F extends string>(
  sheet: Sheet,
  grid: Grid,
  head: FoundHead<F>,
  visible: readonly Sheet[],
  spec: TableSpec<F>,
): ReadTable<F> {
  const { columns, notes } = columnsOf(head, spec);
  const last = head.rows[1];
  const rows: ReadRow<F>[] = [];
  const above = [...grid.keys()].filter((row) => row < head.rows[0]).length;
  if (above > 0) notes.push({ code: 'lines-above', cell: null, params: { count: above } });
  const headWords = head.columns.map((column) => foldedWords(column.text)).join('|');
  for (const row of [...grid.keys()].filter((number) => number > last).sort((a, b) => a - b)) {
    const line = grid.get(row)!;
    const aside = asideOf(line, columns, headWords, spec);
    if (aside) {
      const first = [...line.values()][0]!;
      notes.push({ code: aside, cell: first.cell, params: { row, text: shortened(textOf(line), aside === 'group-row' ? 300 : 80) } });
      continue;
    }
    rows.push({
      row,
      cells: Object.fromEntries(
        columns.flatMap(({ field, column }) => (line.get(column) ? [[field, line.get(column)]] : [])),
      ) as ReadRow<F>['cells'],
    });
  }
  for (const range of new Set(
    rows.flatMap((row) =>
      Object.values<ReadCell | undefined>(row.cells).flatMap((cell) => (cell?.joined && overRows(cell.joined) ? [cell.joined] : [])),
    ),
  ))
    notes.push({ code: 'joined-cells', cell: range, params: {} });
  for (const other of visible.filter((one) => one !== sheet && one.cells.length > 0))
    notes.push({ code: 'other-sheet', cell: null, params: { sheet: other.name } });
  return {
    sheet: sheet.name,
    head: head.rows,
    columns: columns.map(({ field, column, text }) => ({ field, letter: columnName(column), head: text })),
    rows,
    notes,
  };
}

interface PlacedColumn<F extends string> {
  readonly field: F;
  readonly column: number;
  readonly text: string;
}

/** Which column says what: the first of two alike; what nobody knows is told and passed over. */
function columnsOf<F extends string>(head: FoundHead<F>, spec: TableSpec<F>): { columns: PlacedColumn<F>[]; notes: SheetNote[] } {
  const notes: SheetNote[] = [];
  const columns: PlacedColumn<F>[] = [];
  const place = (first: F, column: number, text: string): void => {
    const has = (one: F): boolean => columns.some((placed) => placed.field === one);
    const field = has(first) ? (spec.second?.(first) ?? first) : first;
    if (has(field)) notes.push({ code: 'column-twice', cell: cellName(head.rows[1], column), params: { head: text, field } });
    else columns.push({ field, column, text });
  };
  for (const { column, head: found, text } of head.columns) {
    if (found === null && text !== '')
      notes.push({ code: 'column-ignored', cell: cellName(head.rows[1], column), params: { head: shortened(text) } });
    else if (found !== null && found !== 'serial' && found !== 'issuedOn') place(found as F, column, text);
  }
  for (const { column, text } of head.columns.filter((one) => one.head === 'issuedOn')) {
    const field = spec.issuedOn?.(columns.map((one) => one.field));
    if (field === undefined) continue;
    notes.push({ code: 'issued-on-read-as', cell: cellName(head.rows[1], column), params: { head: text, field } });
    place(field, column, text);
  }
  columns.sort((a, b) => spec.fields.indexOf(a.field) - spec.fields.indexOf(b.field));
  return { columns, notes };
}

/** Rows that tell of nothing: groups, a head repeated on the next page, the count of columns, what stands below the table. */
function asideOf<F extends string>(
  line: ReadonlyMap<number, ReadCell>,
  columns: readonly PlacedColumn<F>[],
  headWords: string,
  spec: TableSpec<F>,
): SheetNote['code'] | null {
  const cells = [...line.values()];
  const of = (field: F): ReadCell | undefined => line.get(columns.find((column) => column.field === field)?.column ?? -1);
  if (
    cells.map((cell) => foldedWords(cell.text)).join('|') === headWords ||
    (of(spec.code) && spec.headOf(of(spec.code)!.text) === spec.code)
  )
    return 'head-again';
  if (cells.length > 2 && cells.every((cell, i) => new RegExp(`^\\(?${i + 1}\\)?$`).test(cell.text))) return 'head-again';
  const words = new Set(cells.map((cell) => cell.text));
  const tells = spec.telling.filter((field) => of(field) && !of(field)!.joined);
  if (tells.length > 0) return null;
  const code = of(spec.code)?.text ?? '';
  const title = spec.title === undefined ? (of(spec.code)?.joined ? '' : code) : (of(spec.title)?.text ?? '');
  const isGroup = /^([IVXLC]+|[A-HĐ]|\d{1,2})\s*([.)/:-]|$)/u.test([...words][0] ?? '') || cells.some((cell) => cell.joined !== null);
  const isNamed = code !== '' && title !== '' && (code !== title || spec.title === undefined);
  if (!isNamed && words.size <= 3 && isGroup) return 'group-row';
  return code === '' && title === '' ? 'no-document' : null;
}

const overRows = (range: string): boolean => new Set(range.match(/\d+/g)).size > 1;
const textOf = (line: ReadonlyMap<number, ReadCell>): string => [...new Set([...line.values()].map((cell) => cell.text))].join(' ');
const shortened = (text: string, most = 80): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
