import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { IntegrityError } from './object-store';

/** Bytes that are read at once. */
const READ_AT_ONCE = 256 * 1024;

/**
 * Reads a file to its end, and gives it out from its beginning where it is what it was: the same open file, which no longer hangs on its name.
 * The stream closes it. @throws IntegrityError
 */
export async function provedLocally(file: FileHandle, expected: { readonly sha256: string; readonly size: number }): Promise<Readable> {
  try {
    const hash = createHash('sha256');
    const piece = Buffer.allocUnsafeSlow(READ_AT_ONCE);
    let size = 0;
    for (;;) {
      const { bytesRead } = await file.read(piece, 0, READ_AT_ONCE, size);
      if (bytesRead === 0) break;
      size += bytesRead;
      if (size > expected.size) throw new IntegrityError('more bytes than expected');
      hash.update(piece.subarray(0, bytesRead));
    }
    if (size !== expected.size || hash.digest('hex') !== expected.sha256) throw new IntegrityError('size or hash differ');
  } catch (error) {
    await file.close();
    throw error;
  }
  // No further than was proved, whatever is added meanwhile.
  return file.createReadStream({ start: 0, end: expected.size - 1, highWaterMark: READ_AT_ONCE });
}
