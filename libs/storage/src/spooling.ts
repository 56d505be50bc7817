import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { Refusal } from '@qms/lifecycle';
import { StoreFull, StoreUnavailable } from './object-store';

/** Bytes that are written at once: pieces come in 64 KB and less, and each write is a turn of its own. */
const WRITTEN_AT_ONCE = 256 * 1024;

/** To a private temporary file first: the body is complete and known before any database connection or store sees it. */
export async function spool(content: Readable | Buffer, path: string): Promise<{ size: number; sha256: Buffer }> {
  const hash = createHash('sha256');
  const file = await open(path, 'wx', 0o600);
  let size = 0;
  try {
    const gathered = Buffer.allocUnsafeSlow(WRITTEN_AT_ONCE);
    let held = 0;
    for await (const part of Buffer.isBuffer(content) ? [content] : content) {
      const bytes = part as Buffer;
      hash.update(bytes);
      size += bytes.length;
      for (let from = 0; from < bytes.length; ) {
        const copied = bytes.copy(gathered, held, from);
        from += copied;
        held += copied;
        if (held < WRITTEN_AT_ONCE) continue;
        await writeWhole(file, gathered);
        held = 0;
      }
    }
    await writeWhole(file, gathered.subarray(0, held));
  } finally {
    await file.close();
  }
  if ((content as { truncated?: boolean }).truncated) throw new Refusal('file-too-large');
  if (size === 0) throw new Refusal('file-empty');
  return { size, sha256: hash.digest() };
}

/** A disk that fills up takes a part of what it is given and says so only at the next one. */
async function writeWhole(file: FileHandle, bytes: Buffer): Promise<void> {
  for (let done = 0; done < bytes.length; ) done += (await file.write(bytes, done)).bytesWritten;
}

/** What hindered a file, said of that file. */
export function ofFile(name: string, error: unknown): unknown {
  if (error instanceof Refusal) return new Refusal(error.code, { ...error.params, file: name }, error.because);
  if (error instanceof StoreFull || FULL.has((error as NodeJS.ErrnoException).code ?? ''))
    return new Refusal('storage-full', { file: name });
  if (error instanceof StoreUnavailable) return new Refusal('store-unavailable', { file: name });
  return error;
}

/** A disk without room, or a file larger than the process may write. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
