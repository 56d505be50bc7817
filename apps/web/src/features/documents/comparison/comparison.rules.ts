import { type Change, diffArrays, diffWords } from 'diff';

/** A part of a paragraph: in both, only in the earlier, only in the later text. */
export interface Part {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Paragraphs in a row that are the same, or one that is not. */
export type Block =
  | { readonly kind: 'same'; readonly paragraphs: readonly string[] }
  | { readonly kind: 'changed'; readonly parts: readonly Part[] };

/** Milliseconds after which two texts count as too different: the page must answer. */
const LONGEST = 4_000;
/** Share of common words from which two paragraphs are one that was changed. */
const ALIKE = 0.4;
/** Paragraphs of one gap that are compared with each other, at most: beyond it they are shown one after the other. */
const MOST_PAIRED = 60;

/** Two texts, paragraph by paragraph, and within a changed paragraph word by word. Null where they differ too much. */
export function comparison(before: string, after: string): Block[] | null {
  const changes = diffArrays(paragraphs(before), paragraphs(after), { timeout: LONGEST }) as Change2[] | undefined;
  if (!changes) return null;
  const blocks: Block[] = [];
  let removed: readonly string[] = [];
  for (const [place, change] of changes.entries()) {
    if (change.removed) {
      removed = change.value;
      if (!changes[place + 1]?.added) blocks.push(...apart(removed, []));
    } else if (change.added) {
      blocks.push(...apart(changes[place - 1]?.removed ? removed : [], change.value));
      removed = [];
    } else blocks.push({ kind: 'same', paragraphs: change.value });
  }
  return blocks;
}

type Change2 = Omit<Change, 'value'> & { value: string[] };

/** How many paragraphs are changed and how many are not. */
export const counted = (blocks: readonly Block[]): { changed: number; same: number } => ({
  changed: blocks.filter(({ kind }) => kind === 'changed').length,
  same: blocks.reduce((sum, block) => sum + (block.kind === 'same' ? block.paragraphs.length : 0), 0),
});

const paragraphs = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** What stands between two same places: alike paragraphs are one that was changed, in their order; the others came or went. */
function apart(removed: readonly string[], added: readonly string[]): Block[] {
  const pairs = pairsOf(removed, added);
  const blocks: Block[] = [];
  let [left, right] = [0, 0];
  for (const [i, j] of [...pairs, [removed.length, added.length] as const]) {
    for (; left < i; left++) blocks.push({ kind: 'changed', parts: [{ kind: 'removed', text: removed[left]! }] });
    for (; right < j; right++) blocks.push({ kind: 'changed', parts: [{ kind: 'added', text: added[right]! }] });
    if (i < removed.length && j < added.length) {
      blocks.push({ kind: 'changed', parts: wordByWord(removed[i]!, added[j]!) });
      left = i + 1;
      right = j + 1;
    }
  }
  return blocks;
}

/** What went and what came of one paragraph. */
export function wordByWord(before: string, after: string): Part[] {
  return diffWords(before, after).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

/** Pairs in rising order whose likeness is largest in sum. */
function pairsOf(removed: readonly string[], added: readonly string[]): (readonly [number, number])[] {
  if (removed.length > MOST_PAIRED || added.length > MOST_PAIRED) return [];
  const best = Array.from({ length: removed.length + 1 }, () => new Array<number>(added.length + 1).fill(0));
  const likeness = removed.map((one) => added.map((other) => alike(one, other)));
  for (let i = removed.length - 1; i >= 0; i--)
    for (let j = added.length - 1; j >= 0; j--)
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, likeness[i]![j]! + best[i + 1]![j + 1]!);
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < removed.length && j < added.length; ) {
    if (likeness[i]![j]! > 0 && best[i]![j] === likeness[i]![j]! + best[i + 1]![j + 1]!) pairs.push([i++, j++]);
    else if (best[i]![j] === best[i + 1]![j]) i++;
    else j++;
  }
  return pairs;
}

/** Share of common words; 0 below {@link ALIKE}. */
function alike(one: string, other: string): number {
  const [a, b] = [new Set(one.toLowerCase().split(/\s+/)), new Set(other.toLowerCase().split(/\s+/))];
  const common = [...a].filter((word) => b.has(word)).length;
  const share = (2 * common) / (a.size + b.size);
  return share >= ALIKE ? share : 0;
}
