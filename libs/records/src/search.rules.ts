import { titleQuestion } from '@qms/texts';

/** Fewest letters that are searched: two would match nearly everything. */
export const SEARCH_MIN = 3;

/** How a term is looked up: as the beginning of a code or number, or as words; those also as they were typed where they have accents. */
export interface SearchRoute {
  readonly route: 'code' | 'words';
  /** The beginning of a code, or a `tsquery` of words without accents. */
  readonly term: string;
  readonly typed: string | null;
}

/** Accent-free, lower case, đ as d. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').replace(/đ/g, 'd').replace(/Đ/g, 'd').toLowerCase();

/** Chooses the way by the form of the input: `QT-07`, `85 qd skhcn`, `85/QĐ-SKHCN` are codes or numbers. @returns null when there are too few letters. */
export function searchRoute(input: string): SearchRoute | null {
  const text = folded(input.trim());
  const key = text.replace(/[^a-z0-9]/g, '');
  if (key.length < SEARCH_MIN) return null;
  if (looksLikeCode(text)) return { route: 'code', term: key, typed: null };
  const question = titleQuestion(input);
  return question && { route: 'words', term: question.words, typed: question.exact };
}

/** Digits within a short piece: `qt-ht-01`, `mtcl-2026`, `qt 07`, `85 qd skhcn`, `58b/qđ-sxd`; but `năm 2026` is words: a code has no vowel before a blank. */
function looksLikeCode(text: string): boolean {
  if (!/\d/.test(text) || text.length > 40) return false;
  if (/^[b-df-hj-np-tv-xz]{1,5}( [b-df-hj-np-tv-xz]{1,5})* \d[\w.-]*$/.test(text)) return true;
  return /^[a-z]{1,6}([-.][a-z]{1,6})*[-.]?\d[\w.-]*$/.test(text) || /^\d{1,6}[a-z]?[\s/-]+[a-z]{1,6}([\s/-]+[a-z0-9]{1,12})*$/.test(text);
}
