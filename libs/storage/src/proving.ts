import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { IntegrityError } from './object-store';

/** Bytes that are read at once. */
const READ_AT_ONCE = 256 * 1024;

/** What a file must be. Hash in hex, size in bytes. */
interface Expected {
  readonly sha256: string;
  readonly size: number;
}

/**
 * Reads a file to its end, and gives it out from its beginning where it is what it was: the same open file, which no longer hangs on its name.
 * The stream closes it. @throws IntegrityError
 */
export async function provedLocally(file: FileHandle, expected: Expected): Promise<Readable> {
  try {
    const piece = Buffer.allocUnsafeSlow(READ_AT_ONCE);
    await prove(file, expected, () => piece);
  } catch (error) {
    await file.close();
    throw error;
  }
  // No further than was proved, whatever is added meanwhile.
  return file.createReadStream({ start: 0, end: expected.size - 1, highWaterMark: READ_AT_ONCE });
}

/** The whole of a file, where it is what it was; read once, into memory of its own. The file is closed. @throws IntegrityError */
export async function bytesProvedLocally(file: FileHandle, expected: Expected): Promise<Buffer> {
  try {
    // One byte more than expected, so that a longer file is found out.
    const bytes = Buffer.allocUnsafeSlow(expected.size + 1);
    await prove(file, expected, (at) => bytes.subarray(at, at + READ_AT_ONCE));
    return bytes.subarray(0, expected.size);
  } finally {
    await file.close();
  }
}

/** All that a source gives, in memory of its own. */
export async function inOne(source: AsyncIterable<Buffer>, size: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(size);
  let at = 0;
  for await (const part of source) at += part.copy(bytes, at);
  return bytes.subarray(0, at);
}

/** @param place where the bytes behind `at` are read to */
async function prove(file: FileHandle, expected: Expected, place: (at: number) => Buffer): Promise<void> {
  const hash = createHash('sha256');
  let size = 0;
  for (;;) {
    const piece = place(size);
    const { bytesRead } = await file.read(piece, 0, piece.length, size);
    if (bytesRead === 0) break;
    size += bytesRead;
    if (size > expected.size) throw new IntegrityError('more bytes than expected');
    hash.update(piece.subarray(0, bytesRead));
  }
  if (size !== expected.size || hash.digest('hex') !== expected.sha256) throw new IntegrityError('size or hash differ');
}
