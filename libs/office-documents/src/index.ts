export type { CertificatePaper } from './certificate-paper';
export { type ControlledCopyStamp, type CopyMark, stampTime, type UnreadableBecause, UnreadablePdf } from './controlled-copy.rules';
export { fieldKey } from './docx-fields.rules';
export type { ListForm, ListPaper } from './list-paper';
export * from './official-paper';
export type { Paper } from './paper';
export * from './paper-check.rules';
export * from './paper-kinds';
export * from './paper-text.rules';
export { PaperWorkFailed } from './paper-threads';
export {
  docxFields,
  fillDocx,
  mergePdfs,
  stampControlledCopy,
  writeCertificates,
  writeDocx,
  writePdf,
  writeQrSheet,
  writeReceipt,
  writeSeatCards,
  writeSignSheet,
} from './papers';
export type { QrSheet } from './qr-sheet-writer';
export type { ReceiptPaper } from './receipt-writer';
export type { SealPlace } from './seal-place';
export type { SeatCards, SignSheet } from './sign-sheet-writer';
export * from './system-paper';
export { TINOS_FOLDER } from './tinos-folder';
