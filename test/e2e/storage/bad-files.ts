import { deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';

/** What nobody should send, and what is said to who does. */
export interface BadFile {
  readonly what: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly code: string;
  readonly vi: string;
  readonly en: string;
}

const pdfWith = (inside: string): Buffer =>
  Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${inside} >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`, 'latin1');
const packed = (inside: string): Buffer => {
  const bytes = deflateSync(Buffer.from(`1 0 ${inside}`, 'latin1'));
  return Buffer.concat([
    Buffer.from(`%PDF-1.7\n5 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${bytes.length} >>\nstream\n`, 'latin1'),
    bytes,
    Buffer.from('\nendstream\nendobj\n%%EOF\n', 'latin1'),
  ]);
};
const word = (parts: Record<string, Buffer>): Buffer =>
  Buffer.from(zipSync({ '[Content_Types].xml': Buffer.from('<Types/>'), 'word/document.xml': Buffer.from('<w:document/>'), ...parts }));
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const ACTIVE = [
  'pdf-active-content',
  'PDF chứa mã lệnh hoặc tệp nhúng; hãy in lại thành PDF thường rồi tải lên',
  'The PDF carries scripts or embedded files; print it to a plain PDF and upload again',
] as const;
const MISMATCH = [
  'file-type-mismatch',
  'Nội dung tệp không đúng với phần mở rộng của tên',
  'The content does not fit the extension of the name',
] as const;

const row = (what: string, name: string, bytes: Buffer, [code, vi, en]: readonly [string, string, string]): BadFile => ({
  what,
  name,
  bytes,
  code,
  vi,
  en,
});

export const BAD_FILES: readonly BadFile[] = [
  row('a picture called a PDF', 'Biên bản ảnh.pdf', PNG, MISMATCH),
  row('a page of HTML called a PDF', 'Trang.pdf', Buffer.from('<html>'), MISMATCH),
  row('a program called a PDF', 'Phần mềm.pdf', Buffer.from('MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00'), [
    'file-type-not-accepted',
    'Loại tệp này không được nhận',
    'This type of file is not accepted',
  ]),
  row('a PDF with JavaScript', 'Biểu mẫu.pdf', pdfWith('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'), ACTIVE),
  row('a PDF with JavaScript in an object stream', 'Biểu mẫu nén.pdf', packed('<< /S /JavaScript /JS (app.alert(1)) >>'), ACTIVE),
  row('a PDF with a file inside', 'Kèm tệp.pdf', pdfWith('/Names << /EmbeddedFiles << /Names [(a.exe) 3 0 R] >> >>'), ACTIVE),
  row('an encrypted PDF', 'Có mật khẩu.pdf', pdfWith('/Encrypt 9 0 R'), [
    'pdf-encrypted',
    'PDF có mật khẩu hoặc bị khóa (mã hóa) nên không kiểm tra được nội dung; hãy bỏ khóa rồi tải lên',
    'The PDF is locked (encrypted), so that its content cannot be checked; unlock it and upload again',
  ]),
  row('a PDF cut off', 'Cụt.pdf', Buffer.from('%PDF-1.7\n1 0 obj\n<<'), [
    'pdf-unreadable',
    'Không đọc được tệp PDF',
    'The PDF cannot be read',
  ]),
  row('an archive that grows too large', 'Phình.docx', word({ 'word/media/a.bin': Buffer.alloc(60 * 1024 * 1024) }), [
    'zip-bomb',
    'Tệp nén phình quá lớn khi mở',
    'The archive grows too large when opened',
  ]),
  row('a Word file with macros', 'Macro.docx', word({ 'word/vbaProject.bin': Buffer.from('x') }), [
    'office-macros',
    'Tệp chứa macro; hãy lưu lại dạng không có macro',
    'The file carries macros; save it without them',
  ]),
  row('an archive cut off', 'Nén cụt.docx', Buffer.from('PK\x03\x04broken'), [
    'archive-unreadable',
    'Không đọc được tệp nén',
    'The archive cannot be read',
  ]),
  row('text in an old code page', 'Bảng mã cũ.txt', Buffer.from([0x4b, 0xea, 0x20, 0x68, 0xff]), [
    'file-not-utf8',
    'Tệp văn bản phải ở bảng mã UTF-8',
    'A text file must be in UTF-8',
  ]),
  row('nothing', 'Trống.txt', Buffer.alloc(0), ['file-empty', 'Tệp không có nội dung (0 byte)', 'The file is empty (0 bytes)']),
];

/** Names that are unusual and no fault: what the file is called afterwards. */
export const STRANGE_NAMES: readonly (readonly [what: string, given: string, kept: RegExp])[] = [
  ['of more than 300 bytes', `${'Phiếu lấy ý kiến '.repeat(16)}.txt`, /^Phiếu lấy ý kiến .{100,}\.txt$/],
  ['written from right to left', 'تقرير السنة.txt', /^تقرير السنة\.txt$/],
  ['that turns the direction of writing', 'Hóa đơn\u202Etxt.exe.txt', /^Hóa đơntxt\.exe\.txt$/],
  ['in NFD', 'Đề án cải cách.txt'.normalize('NFD'), /^Đề án cải cách\.txt$/],
];
