import { codeKey } from '@qms/tables';

/** A file of the folder, and the row that a person chose for it: null = none of them; undefined = nobody chose. */
export interface FolderFile {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  readonly chosen?: number | null;
}

export interface MatchedFile extends FolderFile {
  /** Row of the sheet. */
  readonly row: number | null;
  /** `read`: the PDF; `source`: Word or Excel beside it. */
  readonly role: 'read' | 'source' | null;
  /** Why it has no row: no code in its name, several files for one place, not a document, set aside by a person. */
  readonly because: 'no-code' | 'several' | 'other-type' | 'set-aside' | null;
  readonly by: 'name' | 'person' | null;
}

interface CodedRow {
  readonly row: number;
  readonly code: string;
}

const PDF = 'application/pdf';
const SOURCE = /officedocument\.(wordprocessingml|spreadsheetml)/;

/**
 * Which file belongs to which row: the longest code found in the name; a person's choice before any name. Two files for one place are
 * given to nobody: a guess would be a version that nobody chose.
 * @param prefixes first letters of the organization's codes
 */
export function matchFiles(rows: readonly CodedRow[], files: readonly FolderFile[], prefixes: readonly string[]): MatchedFile[] {
  const coded = rows.filter((row) => codeKey(row.code) !== '').sort((a, b) => codeKey(b.code).length - codeKey(a.code).length);
  const proposed = files.map((file) => proposal(file, coded, prefixes));
  const placeOf = (file: MatchedFile): string => `${file.row} ${file.role}`;
  const byPerson = new Set(proposed.filter((file) => file.by === 'person' && file.row !== null).map(placeOf));
  const byName = new Map<string, number>();
  for (const file of proposed.filter((one) => one.by === 'name')) byName.set(placeOf(file), (byName.get(placeOf(file)) ?? 0) + 1);
  const taken = new Set<string>();
  return proposed.map((file) => {
    if (file.row === null) return file;
    const place = placeOf(file);
    const crowded = file.by === 'name' ? byPerson.has(place) || byName.get(place)! > 1 : taken.has(place);
    if (file.by === 'person') taken.add(place);
    return crowded ? { ...file, row: null, role: null, because: 'several', by: null } : file;
  });
}

function proposal(file: FolderFile, coded: readonly CodedRow[], prefixes: readonly string[]): MatchedFile {
  const none = { ...file, row: null, role: null, by: null };
  const role = file.contentType === PDF ? 'read' : SOURCE.test(file.contentType) ? 'source' : null;
  if (file.chosen === null) return { ...none, because: 'set-aside', by: 'person' };
  if (role === null) return { ...none, because: 'other-type' };
  if (file.chosen !== undefined && coded.some((row) => row.row === file.chosen))
    return { ...file, row: file.chosen, role, because: null, by: 'person' };
  const found = coded.find((row) => namesCode(file.name, row.code, prefixes));
  return found ? { ...file, row: found.row, role, because: null, by: 'name' } : { ...none, because: 'no-code' };
}

/** Does a file name carry this code? Dots, dashes, blanks and case do not matter; whole pieces do (`QT-1` is not in `QT-10`). */
export function namesCode(name: string, code: string, prefixes: readonly string[]): boolean {
  const key = codeKey(code);
  if (key === '') return false;
  const pieces = piecesOf(name.replace(/\.[A-Za-z0-9]{1,5}$/, ''));
  const joined = pieces.map((piece) => piece.text).join('');
  for (let at = joined.indexOf(key); at >= 0; at = joined.indexOf(key, at + 1)) {
    const first = pieces.findIndex((piece) => piece.at === at);
    const next = pieces.findIndex((piece) => piece.at === at + key.length);
    const ends = at + key.length === joined.length || next >= 0;
    if (first < 0 || !ends) continue;
    // `STCL` within `PL-STCL-02`, `01` of `QT-HT-01` within `BM-HT-01.03`: another document's code.
    if (first > 0 && prefixes.some((prefix) => codeKey(prefix) === pieces[first - 1]!.text)) continue;
    if (!/\d/.test(key) && first > 0) continue;
    if (next >= 0 && pieces[next]!.follows && /^\d/.test(pieces[next]!.text)) continue;
    return true;
  }
  return false;
}

interface Piece {
  readonly text: string;
  /** Place among all letters and digits. */
  readonly at: number;
  /** Joined to the piece before by a dot or a dash alone. */
  readonly follows: boolean;
}

/** Runs of letters and runs of digits. */
function piecesOf(name: string): Piece[] {
  const folded = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd');
  let at = 0;
  return [...folded.matchAll(/([^a-z0-9]*)([a-z]+|\d+)/g)].map(([, between, text]) => {
    const piece = { text: text!, at, follows: /^[.-]$/.test(between!) };
    at += text!.length;
    return piece;
  });
}
