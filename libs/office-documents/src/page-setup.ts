/** One page set-up within what NĐ 30/2020, PL I, Phần I, I.3 allows (20–25, 20–25, 30–35, 15–20 mm). */
export const MARGINS_MM = { top: 20, bottom: 20, left: 30, right: 15 } as const;
export const A4_MM = { width: 210, height: 297 } as const;
/** From the upper edge of the sheet to the page number, which stands within the top margin (I.7). */
export const PAGE_NUMBER_FROM_EDGE_MM = 10;

/** 1 cm or 1.27 cm (II.6e). */
export const FIRST_LINE_MM = 12.7;
/** Times the height of a single line; between 1 and 1.5 (II.6e). */
export const BODY_LINES = 1.15;
/** Height of a single line of Times New Roman, em. */
export const SINGLE_LINE = 1.149;
/** Thickness of a rule, points. */
export const RULE_THICKNESS = 0.75;

export type Orientation = 'portrait' | 'landscape';

/** Width of what is written on a page, millimetres. */
export const writingWidthMm = (orientation: Orientation): number =>
  (orientation === 'portrait' ? A4_MM.width : A4_MM.height) - MARGINS_MM.left - MARGINS_MM.right;

export const mmToPt = (mm: number): number => (mm * 72) / 25.4;
/** Twentieths of a point, Word's unit. */
export const ptToTwip = (pt: number): number => Math.round(pt * 20);
export const mmToTwip = (mm: number): number => ptToTwip(mmToPt(mm));
