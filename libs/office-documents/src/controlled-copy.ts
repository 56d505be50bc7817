import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fontkit from '@cantoo/fontkit';
import { degrees, PDFDocument, type PDFEmbeddedPage, type PDFFont, type PDFPage, rgb } from 'pdf-lib';
import QRCode from 'qrcode';

export type CopyMark = 'TÀI LIỆU KIỂM SOÁT' | 'HẾT HIỆU LỰC' | 'DỰ THẢO';

/** What a controlled copy says of itself on every page. */
export interface ControlledCopyStamp {
  /** Code of the document, e.g. `QT-HT-04`. */
  readonly code: string;
  readonly title: string;
  /** Lần ban hành, e.g. `03`. */
  readonly issue: string;
  /** Lần sửa đổi, e.g. `01`. */
  readonly amendment: string;
  /** Status in words, e.g. `Đang hiệu lực từ 15/10/2026`. */
  readonly statusText: string;
  readonly mark: CopyMark;
  /** Who holds this copy. */
  readonly holder: string;
  readonly issuedAt: Date;
  /** Address behind the QR; null = no public address is configured, the QR then carries the code alone and the stamp says so. */
  readonly url: string | null;
  /** The original carries digital signatures, which a copy does not. */
  readonly signedOriginal: boolean;
}

/** The PDF cannot be read or is encrypted. */
export class UnreadablePdf extends Error {
  override readonly name = 'UnreadablePdf';
}

const COLOUR: Readonly<Record<CopyMark, ReturnType<typeof rgb>>> = {
  'TÀI LIỆU KIỂM SOÁT': rgb(0.05, 0.35, 0.5),
  'HẾT HIỆU LỰC': rgb(0.75, 0.1, 0.1),
  'DỰ THẢO': rgb(0.45, 0.45, 0.45),
};
const STAMP_WIDTH = 232;
const STAMP_HEIGHT = 58;
const QR_SIZE = 48;
const EDGE = 14;

const FONTS = dirname(require.resolve('@expo-google-fonts/tinos/package.json'));
const fontBytes = (name: string): Buffer => readFileSync(join(FONTS, name, `Tinos_${name}.ttf`));

/** dd/mm/yyyy HH:mm in Vietnam. */
export function stampTime(at: Date): string {
  const [date, time] = new Date(at.getTime() + 7 * 3_600_000).toISOString().split('T') as [string, string];
  return `${date.split('-').reverse().join('/')} ${time.slice(0, 5)}`;
}

/** The lines of a stamp, top to bottom. */
export function stampLines(stamp: ControlledCopyStamp): string[] {
  return [
    `${stamp.code} · Lần ban hành ${stamp.issue} · Lần sửa đổi ${stamp.amendment}`,
    stamp.statusText,
    `Người giữ: ${stamp.holder}`,
    `In lúc ${stampTime(stamp.issuedAt)}${stamp.url ? '' : ' · mã QR chỉ ghi ký hiệu'}`,
    ...(stamp.signedOriginal ? ['Bản sao, không thay thế bản gốc có chữ ký số'] : []),
  ];
}

/**
 * A copy with a stamp on every page; the given bytes are untouched. The stamp is embedded once and drawn on each page, upright as the
 * page is read, within its visible box. @throws UnreadablePdf
 */
export async function stampControlledCopy(pdf: Uint8Array, stamp: ControlledCopyStamp): Promise<Uint8Array> {
  const copy = await load(pdf);
  copy.registerFontkit(fontkit);
  const plain = await copy.embedFont(fontBytes('400Regular'), { subset: true });
  const embedded = await embedStamp(copy, stamp);
  const pages = copy.getPages();
  pages.forEach((page, index) => {
    drawUpright(page, embedded, `${index + 1}/${pages.length}`, plain);
  });
  copy.setTitle(`${stamp.code} - ${stamp.title}`.normalize('NFC'));
  copy.setSubject(stamp.mark);
  copy.setModificationDate(stamp.issuedAt);
  return copy.save({ useObjectStreams: true });
}

async function load(pdf: Uint8Array): Promise<PDFDocument> {
  try {
    const document = await PDFDocument.load(pdf, { updateMetadata: false, throwOnInvalidObject: false });
    if (document.isEncrypted || document.getPageCount() === 0) throw new UnreadablePdf('encrypted or without pages');
    return document;
  } catch (error) {
    throw error instanceof UnreadablePdf ? error : new UnreadablePdf(error instanceof Error ? error.message : String(error));
  }
}

