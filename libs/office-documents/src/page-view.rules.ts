/** a b c d e f of a PDF transformation. */
export type Matrix = readonly [number, number, number, number, number, number];

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A page as it is seen: turned upright, its visible part only. Points. */
export interface PageView {
  readonly width: number;
  readonly height: number;
  /** From what is seen (origin bottom left) to the page's own coordinates. */
  readonly toPage: Matrix;
}

/** Boxes may be written with any two opposite corners. */
const upright = ({ x, y, width, height }: Box): Box => ({
  x: Math.min(x, x + width),
  y: Math.min(y, y + height),
  width: Math.abs(width),
  height: Math.abs(height),
});

function intersection(a: Box, b: Box): Box | null {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const [width, height] = [Math.min(a.x + a.width, b.x + b.width) - x, Math.min(a.y + a.height, b.y + b.height) - y];
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

/** `turn` is the page's rotation in degrees, a multiple of 90. */
export function viewOf(mediaBox: Box, cropBox: Box, turn: number): PageView {
  const media = upright(mediaBox);
  const { x, y, width, height } = intersection(media, upright(cropBox)) ?? media;
  switch (((Math.round(turn / 90) % 4) + 4) % 4) {
    case 1:
      return { width: height, height: width, toPage: [0, 1, -1, 0, x + width, y] };
    case 2:
      return { width, height, toPage: [-1, 0, 0, -1, x + width, y + height] };
    case 3:
      return { width: height, height: width, toPage: [0, -1, 1, 0, x, y + height] };
    default:
      return { width, height, toPage: [1, 0, 0, 1, x, y] };
  }
}

const A4_SHORT_SIDE = 595;

/** Size of a stamp against that on A4: scans may say that they are metres wide, receipts are small. */
export const stampScale = ({ width, height }: Pick<PageView, 'width' | 'height'>): number =>
  Math.min(12, Math.max(0.25, Math.min(width, height) / A4_SHORT_SIDE));
