import { fold } from '../../ui/fold';

/** A piece of a text, marked where it is what was sought. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/**
 * Where what was typed stands in a text, marks and case apart, đ as d: the whole of it where it stands there in one run, else each of its words
 * where a word begins ("gia" is not marked in "tham gia" for "đánh giá nội bộ" that stands there as a whole).
 */
export function marked(text: string, sought: string): Piece[] {
  const { folded, at } = readable(text.normalize('NFC'));
  const words = fold(sought).split(/\s+/).filter(Boolean);
  const runs = found(folded, words.length === 0 ? [] : [words.map(escaped).join('\\s+')], '');
  const spans = runs.length > 0 ? runs : found(folded, words.toSorted((a, b) => b.length - a.length).map(escaped), '(?<![\\p{L}\\p{N}])');
  const pieces: Piece[] = [];
  let end = 0;
  const shown = text.normalize('NFC');
  for (const [from, to] of spans) {
    pieces.push({ text: shown.slice(end, at[from]), marked: false }, { text: shown.slice(at[from], at[to]), marked: true });
    end = at[to] ?? shown.length;
  }
  pieces.push({ text: shown.slice(end), marked: false });
  return pieces.filter((piece) => piece.text !== '');
}

/** The text as it is compared, and for each of its letters the place in the text as it is shown. */
function readable(text: string): { folded: string; at: number[] } {
  let folded = '';
  const at: number[] = [];
  let place = 0;
  for (const letter of text) {
    const plain = fold(letter);
    for (const _ of plain) at.push(place);
    folded += plain;
    place += letter.length;
  }
  at.push(text.length);
  return { folded, at };
}

function found(folded: string, sought: readonly string[], before: string): [number, number][] {
  if (sought.length === 0) return [];
  return [...folded.matchAll(new RegExp(`${before}(?:${sought.join('|')})`, 'gu'))].map((hit) => [hit.index, hit.index + hit[0].length]);
}

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
