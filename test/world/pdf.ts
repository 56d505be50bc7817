import { PDFDocument, StandardFonts } from 'pdf-lib';

/** A small real PDF with a page for each text (ASCII: the built-in fonts know no Vietnamese). */
export async function pdf(...texts: string[]): Promise<Buffer> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  for (const text of texts.length > 0 ? texts : ['Trang 1']) document.addPage([595, 842]).drawText(text, { x: 80, y: 700, size: 14, font });
  return Buffer.from(await document.save());
}
