import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import { IntegrityError } from './object-store';

/** Counts and hashes what passes; fails at the end unless both fit. With `holdBack` the last block waits for that verdict. */
export class Verified extends Transform {
  private readonly hash = createHash('sha256');
  private size = 0;
  private held: Buffer | null = null;

  constructor(
    private readonly expected: { size: number; sha256: string },
    private readonly mode: 'pass' | 'hold-back',
  ) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.size += chunk.length;
    if (this.size > this.expected.size) {
      done(new IntegrityError('more bytes than expected'));
      return;
    }
    this.hash.update(chunk);
    if (this.mode === 'pass') done(null, chunk);
    else {
      const before = this.held;
      this.held = chunk;
      done(null, before ?? undefined);
    }
  }

  override _flush(done: TransformCallback): void {
    const fits = this.size === this.expected.size && this.hash.digest('hex') === this.expected.sha256;
    if (fits) done(null, this.held ?? undefined);
    else done(new IntegrityError('size or hash differ'));
  }
}
