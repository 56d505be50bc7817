import type { CertificatePaper } from './certificate-paper';
import type { ControlledCopyStamp } from './controlled-copy.rules';
import type { Paper } from './paper';
import { makePaper } from './paper-threads';
import type { QrSheet } from './qr-sheet-writer';
import type { ReceiptPaper } from './receipt-writer';
import { unpacked } from './several-files.rules';
import type { SeatCards, SignSheet } from './sign-sheet-writer';

const buffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The paper as a Word file that a clerk can go on editing. Equal papers give equal bytes. @throws PaperWorkFailed */
export async function writeDocx(paper: Paper): Promise<Buffer> {
  return buffer(await makePaper('docx', paper));
}

/** The paper as PDF with embedded fonts. Equal papers give equal bytes. @throws PaperWorkFailed */
export async function writePdf(paper: Paper): Promise<Buffer> {
  return buffer(await makePaper('pdf', paper));
}

/** A receipt as PDF, its files with their hashes as an annex. Equal receipts give equal bytes. @throws PaperWorkFailed */
export async function writeReceipt(receipt: ReceiptPaper): Promise<Buffer> {
  return buffer(await makePaper('receipt', receipt));
}

/** A list to be signed in ink, as PDF. Equal sheets give equal bytes. @throws PaperWorkFailed */
export async function writeSignSheet(sheet: SignSheet): Promise<Buffer> {
  return buffer(await makePaper('signSheet', sheet));
}

/** A QR on a sheet for the wall, as PDF. Equal sheets give equal bytes. @throws PaperWorkFailed */
export async function writeQrSheet(sheet: QrSheet): Promise<Buffer> {
  return buffer(await makePaper('qrSheet', sheet));
}

/** Cards for the tables, as PDF. Equal cards give equal bytes. @throws PaperWorkFailed */
export async function writeSeatCards(cards: SeatCards): Promise<Buffer> {
  return buffer(await makePaper('seatCards', cards));
}

/** Certificates, a PDF each in their order; made together they share the work on their fonts. @throws PaperWorkFailed */
export async function writeCertificates(papers: readonly CertificatePaper[]): Promise<Buffer[]> {
  return unpacked(await makePaper('certificates', papers)).map(buffer);
}

/** PDFs one after the other in one file, for the printer. The given bytes are handed over. @throws PaperWorkFailed */
export async function mergePdfs(files: readonly Uint8Array[]): Promise<Buffer> {
  return buffer(await makePaper('merge', files));
}

/**
 * A copy of a PDF that says on every page what it is a copy of. The given bytes are handed over. Digital signatures of the original stay in
 * it as pictures only. Equal arguments give equal bytes. @throws UnreadablePdf (encrypted, broken, without pages), PaperWorkFailed
 */
export const stampControlledCopy = (pdf: Uint8Array, stamp: ControlledCopyStamp): Promise<Uint8Array> => makePaper('stamp', pdf, stamp);

/**
 * Names of the fields `{{…}}` of a Word file, as they stand there; null where they cannot be read (`{{` without its end). The given bytes are
 * handed over. @throws PaperWorkFailed
 */
export async function docxFields(docx: Uint8Array): Promise<string[] | null> {
  return JSON.parse(buffer(await makePaper('fields', docx)).toString('utf8')) as string[] | null;
}

/**
 * A Word file with its fields filled, by {@link fieldKey}; what has no value stays as it stands. A file without fields, or whose fields cannot
 * be read, comes back byte for byte. The given bytes are handed over. Equal arguments give equal bytes. @throws PaperWorkFailed
 */
export const fillDocx = async (docx: Uint8Array, values: Readonly<Record<string, string>>): Promise<Buffer> =>
  buffer(await makePaper('fill', docx, values));
