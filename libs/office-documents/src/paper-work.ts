import type { CertificatePaper } from './certificate-paper';
import { composeCertificates, mergeCertificates } from './certificate-writer';
import type { ControlledCopyStamp } from './controlled-copy.rules';
import { fieldsIn, filled, UnreadableFields } from './docx-fields';
import { composeDocx } from './docx-writer';
import type { Paper } from './paper';
import { composePdf } from './pdf-writer';
import { composeQrSheet, type QrSheet } from './qr-sheet-writer';
import { composeReceipt, type ReceiptPaper } from './receipt-writer';
import { packed } from './several-files.rules';
import { composeSeatCards, composeSignSheet, type SeatCards, type SignSheet } from './sign-sheet-writer';
import { composeControlledCopy } from './stamp-writer';

/** The work that would hold up a server's event loop; arguments and results are plain data. */
export const PAPER_WORK = {
  docx: (paper: Paper): Promise<Uint8Array> => composeDocx(paper),
  pdf: (paper: Paper): Promise<Uint8Array> => composePdf(paper),
  receipt: (receipt: ReceiptPaper): Promise<Uint8Array> => composeReceipt(receipt),
  signSheet: (sheet: SignSheet): Promise<Uint8Array> => composeSignSheet(sheet),
  qrSheet: (sheet: QrSheet): Promise<Uint8Array> => composeQrSheet(sheet),
  seatCards: (cards: SeatCards): Promise<Uint8Array> => composeSeatCards(cards),
  /** One file a paper, packed into one answer. */
  certificates: async (papers: readonly CertificatePaper[]): Promise<Uint8Array> => packed(await composeCertificates(papers)),
  merge: (files: readonly Uint8Array[]): Promise<Uint8Array> => mergeCertificates(files),
  /** The names as a JSON list, or `null` where they cannot be read. */
  fields: async (docx: Uint8Array): Promise<Uint8Array> => Buffer.from(JSON.stringify(await orUnreadable(fieldsIn(docx), null))),
  fill: (docx: Uint8Array, values: Readonly<Record<string, string>>): Promise<Uint8Array> => orUnreadable(filled(docx, values), docx),
  stamp: (pdf: Uint8Array, stamp: ControlledCopyStamp): Promise<Uint8Array> => composeControlledCopy(pdf, stamp),
} as const;

async function orUnreadable<T, U>(work: Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof UnreadableFields) return otherwise;
    throw error;
  }
}

export type PaperWork = typeof PAPER_WORK;
export type PaperTask = keyof PaperWork;
