import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { StreamableFile } from '@nestjs/common';
import { contentDisposition } from './content';
import type { StoredFile } from './file.entity';

/** Bytes that go out at once: nobody else waits while a large file is written to a socket. */
const AT_ONCE = 256 * 1024;

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += AT_ONCE) {
    // A socket takes what it can at once: without a pause all of it would be written before anybody else has a turn.
    if (at > 0) await setImmediate();
    yield bytes.subarray(at, at + AT_ONCE);
  }
}

/** What was made for this answer, to be saved under its name. */
export const download = (bytes: Uint8Array, name: string, type: string): StreamableFile =>
  new StreamableFile(Readable.from(pieces(bytes), { objectMode: false }), {
    type,
    disposition: contentDisposition(name),
    length: bytes.length,
  });

/** A stored file, to be saved under its name. */
export const downloadStored = (file: Pick<StoredFile, 'name' | 'contentType' | 'size'>, content: Readable): StreamableFile =>
  new StreamableFile(content, { type: file.contentType, disposition: contentDisposition(file.name), length: file.size });
