import { once } from 'node:events';
import { createInflateRaw, type InflateRaw } from 'node:zlib';
import { Refusal } from '@qms/lifecycle';

/** Beyond this much unpacked in one stream the file counts as hostile. Bytes. */
const UNPACKED_LIMIT = 100 * 1024 * 1024;
const OVERLAP = 64;

/** The objects of one object stream, unpacked (zlib) as its bytes come and judged as they come out; never held as a whole. */
export class PackedObjects {
  private readonly inflate = this.listening(createInflateRaw());
  private header = Buffer.alloc(0);
  private judged = '';
  private size = 0;
  private fault: unknown = null;
  private ended = false;

  constructor(private readonly judge: (text: string) => void) {}

  /** @throws Refusal `pdf-not-checkable`, `pdf-unreadable` (grows too large), and what the judge throws. */
  async add(bytes: Buffer): Promise<void> {
    // The two bytes of a zlib stream before its data; its checksum is left unread, as readers of PDFs do.
    const missing = 2 - this.header.length;
    this.header = Buffer.concat([this.header, bytes.subarray(0, Math.max(0, missing))]);
    if (missing > 0 && this.header.length === 2 && ((this.header[0]! & 0x0f) !== 8 || this.header.readUInt16BE(0) % 31 !== 0))
      throw new Refusal('pdf-not-checkable');
    const data = bytes.subarray(Math.max(0, missing));
    if (data.length > 0 && !this.ended && !this.inflate.write(data)) await Promise.race([once(this.inflate, 'drain'), this.over()]);
    this.check();
  }

  /** @throws Refusal `pdf-not-checkable` where the packed data do not end here: then nobody knows what stands in the rest. */
  async end(): Promise<void> {
    if (!this.ended) {
      this.inflate.end();
      await this.over();
    }
    this.check();
  }

  close(): void {
    this.inflate.destroy();
  }

  private listening(inflate: InflateRaw): InflateRaw {
    inflate.on('data', (part: Buffer) => {
      try {
        this.unpacked(part);
      } catch (error) {
        this.fault ??= error;
        inflate.destroy();
      }
    });
    inflate.on('error', () => {
      this.fault ??= new Refusal('pdf-not-checkable');
    });
    for (const event of ['end', 'close'])
      inflate.on(event, () => {
        this.ended = true;
      });
    return inflate;
  }

  private over(): Promise<void> {
    return new Promise((resolve) => {
      if (this.ended) resolve();
      else for (const event of ['end', 'close', 'error']) this.inflate.once(event, () => resolve());
    });
  }

  private check(): void {
    if (this.fault) throw this.fault;
  }

  private unpacked(part: Buffer): void {
    this.size += part.length;
    if (this.size > UNPACKED_LIMIT) throw new Refusal('pdf-unreadable');
    const text = this.judged + part.toString('latin1');
    this.judge(text);
    this.judged = text.slice(-OVERLAP);
  }
}
