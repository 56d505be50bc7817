/** The order of points in Vietnamese papers (NĐ 30/2020, PL I, II.6): no f, j, w, z. */
export const LETTERS = [...'abcdđeghiklmnopqrstuưvxy'];

/** What a scanner may make of a letter. */
const MISREAD: Readonly<Record<string, readonly string[]>> = {
  '¢': ['c', 'e'],
  d: ['đ'],
  '1': ['i', 'l'],
  '|': ['i', 'l'],
  '!': ['i', 'l'],
  l: ['i'],
  i: ['l'],
  j: ['i'],
  ii: ['n'],
  '6': ['b'],
  '8': ['b'],
  q: ['g'],
  '9': ['g'],
  '0': ['o'],
  rn: ['m'],
  é: ['e'],
  f: ['e'],
  p: ['đ'],
  b: ['đ'],
};

/** How an item's mark was taken. */
export interface NextLetter {
  readonly letter: string;
  readonly index: number;
  readonly how: 'read' | 'inferred' | 'skipped';
}

/**
 * The letter that a mark stands for, given how many have come: the next of the order when the mark is it or a known misreading of it (also
 * when it was lost), one or two further when the mark says so. @returns null when the mark is no item's.
 */
export function nextLetter(mark: string, come: number): NextLetter | null {
  const token = mark.toLowerCase();
  const expected = LETTERS[come];
  if (expected === undefined) return null;
  if (token === expected) return { letter: expected, index: come, how: 'read' };
  if (token === '' || MISREAD[token]?.includes(expected))
    return come === 0 && token === '' ? null : { letter: expected, index: come, how: 'inferred' };
  const index = LETTERS.indexOf(token);
  // Many offices forget đ: e after d is no gap.
  if (index === come + 1 && expected === 'đ') return { letter: token, index, how: 'read' };
  if (index > come && index <= come + 2 && come > 0) return { letter: token, index, how: 'skipped' };
  return null;
}
