import { type FileHandle, open } from 'node:fs/promises';
import { Refusal } from '@qms/lifecycle';

/** Limits before anything is unpacked. */
export const ZIP_LIMITS = { entries: 20_000, unpacked: 500 * 1024 * 1024, ratio: 200 } as const;

/** A file of an archive, as its directory says. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes in the archive. */
  readonly packed: number;
  /** Bytes when unpacked. */
  readonly unpacked: number;
  /** How it is packed: 0 = not, 8 = deflate. */
  readonly method: number;
  /** Where its own header begins in the archive. */
  readonly at: number;
}

/** Whether so much of so little is a bomb. Bytes. */
export const growsTooLarge = (unpacked: number, packed: number): boolean =>
  unpacked > ZIP_LIMITS.unpacked || (unpacked > 10 * 1024 * 1024 && unpacked / Math.max(1, packed) > ZIP_LIMITS.ratio);

/** Reads the central directory alone. @throws Refusal `archive-unreadable`, `zip-bomb`. */
export async function zipDirectory(path: string, size: number): Promise<ZipEntry[]> {
  const file = await open(path, 'r');
  try {
    const { offset, length, count } = await endRecord(file, size);
    if (count > ZIP_LIMITS.entries) throw new Refusal('zip-bomb');
    if (offset + length > size || length > 64 * 1024 * 1024) throw new Refusal('archive-unreadable');
    const directory = await block(file, offset, length);
    const entries = entriesOf(directory, count);
    const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
    const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
    if (growsTooLarge(unpacked, packed) || packed > size) throw new Refusal('zip-bomb');
    return entries;
  } finally {
    await file.close();
  }
}

async function endRecord(file: FileHandle, size: number): Promise<{ offset: number; length: number; count: number }> {
  const tail = await block(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
  const at = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (at < 0 || at + 22 > tail.length) throw new Refusal('archive-unreadable');
  const count = tail.readUInt16LE(at + 10);
  const length = tail.readUInt32LE(at + 12);
  const offset = tail.readUInt32LE(at + 16);
  // ZIP64 is for archives larger than anything that is taken in here.
  if (count === 0xffff || offset === 0xffffffff) throw new Refusal('archive-unreadable');
  return { offset, length, count };
}

function entriesOf(directory: Buffer, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) throw new Refusal('archive-unreadable');
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      packed: directory.readUInt32LE(at + 20),
      unpacked: directory.readUInt32LE(at + 24),
      method: directory.readUInt16LE(at + 10),
      at: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function block(file: FileHandle, offset: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, offset);
  return buffer.subarray(0, bytesRead);
}
