import { lettered, skeleton, skeletonSimilarity } from './folding';
import type { KnownUnit } from './plan-proposal';
import { COMMON_UNITS, UNIT_PHRASES } from './unit-words';

/** A name as it is rightly written; `least` is the likeness from which a passage is taken for it. */
interface Name {
  readonly text: string;
  readonly skeleton: string;
  readonly words: readonly string[];
  readonly least: number;
}
interface Hit {
  readonly name: Name;
  readonly taken: number;
  readonly worth: number;
}

/** A text in which at least one letter in seven bears a mark was typed or read well: there only a dash or a capital is put right. */
const MARKED = 1 / 7;
/** Longer texts are no lists of units. */
const MOST_WORDS = 80;
/** One long name is likelier than two short ones with a misread word between them. */
const EACH_NAME = 1.5;
const UNKNOWN_LETTER = 0.5;
const UNKNOWN_WORD = 1;
const ODD_WORD = 2.5;
const JOINTS = new Set(['va', 'voi', 'cung', 'hoac']);

const nameOf = (text: string, least: number): Name => ({ text, skeleton: skeleton(text), words: wordsOf(text), least });
const wordsOf = (text: string): string[] => text.split(/\s+/).map(skeleton).filter(Boolean);
/** Short names must fit better: "Sở Y tế" and "Sở Xây dựng" share a third of their letters with many a word. */
const leastFor = (text: string): number => (skeleton(text).length < 9 ? 0.86 : skeleton(text).length < 14 ? 0.8 : 0.77);

/** Puts known names of units in their right spelling, longest first; what is not known stays as it was read. */
export class UnitNames {
  private readonly byLikeness: Name[];
  private readonly startingLike = new Map<string, Name[]>();
  private readonly known = new Map<string, string>();
  private readonly isMarked: boolean;

  /**
   * @param organizations units that the caller knows, with their other names
   * @param texts all lead and coordinator texts of the plan: names that it repeats are known too, in the spelling it uses most
   */
  constructor(organizations: readonly KnownUnit[], texts: readonly string[]) {
    const given = organizations.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]).filter((text) => skeleton(text).length >= 4);
    this.isMarked = markShare(texts.join(' ')) >= MARKED;
    const named = [...given, ...COMMON_UNITS].map((text) => nameOf(text.normalize('NFC'), leastFor(text)));
    const parts = this.isMarked ? [] : UNIT_PHRASES.map((text) => nameOf(text, skeleton(text).length < 9 ? 0.99 : 0.85));
    this.byLikeness = unique([...named, ...repeatedNames(texts, named), ...parts]);
  }

  restored(text: string): string {
    const cached = this.known.get(text);
    if (cached !== undefined) return cached;
    const words = text.split(' ');
    const result = !text || words.length > MOST_WORDS ? text : this.written(words);
    this.known.set(text, result);
    return result;
  }

  /** The reading that covers most letters with known names; at equal worth the longer name. */
  private written(words: readonly string[]): string {
    const skeletons = words.map((word) => lettered(skeleton(word)));
    const best: { worth: number; hit: Hit | null }[] = [];
    best[words.length] = { worth: 0, hit: null };
    for (let at = words.length - 1; at >= 0; at--) {
      best[at] = { worth: best[at + 1]!.worth - UNKNOWN_WORD - skeletons[at]!.length * UNKNOWN_LETTER, hit: null };
      for (const hit of this.hitsAt(words, skeletons, at)) {
        const worth = hit.worth + best[at + hit.taken]!.worth;
        if (worth > best[at]!.worth) best[at] = { worth, hit };
      }
    }
    const result: string[] = [];
    for (let at = 0; at < words.length; ) {
      const hit = best[at]!.hit;
      const isJoint = !hit && !this.isMarked && words[at] === 'va' && Boolean(best[at + 1]?.hit);
      result.push(hit ? asWritten(hit.name.text, words[at]!, words[at + hit.taken - 1]!) : isJoint ? 'và' : words[at]!);
      at += hit?.taken ?? 1;
    }
    return result.join(' ');
  }

  private hitsAt(words: readonly string[], skeletons: readonly string[], at: number): Hit[] {
    const hits: Hit[] = [];
    if (!skeletons[at]) return hits;
    for (const name of this.namesStartingLike(skeletons[at]!)) {
      const most = Math.min(name.text.split(' ').length + 1, words.length - at);
      let joined = '';
      for (let taken = 1; taken <= most; taken++) {
        joined += skeletons[at + taken - 1]!;
        if (joined.length < name.skeleton.length * 0.7) continue;
        if (joined.length > name.skeleton.length * 1.35) break;
        const hit = this.hit(name, words.slice(at, at + taken), joined);
        if (hit) hits.push(hit);
      }
    }
    return hits;
  }

  private hit(name: Name, words: readonly string[], joined: string): Hit | null {
    const last = lettered(skeleton(words.at(-1)!));
    if (!last || (JOINTS.has(last) && name.words.at(-1) !== last) || !endsAlike(last, name.words.at(-1)!)) return null;
    const likeness = skeletonSimilarity(joined, name.skeleton, name.least);
    if (likeness < name.least || numbersOf(words) !== numbersOf(name.text.split(' '))) return null;
    if (this.isMarked && (likeness < 1 || !sameMarks(words.join(' '), name.text))) return null;
    return {
      name,
      taken: words.length,
      worth: likeness * likeness * joined.length - EACH_NAME - Math.abs(words.length - name.text.split(' ').length) * ODD_WORD,
    };
  }

  /** Names whose first word is like the given one, kept for the next time. */
  private namesStartingLike(word: string): readonly Name[] {
    const cached = this.startingLike.get(word);
    if (cached) return cached;
    const names = this.byLikeness.filter(
      ({ words: [first] }) => first === word || (!JOINTS.has(word) && skeletonSimilarity(word, first!, 0.5) >= 0.5),
    );
    this.startingLike.set(word, names);
    return names;
  }
}

