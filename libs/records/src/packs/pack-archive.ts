import { PassThrough, type Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** A zip archive on its way: one file after the other goes in, none of them is ever in memory as a whole. Zip64 where it grows beyond 4 GB. */
export class PackArchive {
  private readonly zip = new ZipFile();
  /** The bytes of the archive. */
  readonly stream = new PassThrough();

  /** @param at time that all entries carry */
  constructor(private readonly at: Date) {
    // Whoever reads may not have begun when it breaks; he is told all the same.
    this.stream.on('error', () => undefined);
    this.zip.on('error', (error: Error) => this.stream.destroy(error));
    (this.zip.outputStream as Readable).pipe(this.stream);
  }

  /** Resolves when all of it is in. @throws what the content or the archive fails with */
  async add(path: string, content: Readable, size: number, packing: 'deflated' | 'stored'): Promise<void> {
    if (this.stream.destroyed) {
      content.destroy();
      throw this.stream.errored ?? new Error('nobody reads the archive any more');
    }
    const ended = finished(content, { writable: false });
    // Nobody reads any more: then the content would wait for ever.
    const stop = (): void => void content.destroy();
    this.stream.once('close', stop);
    try {
      this.zip.addReadStreamLazy(path, { mtime: this.at, compress: packing === 'deflated', size }, handingOver(content));
      await ended;
    } finally {
      this.stream.off('close', stop);
    }
  }

  addText(path: string, text: Buffer): void {
    this.zip.addBuffer(text, path, { mtime: this.at, compress: true });
  }

  end(): void {
    this.zip.end();
  }

  /** Nothing more comes; whoever reads the stream is told why. */
  break(error: Error): void {
    this.stream.destroy(error);
  }
}

/** The archive remembers each of its entries to the end: what it remembers must not hold the content, or all files would be in memory at last. */
function handingOver(content: Readable): (take: (error: null, stream: Readable) => void) => void {
  let held: Readable | null = content;
  return (take) => {
    const stream = held!;
    held = null;
    take(null, stream);
  };
}
