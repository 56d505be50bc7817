import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { Refusal } from '@qms/lifecycle';
import { growsTooLarge, type ZipEntry } from './zip-directory';

const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/**
 * Unpacks an archive to nowhere, one piece at a time, and counts: what its directory says of its sizes is a claim of whoever wrote it. Stops
 * where the limits are passed. @param size bytes of the archive
 * @throws Refusal `zip-bomb`; `archive-unreadable` where a file is not what the directory says, as one that is damaged is not
 */
export async function assertUnpacksAsSaid(path: string, entries: readonly ZipEntry[], size: number): Promise<void> {
  const file = await open(path, 'r');
  try {
    let before = 0;
    for (const entry of entries) {
      const unpacked = await unpackedSize(file, await contentsOf(file, entry, size), entry, (so) => {
        if (growsTooLarge(before + so, size)) throw new Refusal('zip-bomb');
      });
      if (unpacked !== entry.unpacked) throw new Refusal('archive-unreadable');
      before += unpacked;
    }
  } finally {
    await file.close();
  }
}

/** First byte of what is packed, behind the header that a file has beside its line in the directory. */
async function contentsOf(file: FileHandle, { at, packed }: ZipEntry, size: number): Promise<number> {
  const header = Buffer.alloc(30);
  const { bytesRead } = await file.read(header, 0, 30, at);
  if (bytesRead < 30 || header.readUInt32LE(0) !== LOCAL_HEADER) throw new Refusal('archive-unreadable');
  const begin = at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (begin + packed > size) throw new Refusal('archive-unreadable');
  return begin;
}

/** @param counted told after each piece; throws to end it. @returns bytes */
async function unpackedSize(file: FileHandle, begin: number, entry: ZipEntry, counted: (bytes: number) => void): Promise<number> {
  if (entry.method !== STORED && entry.method !== DEFLATED) throw new Refusal('archive-unreadable');
  counted(entry.method === STORED ? entry.packed : 0);
  if (entry.method === STORED || entry.packed === 0) return entry.packed;
  const packed = Readable.from(pieces(file, begin, begin + entry.packed));
  const inflate = createInflateRaw();
  packed.on('error', (error) => inflate.destroy(error));
  let bytes = 0;
  try {
    for await (const piece of packed.pipe(inflate)) {
      bytes += (piece as Buffer).length;
      counted(bytes);
    }
  } catch (error) {
    // What zlib says of bytes that are no deflate, or end too early; everything else is not the file's fault.
    if (String((error as NodeJS.ErrnoException).code).startsWith('Z_')) throw new Refusal('archive-unreadable');
    throw error;
  } finally {
    packed.destroy();
  }
  return bytes;
}

async function* pieces(file: FileHandle, begin: number, end: number): AsyncGenerator<Buffer> {
  for (let at = begin; at < end; ) {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(Math.min(64 * 1024, end - at)), 0, undefined, at);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    at += bytesRead;
  }
}
