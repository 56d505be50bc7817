import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { PDFDocument } from 'pdf-lib';

const FONT = join(dirname(require.resolve('@expo-google-fonts/tinos/package.json')), '400Regular/Tinos_400Regular.ttf');

/** A page as a scanner sees it: a picture of lines, no letters. */
export function scannedPage(lines: readonly string[]): Buffer {
  if (!GlobalFonts.has('Tinos')) GlobalFonts.register(readFileSync(FONT), 'Tinos');
  const canvas = createCanvas(1240, 1754);
  const paper = canvas.getContext('2d');
  paper.fillStyle = '#fff';
  paper.fillRect(0, 0, 1240, 1754);
  paper.fillStyle = '#111';
  paper.font = '34px Tinos';
  lines.forEach((line, i) => {
    paper.fillText(line, 130, 220 + i * 62);
  });
  return canvas.toBuffer('image/png');
}

/** A scanned PDF, a page for each list of lines. */
export async function scan(...pages: (readonly string[])[]): Promise<Buffer> {
  const document = await PDFDocument.create();
  for (const lines of pages) {
    const picture = await document.embedPng(scannedPage(lines));
    document.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 });
  }
  return Buffer.from(await document.save());
}
