import Papa from 'papaparse';

/** The cells of the first table in pasted HTML (Excel, Word, a page); joined cells repeat their text in each row. Null without a table. */
export function rowsOfHtml(html: string): string[][] | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (table === null) return null;
  const rows: string[][] = [];
  [...table.rows].forEach((row, at) => {
    rows[at] ??= [];
    let column = 0;
    for (const cell of row.cells) {
      while (rows[at]?.[column] !== undefined) column++;
      const text = textOf(cell);
      for (let down = 0; down < Math.min(cell.rowSpan || 1, table.rows.length - at); down++) {
        const line = rows[at + down] ?? [];
        rows[at + down] = line;
        for (let right = 0; right < Math.min(cell.colSpan || 1, 50); right++) line[column + right] = text;
      }
      column += cell.colSpan || 1;
    }
  });
  return rows.map((row) => Array.from(row, (text) => text ?? ''));
}

/** Paragraphs of a cell as lines. */
function textOf(cell: Element): string {
  for (const br of cell.querySelectorAll('br')) br.replaceWith('\n');
  const blocks = [...cell.querySelectorAll('p, div, li')].filter((one) => one.querySelector('p, div, li') === null);
  const texts = blocks.length > 0 ? blocks.map((one) => one.textContent ?? '') : [cell.textContent ?? ''];
  return texts
    .map((text) =>
      text
        .normalize('NFC')
        .replace(/[^\S\n]+/g, ' ')
        .trim(),
    )
    .filter((text) => text !== '')
    .join('\n');
}

/** The cells of text between tabs, quoted as Excel does where a cell has lines. */
export const rowsOfText = (text: string): string[][] =>
  Papa.parse<string[]>(text.normalize('NFC').replace(/\r\n?/g, '\n'), { delimiter: '\t', skipEmptyLines: 'greedy' }).data;

export const textOfRows = (rows: readonly string[][]): string => Papa.unparse(rows as string[][], { delimiter: '\t', newline: '\n' });

/** What was pasted, as a table: from HTML where the clipboard has it, else from its text. */
export function pastedRows(clipboard: Pick<DataTransfer, 'getData'>): string[][] {
  const html = clipboard.getData('text/html');
  return (html && rowsOfHtml(html)) || rowsOfText(clipboard.getData('text/plain'));
}
