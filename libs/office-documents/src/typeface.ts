import {
  beginText,
  endText,
  type PDFFont,
  PDFHexString,
  type PDFOperator,
  rgb,
  setFillingColor,
  setFontAndSize,
  setTextMatrix,
  showText,
} from 'pdf-lib';

type Ink = ReturnType<typeof rgb>;
export const BLACK: Ink = rgb(0.1, 0.1, 0.1);

/**
 * A font that measures and writes letter by letter, each asked once. Shaping every text anew takes most of the time of a page of short texts,
 * and Vietnamese in Tinos needs none: each precomposed letter is one glyph.
 */
export class Typeface {
  private readonly letters = new Map<string, { readonly code: string; readonly width: number }>();

  constructor(
    private readonly font: PDFFont,
    /** Its name in the resources of a page. */
    readonly name: string,
  ) {}

  get ref(): PDFFont['ref'] {
    return this.font.ref;
  }

  width(text: string, size: number): number {
    let width = 0;
    for (const letter of text) width += this.letter(letter).width;
    return width * size;
  }

  /** One line of text (NFC) from a place on. */
  operators(text: string, x: number, y: number, size: number, ink: Ink = BLACK): PDFOperator[] {
    let code = '';
    for (const letter of text) code += this.letter(letter).code;
    return [
      beginText(),
      setFillingColor(ink),
      setFontAndSize(this.name, size),
      setTextMatrix(1, 0, 0, 1, Math.round(x * 100) / 100, Math.round(y * 100) / 100),
      showText(PDFHexString.of(code)),
      endText(),
    ];
  }

  private letter(letter: string): { readonly code: string; readonly width: number } {
    const known = this.letters.get(letter);
    if (known) return known;
    const asked = { code: this.font.encodeText(letter).asString(), width: this.font.widthOfTextAtSize(letter, 1000) / 1000 };
    this.letters.set(letter, asked);
    return asked;
  }
}
