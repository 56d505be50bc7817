import { type SheetCell, UnreadableWorkbook, WORKBOOK_LIMITS, type Workbook } from '@qms/spreadsheets';
import Papa from 'papaparse';

export const CSV = 'text/csv';

/**
 * A CSV file as a sheet of texts. Whether comma, semicolon or tab parts the cells is found out; UTF-8 (with or without mark), UTF-16 with
 * its mark, else Windows-1258, which old Vietnamese Excel writes. @throws UnreadableWorkbook where it is larger than a list.
 */
export function csvWorkbook(bytes: Buffer): Workbook {
  const cells: SheetCell[] = [];
  let row = 0;
  Papa.parse<string[]>(textOf(bytes).normalize('NFC').replace(/\r\n?/g, '\n'), {
    delimitersToGuess: [',', ';', '\t'],
    step: ({ data }) => {
      row += 1;
      if (row > WORKBOOK_LIMITS.rows || data.length > WORKBOOK_LIMITS.columns)
        throw new UnreadableWorkbook('too-large', 'more rows or columns than a list has');
      for (const [place, raw] of data.entries()) {
        const text = raw.trim();
        if (text === '') continue;
        if (text.length > WORKBOOK_LIMITS.text || cells.length >= WORKBOOK_LIMITS.cells)
          throw new UnreadableWorkbook('too-large', 'more text than a list has');
        cells.push({ row, column: place + 1, text, kind: 'text', day: null, formula: text.startsWith('=') });
      }
    },
  });
  return { sheets: [{ name: '', hidden: false, cells, merged: [] }] };
}

function textOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1258').decode(bytes);
  }
}
