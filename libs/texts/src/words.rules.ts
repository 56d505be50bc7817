/** Characters of a file's text that are kept; beyond that it is cut, and said. A record of a thousand pages has about two million. */
export const MOST_CHARACTERS = 1_000_000;
/** The database counts places up to here; what stands behind is found as a word, not as a phrase. */
const LAST_PLACE = 16_383;
/** Longest word that is looked for: what is longer is no word but a file's garbage. */
const LONGEST_WORD = 60;
/** Words of one question. */
const MOST_ASKED = 12;

/** Accent-free, lower case, đ as d. */
const foldedOf = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').replace(/[đĐ]/g, 'd').toLowerCase();

/**
 * The text with every letter without its accents and everything else a blank: as many characters as the text has, so that a place in the one
 * is the same place in the other.
 */
export function foldedAlike(text: string): string {
  let folded = '';
  for (const character of text) {
    const one = foldedOf(character);
    folded += /^[a-z0-9]$/.test(one) ? one : ' ';
  }
  return folded;
}

/** What a text holds, made fit to be kept: NFC, without characters that no text has, cut at {@link MOST_CHARACTERS}. */
export function keptText(text: string): string {
  const clean = text
    .toWellFormed()
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff\u00ad\u200b-\u200f\ufeff]/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const characters = clean.length > MOST_CHARACTERS ? [...clean] : null;
  return characters && characters.length > MOST_CHARACTERS ? characters.slice(0, MOST_CHARACTERS).join('').trimEnd() : clean;
}

/**
 * A text as PostgreSQL's `tsvector` writes it: each word without accents and, at the same place, as it stands where it has accents, so that
 * both spellings are found and the exact one is told from the others. The server's own parser is not asked: it takes 85/QĐ-SXD for a path.
 */
export function wordsVector(text: string): string {
  const places = new Map<string, number[]>();
  const note = (word: string, place: number): void => {
    const known = places.get(word);
    // The server keeps 255 places of a word.
    if (!known) places.set(word, [place]);
    else if (known.length < 255 && known.at(-1) !== place) known.push(place);
  };
  let place = 0;
  for (const word of wordsOf(text)) {
    if (place < LAST_PLACE) place += 1;
    const folded = foldedOf(word);
    note(folded, place);
    if (folded !== word) note(word, place);
  }
  return [...places].map(([word, at]) => `'${word}':${at.join(',')}`).join(' ');
}

/** How a question is put to the texts. */
export interface TextQuestion {
  /** `tsquery`: the words without accents. */
  readonly words: string;
  /** `tsquery`: the words with the accents that were typed; null where none were. */
  readonly exact: string | null;
  /** What a place in the text is looked for by: all words in a row, without accents. */
  readonly phrase: string;
  /** The longest word, where the words do not stand in a row. */
  readonly word: string;
}

/**
 * One or two words and codes stand in a row in the text, more words anywhere; whole words. @returns null where nothing can be asked.
 * Vietnamese compounds are mostly of two syllables: each alone would find nearly every text.
 */
export function textQuestion(input: string): TextQuestion | null {
  const words = wordsOf(input).slice(0, MOST_ASKED);
  const folded = words.map(foldedOf);
  if (folded.join('').length < 3) return null;
  const inRow = words.length <= 2 || /\d/.test(input);
  const asked = (list: readonly string[]): string => list.map((word) => `'${word}'`).join(inRow ? ' <-> ' : ' & ');
  return {
    words: asked(folded),
    exact: words.some((word, i) => word !== folded[i]) ? asked(words) : null,
    phrase: folded.join(' '),
    word: folded.reduce((longest, word) => (word.length > longest.length ? word : longest), ''),
  };
}

const wordsOf = (text: string): string[] =>
  (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
    .map((word) => word.slice(0, LONGEST_WORD))
    .filter((word) => /^[\p{L}\p{N}]/u.test(word));
