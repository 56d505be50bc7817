import { createServer } from 'node:net';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { dayOfSerial, serialOfDay, showsDate } from './serial-days.rules';
import { UnreadableWorkbook } from './workbook';
import { readWorkbookBytes } from './workbook-reader';
import { type WrittenSheet, writeWorkbook } from './workbook-writer';
import { zipOf } from './zip-writer';

const BOOK = '<workbook xmlns:r="r"><sheets><sheet name="Danh mục" sheetId="1" r:id="rId1"/></sheets></workbook>';
const RELATIONS = '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>';
const parts = (sheet: string, more: Record<string, string> = {}) => [
  { name: '[Content_Types].xml', content: '<Types/>' },
  ...Object.entries({ 'xl/workbook.xml': BOOK, 'xl/_rels/workbook.xml.rels': RELATIONS, 'xl/worksheets/sheet1.xml': sheet, ...more }).map(
    ([name, content]) => ({ name, content }),
  ),
];
const read = (sheet: string, more?: Record<string, string>) => readWorkbookBytes(zipOf(parts(sheet, more))).sheets[0]!;
const inSheet = (rows: string): string => `<worksheet><dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData></worksheet>`;
const reasonOf = (act: () => unknown): string => {
  try {
    act();
    return 'read';
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return error.reason;
    throw error;
  }
};

describe('what is read', () => {
  it('texts shared, inline and rich, numbers, dates by their format, formulas by their last value', () => {
    const { cells, merged } = read(
      `<worksheet><sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><t>QT-01</t></is></c><c r="C2"><v>3</v></c>
       <c r="D2" s="1"><v>46062</v></c><c r="E2" t="str"><f>A2</f><v>Quy trình</v></c><c r="F2" t="e"><v>#REF!</v></c><c r="G2" t="s"><v>1</v></c></row></sheetData>
       <mergeCells><mergeCell ref="A1:C1"/></mergeCells></worksheet>`,
      {
        'xl/sharedStrings.xml': '<sst><si><t>Sổ tay</t></si><si><r><t>Quy </t></r><r><t>trình</t></r><rPh><t>x</t></rPh></si></sst>',
        'xl/styles.xml':
          '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd\\/mm\\/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>',
      },
    );
    expect(cells.map(({ row, column, text, kind, day, formula }) => [row, column, text, kind, day, formula])).toEqual([
      [2, 1, 'Sổ tay', 'text', null, false],
      [2, 2, 'QT-01', 'text', null, false],
      [2, 3, '3', 'number', null, false],
      [2, 4, '09/02/2026', 'date', '2026-02-09', false],
      [2, 5, 'Quy trình', 'text', null, true],
      [2, 6, '#REF!', 'error', null, false],
      [2, 7, 'Quy trình', 'text', null, false],
    ]);
    expect(merged).toEqual([{ top: 1, left: 1, bottom: 1, right: 3 }]);
  });

  it.each([
    [60, null],
    [61, '1900-03-01'],
    [46062, '2026-02-09'],
    [46062.75, '2026-02-09'],
    [3_000_000, null],
  ])('the serial number %d is %s', (serial, day) => {
    expect(dayOfSerial(serial)).toBe(day);
    if (day) expect(serialOfDay(day)).toBe(Math.floor(serial));
  });

  it.each([
    ['dd/mm/yyyy', true],
    ['[$-42A]dd mmmm yyyy', true],
    ['0.00" ngày"', false],
    ['[Red]0', false],
    ['General', false],
    ['@', false],
  ])('the format %s shows a date: %s', (format, is) => expect(showsDate(format)).toBe(is));
});