async function embedStamp(copy: PDFDocument, stamp: ControlledCopyStamp): Promise<PDFEmbeddedPage> {
  const sheet = await PDFDocument.create();
  sheet.registerFontkit(fontkit);
  const plain = await sheet.embedFont(fontBytes('400Regular'), { subset: true });
  const bold = await sheet.embedFont(fontBytes('700Bold'), { subset: true });
  const page = sheet.addPage([STAMP_WIDTH, STAMP_HEIGHT]);
  const colour = COLOUR[stamp.mark];
  page.drawRectangle({
    x: 0.5,
    y: 0.5,
    width: STAMP_WIDTH - 1,
    height: STAMP_HEIGHT - 1,
    color: rgb(1, 1, 1),
    opacity: 0.88,
    borderColor: colour,
    borderWidth: 0.8,
  });
  drawQr(page, stamp);
  const room = STAMP_WIDTH - QR_SIZE - 16;
  page.drawText(stamp.mark, { x: QR_SIZE + 10, y: STAMP_HEIGHT - 12, size: 9, font: bold, color: colour });
  stampLines(stamp).forEach((text, i) => {
    const size = fitting(text.normalize('NFC'), plain, 7, room);
    page.drawText(text.normalize('NFC'), { x: QR_SIZE + 10, y: STAMP_HEIGHT - 21 - i * 8, size, font: plain, color: rgb(0.1, 0.1, 0.1) });
  });
  const [embedded] = await copy.embedPdf(await sheet.save(), [0]);
  return embedded!;
}

/** The largest size up to `wanted` at which the text fits. */
function fitting(text: string, font: PDFFont, wanted: number, room: number): number {
  const width = font.widthOfTextAtSize(text, wanted);
  return width <= room ? wanted : Math.max(4, (wanted * room) / width);
}

function drawQr(page: PDFPage, stamp: ControlledCopyStamp): void {
  const { modules } = QRCode.create(stamp.url ?? stamp.code, { errorCorrectionLevel: 'M' });
  const cell = QR_SIZE / modules.size;
  page.drawRectangle({ x: 5, y: 5, width: QR_SIZE, height: QR_SIZE, color: rgb(1, 1, 1) });
  // One path for all cells: hundreds of rectangles would weigh more than the page.
  const path: string[] = [];
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++)
      if (modules.get(row, column))
        path.push(`M${(column * cell).toFixed(3)} ${(row * cell).toFixed(3)}h${cell.toFixed(3)}v${cell.toFixed(3)}h-${cell.toFixed(3)}z`);
  page.drawSvgPath(path.join(''), { x: 5, y: 5 + QR_SIZE, color: rgb(0, 0, 0) });
}

/** Top right of what is visible, turned with the page, so that it reads upright on a rotated one too. */
function drawUpright(page: PDFPage, stamp: PDFEmbeddedPage, number: string, font: PDFFont): void {
  const box = page.getCropBox();
  const turn = ((page.getRotation().angle % 360) + 360) % 360;
  const [seenWidth, seenHeight] = turn % 180 === 0 ? [box.width, box.height] : [box.height, box.width];
  const scale = Math.min(1, (seenWidth - 2 * EDGE) / STAMP_WIDTH);
  const place = (x: number, y: number): { x: number; y: number } => {
    if (turn === 90) return { x: box.x + box.width - y, y: box.y + x };
    if (turn === 180) return { x: box.x + box.width - x, y: box.y + box.height - y };
    if (turn === 270) return { x: box.x + y, y: box.y + box.height - x };
    return { x: box.x + x, y: box.y + y };
  };
  const corner = place(seenWidth - EDGE - STAMP_WIDTH * scale, seenHeight - EDGE - STAMP_HEIGHT * scale);
  page.drawPage(stamp, { ...corner, width: STAMP_WIDTH * scale, height: STAMP_HEIGHT * scale, rotate: degrees(turn) });
  const foot = place(seenWidth - EDGE - font.widthOfTextAtSize(number, 7) - 4, seenHeight - EDGE - STAMP_HEIGHT * scale - 9);
  page.drawText(number, { ...foot, size: 7, font, rotate: degrees(turn), color: rgb(0.35, 0.35, 0.35) });
}
