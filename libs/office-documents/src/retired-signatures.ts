import {
  concatTransformationMatrix,
  drawObject,
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFOperator,
  type PDFPage,
  PDFRef,
  PDFStream,
  popGraphicsState,
  pushGraphicsState,
} from 'pdf-lib';
import type { Box, Matrix } from './page-view.rules';

const key = (name: string): PDFName => PDFName.of(name);
/** Annotation flags: hidden, not to be viewed (PDF 32000-1, 12.5.3). */
const NOT_SEEN = 2 | 32;

/**
 * A copy is another file, so that the signatures of the original would be shown as broken in it. Their pictures stay as part of the page,
 * the signatures themselves and what hangs on them go (fields, permissions, validation data).
 */
export function retireSignatures(copy: PDFDocument): void {
  const { context, catalog } = copy;
  catalog.delete(key('Perms'));
  catalog.delete(key('DSS'));
  copy.getPages().forEach((page, index) => {
    keepPictures(page, context, index);
  });
  const form = catalog.lookupMaybe(key('AcroForm'), PDFDict);
  if (!form) return;
  form.delete(key('SigFlags'));
  const fields = form.lookupMaybe(key('Fields'), PDFArray);
  if (fields) form.set(key('Fields'), context.obj(fields.asArray().filter((field) => !isSignature(context.lookupMaybe(field, PDFDict)))));
}

function isSignature(field: PDFDict | undefined): boolean {
  for (let at = field; at; at = at.lookupMaybe(key('Parent'), PDFDict)) {
    const type = at.lookup(key('FT'));
    if (type !== undefined) return type === key('Sig');
  }
  return false;
}

function keepPictures(page: PDFPage, context: PDFContext, index: number): void {
  const annotations = page.node.lookupMaybe(key('Annots'), PDFArray)?.asArray() ?? [];
  const others = annotations.filter((annotation) => !isSignature(context.lookupMaybe(annotation, PDFDict)));
  if (others.length === annotations.length) return;
  const drawn: PDFOperator[] = [];
  annotations.forEach((annotation, i) => {
    const widget = context.lookupMaybe(annotation, PDFDict);
    if (others.includes(annotation) || !widget) return;
    drawn.push(...picture(page, widget, `QmsSignature${index}x${i}`));
  });
  page.node.set(key('Annots'), context.obj(others));
  if (drawn.length > 0) page.pushOperators(...drawn);
}

/** The widget's normal appearance at its place on the page (PDF 32000-1, 12.5.5, algorithm 8.1). */
function picture(page: PDFPage, widget: PDFDict, name: string): PDFOperator[] {
  const flags = widget.lookupMaybe(key('F'), PDFNumber)?.asNumber() ?? 0;
  const appearance = widget.lookupMaybe(key('AP'), PDFDict)?.get(key('N'));
  const form = widget.context.lookup(appearance);
  const rect = boxOf(widget.lookupMaybe(key('Rect'), PDFArray));
  if ((flags & NOT_SEEN) !== 0 || !(form instanceof PDFStream) || !(appearance instanceof PDFRef) || !rect) return [];
  const box = boxOf(form.dict.lookupMaybe(key('BBox'), PDFArray));
  if (!box || box.width === 0 || box.height === 0 || rect.width === 0 || rect.height === 0) return [];
  const shown = transformed(box, matrixOf(form.dict.lookupMaybe(key('Matrix'), PDFArray)));
  const [sx, sy] = [rect.width / shown.width, rect.height / shown.height];
  page.node.setXObject(key(name), appearance);
  return [
    pushGraphicsState(),
    concatTransformationMatrix(sx, 0, 0, sy, rect.x - shown.x * sx, rect.y - shown.y * sy),
    drawObject(name),
    popGraphicsState(),
  ];
}

const numbersOf = (array: PDFArray | undefined): number[] =>
  array?.asArray().map((_, i) => array.lookupMaybe(i, PDFNumber)?.asNumber() ?? Number.NaN) ?? [];

function boxOf(array: PDFArray | undefined): Box | null {
  const [x1, y1, x2, y2] = numbersOf(array);
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined || Number.isNaN(x1 + y1 + x2 + y2)) return null;
  return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
}

function matrixOf(array: PDFArray | undefined): Matrix {
  const values = numbersOf(array);
  return values.length === 6 && !values.some(Number.isNaN) ? (values as unknown as Matrix) : [1, 0, 0, 1, 0, 0];
}

/** The upright box around a transformed one. */
function transformed({ x, y, width, height }: Box, [a, b, c, d, e, f]: Matrix): Box {
  const corners = [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ] as const;
  const xs = corners.map(([px, py]) => a * px + c * py + e);
  const ys = corners.map(([px, py]) => b * px + d * py + f);
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)];
  return { x: left, y: bottom, width: Math.max(...xs) - left, height: Math.max(...ys) - bottom };
}