describe('what is written', () => {
  const sheet = (rows: WrittenSheet['rows']): WrittenSheet => ({
    name: 'Danh mục',
    title: ['DANH MỤC TÀI LIỆU NỘI BỘ', ''],
    columns: [
      { header: 'Mã', width: 12 },
      { header: 'Tên', width: 40 },
    ],
    rows,
  });

  it('comes back as it went', () => {
    const [back] = readWorkbookBytes(
      writeWorkbook([
        sheet([
          ['QT-01', { day: '2026-02-09' }],
          ['-Anh & "em" <_x0041_>', 3],
        ]),
      ]),
    ).sheets;
    expect(back!.cells.map(({ row, column, text, kind }) => [row, column, text, kind])).toEqual([
      [1, 1, 'DANH MỤC TÀI LIỆU NỘI BỘ', 'text'],
      [3, 1, 'Mã', 'text'],
      [3, 2, 'Tên', 'text'],
      [4, 1, 'QT-01', 'text'],
      [4, 2, '09/02/2026', 'date'],
      [5, 1, '-Anh & "em" <_x0041_>', 'text'],
      [5, 2, '3', 'number'],
    ]);
  });

  it('never becomes a formula, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.constantFrom('', '=', '+', '-', '@', '\t', '=HYPERLINK("http://x")'),
        (end, begin) => {
          const bytes = writeWorkbook([sheet([[`${begin}${end}`, null]])]);
          const cells = readWorkbookBytes(bytes).sheets[0]!.cells;
          expect(cells.every((cell) => !cell.formula && cell.kind === 'text')).toBe(true);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('marks what begins like a formula as text', () => {
    const bytes = writeWorkbook([sheet([['=1+1', 'bình thường']])]);
    expect(bytes.equals(writeWorkbook([sheet([['=1+1', 'bình thường']])]))).toBe(true);
    const cells = readWorkbookBytes(bytes).sheets[0]!.cells;
    expect(cells.at(-2)!.text).toBe('=1+1');
  });
});

describe('what is made to harm', () => {
  it('an empty sheet that claims a billion cells costs nothing', () => {
    expect(
      read(inSheet('<row r="1"><c r="A1" t="inlineStr"><is><t>Mã</t></is></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>'))
        .cells,
    ).toHaveLength(1);
  });

  it.each([
    ['a cell in the last column of the last row', inSheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), 'too-large'],
    [
      'a million cells',
      inSheet(Array.from({ length: 1_000 }, (_, i) => `<row r="${i + 1}">${'<c><v>1</v></c>'.repeat(1_000)}</row>`).join('')),
      'too-large',
    ],
    ['a document type', `<!DOCTYPE x>${inSheet('')}`, 'hostile'],
    [
      'a billion laughs',
      `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>${inSheet('<row><c t="inlineStr"><is><t>&b;</t></is></c></row>')}`,
      'hostile',
    ],
    ['an entity that nobody declared', inSheet('<row><c t="inlineStr"><is><t>&b;</t></is></c></row>'), 'not-a-workbook'],
    ['a part that unpacks to 40 MB', inSheet(' '.repeat(40 * 1024 * 1024)), 'too-large'],
    ['XML cut off', '<worksheet><sheetData><row>', 'not-a-workbook'],
  ])('%s', (_, sheet, reason) => expect(reasonOf(() => read(sheet))).toBe(reason));

  it('parts of 1 MB each, together too large', () => {
    const sheets = Array.from({ length: 29 }, (_, i) => i + 1);
    const more = Object.fromEntries(sheets.map((i) => [`xl/worksheets/sheet${i}.xml`, inSheet(' '.repeat(2 * 1024 * 1024))]));
    const book = `<workbook xmlns:r="r"><sheets>${sheets.map((i) => `<sheet name="${i}" sheetId="${i}" r:id="rId${i}"/>`).join('')}</sheets></workbook>`;
    const relations = `<Relationships>${sheets.map((i) => `<Relationship Id="rId${i}" Type="x/worksheet" Target="worksheets/sheet${i}.xml"/>`).join('')}</Relationships>`;
    expect(reasonOf(() => read(inSheet(''), { ...more, 'xl/workbook.xml': book, 'xl/_rels/workbook.xml.rels': relations }))).toBe(
      'too-large',
    );
  });

  it('sizes that lie are found while unpacking', () => {
    const bytes = zipOf(parts(inSheet(' '.repeat(40 * 1024 * 1024))));
    // The directory says one byte of every part.
    for (let at = bytes.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 1, 'latin1'))
      bytes.writeUInt32LE(1, at + 24);
    expect(reasonOf(() => readWorkbookBytes(bytes))).toBe('too-large');
  });

  it('parts over one another', () => {
    const bytes = zipOf(parts(inSheet('')));
    const last = bytes.lastIndexOf('PK\x01\x02', undefined, 'latin1');
    bytes.writeUInt32LE(0, last + 42);
    expect(reasonOf(() => readWorkbookBytes(bytes))).toBe('hostile');
  });

  it('asks nobody outside', async () => {
    let asked = 0;
    const server = createServer((socket) => {
      asked += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const sheet = `<!DOCTYPE x [<!ENTITY e SYSTEM "http://127.0.0.1:${port}/">]>${inSheet('<row><c t="inlineStr"><is><t>&e;</t></is></c></row>')}`;
    expect(reasonOf(() => read(sheet))).toBe('hostile');
    const outside = `<Relationships><Relationship Id="rId1" Type="x/worksheet" TargetMode="External" Target="http://127.0.0.1:${port}/"/></Relationships>`;
    expect(reasonOf(() => read(inSheet(''), { 'xl/_rels/workbook.xml.rels': outside }))).toBe('not-a-workbook');
    await new Promise((resolve) => server.close(resolve));
    expect(asked).toBe(0);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('Mã;Tên')],
    ['an archive of another kind', zipOf([{ name: 'word/document.xml', content: '<x/>' }])],
    ['random bytes behind a head', Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), deflateRawSync(Buffer.alloc(100, 7))])],
  ])('%s is no workbook', (_, bytes) => expect(reasonOf(() => readWorkbookBytes(bytes))).toBe('not-a-workbook'));

  it('ends in an answer whatever byte is turned', () => {
    const bytes = writeWorkbook([{ name: 'A', title: [], columns: [{ header: 'Mã', width: 9 }], rows: [['QT-01']] }]);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 }), (at, value) => {
        const turned = Buffer.from(bytes);
        turned[at] = value;
        expect(['read', 'not-a-workbook', 'too-large', 'hostile']).toContain(reasonOf(() => readWorkbookBytes(turned)));
      }),
      { numRuns: 2_000 },
    );
  });
});
