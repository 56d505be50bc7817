import { folded } from './folding';
import { columnOf } from './labels';
import type { FieldName } from './plan-proposal';
import type { SourceLine } from './reading';
import { type LineToken, tokensOf } from './tokens';

export type Column = FieldName | 'task' | 'number';

/** A row of a table of tasks; a section row has a task cell alone. */
export interface TableRow {
  readonly line: number;
  lastLine: number;
  readonly cells: Partial<Record<Column, string>>;
}
/** @property heading code and title of the part or number that stands before it, null where none does. */
export interface TaskTable {
  readonly rows: readonly TableRow[];
  readonly heading: { readonly code: string; readonly title: string; readonly line: number } | null;
  readonly firstLine: number;
  readonly lastLine: number;
}

interface Shape {
  readonly columns: readonly (Column | null)[];
  readonly cut: (text: string) => string[];
  /** Can a line be a row of this table? */
  readonly fits: (text: string) => boolean;
}

/** Heads without a table below them, after which no more are looked for: each reads the lines that follow it once more. */
const MOST_BARE_HEADS = 20;

/** All tables whose head names tasks and at least one of lead, product, timing. */
export function findTables(lines: readonly SourceLine[]): TaskTable[] {
  const tables: TaskTable[] = [];
  const tokens = tokensOf(lines);
  let bareHeads = 0;
  for (let at = 0; at < lines.length && bareHeads < MOST_BARE_HEADS; at++) {
    const shape = shapeOf(lines[at]!.text);
    if (!shape) continue;
    const { rows, end } = rowsFrom(lines, at + 1, shape);
    if (!rows.some((row) => row.cells.lead || row.cells.timing)) {
      bareHeads += 1;
      continue;
    }
    const firstLine = lines[at]!.number;
    tables.push({ rows, heading: headingBefore(tokens, firstLine), firstLine, lastLine: lines[end - 1]!.number });
    at = end - 1;
  }
  return tables;
}

function shapeOf(head: string): Shape | null {
  const cutter = cutterOf(head);
  if (!cutter) return null;
  const columns = cutter.cut(head).map(columnOf);
  const names = columns.includes('task') && columns.some((column) => column === 'lead' || column === 'timing' || column === 'products');
  return names ? { columns, ...cutter } : null;
}

/** By bars, by tabs, or by the places where the head's columns begin. */
function cutterOf(head: string): Omit<Shape, 'columns'> | null {
  if ((head.match(/\|/g)?.length ?? 0) >= 2) {
    // Only a table whose head is framed has bars at both ends of its rows: elsewhere an empty first cell begins with one too.
    const frame = /^\s*\|/.test(head) ? /^\s*\||\|\s*$/g : /$^/g;
    const cut = (text: string): string[] =>
      text
        .replace(frame, '')
        .split('|')
        .map((cell) => cell.trim());
    return { cut, fits: (text) => text.includes('|') };
  }
  if ((head.match(/\t/g)?.length ?? 0) >= 2)
    return { cut: (text) => text.split('\t').map((cell) => cell.trim()), fits: (text) => text.includes('\t') };
  const starts = [...head.matchAll(/(?:^|\s{2,})(\S)/g)].map((match) => match.index + match[0].length - 1);
  if (starts.length < 3) return null;
  return {
    cut: (text) => starts.map((start, i) => text.slice(start, starts[i + 1]).trim()),
    // A sentence runs over the places where columns begin; a row has blanks before them.
    fits: (text) => {
      const reached = starts.filter((start) => start > 0 && text.length > start);
      return reached.filter((start) => text[start - 1] !== ' ').length * 2 <= reached.length;
    },
  };
}

function rowsFrom(lines: readonly SourceLine[], from: number, shape: Shape): { rows: TableRow[]; end: number } {
  const rows: TableRow[] = [];
  let blanks = 0;
  let end = from;
  for (let at = from; at < lines.length; at++) {
    const { number, text } = lines[at]!;
    if (!text.trim()) {
      blanks += 1;
      if (blanks > 2 && rows.length > 0) break;
      continue;
    }
    if (!/^[\s|+\-=:–_]+$/.test(text)) {
      if (!shape.fits(text)) break;
      addRow(rows, number, shape.cut(text), shape.columns);
    }
    blanks = 0;
    end = at + 1;
  }
  return { rows: rows.filter((row) => row.cells.task), end };
}

function addRow(rows: TableRow[], line: number, values: readonly string[], columns: Shape['columns']): void {
  // The head stands again on each page.
  if (columns.every((column, i) => column === null || columnOf(values[i] ?? '') === column)) return;
  const cells: Partial<Record<Column, string>> = {};
  for (const [i, column] of columns.entries()) if (column && values[i]) cells[column] = values[i];
  const last = rows.at(-1);
  const goesOn = last && !cells.number && columns.includes('number') && Object.keys(cells).length > 0;
  if (!goesOn) rows.push({ line, lastLine: line, cells });
  else {
    for (const [column, value] of Object.entries(cells) as [Column, string][])
      last.cells[column] = `${last.cells[column] ?? ''} ${value}`.trim();
    last.lastLine = line;
  }
}

/** The last part or number among the few lines before a table. */
function headingBefore(tokens: readonly LineToken[], firstLine: number): TaskTable['heading'] {
  const before = tokens.filter(({ line }) => line < firstLine);
  const part = before.findLast(({ token }) => token.type === 'part')?.token;
  const mark = part?.type === 'part' ? part.mark : '';
  const near = before.filter(({ token }) => token.type !== 'blank').slice(-4);
  const isAnnex = ({ token }: LineToken): boolean => token.type === 'text' && folded(token.text).startsWith('phu luc');
  const found = near.findLast((one) => one.token.type === 'part' || one.token.type === 'number' || isAnnex(one));
  if (!found) return null;
  const { token, line } = found;
  if (token.type === 'text') return { code: 'PL', title: token.text, line };
  if (token.type === 'part') return { code: token.mark, title: token.text, line };
  return token.type === 'number' ? { code: [mark, ...token.path].filter(Boolean).join('.'), title: token.text, line } : null;
}
