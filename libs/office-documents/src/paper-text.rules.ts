import type { OfficialPaper, PaperDate, PaperHeadBlock, PaperSignature } from './official-paper';
import { PAPER_KINDS } from './paper-kinds';

export const MOTTO = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const DEVICE = 'Độc lập - Tự do - Hạnh phúc';

const BLANK = ' '.repeat(6);
const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** In capitals, as names of agencies, posts and titles of annexes are printed. */
export const capitals = (text: string): string => text.toLocaleUpperCase('vi');

/** `Số: 05/BC-SKHCN`; blank before the slash while there is none; below 10 with a leading 0 (PL I, II.3). */
export function numberLine({ number, symbol }: Pick<PaperHeadBlock, 'number' | 'symbol'>): string {
  if (number === null || number === '') return `Số: ${BLANK}  /${symbol}`;
  return `Số: ${/^\d+$/.test(String(number)) ? twoDigits(Number(number)) : number}/${symbol}`;
}

/** `ngày 05 tháng 02 năm 2026`: days below 10 and the months 1 and 2 with a leading 0 (PL I, II.4). */
export function dateWords({ day, month, year }: PaperDate): string {
  const dayText = day === null ? BLANK : twoDigits(day);
  const monthText = month === null ? BLANK : month <= 2 ? twoDigits(month) : String(month);
  return `ngày ${dayText} tháng ${monthText} năm ${year}`;
}

export const placeAndDate = ({ place, date }: Pick<PaperHeadBlock, 'place' | 'date'>): string => `${place}, ${dateWords(date)}`;

const withoutEnd = (text: string): string => text.trim().replace(/[;,.\s]+$/, '');
const listed = (lines: readonly string[], mark: string): string[] =>
  lines.map((text, i) => `${mark}${withoutEnd(text)}${i === lines.length - 1 ? '.' : ';'}`);

/** Căn cứ: each ends with `;`, the last with `.` (PL I, II.6a). */
export const basisLines = (bases: readonly string[]): string[] => listed(bases, '');

/** Kính gửi: one on the same line, several as dash lines ending `;` … `.` (PL I, II.9d). */
export function addresseeLines(addressees: readonly string[]): string[] {
  if (addressees.length === 1) return [`Kính gửi: ${withoutEnd(addressees[0]!)}.`];
  return ['Kính gửi:', ...listed(addressees, '- ')];
}

/** Nơi nhận: the first line of the kind, then the others; each ends `;`, the last (Lưu) with `.` (PL I, II.9d). */
export function copyLines(paper: Pick<OfficialPaper, 'kind' | 'copies'>): string[] {
  const { firstCopy } = PAPER_KINDS[paper.kind];
  return listed(firstCopy && 'given' in firstCopy ? [firstCopy.given, ...paper.copies] : paper.copies, '- ');
}

/** `KT. GIÁM ĐỐC` and `PHÓ GIÁM ĐỐC` on two lines, `Q. GIÁM ĐỐC`, or the post alone, in capitals (PL I, II.7). */
export function signatureLines({ method, signedFor, post }: PaperSignature): string[] {
  if (method === 'Q.') return [`Q. ${capitals(post)}`];
  const own = capitals(post).split('\n');
  return method === undefined ? own : [`${method} ${capitals(signedFor ?? '')}`.trim(), ...own];
}

const ROMAN = [
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** Roman numbers below 90, as annexes are counted. */
export function roman(value: number): string {
  const [worth, sign] = ROMAN.find(([step]) => step <= value) ?? [0, ''];
  return worth === 0 ? '' : sign + roman(value - worth);
}

/** `Phụ lục` when there is one, `Phụ lục I` … when several (PL I, III.1a). */
export const annexName = (index: number, count: number): string => (count === 1 ? 'Phụ lục' : `Phụ lục ${roman(index + 1)}`);

/** The line under an annex's title; number and date are for paper copies and stay blank in an electronic file (PL I, III.1c). */
export function annexReference({
  kind,
  head,
  authority,
}: Pick<OfficialPaper, 'kind' | 'authority'> & { readonly head: Pick<PaperHeadBlock, 'symbol' | 'issuer'> }): string {
  const name = PAPER_KINDS[kind].name ?? 'Công văn';
  const from = (authority ?? head.issuer).replace(/\n/g, ' ');
  return `(Kèm theo ${name} số ${BLANK}/${head.symbol} ngày ${BLANK}tháng ${BLANK}năm ${BLANK}của ${from})`;
}

/** The last words of a paper end with `./.` (models of PL III). */
export const withEndMark = (text: string): string => (text.endsWith('./.') ? text : `${withoutEnd(text)}./.`);
