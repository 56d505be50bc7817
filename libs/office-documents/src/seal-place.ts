import { pdflibAddPlaceholder } from '@signpdf/placeholder-pdf-lib';
import type { PDFDocument } from 'pdf-lib';

/** Where a digital seal is put into a PDF once it is made: a field that nobody sees, for the look of a seal is its agency's own. */
export interface SealPlace {
  /** Whose seal it is. */
  readonly name: string;
  readonly reason: string;
  readonly location: string;
  readonly at: Date;
  /** Bytes that the signature may take. */
  readonly room: number;
}

/** Leaves room for the seal; the document must be saved without object streams. */
export function leaveRoomForSeal(pdfDoc: PDFDocument, { name, reason, location, at, room }: SealPlace): void {
  pdflibAddPlaceholder({
    pdfDoc,
    name: literal(name),
    reason: literal(reason),
    location: literal(location),
    contactInfo: '',
    signingTime: at,
    signatureLength: 2 * room,
  });
}

/** UTF-16 with every byte as an octal escape: the library writes what it is given between the parentheses. */
const literal = (text: string): string =>
  [...Buffer.from(`\ufeff${text.normalize('NFC')}`, 'utf16le').swap16()].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
