import { fill, type PDFOperator, popGraphicsState, pushGraphicsState, rectangle, setFillingRgbColor } from 'pdf-lib';
import type { CanvasRect, Content } from 'pdfmake/interfaces';
import QRCode from 'qrcode';

/** A QR as squares on white, one run of dark cells a rectangle; `size` without the quiet zone, from the lower left corner, points. */
export function qrOperators(text: string, x: number, y: number, size: number, quiet: number): PDFOperator[] {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const cell = size / modules.size;
  const whole = size + 2 * quiet;
  const drawn = [pushGraphicsState(), setFillingRgbColor(1, 1, 1), rectangle(x, y, whole, whole), fill(), setFillingRgbColor(0, 0, 0)];
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (!modules.get(row, column)) continue;
      const first = column;
      while (column + 1 < modules.size && modules.get(row, column + 1)) column++;
      drawn.push(
        rectangle(
          round(x + quiet + first * cell),
          round(y + quiet + (modules.size - 1 - row) * cell),
          round((column - first + 1) * cell),
          round(cell),
        ),
      );
    }
  }
  return [...drawn, fill(), popGraphicsState()];
}

/** The dark modules of a code, side by side in a row as one bar; `whole` is its side in points. pdfmake's own codes have modules of whole points alone. */
export function qrContent(text: string, whole: number): Content {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules;
  const module = whole / size;
  const bars: CanvasRect[] = [];
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      if (!data[y * size + x]) continue;
      let end = x;
      while (end < size && data[y * size + end]) end++;
      bars.push({ type: 'rect', x: x * module, y: y * module, w: (end - x) * module, h: module, color: 'black', lineWidth: 0 });
      x = end;
    }
  return { canvas: bars };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
