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
  const text = textOf(bytes).normalize('NFC').replace(/\r\n?/g, '\n');
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    step: ({ data }) => {
      row += 1;
      if (row > WORKBOOK_LIMITS.rows || data.length > WORKBOOK_LIMITS.columns)
        throw new UnreadableWorkbook('too-large', 'more rows or columns than a list has');
      for (const [place, raw] of data.entries()) {
        const value = raw.trim();
        if (value === '') continue;
        if (value.length > WORKBOOK_LIMITS.text || cells.length >= WORKBOOK_LIMITS.cells)
          throw new UnreadableWorkbook('too-large', 'more text than a list has');
        cells.push({ row, column: place + 1, text: value, kind: 'text', day: null, formula: value.startsWith('=') });
      }
    },
  });
  return { sheets: [{ name: '', hidden: false, cells, merged: [] }] };
}

/** What parts the most lines into equally many cells: two columns are enough, and a comma within an address is none. */
function delimiterOf(text: string): string {
  const start = text.split('\n', 50).join('\n').slice(0, 100_000);
  let best = { delimiter: ',', lines: 0, cells: 1 };
  for (const delimiter of [',', ';', '\t']) {
    const { data } = Papa.parse<string[]>(start, { delimiter, skipEmptyLines: true });
    for (const [cells, lines] of Map.groupBy(data, (line) => line.length))
      if (cells > 1 && (lines.length > best.lines || (lines.length === best.lines && cells > best.cells)))
        best = { delimiter, lines: lines.length, cells };
  }
  return best.delimiter;
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
