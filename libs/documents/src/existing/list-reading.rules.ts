import { cellName, columnName, type Sheet, type SheetCell, type Workbook } from '@qms/spreadsheets';
import { foldedWords, headOf, LIST_FIELDS, type ListField, type ReadHead } from './list-columns.rules';

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

export interface ReadRow {
  readonly row: number;
  readonly cells: Partial<Record<ListField, ReadCell>>;
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

export interface ReadColumn {
  readonly field: ListField;
  readonly letter: string;
  readonly head: string;
}

/** A master list as it was read: kept as it is; corrections stand beside it. */
export interface ReadList {
  readonly sheet: string;
  /** Rows of the head, first and last. */
  readonly head: readonly [number, number];
  readonly columns: readonly ReadColumn[];
  readonly rows: readonly ReadRow[];
  readonly notes: readonly SheetNote[];
}

/** The head of the table is looked for in so many rows. */
const HEAD_WITHIN = 40;
export const MOST_ROWS = 1_000;

type Grid = Map<number, Map<number, ReadCell>>;

interface FoundHead {
  readonly rows: readonly [number, number];
  readonly columns: readonly { readonly column: number; readonly head: ReadHead | null; readonly text: string }[];
}

/** The first sheet in sight whose head names code and title; null where no sheet does. */
export function readList(workbook: Workbook): ReadList | null {
  const visible = workbook.sheets.filter((sheet) => !sheet.hidden);
  for (const sheet of visible) {
    const grid = gridOf(sheet);
    const head = findHead(grid);
    if (head) return listOf(sheet, grid, head, visible);
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
function findHead(grid: Grid): FoundHead | null {
  const rows = [...grid.keys()].filter((row) => row <= HEAD_WITHIN).sort((a, b) => a - b);
  let best: FoundHead | null = null;
  for (const row of rows)
    for (const depth of [0, 1] as const) {
      const found = headAt(grid, row, depth);
      if (known(found).has('code') && known(found).has('title') && (!best || known(found).size > known(best).size)) best = found;
    }
  return best;
}

function headAt(grid: Grid, row: number, depth: 0 | 1): FoundHead {
  const upper = grid.get(row)!;
  const lower = depth === 1 ? (grid.get(row + 1) ?? new Map<number, ReadCell>()) : new Map<number, ReadCell>();
  const columns = [...new Set([...upper.keys(), ...lower.keys()])].sort((a, b) => a - b);
  return {
    rows: [row, row + depth],
    columns: columns.map((column) => {
      const above = upper.get(column)?.text ?? '';
      const below =
        lower.get(column)?.joined === upper.get(column)?.joined && upper.get(column)?.joined ? '' : (lower.get(column)?.text ?? '');
      return { column, head: headOf(above, below), text: `${above} ${below}`.trim() };
    }),
  };
}

const known = (head: FoundHead): Set<ReadHead> => new Set(head.columns.flatMap((column) => (column.head ? [column.head] : [])));

function listOf(sheet: Sheet, grid: Grid, head: FoundHead, visible: readonly Sheet[]): ReadList {
  const { columns, notes } = columnsOf(head);
  const last = head.rows[1];
  const rows: ReadRow[] = [];
  const above = [...grid.keys()].filter((row) => row < head.rows[0]).length;
  if (above > 0) notes.push({ code: 'lines-above', cell: null, params: { count: above } });
  const headWords = head.columns.map((column) => foldedWords(column.text)).join('|');
  for (const row of [...grid.keys()].filter((number) => number > last).sort((a, b) => a - b)) {
    const line = grid.get(row)!;
    const aside = asideOf(line, columns, headWords);
    if (aside) {
      const first = [...line.values()][0]!;
      notes.push({ code: aside, cell: first.cell, params: { row, text: shortened(textOf(line)) } });
      continue;
    }
    rows.push({
      row,
      cells: Object.fromEntries(columns.flatMap(({ field, column }) => (line.get(column) ? [[field, line.get(column)]] : []))),
    });
  }
  for (const range of new Set(
    rows.flatMap((row) => Object.values(row.cells).flatMap((cell) => (cell.joined && overRows(cell.joined) ? [cell.joined] : []))),
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

interface PlacedColumn {
  readonly field: ListField;
  readonly column: number;
  readonly text: string;
}

/** Which column says what: the first of two alike; what nobody knows is told and passed over. */
function columnsOf(head: FoundHead): { columns: PlacedColumn[]; notes: SheetNote[] } {
  const notes: SheetNote[] = [];
  const columns: PlacedColumn[] = [];
  const place = (field: ListField, column: number, text: string): void => {
    if (columns.some((one) => one.field === field))
      notes.push({ code: 'column-twice', cell: cellName(head.rows[1], column), params: { head: text, field } });
    else columns.push({ field, column, text });
  };
  for (const { column, head: found, text } of head.columns) {
    if (found === null && text !== '')
      notes.push({ code: 'column-ignored', cell: cellName(head.rows[1], column), params: { head: shortened(text) } });
    else if (found !== null && found !== 'serial' && found !== 'issuedOn') place(found, column, text);
  }
  for (const { column, text } of head.columns.filter((one) => one.head === 'issuedOn')) {
    const field = columns.some((one) => one.field === 'effectiveOn') ? 'decidedOn' : 'effectiveOn';
    notes.push({ code: 'issued-on-read-as', cell: cellName(head.rows[1], column), params: { head: text, field } });
    place(field, column, text);
  }
  columns.sort((a, b) => LIST_FIELDS.indexOf(a.field) - LIST_FIELDS.indexOf(b.field));
  return { columns, notes };
}

/** Rows that are no documents: groups, a head repeated on the next page, the count of columns, what stands below the table. */
function asideOf(line: ReadonlyMap<number, ReadCell>, columns: readonly PlacedColumn[], headWords: string): SheetNote['code'] | null {
  const cells = [...line.values()];
  const of = (field: ListField): ReadCell | undefined => line.get(columns.find((column) => column.field === field)?.column ?? -1);
  if (cells.map((cell) => foldedWords(cell.text)).join('|') === headWords || (of('code') && headOf(of('code')!.text) === 'code'))
    return 'head-again';
  if (cells.length > 2 && cells.every((cell, i) => new RegExp(`^\\(?${i + 1}\\)?$`).test(cell.text))) return 'head-again';
  const words = new Set(cells.map((cell) => cell.text));
  const tells = (['issue', 'amendment', 'effectiveOn', 'decisionNumber', 'decidedOn', 'kind'] as const).filter(
    (field) => of(field) && !of(field)!.joined,
  );
  if (tells.length > 0) return null;
  const code = of('code')?.text ?? '';
  const title = of('title')?.text ?? '';
  const isGroup = /^([IVXLC]+|[A-HĐ]|\d{1,2})\s*([.)/:-]|$)/u.test([...words][0] ?? '') || cells.some((cell) => cell.joined !== null);
  if ((code === '' || title === '' || code === title) && words.size <= 3 && isGroup) return 'group-row';
  return code === '' && title === '' ? 'no-document' : null;
}

const overRows = (range: string): boolean => new Set(range.match(/\d+/g)).size > 1;
const textOf = (line: ReadonlyMap<number, ReadCell>): string => [...new Set([...line.values()].map((cell) => cell.text))].join(' ');
const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
