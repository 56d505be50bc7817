import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { stampTime } from './controlled-copy.rules';
import { MARGINS_MM, mmToPt } from './page-setup';
import { pdfmake } from './pdf-library';

/**
 * Biên nhận: what an organization has taken in, by name, size and hash. It is no văn bản hành chính (NĐ 30/2020, Điều 7 does not name it):
 * it has a number of the system's own series, and nobody signs it; whoever holds it can prove it by its hashes.
 */
export interface ReceiptPaper {
  /** Cơ quan chủ quản; null = none. */
  readonly parent: string | null;
  readonly issuer: string;
  /** E.g. `15/2026`. */
  readonly number: string;
  readonly title: string;
  readonly issuedAt: Date;
  readonly issuedBy: string;
  readonly files: readonly { readonly path: string; readonly size: number; readonly sha256: string }[];
  /** Of all files. */
  readonly bytes: number;
  /** SHA-256 of the list, hex. */
  readonly manifestSha256: string;
  /** Why it counts no longer; null = it counts. */
  readonly voidReason: string | null;
}

const thousands = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, '.');
/** A hash has no blank at which a cell could fold it. */
const inGroups = (hash: string): string => hash.match(/.{1,32}/g)?.join(' ') ?? hash;
/** A long name has few places to fold at: one is put behind each of its marks. */
const foldable = (path: string): string =>
  path
    .normalize('NFC')
    .replace(/([/_.-])/g, '$1\u200b')
    .replace(/(\S{28})(?=\S)/gu, '$1\u200b');

export async function composeReceipt(receipt: ReceiptPaper): Promise<Buffer> {
  const { number, issuedAt, manifestSha256, files } = receipt;
  const time = stampTime(issuedAt);
  const [day, clock] = time.split(' ') as [string, string];
  const definition: TDocumentDefinitions = {
    version: '1.7',
    language: 'vi-VN',
    displayTitle: true,
    pageSize: 'A4',
    pageMargins: [mmToPt(25), mmToPt(MARGINS_MM.top), mmToPt(MARGINS_MM.right), mmToPt(22)],
    defaultStyle: { font: 'Tinos', fontSize: 13 },
    info: {
      title: `Biên nhận số ${number}`,
      author: receipt.issuer.normalize('NFC'),
      creator: 'QMS',
      producer: 'pdfmake',
      creationDate: issuedAt,
      modDate: issuedAt,
    },
    footer: (page, pages): Content => ({
      columns: [
        { text: `Biên nhận số ${number}, ${files.length} tệp, ${clock} ${day}\nSHA-256 danh sách tệp: ${manifestSha256}`, fontSize: 8 },
        { text: `${page}/${pages}`, fontSize: 9, alignment: 'right', width: 40 },
      ],
      margin: [mmToPt(25), mmToPt(6), mmToPt(MARGINS_MM.right), 0],
    }),
    content: [
      ...(receipt.parent ? [{ text: receipt.parent.toLocaleUpperCase('vi'), fontSize: 12 }] : []),
      { text: receipt.issuer.toLocaleUpperCase('vi'), fontSize: 12, bold: true },
      { text: 'BIÊN NHẬN', fontSize: 16, bold: true, alignment: 'center', margin: [0, 26, 0, 2] },
      { text: `Số ${number}`, alignment: 'center', margin: [0, 0, 0, 18] },
      ...(receipt.voidReason ? [{ text: `ĐÃ HỦY BỎ: ${receipt.voidReason}`, bold: true, margin: [0, 0, 0, 12] } as Content] : []),
      facts(receipt, `${clock} ngày ${day}`),
      {
        text: 'Mỗi tệp được ghi theo tên, dung lượng và mã băm SHA-256 của nội dung (Phụ lục). Tệp có cùng mã băm là đúng tệp đã nhận; khác một ký tự là tệp khác. Có thể kiểm tra lại bất cứ lúc nào bằng số biên nhận hoặc bằng chính các tệp.',
        margin: [0, 14, 0, 0],
        lineHeight: 1.15,
      },
      { text: 'Phụ lục', bold: true, alignment: 'center', pageBreak: 'before', margin: [0, 0, 0, 2] },
      { text: 'DANH SÁCH TỆP ĐÃ NHẬN', bold: true, alignment: 'center', margin: [0, 0, 0, 10] },
      list(files),
    ],
  };
  return pdfmake.createPdf(definition).getBuffer();
}

function facts({ issuer, title, files, bytes, issuedBy, manifestSha256 }: ReceiptPaper, when: string): Content {
  const rows: [string, string][] = [
    ['Nơi nhận hồ sơ', issuer],
    ['Nội dung', title],
    ['Số tệp', `${thousands(files.length)} tệp (${thousands(bytes)} byte)`],
    ['Thời điểm nhận', when],
    ['Người đưa vào sổ', issuedBy],
    ['SHA-256 của danh sách', inGroups(manifestSha256)],
  ];
  return {
    layout: 'noBorders',
    table: {
      widths: [130, '*'],
      body: rows.map(([name, value]) => [{ text: `${name}:` }, { text: foldable(value), bold: name === 'Số tệp' }]),
    },
  };
}

const list = (files: ReceiptPaper['files']): Content => ({
  fontSize: 9,
  table: {
    headerRows: 1,
    dontBreakRows: true,
    widths: [26, '*', 58, 168],
    body: [
      ['TT', 'Tên tệp', 'Byte', 'SHA-256'].map((text) => ({ text, bold: true, alignment: 'center' as const })),
      ...files.map(({ path, size, sha256 }, index) => [
        { text: String(index + 1), alignment: 'center' as const },
        { text: foldable(path) },
        { text: thousands(size), alignment: 'right' as const },
        { text: inGroups(sha256), fontSize: 8 },
      ]),
    ],
  },
});
