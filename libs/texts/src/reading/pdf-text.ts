import { dirname, join } from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { READING_LIMITS } from '../file-text.rules';
import { lettersIn, type Piece, paragraphsOf, recognizedParagraphs } from './lines.rules';
import { type Progress, type ReadText, Unreadable } from './read-text';
import type { Recognition } from './recognition';

/** Letters below which a page with a picture is taken for a scan: a digital signature's own words are fewer. */
const FEW_LETTERS = 200;
/** Dots per inch at which a page is recognized, and the most dots of a side. */
const RESOLUTION = 250;
const MOST_DOTS = 3_600;

/** Text of a PDF, page by page; pages that are pictures are recognized. @throws Unreadable */
export async function pdfText(bytes: Uint8Array, recognition: Recognition, progress: Progress): Promise<ReadText> {
  const document = await opened(bytes);
  const parts: string[] = [];
  let recognized = 0;
  const last = Math.min(document.numPages, READING_LIMITS.pages);
  let read = 0;
  try {
    for (let number = 1; number <= last; number++) {
      const page = await document.getPage(number);
      const paragraphs = await textOf(page);
      if (lettersIn(paragraphs.join('')) < FEW_LETTERS && (await hasPicture(page))) {
        if (recognized >= READING_LIMITS.recognized) break;
        const seen = recognizedParagraphs(await recognition.of(await picture(page)));
        recognized += 1;
        parts.push(...(lettersIn(seen.join('')) > lettersIn(paragraphs.join('')) ? seen : paragraphs));
      } else parts.push(...paragraphs);
      page.cleanup();
      read = number;
      progress({ done: read, pages: document.numPages, recognized });
    }
    return { text: parts.join('\n'), pages: document.numPages, pagesDone: read, recognizedPages: recognized };
  } finally {
    await document.loadingTask.destroy();
  }
}

async function opened(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = dirname(require.resolve('pdfjs-dist/package.json'));
  try {
    return await getDocument({
      data: new Uint8Array(bytes),
      verbosity: 0,
      disableFontFace: true,
      useSystemFonts: false,
      isEvalSupported: false,
      wasmUrl: `${join(folder, 'wasm')}/`,
      cMapUrl: `${join(folder, 'cmaps')}/`,
      standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
    } as Parameters<typeof getDocument>[0]).promise;
  } catch (error) {
    const { name, message } = error as Error;
    throw new Unreadable(name === 'PasswordException' ? 'encrypted' : 'broken', message);
  }
}

async function textOf(page: PDFPageProxy): Promise<string[]> {
  const { items } = await page.getTextContent();
  const pieces: Piece[] = items.flatMap((item) =>
    'str' in item
      ? [
          {
            text: item.str,
            x: item.transform[4],
            y: item.transform[5],
            width: item.width,
            height: Math.hypot(item.transform[2], item.transform[3]),
          },
        ]
      : [],
  );
  return paragraphsOf(pieces, page.getViewport({ scale: 1 }).height);
}

async function hasPicture(page: PDFPageProxy): Promise<boolean> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pictures: number[] = [OPS.paintImageXObject, OPS.paintImageMaskXObject, OPS.paintInlineImageXObject];
  const { fnArray } = await page.getOperatorList();
  return fnArray.some((operator) => pictures.includes(operator));
}

async function picture(page: PDFPageProxy): Promise<Buffer> {
  const { createCanvas } = require('@napi-rs/canvas') as typeof import('@napi-rs/canvas');
  const plain = page.getViewport({ scale: 1 });
  const scale = Math.min(RESOLUTION / 72, MOST_DOTS / Math.max(plain.width, plain.height));
  const view = page.getViewport({ scale });
  const canvas = createCanvas(Math.max(1, Math.round(view.width)), Math.max(1, Math.round(view.height)));
  await page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport: view } as unknown as Parameters<PDFPageProxy['render']>[0])
    .promise;
  return canvas.toBuffer('image/png');
}
