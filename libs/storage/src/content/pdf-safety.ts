import { createReadStream } from 'node:fs';
import { Refusal } from '@qms/lifecycle';
import { PackedObjects } from './pdf-packed-objects';

/** Names that make a PDF act: scripts, programs started, files within. `/OpenAction` alone may be a page to show and is judged by what it does. */
const ACTIVE = /\/(JavaScript|JS|Launch|EmbeddedFile|EmbeddedFiles|RichMedia|XFA|SubmitForm|ImportData)(?![A-Za-z0-9])/;
/** Of these, the names that are too long to stand in a picture or a font by chance. */
const LONG_ACTIVE = /\/(JavaScript|EmbeddedFiles?|RichMedia|SubmitForm|ImportData)(?![A-Za-z0-9])/;
const ENCRYPTED = /\/Encrypt(?![A-Za-z0-9])/;
/** Characters of what went before that are judged again with what follows: longer than any name, all its letters written as #xx. */
const OVERLAP = 64;
/** Characters before a stream in which its dictionary is looked for. */
const LONGEST_DICTIONARY = 64 * 1024;
/** Where the end of the file must be marked, bytes from the end. */
const TAIL = 4096;

/**
 * Reads the file once, piece by piece, however large it is. Judged are all names outside of streams, those in object streams (unpacked), and
 * in other streams the long ones. What hides its objects in a way that cannot be unpacked here is not taken on trust.
 * @throws Refusal `pdf-encrypted`, `pdf-active-content`, `pdf-not-checkable`, `pdf-unreadable`.
 */
export async function assertSafePdf(path: string): Promise<void> {
  const scan = new PdfScan();
  try {
    for await (const part of createReadStream(path)) await scan.add((part as Buffer).toString('latin1'));
    await scan.end();
  } finally {
    scan.close();
  }
}

/** Where the reading is: between streams, or in one. Characters are bytes (latin1). */
class PdfScan {
  /** Read and not yet told apart. */
  private rest = '';
  /** What stands before the stream that comes next, since the end of the last one; its dictionary is the end of it. */
  private before = '';
  private promised = { objects: false, predictor: false };
  private judged = '';
  private inStream = false;
  private objects: PackedObjects | null = null;
  private tail = '';

  async add(text: string): Promise<void> {
    this.tail = (this.tail + text).slice(-TAIL);
    this.rest += text;
    while (this.inStream ? await this.throughStream() : this.toStream());
  }

  async end(): Promise<void> {
    if (this.inStream) await this.content(this.rest);
    else this.outside(this.rest);
    if (this.objects) await this.objects.end();
    else if (this.promised.objects) throw new Refusal('pdf-not-checkable');
    if (!/%%EOF/.test(this.tail)) throw new Refusal('pdf-unreadable');
  }

  close(): void {
    this.objects?.close();
  }

  /** @returns whether a stream begins in what was read. */
  private toStream(): boolean {
    const found = /stream[ \t\f\0]{0,40}(\r\n|\n|\r(?!\n|$))/.exec(this.rest);
    if (!found) {
      // The word and the end of its line may be cut in two.
      const kept = Math.min(this.rest.length, 48);
      this.outside(this.rest.slice(0, this.rest.length - kept));
      this.rest = this.rest.slice(this.rest.length - kept);
      return false;
    }
    this.outside(this.rest.slice(0, found.index));
    this.rest = this.rest.slice(found.index + found[0].length);
    this.inStream = true;
    this.judged = '';
    this.objects = this.promised.objects ? this.unpacking() : null;
    this.before = '';
    this.promised = { objects: false, predictor: false };
    return true;
  }

  /** @returns whether the stream ends in what was read. */
  private async throughStream(): Promise<boolean> {
    const end = this.rest.indexOf('endstream');
    if (end < 0) {
      const kept = Math.min(this.rest.length, 8);
      await this.content(this.rest.slice(0, this.rest.length - kept));
      this.rest = this.rest.slice(this.rest.length - kept);
      return false;
    }
    await this.content(this.rest.slice(0, end));
    this.rest = this.rest.slice(end + 9);
    if (this.objects) await this.objects.end();
    this.objects = null;
    this.inStream = false;
    this.judged = '';
    return true;
  }

  private outside(text: string): void {
    const names = judgeAll(this.judged + text);
    this.promised = {
      objects: this.promised.objects || /\/ObjStm(?![A-Za-z0-9])/.test(names),
      predictor: this.promised.predictor || /\/Predictor(?!\s+1(?!\d))/.test(names),
    };
    this.judged = (this.judged + text).slice(-OVERLAP);
    this.before = (this.before + text).slice(-LONGEST_DICTIONARY);
  }

  /** Objects packed once, by Flate alone, as writers of PDFs do. Nothing else that stands between two streams has filters. */
  private unpacking(): PackedObjects {
    const filters = [...plainNames(this.before).matchAll(/\/(\w*Decode|Crypt|Fl|LZW|AHx|A85|RL)(?![A-Za-z0-9])/g)];
    const isFlate = filters.length === 1 && ['FlateDecode', 'Fl'].includes(filters[0]![1]!);
    if (!isFlate || this.promised.predictor || this.before.includes('endstream')) throw new Refusal('pdf-not-checkable');
    return new PackedObjects((text) => void judgeAll(text));
  }

  private async content(text: string): Promise<void> {
    if (this.objects) return this.objects.add(Buffer.from(text, 'latin1'));
    if (LONG_ACTIVE.test(plainNames(this.judged + text))) throw new Refusal('pdf-active-content');
    this.judged = (this.judged + text).slice(-OVERLAP);
  }
}

/** @returns the text with its names as letters. */
function judgeAll(text: string): string {
  const names = plainNames(text);
  if (ENCRYPTED.test(names)) throw new Refusal('pdf-encrypted');
  if (ACTIVE.test(names)) throw new Refusal('pdf-active-content');
  return names;
}

/** Names with their #xx written as letters. */
const plainNames = (text: string): string =>
  text.includes('#') ? text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;
