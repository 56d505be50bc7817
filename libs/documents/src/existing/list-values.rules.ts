import { foldedWords } from '@qms/tables';
import type { DocumentKind } from '../document.entity';
import { prefixOf } from '../kinds/code-pattern.rules';
import type { KnownKind } from '../kinds/suggested-kinds';

/** Words for the kinds as offices write them, folded. */
const KINDS: readonly (readonly [DocumentKind, RegExp])[] = [
  ['policy', /^(chinh sach( chat luong)?|cscl|policy)$/],
  ['objectives', /^(muc tieu( chat luong)?( nam \d{4})?|mtcl|objectives?)$/],
  ['manual', /^(so tay( chat luong)?|stcl|manual)$/],
  ['procedure', /^(quy trinh( he thong| tac nghiep| noi bo| giai quyet tthc)?|thu tuc|qt|procedure)$/],
  ['instruction', /^(huong dan( cong viec| thuc hien)?|hd|hdcv|instruction)$/],
  ['regulation', /^(quy dinh|quy che|noi quy|qd|qc|regulation)$/],
  ['form', /^(bieu mau|mau bieu|mau|bm|form)$/],
  ['annex', /^(phu luc|pl|annex)$/],
];

/** Kind by its word, as the organization or offices in general call it; null for a word that nobody knows. */
export const kindOfWord = (text: string, kinds: readonly KnownKind[]): DocumentKind | null =>
  kinds.find(({ name }) => name !== null && foldedWords(name) === foldedWords(text))?.nature ??
  KINDS.find(([, pattern]) => pattern.test(foldedWords(text)))?.[0] ??
  null;

/** The first letters of the organization's codes. */
export const prefixesOf = (kinds: readonly KnownKind[]): string[] =>
  kinds.flatMap(({ patterns }) => patterns.map(prefixOf)).filter((one) => one !== '');

/** Kind by the first letters of a code, as the organization forms them. */
export function kindOfCode(code: string, kinds: readonly KnownKind[]): DocumentKind | null {
  const prefix = foldedWords(code).split(/[ \d]/)[0]!;
  return kinds.find((kind) => prefixesOf([kind]).some((known) => foldedWords(known) === prefix))?.nature ?? null;
}

/** `03`, `Lần 3`, and both numbers together: `03/01`. */
export function readNumber(text: string): { readonly first: number; readonly second: number | null } | null {
  const [, first, second] = /^(?:l[aầ]n\s*(?:th[uứ]\s*)?|v)?(\d{1,3})(?:\s*[/.-]\s*(\d{1,3}))?$/iu.exec(text.normalize('NFC').trim()) ?? [];
  return first === undefined ? null : { first: Number(first), second: second === undefined ? null : Number(second) };
}

/** `7.5.3; 8.1`: clauses of TCVN ISO 9001:2015; null where something else stands among them. */
export function readClauses(text: string): string[] | null {
  const parts = text
    .split(/[;,\n]|\s+và\s+|\s+/u)
    .map((part) => part.trim().replace(/\.$/, ''))
    .filter((part) => part !== '');
  return parts.every((part) => /^(4|5|6|7|8|9|10)(\.\d{1,2}){0,3}$/.test(part)) ? [...new Set(parts)] : null;
}

/** Number and day in one cell: `58/QĐ-SXD ngày 09/02/2026`. */
export function splitDecision(text: string): { readonly number: string; readonly day: string | null } {
  const bare = text.trim().replace(/^(quyết định|qđ)?\s*(số|so)?\s*:?\s*(?=\d)/iu, '');
  const [, number, day] = /^(.*?)[,;]?\s*(?:,|;|\s)ngày\s+(.+)$/iu.exec(bare.replace(/\s+/g, ' ')) ?? [];
  return number && day ? { number: number.trim(), day: day.trim() } : { number: bare, day: null };
}

/** Letters and digits with dots, dashes, slashes; 2 to 60 characters, beginning with a letter or digit. */
export const isCode = (code: string): boolean => /^[\p{L}\d][\p{L}\d.\-/_& ]{1,59}$/u.test(code);
