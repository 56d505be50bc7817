import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fontkit from '@cantoo/fontkit';
import { PDFDocument, type PDFFont, rgb } from 'pdf-lib';

const FONTS = dirname(require.resolve('@expo-google-fonts/tinos/package.json'));
const PLAIN = readFileSync(join(FONTS, '400Regular/Tinos_400Regular.ttf'));
const BOLD = readFileSync(join(FONTS, '700Bold/Tinos_700Bold.ttf'));
const A4: [number, number] = [595.28, 841.89];
const [LEFT, WIDTH, BOTTOM, LINE, BETWEEN] = [85, 440, 70, 17, 9];

/** A Vietnamese paper of an invented office: heading, title, paragraphs; as many pages as they need. */
export async function demoPdf(heading: string, title: string, paragraphs: readonly string[]): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const plain = await document.embedFont(PLAIN, { subset: true });
  const bold = await document.embedFont(BOLD, { subset: true });
  const ink = rgb(0, 0, 0);
  let page = document.addPage(A4);
  page.drawText(heading, { x: LEFT, y: 770, size: 12, font: bold, color: ink });
  page.drawText(title, { x: LEFT, y: 740, size: 14, font: bold, color: ink, maxWidth: WIDTH, lineHeight: 18 });
  let y = 690;
  for (const paragraph of paragraphs) {
    for (const line of linesOf(paragraph, plain)) {
      if (y < BOTTOM) {
        page = document.addPage(A4);
        y = 770;
      }
      page.drawText(line, { x: LEFT, y, size: 13, font: plain, color: ink });
      y -= LINE;
    }
    y -= BETWEEN;
  }
  document.setTitle(title);
  return Buffer.from(await document.save());
}

/** A paragraph broken where the page ends. */
function linesOf(paragraph: string, font: PDFFont): string[] {
  const lines: string[] = [];
  for (const word of paragraph.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && font.widthOfTextAtSize(longer, 13) <= WIDTH) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
