/** Fewest letters that are searched: two would match nearly everything (a two-letter LIKE took 2 s at a million rows). */
export const SEARCH_MIN = 3;

/** How a term is looked up: as the beginning of a code or number, as words, or as a run of letters. */
export type SearchRoute = { readonly route: 'code' | 'words' | 'phrase'; readonly term: string };

/** Accent-free, lower case, đ as d: what the database keeps as `title_norm`. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').replace(/đ/g, 'd').replace(/Đ/g, 'd').toLowerCase();

/**
 * Chooses the way by the form of the input: `QT-07`, `85 qd skhcn`, `85/QĐ-SKHCN` are codes or numbers; several words are sought as words,
 * each from its beginning; one word as letters anywhere. @returns null when there are too few letters.
 */
export function searchRoute(input: string): SearchRoute | null {
  const text = folded(input.trim());
  const key = text.replace(/[^a-z0-9]/g, '');
  if (key.length < SEARCH_MIN) return null;
  if (looksLikeCode(text)) return { route: 'code', term: key };
  const words = text.split(/[^a-z0-9]+/).filter(Boolean);
  if (words.length > 2) return { route: 'words', term: words.map((word) => `'${word}':*`).join(' & ') };
  return { route: 'phrase', term: words.join(' ').replace(/[%_\\]/g, '\\$&') };
}

/** Digits within a short piece: `qt-ht-01`, `mtcl-2026`, `qt 07`, `85 qd skhcn`, `58b/qđ-sxd`; but `năm 2026` is words: a code has no vowel before a blank. */
function looksLikeCode(text: string): boolean {
  if (!/\d/.test(text) || text.length > 40) return false;
  if (/^[b-df-hj-np-tv-xz]{1,5}( [b-df-hj-np-tv-xz]{1,5})* \d[\w.-]*$/.test(text)) return true;
  return /^[a-z]{1,6}([-.][a-z]{1,6})*[-.]?\d[\w.-]*$/.test(text) || /^\d{1,6}[a-z]?[\s/-]+[a-z]{1,6}([\s/-]+[a-z0-9]{1,12})*$/.test(text);
}
