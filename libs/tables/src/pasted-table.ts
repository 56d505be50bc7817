import type { SheetCell, Workbook } from '@qms/spreadsheets';
import Papa from 'papaparse';

/** A table pasted from Excel, Word or a page (cells between tabs) as a sheet of texts, so that it is read like a file. */
export function pastedWorkbook(text: string): Workbook {
  const { data } = Papa.parse<string[]>(text.normalize('NFC').replace(/\r\n?/g, '\n'), { delimiter: '\t', quoteChar: '"' });
  const cells: SheetCell[] = data.flatMap((line, row) =>
    line.flatMap((cell, column) =>
      cell.trim() === '' ? [] : [{ row: row + 1, column: column + 1, text: cell.trim(), kind: 'text' as const, day: null, formula: false }],
    ),
  );
  return { sheets: [{ name: '', hidden: false, cells, merged: [] }] };
}
