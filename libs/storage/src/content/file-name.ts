import { Refusal } from '@qms/lifecycle';

const LONGEST = 200;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
// Control characters, and marks that turn the direction of writing (a name that reads as another).
const INVISIBLE = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/**
 * The name under which a file is shown: NFC, no path, nothing invisible, at most 200 bytes with its extension kept. Never part of a path
 * of ours. @throws Refusal `file-name-invalid` when nothing is left.
 */
export function safeFileName(given: string): string {
  const last = given
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .split(/[\\/]/)
    .at(-1)!
    .trim()
    .replace(/[<>:"|?*]/g, '_')
    .replace(/[. ]+$/, '');
  const [, stem = last, extension = ''] = /^(.+?)(\.[A-Za-z0-9]{1,10})?$/s.exec(last) ?? [];
  const kept = shortened(stem.replace(/^\.+/, '') || stem, LONGEST - Buffer.byteLength(extension));
  if (!kept || /^\.*$/.test(kept)) throw new Refusal('file-name-invalid');
  return `${RESERVED.test(kept) ? `_${kept}` : kept}${extension}`;
}

export const extensionOf = (name: string): string => /\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** Cut between characters, never within one. */
function shortened(text: string, bytes: number): string {
  let kept = '';
  let size = 0;
  for (const character of text) {
    size += Buffer.byteLength(character);
    if (size > bytes) break;
    kept += character;
  }
  return kept;
}

/** Content-Disposition by RFC 6266: an ASCII name for old programs, the true one beside it. */
export function contentDisposition(name: string): string {
  const ascii = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^\x20-\x7e]|["\\%;]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
