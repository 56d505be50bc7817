import type { ControlledCopyStamp } from './controlled-copy.rules';
import { composeDocx } from './docx-writer';
import type { Paper } from './paper';
import { composePdf } from './pdf-writer';
import { composeReceipt, type ReceiptPaper } from './receipt-writer';
import { composeControlledCopy } from './stamp-writer';

/** The work that would hold up a server's event loop; arguments and results are plain data. */
export const PAPER_WORK = {
  docx: (paper: Paper): Promise<Uint8Array> => composeDocx(paper),
  pdf: (paper: Paper): Promise<Uint8Array> => composePdf(paper),
  receipt: (receipt: ReceiptPaper): Promise<Uint8Array> => composeReceipt(receipt),
  stamp: (pdf: Uint8Array, stamp: ControlledCopyStamp): Promise<Uint8Array> => composeControlledCopy(pdf, stamp),
} as const;

export type PaperWork = typeof PAPER_WORK;
export type PaperTask = keyof PaperWork;
