/** A run of text of a PDF; points, `x` from the left, `baseline` from the top of the page. */
export interface PdfPiece {
  readonly page: number;
  readonly text: string;
  readonly size: number;
  /** Name of the font without its subset mark, e.g. `Tinos-Bold`. */
  readonly font: string;
  readonly x: number;
  readonly width: number;
  readonly baseline: number;
}

/** A drawn horizontal line. */
export interface PdfRule {
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly fromTop: number;
}

export interface ReadPdf {
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  readonly pieces: readonly PdfPiece[];
  readonly rules: readonly PdfRule[];
  readonly title: string;
}

/** What a viewer would show, page turned upright. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false, disableFontFace: true });
  const document = await task.promise;
  const pages: { width: number; height: number }[] = [];
  const pieces: PdfPiece[] = [];
  const rules: PdfRule[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const view = page.getViewport({ scale: 1 });
    pages.push({ width: view.width, height: view.height });
    // Fonts are known only after the page's operators have been read.
    const { fnArray, argsArray } = await page.getOperatorList();
    const { items } = await page.getTextContent({ disableNormalization: true });
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [x, baseline] = view.convertToViewportPoint(item.transform[4], item.transform[5]) as [number, number];
      const font = String(page.commonObjs.get(item.fontName)?.name ?? '').replace(/^[A-Z]{6}\+/, '');
      pieces.push({
        page: number,
        text: item.str,
        size: Math.hypot(item.transform[0], item.transform[1]),
        font,
        x,
        width: item.width,
        baseline,
      });
    }
    fnArray.forEach((operator, i) => {
      const [, , bounds] = operator === OPS.constructPath ? (argsArray[i] as [number, unknown, Float32Array | null]) : [];
      if (!bounds || Math.abs(bounds[1]! - bounds[3]!) > 0.01) return;
      // The writer draws downwards from the top; other programs draw upwards.
      rules.push({ page: number, left: bounds[0]!, right: bounds[2]!, fromTop: bounds[1]! });
    });
  }
  const { info } = (await document.getMetadata()) as { info: { Title?: string } };
  await task.destroy();
  return { pages, pieces, rules, title: info.Title ?? '' };
}

/** All words of the pages in the order they are drawn, without white space. */
export const lettersOf = (pieces: readonly PdfPiece[]): string => letters(pieces.map((piece) => piece.text).join(''));

export const letters = (text: string): string => text.normalize('NFC').replace(/\s+/g, '');
