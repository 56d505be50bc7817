import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { Refusal } from '@qms/lifecycle';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { contentDisposition, safeFileName } from './file-name';
import { inspectContent } from './inspect-content';

const folder = mkdtempSync(join(tmpdir(), 'qms-content-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function verdict(name: string, bytes: Buffer): Promise<string> {
  const path = join(folder, 'candidate');
  writeFileSync(path, bytes);
  try {
    return (await inspectContent(path, name, bytes.length)).contentType;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

const pdf = (inside: string): Buffer =>
  Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${inside} >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`, 'latin1');
/** A PDF with one stream. */
const streamed = (dictionary: string, bytes: Buffer, begin = 'stream\n', after = ''): Buffer =>
  Buffer.concat([
    Buffer.from(`%PDF-1.7\n5 0 obj\n<< ${dictionary} /Length ${bytes.length} >>\n${begin}`, 'latin1'),
    bytes,
    Buffer.from(`\nendstream\nendobj\n${after}%%EOF\n`, 'latin1'),
  ]);
const OBJECTS = '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode';
const packedObjects = (inside: string): Buffer => streamed(OBJECTS, deflateSync(Buffer.from(inside)));
const SCRIPT = Buffer.from('1 0 << /S /JavaScript /JS (app.alert(1)) >>');
const HIDDEN = deflateSync(SCRIPT);
/** A script behind so much that it comes out of the packing, and off the disk, in another piece than its beginning. */
const far = (bytes: number): Buffer =>
  deflateSync(Buffer.concat([randomBytes(bytes / 2).toString('hex'), ' '.repeat(8), SCRIPT].map((part) => Buffer.from(part))));
const PIECE = 256 * 1024;
/** The name of the action so that it lies across a border of what is read at once (256 KiB). */
const across = (shift: number, action = '/S /JavaScript'): Buffer => {
  const head = '%PDF-1.7\n1 0 obj\n<< /Title (';
  return Buffer.from(`${head}${'x'.repeat(PIECE - head.length - shift)}) ${action} >>\nendobj\n%%EOF\n`, 'latin1');
};
/** A Word file, or what calls itself one, of these parts. */
const archive = (parts: Record<string, Buffer> = {}, names = docx): Buffer =>
  Buffer.from(zipSync({ ...Object.fromEntries(names.map((name) => [name, Buffer.from('<x/>')])), ...parts }));
/** The same archive whose directory says another number in the line of `word/document.xml`. @param at place of the number in the line */
function lying(bytes: Buffer, at: number, says: number, width: 2 | 4 = 4): Buffer {
  const line = bytes.lastIndexOf('word/document.xml') - 46;
  const lie = Buffer.from(bytes);
  lie.writeUIntLE(says, line + at, width);
  return lie;
}
const [METHOD, PACKED, UNPACKED, HEADER] = [10, 20, 24, 42];
const GROWING = { 'word/document.xml': Buffer.alloc(30 * 1024 * 1024) };
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const docx = ['[Content_Types].xml', 'word/document.xml'];

describe('what a file is', () => {
  it.each([
    ['a plain PDF', 'a.pdf', pdf(''), 'application/pdf'],
    ['a PDF named .docx', 'a.docx', pdf(''), 'file-type-mismatch'],
    ['a PDF with a script', 'a.pdf', pdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'), 'pdf-active-content'],
    ['a script behind #-escapes', 'a.pdf', pdf('/AA << /S /J#61vaScript >>'), 'pdf-active-content'],
    ['a script packed into an object stream', 'a.pdf', packedObjects('<< /S /JavaScript >>'), 'pdf-active-content'],
    ['a script in an object stream of many pieces', 'a.pdf', streamed(OBJECTS, far(400_000)), 'pdf-active-content'],
    [
      'a script in an object stream named with #-escapes',
      'a.pdf',
      streamed('/Type /Obj#53tm /Filter /Fl#61teDecode', HIDDEN),
      'pdf-active-content',
    ],
    [
      'a script in an object stream, the line of its stream ending in blanks',
      'a.pdf',
      streamed(OBJECTS, HIDDEN, 'stream  \r\n'),
      'pdf-active-content',
    ],
    ['a script in an object stream that is not deflated', 'a.pdf', streamed('/Type /ObjStm', SCRIPT), 'pdf-not-checkable'],
    [
      'a script in an object stream deflated twice',
      'a.pdf',
      streamed('/Type /ObjStm /Filter [/FlateDecode /FlateDecode]', deflateSync(HIDDEN)),
      'pdf-not-checkable',
    ],
    [
      'a script in an object stream written as letters',
      'a.pdf',
      streamed('/Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode]', Buffer.from(HIDDEN.toString('hex'))),
      'pdf-not-checkable',
    ],
    [
      'a script in an object stream with a predictor',
      'a.pdf',
      streamed(`${OBJECTS} /DecodeParms << /Predictor 12 /Columns 4 >>`, HIDDEN),
      'pdf-not-checkable',
    ],
    ['an object stream that is cut off', 'a.pdf', streamed(OBJECTS, HIDDEN.subarray(0, 20)), 'pdf-not-checkable'],
    ['an object stream that is none', 'a.pdf', streamed(OBJECTS, Buffer.from('not packed at all')), 'pdf-not-checkable'],
    ['an object stream that never begins', 'a.pdf', pdf('/Type /ObjStm'), 'pdf-not-checkable'],
    [
      'a script between words that look like a stream',
      'a.pdf',
      pdf('/Title (>>\nstream\n) /OpenAction << /S /JavaScript >>'),
      'pdf-active-content',
    ],
    ['a script across two pieces', 'a.pdf', across(3), 'pdf-active-content'],
    ['a script at the border of two pieces', 'a.pdf', across(9), 'pdf-active-content'],
    ...(
      [
        ['/A << /S /Launch /F (x) >>', 'pdf-active-content'],
        ['/AcroForm << /XFA [(a) 3 0 R] >>', 'pdf-active-content'],
        ['/AcroForm << /XF#41 12 0 R >>', 'pdf-active-content'],
        ['/Encrypt 5 0 R', 'pdf-encrypted'],
        ['/Type /ObjStm', 'pdf-not-checkable'],
      ] as const
    ).map(([hidden, refusal]): [string, string, Buffer, string] => [
      `${hidden} behind a comment that looks like a stream`,
      'a.pdf',
      pdf(`>>\nendobj\n% >> stream\n9 0 obj\n<< ${hidden}`),
      refusal,
    ]),
    [
      'a script after a stream',
      'a.pdf',
      streamed('/Subtype /Image', randomBytes(200_000), 'stream\n', '9 0 obj\n<< /S /Launch >>\nendobj\n'),
      'pdf-active-content',
    ],
    ['an object stream of harmless objects', 'a.pdf', packedObjects('1 0 << /Type /Catalog >>'), 'application/pdf'],
    [
      'an object stream without the checksum of its packing',
      'a.pdf',
      streamed(OBJECTS, deflateSync(Buffer.from('1 0 <<>>')).subarray(0, -4)),
      'application/pdf',
    ],
    ['words of scripts in a picture', 'a.pdf', streamed('/Subtype /Image', Buffer.from('\x00/JS \x01/XFA \x02/AA')), 'application/pdf'],
    ['an object stream that grows without end', 'a.pdf', streamed(OBJECTS, deflateSync(Buffer.alloc(120 * 1024 * 1024))), 'pdf-unreadable'],
    ['a PDF with a file inside', 'a.pdf', pdf('/Names << /EmbeddedFiles 3 0 R >>'), 'pdf-active-content'],
    ['a PDF that starts a program', 'a.pdf', pdf('/OpenAction << /S /Launch /F (calc.exe) >>'), 'pdf-active-content'],
    ['an encrypted PDF', 'a.pdf', pdf('/Encrypt 9 0 R'), 'pdf-encrypted'],
    ['a PDF cut off', 'a.pdf', Buffer.from('%PDF-1.7\n1 0 obj\n<<'), 'pdf-unreadable'],
    ['Word', 'a.docx', archive(), WORD],
    [
      'Word that is not packed',
      'a.docx',
      Buffer.from(zipSync({ [docx[0]!]: Buffer.from('<x/>'), [docx[1]!]: [randomBytes(9), { level: 0 }] })),
      WORD,
    ],
    ['Word with macros', 'a.docx', archive({ 'word/vbaProject.bin': Buffer.from('x') }), 'office-macros'],
    ['a plain archive', 'a.zip', archive({}, ['x.txt']), 'file-type-not-accepted'],
    ['an archive that climbs out', 'a.docx', archive({ '../../etc/cron': Buffer.from('x') }), 'archive-unreadable'],
    ['an archive that says it grows to 4 GB', 'a.docx', lying(archive(), UNPACKED, 4_000_000_000), 'zip-bomb'],
    ['an archive that grows, and says so', 'a.docx', archive(GROWING), 'zip-bomb'],
    ['an archive that grows, and says that it does not', 'a.docx', lying(archive(GROWING), UNPACKED, 10), 'zip-bomb'],
    ['an archive whose file is longer than it says', 'a.docx', lying(archive(), UNPACKED, 3), 'archive-unreadable'],
    ['an archive whose file is shorter than it says', 'a.docx', lying(archive(), UNPACKED, 5_000), 'archive-unreadable'],
    ['an archive whose file is packed in no known way', 'a.docx', lying(archive(), METHOD, 99, 2), 'archive-unreadable'],
    ['an archive whose file lies elsewhere', 'a.docx', lying(archive(), HEADER, 3), 'archive-unreadable'],
    ['an archive whose file ends behind its end', 'a.docx', lying(archive(), HEADER, 100_000), 'archive-unreadable'],
    [
      'an archive whose packing is cut off',
      'a.docx',
      lying(archive({ 'word/document.xml': randomBytes(5_000) }), PACKED, 900),
      'archive-unreadable',
    ],
    ['a text that begins with the letters PK', 'a.txt', Buffer.from('PKI là hạ tầng khóa công khai'), 'text/plain'],
    ['a table that begins with the letters PK', 'a.csv', Buffer.from('PK,Tên\n1,Sở Xây dựng'), 'text/csv'],
    ['an archive cut off', 'a.docx', Buffer.from('PK\x03\x04broken'), 'archive-unreadable'],
    ['a program', 'a.pdf', Buffer.from('MZ\x90\x00\x03\x00\x00\x00\x04\x00'), 'file-type-not-accepted'],
    [
      'SVG with a script',
      'a.svg',
      Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      'file-type-not-accepted',
    ],
    ['HTML named .txt is text', 'a.txt', Buffer.from('<html><script>1</script>'), 'text/plain'],
    ['Vietnamese text', 'a.txt', Buffer.from('Kế hoạch cải cách hành chính'), 'text/plain'],
    ['text in an old code page', 'a.txt', Buffer.from([0x4b, 0xea, 0x20, 0x68, 0xff]), 'file-not-utf8'],
    ['nothing', 'a.pdf', Buffer.alloc(0), 'file-empty'],
  ])('%s', async (_, name, bytes, expected) => {
    expect(await verdict(name, bytes)).toBe(expected);
  });
});

it('a name at the border of two pieces is the same name, wherever the border cuts it', async () => {
  const picture = (name: string, shift: number): Buffer => {
    const bytes = Buffer.alloc(PIECE + 500, 'x');
    bytes.write(name, PIECE - `%PDF-1.7\n5 0 obj\n<<  /Length ${PIECE + 500} >>\nstream\n`.length - shift, 'latin1');
    return streamed('', bytes);
  };
  for (let shift = -2; shift < 80; shift++) {
    expect([shift, await verdict('a.pdf', across(shift))]).toEqual([shift, 'pdf-active-content']);
    expect([shift, await verdict('a.pdf', across(shift, '/S /JavaScripture'))]).toEqual([shift, 'application/pdf']);
    expect([shift, await verdict('a.pdf', picture('/#4a#61vaScript ', shift))]).toEqual([shift, 'pdf-active-content']);
    expect([shift, await verdict('a.pdf', picture('/JavaScripture ', shift))]).toEqual([shift, 'application/pdf']);
  }
});

it('a script that a writer of PDFs packed into an object stream by itself is found', async () => {
  const document = await PDFDocument.create();
  document.addPage();
  const plain = Buffer.from(await document.save());
  const action = document.context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') });
  document.catalog.set(PDFName.of('OpenAction'), document.context.register(action));
  const bytes = Buffer.from(await document.save());
  expect(bytes.includes('/ObjStm')).toBe(true);
  expect(bytes.includes('JavaScript')).toBe(false);
  expect(await verdict('a.pdf', plain)).toBe('application/pdf');
  expect(await verdict('a.pdf', bytes)).toBe('pdf-active-content');
});

describe('the name of a file', () => {
  it.each([
    ['Quy trình.pdf'.normalize('NFD'), 'Quy trình.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\hồ sơ\\Báo cáo.docx', 'Báo cáo.docx'],
    ['hóa đơn\u202Efdp.exe', 'hóa đơnfdp.exe'],
    ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie_ x.pdf'],
    ['CON.pdf', '_CON.pdf'],
    ['.htaccess', 'htaccess'],
  ])('%j becomes %j', (given, expected) => {
    expect(safeFileName(given)).toBe(expected);
  });

  it('is at most 200 bytes and keeps its extension', () => {
    const name = safeFileName(`${'ệ'.repeat(300)}.pdf`);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    expect(name).toMatch(/^ệ+\.pdf$/);
  });

  it.each(['', '...', '/', '\u202E'])('refuses %j', (given) => {
    expect(() => safeFileName(given)).toThrow('file-name-invalid');
  });

  it('never breaks a header or a path, whatever is sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
        let name: string;
        try {
          name = safeFileName(given);
        } catch {
          return;
        }
        expect(name).not.toMatch(/[\\/\p{Cc}\p{Cf}]/u);
        expect(contentDisposition(name)).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[A-Za-z0-9%._~!$&+-]*$/);
      }),
      { numRuns: 2_000 },
    );
  });

  it('says the true name beside an ASCII one', () => {
    expect(contentDisposition('Đề án.pdf')).toBe(`attachment; filename="De an.pdf"; filename*=UTF-8''%C4%90%E1%BB%81%20%C3%A1n.pdf`);
  });
});
