import { serialOfDay } from './serial-days.rules';
import { cellName, columnName } from './workbook';
import { zipOf } from './zip-writer';

/** A value to be written: text stays text whatever it begins with; a day `YYYY-MM-DD` becomes a date. */
export type WrittenValue = string | number | { readonly day: string } | null;

export interface WrittenColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
}

export interface WrittenSheet {
  readonly name: string;
  /** Lines above the head. */
  readonly title: readonly string[];
  readonly columns: readonly WrittenColumn[];
  readonly rows: readonly (readonly WrittenValue[])[];
}

/** Places in `cellXfs` of {@link STYLES}. */
const STYLE = { plain: 0, title: 1, head: 2, text: 3, quoted: 4, day: 5, number: 6 } as const;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A text that a spreadsheet program would take for a formula as soon as somebody edits the cell. */
const ACTS = /^[=+\-@\t\r]/;

/**
 * An .xlsx file with sheets of one table each. Texts are string cells, never formulas; those that begin like one carry Excel's quote mark,
 * so that they stay readable as they are and stay text also when somebody edits them.
 */
export function writeWorkbook(sheets: readonly WrittenSheet[]): Buffer {
  return zipOf([
    { name: '[Content_Types].xml', content: contentTypes(sheets.length) },
    {
      name: '_rels/.rels',
      content: `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    { name: 'xl/workbook.xml', content: workbook(sheets) },
    { name: 'xl/_rels/workbook.xml.rels', content: relationships(sheets.length) },
    { name: 'xl/styles.xml', content: STYLES },
    ...sheets.map((sheet, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, content: worksheet(sheet) })),
  ]);
}

function worksheet({ title, columns, rows }: WrittenSheet): string {
  const head = title.length + 1;
  const lines = [
    ...title.map((line, i) => row(i + 1, [line === '' ? '' : text(i + 1, 1, line, i === 0 ? STYLE.title : STYLE.plain)])),
    row(
      head,
      columns.map((column, i) => text(head, i + 1, column.header, STYLE.head)),
    ),
    ...rows.map((values, i) =>
      row(
        head + 1 + i,
        values.map((value, j) => cell(head + 1 + i, j + 1, value)),
      ),
    ),
  ];
  const widths = columns.map((column, i) => `<col min="${i + 1}" max="${i + 1}" width="${column.width}" customWidth="1"/>`).join('');
  const last = columnName(columns.length);
  return `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="${head}" topLeftCell="A${head + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData>${lines.join('')}</sheetData><autoFilter ref="A${head}:${last}${head + Math.max(1, rows.length)}"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
}

const row = (number: number, cells: readonly string[]): string => `<row r="${number}">${cells.join('')}</row>`;

function cell(at: number, column: number, value: WrittenValue): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c r="${cellName(at, column)}" s="${STYLE.number}"><v>${value}</v></c>`;
  if (typeof value === 'object') return `<c r="${cellName(at, column)}" s="${STYLE.day}"><v>${serialOfDay(value.day)}</v></c>`;
  return text(at, column, value, ACTS.test(value) ? STYLE.quoted : STYLE.text);
}

const text = (at: number, column: number, value: string, style: number): string =>
  `<c r="${cellName(at, column)}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;

/** What XML cannot hold is left out; `_x000D_` in a text is protected from being read as an escape. */
const escaped = (value: string): string =>
  value
    .toWellFormed()
    .replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 forbids
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r/g, '&#13;');

const workbook = (sheets: readonly WrittenSheet[]): string => {
  const list = sheets.map((sheet, i) => `<sheet name="${escaped(sheetName(sheet.name))}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('');
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list}</sheets></workbook>`;
};

const relationships = (count: number): string => {
  const sheets = Array.from(
    { length: count },
    (_, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${sheets.join('')}<Relationship Id="rId${count + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;
};

const contentTypes = (count: number): string => {
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const sheets = Array.from(
    { length: count },
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${kind}.worksheet+xml"/>`,
  );
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/>${sheets.join('')}</Types>`;
};

/** Excel knows 31 characters and some that it does not take. */
const sheetName = (name: string): string => name.replace(/[\\/?*[\]:']/g, ' ').slice(0, 31) || 'Sheet1';

const BORDER = '<left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/>';
const xf = (format: number, font: number, fill: number, border: number, more: string, attributes = ''): string =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${attributes}>${more}</xf>`;
const WRAP = '<alignment vertical="top" wrapText="1"/>';
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="3"><font><sz val="12"/><name val="Times New Roman"/></font><font><b/><sz val="12"/><name val="Times New Roman"/></font><font><b/><sz val="14"/><name val="Times New Roman"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7ECF3"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${BORDER}</border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="7">${[
  xf(0, 0, 0, 0, ''),
  xf(0, 2, 0, 0, ''),
  xf(0, 1, 2, 1, '<alignment horizontal="center" vertical="center" wrapText="1"/>'),
  xf(49, 0, 0, 1, WRAP),
  xf(49, 0, 0, 1, WRAP, ' quotePrefix="1"'),
  xf(164, 0, 0, 1, '<alignment horizontal="center" vertical="top"/>'),
  xf(0, 0, 0, 1, '<alignment horizontal="center" vertical="top"/>'),
].join('')}</cellXfs></styleSheet>`;
