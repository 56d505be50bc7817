import { open } from 'node:fs/promises';
import { Refusal } from '@qms/lifecycle';
import { Announced } from './pdf-announced';
import { PackedObjects } from './pdf-packed-objects';

/** Names that make a PDF act: scripts, programs started, files within. `/OpenAction` alone may be a page to show and is judged by what it does. */
const ACTIVE = /\/(JavaScript|JS|Launch|EmbeddedFile|EmbeddedFiles|RichMedia|XFA|SubmitForm|ImportData)(?![A-Za-z0-9])/;
/**
 * Of these, what is too long to stand in a picture or a font by chance. What looks like a stream to us may be none to a reader (its word stands
 * in a comment or in a string): then objects stand in it.
 */
const LONG_ACTIVE = /^\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData)(?![A-Za-z0-9])|^\/XFA\s*(\[|\d+\s+\d+\s+R)/;
const SLASH = 0x2f;
/** The bytes that may follow the slash of such a name: its first letter, or that written as #xx. */
const LONG_FIRST: ReadonlySet<number> = new Set(Buffer.from('JLERSIXO#'));
const ENCRYPTED = /\/Encrypt(?![A-Za-z0-9])/;
const PACKED = /^\/ObjStm(?![A-Za-z0-9])/;
/** Bytes with which a name is judged: longer than any that matters, all its letters written as #xx. */
const OVERLAP = 64;
/** `stream`, blanks and the end of its line: shorter than {@link OVERLAP}. */
const STREAM_WORD = /^stream[ \t\f\0]{0,40}(\r\n|\n|\r(?!\n|$))/;
/** Where the end of the file must be marked, bytes from the end. */
const TAIL = 4096;
/** Bytes that are read at once. */
const PIECE = 256 * 1024;

/**
 * Reads the file once, piece by piece, however large it is. Judged are all names outside of streams, those in object streams (unpacked), and
 * in other streams the long ones. What hides its objects in a way that cannot be unpacked here is not taken on trust. The file is judged as
 * bytes, in one buffer that is filled again and again: pieces kept as text live until the next is read, and fill the old generation.
 * @throws Refusal `pdf-encrypted`, `pdf-active-content`, `pdf-not-checkable`, `pdf-unreadable`.
 */
export async function assertSafePdf(path: string): Promise<void> {
  const scan = new PdfScan();
  const file = await open(path, 'r');
  try {
    const piece = Buffer.allocUnsafeSlow(OVERLAP + PIECE);
    let kept = 0;
    for (;;) {
      const { bytesRead } = await file.read(piece, kept, PIECE, null);
      const read = piece.subarray(0, kept + bytesRead);
      if (bytesRead === 0) {
        await scan.end(read);
        break;
      }
      const judged = await scan.add(read);
      piece.copyWithin(0, judged, read.length);
      kept = read.length - judged;
    }
    const { size } = await file.stat();
    const tail = await file.read(piece, 0, Math.min(size, TAIL), Math.max(0, size - TAIL));
    if (piece.subarray(0, tail.bytesRead).indexOf('%%EOF', 0, 'latin1') < 0) throw new Refusal('pdf-unreadable');
  } finally {
    scan.close();
    await file.close();
  }
}

/** Where the reading is: between streams, or in one. Nothing of the file is held; what is not judged yet is given again. */
class PdfScan {
  private announced = new Announced();
  private inStream = false;
  private objects: PackedObjects | null = null;

  /** @returns how many of the bytes are judged; the others, at most {@link OVERLAP}, are given again with what follows. */
  async add(bytes: Buffer): Promise<number> {
    for (let from = 0; ; ) {
      const rest = bytes.subarray(from);
      const { judged, turned } = this.inStream ? await this.throughStream(rest) : this.toStream(rest);
      from += judged;
      if (!turned) return from;
    }
  }

  /** @param rest what was not judged yet */
  async end(rest: Buffer): Promise<void> {
    if (this.inStream) await this.content(rest);
    else this.outside(rest);
    if (this.objects) await this.objects.end();
    else if (this.announced.objects) throw new Refusal('pdf-not-checkable');
  }

  close(): void {
    this.objects?.close();
  }

  /** `turned`: a stream begins in these bytes. */
  private toStream(bytes: Buffer): { judged: number; turned: boolean } {
    for (let at = bytes.indexOf('stream', 0, 'latin1'); at >= 0; at = bytes.indexOf('stream', at + 1, 'latin1')) {
      const word = STREAM_WORD.exec(bytes.toString('latin1', at, at + OVERLAP));
      if (!word) continue;
      this.outside(bytes.subarray(0, at));
      if (this.announced.objects && !this.announced.isFlateAlone) throw new Refusal('pdf-not-checkable');
      this.objects = this.announced.objects ? new PackedObjects((text) => judge(plainNames(text))) : null;
      this.inStream = true;
      this.announced = new Announced();
      return { judged: at + word[0].length, turned: true };
    }
    const judged = Math.max(0, bytes.length - OVERLAP);
    this.outside(bytes, judged);
    return { judged, turned: false };
  }

  /** `turned`: the stream ends in these bytes. */
  private async throughStream(bytes: Buffer): Promise<{ judged: number; turned: boolean }> {
    const end = bytes.indexOf('endstream', 0, 'latin1');
    if (end < 0) {
      const judged = Math.max(0, bytes.length - OVERLAP);
      await this.content(bytes, judged);
      return { judged, turned: false };
    }
    await this.content(bytes.subarray(0, end));
    if (this.objects) await this.objects.end();
    this.objects = null;
    this.inStream = false;
    return { judged: end + 'endstream'.length, turned: true };
  }

  /** @param until what begins before it is judged with all of the bytes */
  private outside(bytes: Buffer, until = bytes.length): void {
    const stray = bytes.indexOf('endstream', 0, 'latin1');
    this.announced.strayEnd ||= stray >= 0 && stray < until;
    for (let at = bytes.indexOf(SLASH); at >= 0 && at < until; at = bytes.indexOf(SLASH, at + 1)) {
      const text = plainNames(bytes.toString('latin1', at, at + OVERLAP));
      const name = nameAtStart(text);
      judge(name);
      this.announced.note(name, text);
    }
  }

  /** @param until what begins before it is judged with all of the bytes */
  private async content(bytes: Buffer, until = bytes.length): Promise<void> {
    // A copy: what is being unpacked is held while the piece is filled again.
    if (this.objects) return this.objects.add(Buffer.from(bytes.subarray(0, until)));
    // In a picture a slash stands at every 256th byte: only what goes on fittingly is looked at.
    for (let at = bytes.indexOf(SLASH); at >= 0 && at < until; at = bytes.indexOf(SLASH, at + 1))
      if (LONG_FIRST.has(bytes[at + 1]!)) judgeWithin(plainNames(bytes.toString('latin1', at, at + OVERLAP)));
  }
}

function judge(names: string): void {
  if (ENCRYPTED.test(names)) throw new Refusal('pdf-encrypted');
  if (ACTIVE.test(names)) throw new Refusal('pdf-active-content');
}

/** @param text begins with a name in a stream that is not unpacked */
function judgeWithin(text: string): void {
  if (ENCRYPTED.test(nameAtStart(text))) throw new Refusal('pdf-encrypted');
  if (LONG_ACTIVE.test(text)) throw new Refusal('pdf-active-content');
  if (PACKED.test(text)) throw new Refusal('pdf-not-checkable');
}

/** The name with which a text begins; all of it, unless it is longer than any that matters. */
const nameAtStart = (text: string): string => /^\/[^\s\0()<>[\]{}/%]*/.exec(text)![0];

/** Names with their #xx written as letters. */
const plainNames = (text: string): string =>
  text.includes('#') ? text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;
