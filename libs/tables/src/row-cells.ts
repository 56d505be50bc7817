import type { ReadCell, ReadRow, ReadTable } from './table-reading.rules';

/** `error`: the row cannot come in; `warning`: it can, and something is missing or odd; `note`: how it was understood. */
export type Severity = 'error' | 'warning' | 'note';

/** What can be wrong with a cell whatever it tells of. */
export const CELL_PROBLEMS = {
  'cell-error': 'error',
  'formula-in-text': 'warning',
  'formula-without-value': 'error',
  'text-too-long': 'error',
} as const satisfies Record<string, Severity>;
export type CellProblemCode = keyof typeof CELL_PROBLEMS;

export interface TableProblem<F extends string, C extends string> {
  readonly code: C;
  readonly severity: Severity;
  readonly row: number;
  readonly field: F | null;
  /** `D17`; the row alone where the sheet has no such column. */
  readonly cell: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What a person set right in one row: text as one would type it into the cell; empty = nothing stands there. */
export interface RowCorrection<F extends string> {
  readonly fields?: Partial<Record<F, string>>;
  readonly leftOut?: 'left-out';
}
/** By row of the sheet; the reading stays beside it. */
export type TableCorrections<F extends string> = Readonly<Record<string, RowCorrection<F>>>;

/** A problem at its cell. */
export function problemAt<F extends string, C extends string>(
  table: Pick<ReadTable<F>, 'columns'>,
  severities: Readonly<Record<C, Severity>>,
  at: { readonly code: C; readonly row: number; readonly field: F | null; readonly params?: TableProblem<F, C>['params'] },
): TableProblem<F, C> {
  const letter = table.columns.find((column) => column.field === at.field)?.letter;
  return {
    code: at.code,
    severity: severities[at.code],
    row: at.row,
    field: at.field,
    cell: letter ? `${letter}${at.row}` : String(at.row),
    params: at.params ?? {},
  };
}

/** The cells of one row, corrected where somebody did, and what is told of them. Nothing is mended. */
export class RowCells<F extends string, C extends string> {
  readonly problems: TableProblem<F, C | CellProblemCode>[] = [];
  private readonly cells: Partial<Record<F, ReadCell>>;

  constructor(
    private readonly read: ReadRow<F>,
    correction: RowCorrection<F>,
    private readonly table: Pick<ReadTable<F>, 'columns'>,
    private readonly severities: Readonly<Record<C | CellProblemCode, Severity>>,
  ) {
    this.cells = { ...read.cells };
    for (const [field, text] of Object.entries(correction.fields ?? {}) as [F, string][])
      this.cells[field] = {
        cell: '',
        text: text.normalize('NFC').replace(/\s+/g, ' ').trim(),
        kind: 'text',
        day: null,
        formula: false,
        joined: null,
      };
  }

  cell(field: F): ReadCell | undefined {
    return this.cells[field];
  }

  text(field: F): string {
    return this.cells[field]?.text ?? '';
  }

  tell(code: C | CellProblemCode, field: F, params: TableProblem<F, C>['params'] = {}): void {
    this.problems.push(problemAt(this.table, this.severities, { code, row: this.read.row, field, params }));
  }

  /** Excel's own errors, formulas, and texts that are longer than the system keeps. `words`: fields where a formula is worth a look. */
  cellsThemselves(fields: readonly F[], longest: Partial<Record<F, number>>, words: readonly F[]): void {
    for (const field of fields) {
      const cell = this.cells[field];
      if (!cell) continue;
      if (cell.kind === 'error') this.tell('cell-error', field, { text: cell.text });
      else if (cell.formula && cell.text === '') this.tell('formula-without-value', field);
      else if (cell.formula && words.includes(field)) this.tell('formula-in-text', field, { text: cell.text });
      const most = longest[field];
      if (most !== undefined && cell.text.length > most) this.tell('text-too-long', field, { longest: most });
    }
  }

  /** What the cells say, corrected where somebody did. */
  texts(fields: readonly F[]): Record<F, string> {
    return Object.fromEntries(fields.map((field) => [field, this.text(field)])) as Record<F, string>;
  }
}
