export { type ControlledCopyStamp, type CopyMark, stampTime, type UnreadableBecause, UnreadablePdf } from './controlled-copy.rules';
export type { ListForm, ListPaper } from './list-paper';
export * from './official-paper';
export * from './paper-check.rules';
export * from './paper-kinds';
export * from './paper-text.rules';
export { PaperWorkFailed } from './paper-threads';
export { stampControlledCopy, writeDocx, writePdf, writeReceipt } from './papers';
export type { ReceiptPaper } from './receipt-writer';
