import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { transformFileSync } from '@swc/core';

/** What a process of compiled code does, as the API does it; it prints what came out and must end by itself. */
const PROCESS = `
const { readWorkbook, writeWorkbook, UnreadableWorkbook } = require('./src/index.js');
const { zipOf } = require('./src/zip-writer.js');
const book = '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="r1"/></sheets></workbook>';
const relations = '<Relationships><Relationship Id="r1" Type="/worksheet" Target="worksheets/sheet1.xml"/></Relationships>';
const bomb = zipOf([
  { name: 'xl/workbook.xml', content: book },
  { name: 'xl/_rels/workbook.xml.rels', content: relations },
  { name: 'xl/worksheets/sheet1.xml', content: '<worksheet><sheetData>' + '<row><c><v>1</v></c></row>'.repeat(1_500_000) },
]);
(async () => {
  const bytes = writeWorkbook([{ name: 'A', title: [], columns: [{ header: 'Mã', width: 9 }], rows: [['QT-01']] }]);
  const read = await Promise.all(Array.from({ length: 6 }, () => readWorkbook(bytes)));
  const broken = await readWorkbook(Buffer.from('x')).catch((error) => error);
  const before = process.memoryUsage().rss;
  const large = await readWorkbook(bomb).catch((error) => error);
  console.log(JSON.stringify({
    texts: read.map((book) => book.sheets[0].cells.map((cell) => cell.text).join()),
    broken: [broken instanceof UnreadableWorkbook, broken.reason],
    large: [large instanceof UnreadableWorkbook, large.reason],
    grew: process.memoryUsage().rss - before < 200e6,
    untouched: bytes.equals(writeWorkbook([{ name: 'A', title: [], columns: [{ header: 'Mã', width: 9 }], rows: [['QT-01']] }])),
    loaded: Object.keys(require.cache).some((path) => /workbook-reader/.test(path)),
  }));
})();
`;

describe('workbooks in threads, as compiled code reads them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'qms-sheets-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('come back the same, errors with their reason, a bomb within its bounds, the main thread free, and the process ends', () => {
    mkdirSync(join(folder, 'src'));
    for (const name of readdirSync(__dirname).filter((one) => !one.endsWith('.spec.ts'))) {
      const { code } = transformFileSync(join(__dirname, name), {
        jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
        module: { type: 'commonjs' },
        swcrc: false,
      });
      writeFileSync(join(folder, 'src', name.replace(/\.ts$/, '.js')), code);
    }
    symlinkSync(resolve(__dirname, '../../../node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'process.js'), PROCESS);
    expect(JSON.parse(execFileSync(process.execPath, [join(folder, 'process.js')], { encoding: 'utf8', timeout: 50_000 }))).toEqual({
      texts: Array.from({ length: 6 }, () => 'Mã,QT-01'),
      broken: [true, 'not-a-workbook'],
      large: [true, 'too-large'],
      grew: true,
      untouched: true,
      loaded: false,
    });
  }, 60_000);
});
