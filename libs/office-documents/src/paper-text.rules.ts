import type { OfficialPaper, PaperDate, PaperHeadBlock, PaperSignature } from './official-paper';
import { PAPER_KINDS } from './paper-kinds';

export const MOTTO = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const DEVICE = 'Độc lập - Tự do - Hạnh phúc';

const BLANK = '      ';
const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** `Số: 05/BC-SKHCN`; blank before the slash while there is none; below 10 with a leading 0 (PL I, II.3). */
export function numberLine({ number, symbol }: Pick<PaperHeadBlock, 'number' | 'symbol'>): string {
  const value = typeof number === 'number' || /^\d+$/.test(String(number ?? '')) ? twoDigits(Number(number)) : (number ?? `${BLANK}  `);
  return `Số: ${value}/${symbol}`;
}

/** `ngày 05 tháng 02 năm 2026`: days below 10 and the months 1 and 2 with a leading 0 (PL I, II.4). */
export function dateWords({ day, month, year }: PaperDate): string {
  const dayText = day === null ? BLANK : twoDigits(day);
  const monthText = month === null ? BLANK : month <= 2 ? twoDigits(month) : String(month);
  return `ngày ${dayText} tháng ${monthText} năm ${year}`;
}

export const placeAndDate = ({ place, date }: Pick<PaperHeadBlock, 'place' | 'date'>): string => `${place}, ${dateWords(date)}`;

/** Căn cứ: each ends with `;`, the last with `.` (PL I, II.6). */
export const basisLines = (bases: readonly string[]): string[] => bases.map((text, i) => `${text}${i === bases.length - 1 ? '.' : ';'}`);

/** Kính gửi: one on the same line, several as dash lines ending `;` … `.` (PL I, II.9). */
export function addresseeLines(addressees: readonly string[]): string[] {
  if (addressees.length === 1) return [`Kính gửi: ${addressees[0]}.`];
  return ['Kính gửi:', ...addressees.map((text, i) => `- ${text}${i === addressees.length - 1 ? '.' : ';'}`)];
}

/** Nơi nhận: the first line of the kind, then the others; each ends `;`, the last (Lưu) with `.`. */
export function copyLines(paper: Pick<OfficialPaper, 'kind' | 'copies'>): string[] {
  const { firstCopy } = PAPER_KINDS[paper.kind];
  const lines = firstCopy ? [firstCopy, ...paper.copies] : [...paper.copies];
  return lines.map((text, i) => `- ${text}${i === lines.length - 1 ? '.' : ';'}`);
}

/** `KT. GIÁM ĐỐC` / `PHÓ GIÁM ĐỐC` on two lines, or the post alone. */
export const signatureLines = ({ method, signedFor, post }: PaperSignature): string[] =>
  method === undefined || method === 'Q.' ? [`${method ? 'Q. ' : ''}${post}`] : [`${method} ${signedFor ?? ''}`.trim(), post];

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** `Phụ lục` when there is one, `Phụ lục I` … when several (PL I, III.1). */
export const annexName = (index: number, count: number): string => (count === 1 ? 'Phụ lục' : `Phụ lục ${ROMAN[index]}`);

/** The line under an annex's title; number and date are filled on paper and stay blank in an electronic file (PL I, III.1c). */
export function annexReference(paper: Pick<OfficialPaper, 'kind' | 'head'>): string {
  const kind = PAPER_KINDS[paper.kind].name ?? 'CÔNG VĂN';
  const name = kind.charAt(0) + kind.slice(1).toLocaleLowerCase('vi');
  return `(Kèm theo ${name} số ${BLANK}/${paper.head.symbol} ngày ${BLANK}tháng ${BLANK}năm ${BLANK}của ${paper.head.issuer})`;
}

/** The last paragraph of the body ends with `./.`. */
export function withEndMark(text: string): string {
  return text.endsWith('./.') ? text : `${text.replace(/[.;,\s]+$/, '')}./.`;
}
