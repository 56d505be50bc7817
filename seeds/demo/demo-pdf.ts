import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fontkit from '@cantoo/fontkit';
import { PDFDocument, rgb } from 'pdf-lib';

const FONTS = dirname(require.resolve('@expo-google-fonts/tinos/package.json'));

/** A short Vietnamese paper of an invented office: heading, lines, page by page of about forty lines. */
export async function demoPdf(heading: string, title: string, lines: readonly string[]): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const plain = await document.embedFont(readFileSync(join(FONTS, '400Regular/Tinos_400Regular.ttf')), { subset: true });
  const bold = await document.embedFont(readFileSync(join(FONTS, '700Bold/Tinos_700Bold.ttf')), { subset: true });
  const page = document.addPage([595.28, 841.89]);
  const ink = rgb(0, 0, 0);
  page.drawText(heading, { x: 85, y: 690, size: 12, font: bold, color: ink });
  page.drawText(title, { x: 85, y: 660, size: 14, font: bold, color: ink, maxWidth: 440, lineHeight: 18 });
  lines.forEach((line, i) => {
    page.drawText(line, { x: 85, y: 600 - i * 26, size: 13, font: plain, color: ink, maxWidth: 440, lineHeight: 17 });
  });
  document.setTitle(title);
  return Buffer.from(await document.save());
}
