/**
 * Code patterns: letters, digits and signs that stand as they are, and places in braces, e.g. `QT-{lĩnh vực}-{số}`.
 * `{lĩnh vực}` a field in capitals, `{tài liệu}` the document that it belongs to (of a procedure without its first letters), `{năm}` a year,
 * `{số}` the running number.
 */
const PLACES = {
  'lĩnh vực': String.raw`[\p{Lu}\d]{1,10}`,
  'tài liệu': String.raw`[\p{Lu}\d]+(?:[-.][\p{Lu}\d]+)*`,
  năm: String.raw`(?:19|20)\d{2}`,
  số: String.raw`\d{2,4}`,
} as const;
type Place = keyof typeof PLACES;

type Piece = { readonly literal: string } | { readonly place: Place };

/** What is proposed where an organization has hundreds of procedures. */
export const MOST_PROPOSALS = 300;

/** The pieces of a pattern; null where it is none: an unknown place, two running numbers, strange signs. */
export function piecesOf(pattern: string): readonly Piece[] | null {
  const pieces: Piece[] = [];
  for (const [, place, literal, wrong] of pattern.matchAll(/\{([^{}]*)\}|([\p{L}\d.\-/]+)|(.)/gsu)) {
    if (wrong !== undefined) return null;
    if (literal !== undefined) pieces.push({ literal });
    else if (Object.hasOwn(PLACES, place!)) pieces.push({ place: place as Place });
    else return null;
  }
  const numbers = pieces.filter((piece) => 'place' in piece && piece.place === 'số').length;
  return pieces.length === 0 || numbers > 1 || pattern.length > 60 ? null : pieces;
}

const escaped = (literal: string): string => literal.replace(/\./g, '\\.');
const pieceSource = (piece: Piece): string =>
  'literal' in piece ? escaped(piece.literal) : `(?<${NAMES[piece.place]}>${PLACES[piece.place]})`;
const NAMES: Readonly<Record<Place, string>> = { 'lĩnh vực': 'field', 'tài liệu': 'owner', năm: 'year', số: 'number' };

/** Does the code have the shape of one of the patterns? No pattern, no rule. */
export const follows = (code: string, patterns: readonly string[]): boolean =>
  patterns.length === 0 ||
  patterns.some((pattern) => {
    const pieces = piecesOf(pattern);
    return (
      pieces !== null &&
      new RegExp(`^${pieces.map((piece, i) => (twice(pieces, i) ? plain(piece) : pieceSource(piece))).join('')}$`, 'u').test(code)
    );
  });

/** A place that stands twice may differ: only the first one has a name. */
const twice = (pieces: readonly Piece[], at: number): boolean =>
  pieces.slice(0, at).some((before) => 'place' in before && 'place' in pieces[at]! && before.place === pieces[at].place);
const plain = (piece: Piece): string => ('literal' in piece ? escaped(piece.literal) : PLACES[piece.place]);

/** The first letters of a pattern, by which a code is known: `QT`. */
export function prefixOf(pattern: string): string {
  const [first] = piecesOf(pattern) ?? [];
  return first && 'literal' in first ? first.literal.replace(/[^\p{L}\d].*$/u, '') : '';
}

export interface CodesInUse {
  /** Every code of the QMS, withdrawn ones too: a code is its document's for ever. */
  readonly codes: readonly string[];
  /** What `{tài liệu}` may be: documents to which one of this kind belongs. */
  readonly owners: readonly string[];
  readonly year: number;
}

/**
 * Codes that the pattern allows next, in their order: for each beginning in use the number after the highest, and 01 for each document that has
 * none yet. Empty where the pattern needs a word that nobody has used.
 */
export function nextCodes(pattern: string, { codes, owners, year }: CodesInUse): string[] {
  const pieces = piecesOf(pattern);
  if (!pieces) return [];
  const taken = new Set(codes);
  const at = pieces.findIndex((piece) => 'place' in piece && piece.place === 'số');
  const filled = beginnings(pieces, { codes, owners, year });
  const proposals = filled.flatMap(([before, after]) => {
    if (at < 0) return [before];
    const numbers = codes
      .filter((code) => code.startsWith(before) && code.endsWith(after) && code.length > before.length + after.length)
      .map((code) => code.slice(before.length, code.length - after.length))
      .filter((number) => /^\d{2,4}$/.test(number));
    const next = Math.max(0, ...numbers.map(Number)) + 1;
    return [`${before}${String(next).padStart(Math.max(2, ...numbers.map((number) => number.length)), '0')}${after}`];
  });
  return [...new Set(proposals)]
    .filter((code) => !taken.has(code))
    .sort((a, b) => a.localeCompare(b, 'vi'))
    .slice(0, MOST_PROPOSALS);
}

/** What may stand before and behind the running number: all of it where there is none. */
function beginnings(pieces: readonly Piece[], { codes, owners, year }: CodesInUse): (readonly [string, string])[] {
  const known = (place: Place): readonly string[] => {
    if (place === 'năm') return [String(year)];
    return [...new Set([...(place === 'tài liệu' ? owners : []), ...usedFor(pieces, place, codes)])];
  };
  let texts: (readonly [string, string])[] = [['', '']];
  let side: 0 | 1 = 0;
  for (const piece of pieces) {
    if ('place' in piece && piece.place === 'số') {
      side = 1;
      continue;
    }
    const parts = 'literal' in piece ? [piece.literal] : known(piece.place);
    texts = texts.flatMap(([before, after]) =>
      parts.map((part) => (side === 0 ? ([before + part, after] as const) : ([before, after + part] as const))),
    );
  }
  return texts.slice(0, 2 * MOST_PROPOSALS);
}

function usedFor(pieces: readonly Piece[], place: Place, codes: readonly string[]): string[] {
  const pattern = new RegExp(`^${pieces.map((piece, i) => (twice(pieces, i) ? plain(piece) : pieceSource(piece))).join('')}$`, 'u');
  return codes.flatMap((code) => pattern.exec(code)?.groups?.[NAMES[place]] ?? []);
}
