import { columnOf } from './labels';
import type { FieldName } from './plan-proposal';
import type { SourceLine } from './reading';

type Column = FieldName | 'task' | 'number';

/** A row of a table of tasks; a section row has a task cell alone. */
export interface TableRow {
  readonly line: number;
  lastLine: number;
  readonly cells: Partial<Record<Column, string>>;
}
export interface TaskTable {
  readonly rows: readonly TableRow[];
}

type Cut = (text: string) => string[];

/** The first table whose head names tasks and at least one of lead, product, timing; null = none. */
export function findTable(lines: readonly SourceLine[]): TaskTable | null {
  for (const [index, { text }] of lines.entries()) {
    const cut = cutterOf(text);
    if (!cut) continue;
    const columns = cut(text).map(columnOf);
    if (!columns.includes('task') || !columns.some((column) => column === 'lead' || column === 'timing' || column === 'products')) continue;
    const rows = rowsOf(lines.slice(index + 1), columns, cut);
    if (rows.some((row) => row.cells.lead || row.cells.timing)) return { rows };
  }
  return null;
}

/** By bars, by tabs, or by the places where the head's columns begin. */
function cutterOf(head: string): Cut | null {
  if ((head.match(/\|/g)?.length ?? 0) >= 2) {
    // Only a table whose head is framed has bars at both ends of its rows: elsewhere an empty first cell begins with one too.
    const frame = /^\s*\|/.test(head) ? /^\s*\||\|\s*$/g : /$^/g;
    return (text) =>
      text
        .replace(frame, '')
        .split('|')
        .map((cell) => cell.trim());
  }
  if ((head.match(/\t/g)?.length ?? 0) >= 2) return (text) => text.split('\t').map((cell) => cell.trim());
  const starts = [...head.matchAll(/(?:^|\s{2,})(\S)/g)].map((match) => match.index + match[0].length - 1);
  if (starts.length < 3) return null;
  return (text) => starts.map((start, i) => text.slice(start, starts[i + 1]).trim());
}

function rowsOf(lines: readonly SourceLine[], columns: readonly (Column | null)[], cut: Cut): TableRow[] {
  const rows: TableRow[] = [];
  let blanks = 0;
  for (const { number, text } of lines) {
    if (!text.trim()) {
      blanks += 1;
      if (blanks > 2 && rows.length > 0) break;
      continue;
    }
    if (/^[\s|+\-=:–_]+$/.test(text)) continue;
    blanks = 0;
    const values = cut(text);
    const cells: Partial<Record<Column, string>> = {};
    for (const [i, column] of columns.entries()) if (column && values[i]) cells[column] = values[i];
    const last = rows.at(-1);
    const goesOn = last && !cells.number && columns.includes('number') && Object.keys(cells).length > 0;
    if (!goesOn) rows.push({ line: number, lastLine: number, cells });
    else {
      for (const [column, value] of Object.entries(cells) as [Column, string][])
        last.cells[column] = `${last.cells[column] ?? ''} ${value}`.trim();
      last.lastLine = number;
    }
  }
  return rows.filter((row) => row.cells.task);
}
