import type { Content } from 'pdfmake/interfaces';
import { MARGINS_MM, mmToPt } from './page-setup';
import { pdfmake } from './pdf-library';
import { qrContent } from './qr-drawing';
import { sheetFrame } from './sheet-frame';

/** A sheet for the wall: a QR that is read from some steps away, and what is done with it. */
export interface QrSheet {
  /** Cơ quan chủ quản; null = none. */
  readonly parent: string | null;
  readonly issuer: string;
  /** Printed in capitals. */
  readonly title: string;
  /** Below the title. */
  readonly lines: readonly string[];
  /** The address in the QR, which is also written below it. */
  readonly qr: string;
  /** What is done with it, in order. */
  readonly steps: readonly string[];
  readonly createdAt: Date;
}

/** 11 cm: read from two metres. */
const SIDE = 312;

export function composeQrSheet({ parent, issuer, title, lines, qr, steps, createdAt }: QrSheet): Promise<Buffer> {
  const left = (mmToPt(210 - MARGINS_MM.left - MARGINS_MM.right) - SIDE) / 2;
  return pdfmake
    .createPdf({
      ...sheetFrame(title, createdAt),
      pageMargins: [mmToPt(MARGINS_MM.left), mmToPt(MARGINS_MM.top), mmToPt(MARGINS_MM.right), mmToPt(18)],
      content: [
        ...(parent ? [{ text: parent.toLocaleUpperCase('vi') } as Content] : []),
        { text: issuer.toLocaleUpperCase('vi'), bold: true },
        { text: title.toLocaleUpperCase('vi'), bold: true, fontSize: 22, alignment: 'center', margin: [0, 28, 0, 8] },
        ...lines.map((text): Content => ({ text: text.normalize('NFC'), alignment: 'center', fontSize: 14 })),
        { ...(qrContent(qr, SIDE) as object), margin: [left, 28, 0, 16] } as Content,
        { text: qr, alignment: 'center', fontSize: 12, margin: [0, 0, 0, 22] },
        { ol: [...steps], fontSize: 14 },
      ],
    })
    .getBuffer();
}
