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
  /** Status in words, e.g. `Đang hiệu lực từ ngày 15/10/2026`. */
  readonly statusText: string;
  readonly mark: CopyMark;
  /** Who holds this copy. */
  readonly holder: string;
  /** Bản số, e.g. `03`, of a copy on paper that is numbered. */
  readonly copyNumber?: string;
  readonly issuedAt: Date;
  /** Address behind the QR; null = no public address is configured, the QR then carries the code alone and the stamp says so. */
  readonly url: string | null;
  /** The original carries digital signatures, which a copy does not. */
  readonly signedOriginal: boolean;
}

export interface MarkLook {
  /** Red, green, blue, 0…1. */
  readonly colour: readonly [number, number, number];
  /** Across the page, so that a cropped or photographed page shows it too. */
  readonly acrossPage: 'drawn' | 'none';
}

/** How each mark looks; what may be used stands beside the text, what may not stands across it. */
export const MARK_LOOKS: Readonly<Record<CopyMark, MarkLook>> = {
  'TÀI LIỆU KIỂM SOÁT': { colour: [0.04, 0.3, 0.5], acrossPage: 'none' },
  'HẾT HIỆU LỰC': { colour: [0.75, 0.08, 0.08], acrossPage: 'drawn' },
  'DỰ THẢO': { colour: [0.4, 0.4, 0.4], acrossPage: 'drawn' },
};

/** dd/mm/yyyy HH:mm in Vietnam (UTC+7 all year). */
export function stampTime(at: Date): string {
  const [date, time] = new Date(at.getTime() + 7 * 3_600_000).toISOString().split('T') as [string, string];
  return `${date.split('-').reverse().join('/')} ${time.slice(0, 5)}`;
}

/** The words of a stamp, NFC: the code stands out, `head` beside and below it at the top, `foot` beside the QR, top to bottom. */
export interface StampWords {
  readonly code: string;
  readonly edition: string;
  readonly status: string;
  readonly foot: readonly string[];
  /** What the QR holds. */
  readonly qr: string;
}

export function stampWords(stamp: ControlledCopyStamp): StampWords {
  const nfc = (text: string): string => text.normalize('NFC');
  return {
    code: nfc(stamp.code),
    edition: `Lần ban hành ${stamp.issue} · Lần sửa đổi ${stamp.amendment}`,
    status: nfc(stamp.statusText),
    foot: [
      nfc(`${stamp.copyNumber ? `Bản số ${stamp.copyNumber} · ` : ''}Người giữ: ${stamp.holder}`),
      `Cấp lúc ${stampTime(stamp.issuedAt)}`,
      stamp.url ? 'Quét mã QR để kiểm tra hiệu lực' : nfc(`Mã QR chỉ ghi ký hiệu ${stamp.code}, không dẫn đến địa chỉ tra cứu`),
      ...(stamp.signedOriginal ? ['Bản sao – không thay thế bản gốc có chữ ký số'] : []),
    ],
    qr: stamp.url ?? nfc(stamp.code),
  };
}

/** Why a PDF cannot be stamped. */
export type UnreadableBecause = 'encrypted' | 'broken' | 'without-pages';

/** The PDF cannot be read. */
export class UnreadablePdf extends Error {
  override readonly name = 'UnreadablePdf';

  constructor(
    readonly reason: UnreadableBecause,
    message: string,
  ) {
    super(message);
  }
}
