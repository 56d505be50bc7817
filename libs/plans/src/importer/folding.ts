import { distance } from 'fastest-levenshtein';

/** Marks off, đ as d, lower case; signs that a Latin reader puts for Vietnamese letters turned into the letter they mostly stand for. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/¢/g, 'e')
    .replace(/€/g, 'e')
    .replace(/ﬁ/g, 'fi')
    .toLowerCase();

/** Letters and digits of the folded text. */
export const skeleton = (text: string): string => folded(text).replace(/[^a-z0-9]/g, '');

/** 1 − Levenshtein / longer length over skeletons; two empty texts 1, an empty one against a text 0. */
export function similarity(a: string, b: string): number {
  const [x, y] = [skeleton(a), skeleton(b)];
  const longer = Math.max(x.length, y.length);
  return longer === 0 ? 1 : 1 - distance(x, y) / longer;
}

/** The same over texts that are skeletons already; stops early where the lengths forbid the wanted figure. */
export function skeletonSimilarity(x: string, y: string, wanted: number): number {
  const longer = Math.max(x.length, y.length);
  if (longer === 0) return 1;
  if (Math.abs(x.length - y.length) / longer > 1 - wanted) return 0;
  return 1 - distance(x, y) / longer;
}

/** A skeleton with the digits that a scanner puts within words turned back into letters: `ph6ng` → `phong`. */
export const lettered = (text: string): string =>
  text.replace(/(?<=[a-z])[0146]|[0146](?=[a-z])/g, (digit) => ({ 0: 'o', 1: 'i', 4: 'a', 6: 'o' })[digit] ?? digit);
