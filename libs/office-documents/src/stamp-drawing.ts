import {
  beginText,
  concatTransformationMatrix,
  endText,
  fill,
  fillAndStroke,
  type PDFContext,
  type PDFFont,
  type PDFOperator,
  type PDFRef,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  setFillingRgbColor,
  setFontAndSize,
  setGraphicsState,
  setLineWidth,
  setStrokingRgbColor,
  setTextMatrix,
  showText,
} from 'pdf-lib';
import { type ControlledCopyStamp, MARK_LOOKS, stampWords } from './controlled-copy.rules';
import { qrOperators } from './qr-drawing';

/** The fonts of one copy, embedded once. */
export interface StampFonts {
  readonly plain: PDFFont;
  readonly bold: PDFFont;
}

/** From the edges to what is drawn, on A4; printers reach that far. Points. */
const SIDE = 28;
const EDGE = 12;
const QR_SIZE = 40;
const QR_QUIET = 3;
const FOOT_SIZE = 7.5;
const FOOT_LEADING = 9.2;
const INK = [0.1, 0.1, 0.1] as const;

type Ink = readonly [number, number, number];

/**
 * Draws a stamp for pages of one size, as a form that is embedded once and shown on each of them: code, edition and status at the top
 * left, the mark at the top right, holder, time and QR at the bottom left. The middle of the top stays free, where papers have their page
 * number (NĐ 30/2020, PL I, I.7). Behind the words the page shines through a light ground, so that nothing of it is lost.
 */
export function embedStamp(context: PDFContext, fonts: StampFonts, stamp: ControlledCopyStamp, width: number, height: number): PDFRef {
  const drawing = new StampDrawing(fonts, width, height);
  const form = context.formXObject(drawing.operators(stamp), {
    BBox: context.obj([0, 0, width, height]),
    Group: context.obj({ Type: 'Group', S: 'Transparency' }),
    Resources: {
      Font: { Plain: fonts.plain.ref, Bold: fonts.bold.ref },
      ExtGState: { Ground: { Type: 'ExtGState', ca: 0.82 }, Faint: { Type: 'ExtGState', ca: 0.16 } },
    },
  });
  return context.register(form);
}

class StampDrawing {
  private readonly drawn: PDFOperator[] = [];

  constructor(
    private readonly fonts: StampFonts,
    private readonly width: number,
    private readonly height: number,
  ) {}

  operators(stamp: ControlledCopyStamp): PDFOperator[] {
    const { colour, acrossPage } = MARK_LOOKS[stamp.mark];
    if (acrossPage === 'drawn') this.across(stamp.mark, colour);
    this.head(stamp, colour);
    this.foot(stamp);
    return this.drawn;
  }

  private head(stamp: ControlledCopyStamp, colour: Ink): void {
    const { code, edition, status } = stampWords(stamp);
    const room = this.width / 2 - SIDE - 16;
    const codeSize = this.fitting(code, 'bold', 8.5, room * 0.6);
    const codeWidth = this.fonts.bold.widthOfTextAtSize(`${code}  `, codeSize);
    const editionSize = this.fitting(edition, 'plain', 7.5, room - codeWidth);
    const statusSize = this.fitting(status, 'plain', 7.5, room);
    const used = Math.max(
      codeWidth + this.fonts.plain.widthOfTextAtSize(edition, editionSize),
      this.fonts.plain.widthOfTextAtSize(status, statusSize),
    );
    const top = this.height - EDGE;
    this.ground(SIDE - 3, top - 23, used + 6, 23);
    this.text(code, 'bold', codeSize, SIDE, top - 9, INK);
    this.text(edition, 'plain', editionSize, SIDE + codeWidth, top - 9, INK);
    this.text(status, 'plain', statusSize, SIDE, top - 18.5, INK);
    this.mark(stamp.mark, colour);
  }

