/** A line of a manifest as its sender declared it. */
export interface DeclaredFile {
  /** Path within the folder, parts joined by `/`. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
}

const CONTROL = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/**
 * A path as it is kept: NFC, `/` between its parts, no way up or to the root, nothing invisible. Null where nothing is left.
 * It names a file for people; it is never a path of ours.
 */
export function manifestPath(given: string): string | null {
  const parts = given
    .normalize('NFC')
    .replace(CONTROL, '')
    .split(/[\\/]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  const path = parts.join('/');
  return path === '' ? null : path;
}

/** The name of the file alone. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** What a record is called where nobody gave it a title: the file's name without its extension, `_` read as a blank. */
export const titleOf = (path: string): string =>
  nameOf(path)
    .replace(/\.[A-Za-z0-9]{1,10}$/, '')
    .replace(/_+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Places of those that have the same content as one before them, with that one's place. */
export function repeated(files: readonly Pick<DeclaredFile, 'sha256'>[]): Map<number, number> {
  const first = new Map<string, number>();
  const found = new Map<number, number>();
  for (const [place, { sha256 }] of files.entries()) {
    const before = first.get(sha256);
    if (before === undefined) first.set(sha256, place);
    else found.set(place, before);
  }
  return found;
}

/** The text over which a receipt's own hash is made: a line `<sha256>  <bytes>  <path>` a file, as `sha256sum` would be read. */
export const manifestText = (files: readonly DeclaredFile[]): string =>
  files.map(({ sha256, size, path }) => `${sha256}  ${size}  ${path}\n`).join('');

/** `15/2026`: own series of the organization and the year. */
export const receiptName = (number: number, year: number): string => `${number}/${year}`;

/** What somebody typed as the number of a receipt: `15/2026`, `Biên nhận số 015/2026`. */
export function readReceiptNumber(text: string): { number: number; year: number } | null {
  const found = /(\d{1,9})\s*\/\s*(\d{4})\s*$/.exec(text.trim());
  return found ? { number: Number(found[1]), year: Number(found[2]) } : null;
}
