import { foldedWords, readDay } from '@qms/tables';
import { EXTERNAL_KINDS, type ExternalKind } from './external-document.entity';

/** Columns of the table, in the order in which they go out and come in. */
export const TABLE_COLUMNS = ['number', 'kind', 'issuer', 'issuedOn', 'title', 'effectiveFrom', 'effectiveTo', 'documents'] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];
export const COLUMN_NAMES: Readonly<Record<TableColumn, string>> = {
  number: 'Số, ký hiệu',
  kind: 'Loại',
  issuer: 'Cơ quan ban hành',
  issuedOn: 'Ngày ban hành',
  title: 'Trích yếu',
  effectiveFrom: 'Hiệu lực từ ngày',
  effectiveTo: 'Hết hiệu lực từ ngày',
  documents: 'Tài liệu nội bộ liên quan',
};
export const KIND_NAMES: Readonly<Record<ExternalKind, string>> = {
  law: 'VBQPPL',
  standard: 'Tiêu chuẩn',
  'tthc-decision': 'Quyết định công bố TTHC',
  other: 'Khác',
};
/** Rows of one table. */
export const MOST_TABLE_ROWS = 500;

export interface TableRow {
  /** Line of the table, from 1. */
  readonly row: number;
  readonly kind: ExternalKind;
  readonly number: string;
  readonly issuer: string;
  readonly title: string;
  readonly issuedOn: string | null;
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  /** Codes of controlled documents, as written. */
  readonly documents: readonly string[];
}
export interface TableProblem {
  readonly row: number;
  readonly column: TableColumn;
  readonly code: 'missing' | 'date-unreadable' | 'date-impossible' | 'ends-before-it-begins' | 'kind-unknown' | 'kind-guessed' | 'twice';
  /** Errors stop their row; notes only tell. */
  readonly severity: 'error' | 'note';
}
export interface ReadTable {
  readonly rows: readonly TableRow[];
  readonly problems: readonly TableProblem[];
}

const HEADS: readonly (readonly [TableColumn, RegExp])[] = [
  ['number', /^(so ky hieu|so va ky hieu|so hieu|ky hieu|so van ban)/],
  ['issuedOn', /^ngay (thang )?(nam )?ban hanh|^ngay van ban/],
  ['issuer', /^(co quan|noi|don vi) ban hanh/],
  ['title', /^(trich yeu|ten van ban|ten tai lieu|noi dung)/],
  ['effectiveTo', /^(het hieu luc|hieu luc den|ngay het hieu luc)/],
  ['effectiveFrom', /^(hieu luc|ngay (co )?hieu luc|co hieu luc)/],
  ['documents', /^(tai lieu noi bo|tai lieu lien quan|quy trinh)/],
  ['kind', /^loai/],
];
const DAYS = ['issuedOn', 'effectiveFrom', 'effectiveTo'] as const;

/** A table as it was pasted or read from a sheet: with or without a head, columns in any order by their heads, else in ours. */
export function readTable(cells: readonly (readonly string[])[]): ReadTable {
  const lines = cells
    .map((line, index) => ({ row: index + 1, cells: line.map(clean) }))
    .filter((line) => line.cells.some((cell) => cell !== ''));
  const head = lines.findIndex((line) => columnsOf(line.cells).size >= 2);
  const columns = head >= 0 ? columnsOf(lines[head]!.cells) : new Map(TABLE_COLUMNS.map((column, place) => [column, place]));
  const rows: TableRow[] = [];
  const problems: TableProblem[] = [];
  for (const line of lines.slice(head + 1)) readLine(line, columns, rows, problems);
  return { rows, problems: [...problems, ...doubles(rows)] };
}

const clean = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

function columnsOf(cells: readonly string[]): Map<TableColumn, number> {
  const found = new Map<TableColumn, number>();
  for (const [place, cell] of cells.entries()) {
    const head = HEADS.find(([column, pattern]) => !found.has(column) && pattern.test(foldedWords(cell)));
    if (head) found.set(head[0], place);
  }
  return found;
}

function readLine(
  line: { readonly row: number; readonly cells: readonly string[] },
  columns: ReadonlyMap<TableColumn, number>,
  rows: TableRow[],
  problems: TableProblem[],
): void {
  const text = (column: TableColumn): string => line.cells[columns.get(column) ?? -1] ?? '';
  const tell = (column: TableColumn, code: TableProblem['code'], severity: TableProblem['severity'] = 'error') =>
    problems.push({ row: line.row, column, code, severity });
  const days = Object.fromEntries(
    DAYS.map((column) => {
      if (text(column) === '') return [column, null];
      const read = readDay(text(column));
      if ('fault' in read) tell(column, read.fault);
      return [column, 'day' in read ? read.day : null];
    }),
  ) as Record<(typeof DAYS)[number], string | null>;
  for (const column of ['number', 'issuer', 'title', 'issuedOn'] as const) if (text(column) === '') tell(column, 'missing');
  if (days.effectiveFrom !== null && days.effectiveTo !== null && days.effectiveTo <= days.effectiveFrom)
    tell('effectiveTo', 'ends-before-it-begins');
  const written = kindOf(text('kind'));
  if (text('kind') !== '' && written === null) tell('kind', 'kind-unknown');
  if (text('kind') === '') tell('kind', 'kind-guessed', 'note');
  rows.push({
    row: line.row,
    kind: written ?? guessedKind(text('number'), text('title')),
    number: text('number'),
    issuer: text('issuer'),
    title: text('title'),
    ...days,
    documents: text('documents').split(/[;,]/).map(clean).filter(Boolean),
  });
}

/** The same number of the same day twice in one table. */
function doubles(rows: readonly TableRow[]): TableProblem[] {
  const seen = new Set<string>();
  return rows.flatMap(({ row, number, issuedOn }): TableProblem[] => {
    const key = `${numberKey(number)} ${issuedOn}`;
    if (number === '' || !seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [{ row, column: 'number', code: 'twice', severity: 'error' }];
  });
}

/** `15/2026/NĐ-CP` and `15 2026 nđ cp` are one number. */
export const numberKey = (number: string): string => foldedWords(number).replace(/[^a-z0-9]/g, '');

const kindOf = (text: string): ExternalKind | null => {
  const words = foldedWords(text);
  if (words === '') return null;
  const exact = EXTERNAL_KINDS.find((kind) => foldedWords(KIND_NAMES[kind]) === words);
  if (exact) return exact;
  if (/vbqppl|quy pham phap luat|^(luat|nghi dinh|thong tu|phap lenh)/.test(words)) return 'law';
  if (/tieu chuan|quy chuan/.test(words)) return 'standard';
  if (/cong bo.*(tthc|thu tuc)/.test(words)) return 'tthc-decision';
  return null;
};

/** VBQPPL carry their year within the number (`15/2026/NĐ-CP`, `50/2014/QH13`); what announces TTHC says so. */
export function guessedKind(number: string, title: string): ExternalKind {
  const words = foldedWords(title);
  if (/^(tcvn|qcvn|iso)\b/.test(foldedWords(number))) return 'standard';
  if (/cong bo/.test(words) && /thu tuc hanh chinh|tthc/.test(words)) return 'tthc-decision';
  return /^\d+[a-z]?\/\d{4}\//iu.test(number.trim()) ? 'law' : 'other';
}
