/** One set of sizes within what NĐ 30/2020, PL I allows (20–25, 20–25, 30–35, 15–20 mm; 12–14 pt). */
export const MARGINS_MM = { top: 20, bottom: 20, left: 30, right: 15 } as const;
export const A4_MM = { width: 210, height: 297 } as const;

/** Points. */
export const SIZES = {
  motto: 12, // Quốc hiệu
  device: 13, // Tiêu ngữ
  parent: 12,
  issuer: 12,
  number: 13,
  placeAndDate: 13,
  kind: 14,
  title: 14,
  body: 14,
  signer: 14,
  copiesTitle: 12,
  copies: 11,
  pageNumber: 13,
  tableCell: 12,
} as const;

export const FIRST_LINE_MM = 12.7;
/** Between paragraphs, points. */
export const PARAGRAPH_GAP = 6;
export const LINE_SPACING = 1.15;

export const mmToPt = (mm: number): number => (mm * 72) / 25.4;
/** Twentieths of a point, Word's unit. */
export const mmToTwip = (mm: number): number => Math.round((mm * 1440) / 25.4);
