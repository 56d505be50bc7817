import { open } from 'node:fs/promises';
import { Refusal } from '@qms/lifecycle';
import { fileTypeFromFile } from 'file-type';
import { acceptedType } from './accepted-types';
import { extensionOf } from './file-name';
import { assertSafePdf } from './pdf-safety';
import { assertUnpacksAsSaid } from './zip-contents';
import { zipDirectory } from './zip-directory';

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** How an archive begins: with a file, empty, or as a part of several. Two letters "PK" alone begin a text as well. */
const ARCHIVES = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];

/**
 * What a file really is, by its content, and whether it may come in. @param size bytes.
 * @throws Refusal `file-empty`, `file-too-large`, `file-type-not-accepted`, `file-type-mismatch`, `file-not-utf8`, `pdf-…`, `office-macros`, `zip-bomb`.
 */
export async function inspectContent(path: string, name: string, size: number): Promise<{ contentType: string }> {
  if (size === 0) throw new Refusal('file-empty');
  const contentType = await contentTypeOf(path, name, size);
  const accepted = acceptedType(contentType);
  if (!accepted) throw new Refusal('file-type-not-accepted', { type: contentType });
  if (!accepted.extensions.includes(extensionOf(name))) throw new Refusal('file-type-mismatch', { type: contentType });
  if (size > accepted.largest) throw new Refusal('file-too-large', { largest: accepted.largest });
  if (contentType === 'application/pdf') await assertSafePdf(path);
  return { contentType };
}

async function contentTypeOf(path: string, name: string, size: number): Promise<string> {
  const head = Buffer.alloc(Math.min(size, 1024));
  const file = await open(path, 'r');
  try {
    await file.read(head, 0, head.length, 0);
  } finally {
    await file.close();
  }
  if (ARCHIVES.includes(head.subarray(0, 4).toString('latin1'))) return officeType(path, size);
  const found = await fileTypeFromFile(path);
  if (found) return found.mime;
  return textType(path, name);
}

async function officeType(path: string, size: number): Promise<string> {
  const entries = await zipDirectory(path, size);
  const names = entries.map((entry) => entry.name);
  if (names.some((entry) => entry.includes('..') || entry.startsWith('/'))) throw new Refusal('archive-unreadable');
  if (names.some((entry) => /vbaProject\.bin$/i.test(entry))) throw new Refusal('office-macros');
  const kind = names.includes('word/document.xml') ? WORD : names.includes('xl/workbook.xml') ? EXCEL : undefined;
  // Any other archive is not taken in, whatever it grows to.
  if (!kind || !names.includes('[Content_Types].xml')) return 'application/zip';
  await assertUnpacksAsSaid(path, entries, size);
  return kind;
}

async function textType(path: string, name: string): Promise<string> {
  const file = await open(path, 'r');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    const buffer = Buffer.alloc(64 * 1024);
    for (;;) {
      const { bytesRead } = await file.read(buffer);
      if (bytesRead === 0) break;
      const text = decoder.decode(buffer.subarray(0, bytesRead), { stream: true });
      if (text.includes('\0')) return 'application/octet-stream';
    }
    decoder.decode();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw new Refusal(['txt', 'csv'].includes(extensionOf(name)) ? 'file-not-utf8' : 'file-type-not-accepted');
    throw error;
  } finally {
    await file.close();
  }
  return extensionOf(name) === 'csv' ? 'text/csv' : 'text/plain';
}
