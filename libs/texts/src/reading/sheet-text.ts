import { readWorkbook, type SheetCell, UnreadableWorkbook } from '@qms/spreadsheets';
import { type ReadText, Unreadable } from './read-text';

/** Text of an .xlsx file: a line for each row, the name of the sheet above; hidden sheets too, since they are part of the record. @throws Unreadable */
export async function sheetText(bytes: Buffer): Promise<ReadText> {
  try {
    const { sheets } = await readWorkbook(bytes);
    const text = sheets.flatMap((sheet) => [sheet.name, ...rowsOf(sheet.cells)]).join('\n');
    return { text, pages: null, pagesDone: 0, recognizedPages: 0 };
  } catch (error) {
    if (error instanceof UnreadableWorkbook) throw new Unreadable(error.reason === 'too-large' ? 'too-large' : 'broken', error.message);
    throw error;
  }
}

function rowsOf(cells: readonly SheetCell[]): string[] {
  const rows = new Map<number, string[]>();
  for (const { row, text } of cells) rows.set(row, [...(rows.get(row) ?? []), text.replace(/\s+/g, ' ').trim()]);
  return [...rows.values()].map((texts) => texts.join(' | '));
}
