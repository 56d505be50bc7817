/** Characters of a file's text that are kept; beyond that it is cut, and said. A record of a thousand pages has about two million. */
export const MOST_CHARACTERS = 1_000_000;
/** The database counts places up to here; what stands behind is found as a word, not as a phrase. */
const LAST_PLACE = 16_383;
/** It keeps so many places of one word, and a megabyte of words in all; what a text of mere garbage has beyond is not found. */
const MOST_PLACES = 255;
const MOST_BYTES = 1_000_000;
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

/** How words are made now; what was kept by an earlier edition is made anew from its text. */
export const WORDS_EDITION = 2;

/**
 * A text as PostgreSQL's `tsvector` writes it: each word without accents and, at the same place, as it stands where it has accents, so that
 * both spellings are found and the exact one is told from the others; and each two words in a row as a word of their own, because the database
 * would have to open every text that has both to see whether they stand side by side. Its own parser is not asked: it takes 85/QĐ-SXD for a path.
 */
export function wordsVector(text: string): string {
  const lexemes = new Lexemes();
  const words = wordsOf(text);
  words.forEach((word, i) => {
    const place = Math.min(i + 1, LAST_PLACE);
    lexemes.note(foldedOf(word), place);
    lexemes.note(word, place);
  });
  for (let i = 1; i < Math.min(words.length, LAST_PLACE); i += 1) {
    const pair = pairOf(words[i - 1]!, words[i]!);
    lexemes.note(foldedOf(pair), null);
    lexemes.note(pair, null);
  }
  return lexemes.written();
}

/** Words with their places, as many as one `tsvector` takes. */
class Lexemes {
  private readonly places = new Map<string, number[]>();
  private bytes = 0;

  note(word: string, place: number | null): void {
    const known = this.places.get(word);
    if (this.bytes > MOST_BYTES || (known && (place === null || known.at(-1) === place || known.length === MOST_PLACES))) return;
    this.bytes += (known ? 0 : Buffer.byteLength(word) + 4) + (place === null ? 0 : 2);
    if (known) known.push(place!);
    else this.places.set(word, place === null ? [] : [place]);
  }

  written(): string {
    return [...this.places].map(([word, at]) => (at.length === 0 ? `'${word}'` : `'${word}':${at.join(',')}`)).join(' ');
  }
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
  const asked = inRow ? askedInRow : askedAnywhere;
  return {
    words: asked(folded),
    exact: words.some((word, i) => word !== folded[i]) ? asked(words) : null,
    phrase: folded.join(' '),
    word: folded.reduce((longest, word) => (word.length > longest.length ? word : longest), ''),
  };
}

/** How a question is put to titles: `tsquery` as {@link TextQuestion} has it. */
export type TitleQuestion = Pick<TextQuestion, 'words' | 'exact'>;

/**
 * Two words stand in a row in the title, more words anywhere; the last one may be typed in part, after another word only where it follows it
 * there: what begins anywhere with few letters would be nearly everything. @returns null where nothing can be asked.
 */
export function titleQuestion(input: string): TitleQuestion | null {
  const words = titleWordsOf(input).slice(0, MOST_ASKED);
  const folded = words.map(foldedOf);
  if (folded.join('').length < 3) return null;
  return { words: askedBegun(folded), exact: words.some((word, i) => word !== folded[i]) ? askedBegun(words) : null };
}

/** As the database reads titles (`title_words`): letters and digits; `m²` is `m`. */
const titleWordsOf = (title: string): string[] =>
  (
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{Nd}]+/gu) ?? []
  ).map((word) => word.slice(0, LONGEST_WORD));

function askedBegun(words: readonly string[]): string {
  const last = words.at(-1)!;
  const before = words.at(-2);
  const begun = last.length < 3 ? `'${last}'` : `'${last}':*`;
  if (before === undefined) return begun;
  // As the database keeps them: a number makes no pair.
  const paired = [before, last].every((word) => !/^[0-9]/.test(word));
  if (!paired) return `${askedAnywhere(words.slice(0, -1))} & ${begun}`;
  const pair = `'${pairOf(before, last)}':*`;
  return words.length === 2 ? pair : `${askedAnywhere(words.slice(0, -1))} & ('${last}' | ${pair})`;
}

const askedAnywhere = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(' & ');

/** Each two of them stand in a row, which the index knows; that all do, the database sees in the few texts that are left. */
function askedInRow(words: readonly string[]): string {
  if (words.length === 1) return askedAnywhere(words);
  const pairs = askedAnywhere(words.slice(1).map((word, i) => pairOf(words[i]!, word)));
  return words.length === 2 ? pairs : `${pairs} & ${words.map((word) => `'${word}'`).join(' <-> ')}`;
}

const pairOf = (first: string, second: string): string => `${first} ${second}`;

const wordsOf = (text: string): string[] =>
  (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
    .map((word) => word.slice(0, LONGEST_WORD))
    .filter((word) => /^[\p{L}\p{N}]/u.test(word));