  private mark(mark: string, colour: Ink): void {
    const size = this.fitting(mark, 'bold', 10, this.width / 2 - SIDE - 30);
    const textWidth = this.fonts.bold.widthOfTextAtSize(mark, size);
    const [boxWidth, boxHeight] = [textWidth + 14, 19];
    const [x, y] = [this.width - SIDE - boxWidth, this.height - EDGE - boxHeight - 1];
    this.ground(x, y, boxWidth, boxHeight);
    this.drawn.push(
      pushGraphicsState(),
      setStrokingRgbColor(...colour),
      setLineWidth(1),
      setGraphicsState('Ground'),
      setFillingRgbColor(1, 1, 1),
      rectangle(x, y, boxWidth, boxHeight),
      fillAndStroke(),
      popGraphicsState(),
    );
    this.text(mark, 'bold', size, x + 7, y + (boxHeight - size * 0.68) / 2, colour);
  }

  private foot(stamp: ControlledCopyStamp): void {
    const { foot, qr } = stampWords(stamp);
    const x = SIDE + QR_SIZE + 2 * QR_QUIET + 3;
    const room = this.width - x - SIDE - 60;
    const sizes = foot.map((line) => this.fitting(line, 'plain', FOOT_SIZE, room));
    const used = Math.max(...foot.map((line, i) => this.fonts.plain.widthOfTextAtSize(line, sizes[i]!)));
    this.drawn.push(...qrOperators(qr, SIDE, EDGE - 2, QR_SIZE, QR_QUIET));
    this.ground(x - 2, EDGE - 1, used + 4, foot.length * FOOT_LEADING + 2);
    foot.forEach((line, i) => {
      this.text(line, 'plain', sizes[i]!, x, EDGE + 2 + (foot.length - 1 - i) * FOOT_LEADING, INK);
    });
  }

  private across(mark: string, colour: Ink): void {
    const diagonal = Math.hypot(this.width, this.height);
    const size = (0.62 * diagonal) / this.fonts.bold.widthOfTextAtSize(mark, 1);
    const angle = Math.atan2(this.height, this.width);
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const half = 0.31 * diagonal;
    const drop = size * 0.34;
    this.drawn.push(
      pushGraphicsState(),
      setGraphicsState('Faint'),
      setFillingRgbColor(...colour),
      concatTransformationMatrix(cos, sin, -sin, cos, this.width / 2 - half * cos + drop * sin, this.height / 2 - half * sin - drop * cos),
      beginText(),
      setFontAndSize('Bold', size),
      showText(this.fonts.bold.encodeText(mark)),
      endText(),
      popGraphicsState(),
    );
  }

  private ground(x: number, y: number, width: number, height: number): void {
    this.drawn.push(
      pushGraphicsState(),
      setGraphicsState('Ground'),
      setFillingRgbColor(1, 1, 1),
      rectangle(x, y, width, height),
      fill(),
      popGraphicsState(),
    );
  }

  private text(text: string, face: keyof StampFonts, size: number, x: number, y: number, ink: Ink): void {
    this.drawn.push(...textOperators(this.fonts[face], face === 'bold' ? 'Bold' : 'Plain', text, size, x, y, ink));
  }

  /** The largest size up to `wanted` at which the text fits. */
  private fitting(text: string, face: keyof StampFonts, wanted: number, room: number): number {
    const width = this.fonts[face].widthOfTextAtSize(text, wanted);
    return width <= room ? wanted : (wanted * room) / width;
  }
}

/** A line of text at a place; `fontName` is its name in the resources. */
export const textOperators = (
  font: PDFFont,
  fontName: string,
  text: string,
  size: number,
  x: number,
  y: number,
  ink: Ink,
): PDFOperator[] => [
  pushGraphicsState(),
  setFillingRgbColor(...ink),
  beginText(),
  setFontAndSize(fontName, size),
  setTextMatrix(1, 0, 0, 1, x, y),
  showText(font.encodeText(text)),
  endText(),
  popGraphicsState(),
];

/** `Trang 2/5` at the bottom right of a page of this width; it differs from page to page and stands outside the form. */
export function pageNumberOperators(font: PDFFont, fontName: string, number: string, width: number): PDFOperator[] {
  const x = width - SIDE - font.widthOfTextAtSize(number, FOOT_SIZE);
  return textOperators(font, fontName, number, FOOT_SIZE, x, EDGE + 2, INK);
}
