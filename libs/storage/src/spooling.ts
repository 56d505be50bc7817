import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { Refusal } from '@qms/lifecycle';
import { StoreFull, StoreUnavailable } from './object-store';

/** To a private temporary file first: the body is complete and known before any database connection or store sees it. */
export async function spool(content: Readable | Buffer, path: string): Promise<{ size: number; sha256: Buffer }> {
  const hash = createHash('sha256');
  const file = await open(path, 'wx', 0o600);
  let size = 0;
  try {
    for await (const part of Buffer.isBuffer(content) ? [content] : content) {
      const bytes = part as Buffer;
      hash.update(bytes);
      size += bytes.length;
      // A disk that fills up takes a part of what it is given and says so only at the next one.
      for (let done = 0; done < bytes.length; ) done += (await file.write(bytes, done)).bytesWritten;
    }
  } finally {
    await file.close();
  }
  if ((content as { truncated?: boolean }).truncated) throw new Refusal('file-too-large');
  if (size === 0) throw new Refusal('file-empty');
  return { size, sha256: hash.digest() };
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