const unique = (names: readonly Name[]): Name[] => [...new Map(names.map((name) => [name.text, name] as const)).values()];
/** Numbers standing alone tell units apart (Phòng Nghiệp vụ 1, 2) however alike the rest is. */
const numbersOf = (words: readonly string[]): string => words.filter((word) => /^\d+\W*$/.test(word)).join();
const endsAlike = (a: string, b: string): boolean => skeletonSimilarity(a, b, 0.34) >= 0.34;

/** Share of letters with a mark, đ counted. */
export function markShare(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 ? 0 : (text.normalize('NFD').match(/[\p{M}đĐ]/gu)?.length ?? 0) / letters;
}

/** The same marks over the same letters; hoà and hòa are one. */
const sameMarks = (a: string, b: string): boolean => marksOf(a) === marksOf(b);
const marksOf = (text: string): string =>
  [
    ...(text
      .toLowerCase()
      .normalize('NFD')
      .match(/[\p{M}đ]/gu) ?? []),
  ]
    .sort()
    .join('');

/** Keeps the capital or small letter of the passage and the marks around it. */
function asWritten(name: string, first: string, last: string): string {
  const before = /^[("“]+/.exec(first)?.[0] ?? '';
  const after = /[,;.:)"”]+$/.exec(last)?.[0] ?? '';
  const letter = first.slice(before.length).charAt(0);
  const isUpper = /\p{Lu}/u.test(letter);
  const isLower =
    /\p{Ll}/u.test(letter) && /^(?:các|đơn|công|cán|phối|thuộc|trực|liên|có|làm|người|địa|chuyên|sự|viên)(?= |$)/iu.test(name);
  const start = isUpper ? name.charAt(0).toLocaleUpperCase('vi') : isLower ? name.charAt(0).toLocaleLowerCase('vi') : name.charAt(0);
  return before + start + name.slice(1) + after;
}

/** Names that the plan writes twice or more and that nobody else gave: the spelling with most marks, then the most frequent, stands for all. */
function repeatedNames(texts: readonly string[], named: readonly Name[]): Name[] {
  const count = new Map<string, number>();
  for (const text of texts.slice(0, 2_000))
    for (const piece of text.split(/\s+v[àaả]\s+|;\s*/)) {
      const name = piece.replace(/^[\s.;,:]+|[\s.;,:]+$/g, '');
      if (name.length < 90 && skeleton(name).length >= 9 && wordsOf(name).length >= 2) count.set(name, (count.get(name) ?? 0) + 1);
    }
  const often = [...count]
    .filter(([, times]) => times >= 2)
    .sort(([a, m], [b, n]) => markShare(b) - markShare(a) || n - m || (a < b ? -1 : 1))
    .slice(0, 200)
    .map(([text]) => nameOf(text, 0.9));
  const kept: Name[] = [];
  for (const name of often)
    if (![...named, ...kept].some((other) => skeletonSimilarity(name.skeleton, other.skeleton, 0.77) >= 0.77)) kept.push(name);
  return kept;
}
