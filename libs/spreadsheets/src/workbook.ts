/** A cell with something in it; rows and columns count from 1. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  /** Its text; a number as JavaScript writes it, a date as dd/mm/yyyy. Of a formula the value that was last calculated. */
  readonly text: string;
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'error';
  /** `YYYY-MM-DD`, where the cell holds a date, or a number that would be one. */
  readonly day: string | null;
  readonly formula: boolean;
}

/** Cells joined into one; the first holds the value. */
export interface MergedCells {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** By row, then column; empty cells are not there. */
  readonly cells: readonly SheetCell[];
  readonly merged: readonly MergedCells[];
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
}

/** Content type of a workbook. */
export const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What a workbook may hold at most; beyond that it is refused, not cut off. */
export const WORKBOOK_LIMITS = {
  /** Bytes of all parts together, counted while they are unpacked. */
  unpacked: 32 * 1024 * 1024,
  entries: 2_000,
  sheets: 30,
  rows: 10_050,
  columns: 256,
  cells: 200_000,
  text: 32_767,
} as const;

export type UnreadableReason = 'not-a-workbook' | 'too-large' | 'hostile';

/** Why a workbook was not read: it is none, it is larger than any list, or it is made to harm. */
export class UnreadableWorkbook extends Error {
  override readonly name = 'UnreadableWorkbook';

  constructor(
    readonly reason: UnreadableReason,
    message: string,
  ) {
    super(message);
  }
}

/** `AB12` for row 12, column 28. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row}`;

export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}
