import { createReadStream } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { Refusal } from '@qms/lifecycle';

/** Names that make a PDF act: scripts, programs started, files within. `/OpenAction` alone may be a page to show and is judged by what it does. */
const ACTIVE = /\/(JavaScript|JS|Launch|EmbeddedFile|EmbeddedFiles|RichMedia|XFA|SubmitForm|ImportData)(?![A-Za-z0-9])/;
const ENCRYPTED = /\/Encrypt(?![A-Za-z0-9])/;
/** Object streams hide names under compression; beyond this much unpacked the file counts as hostile. */
const UNPACKED_LIMIT = 100 * 1024 * 1024;

/** @throws Refusal `pdf-encrypted`, `pdf-active-content`, `pdf-unreadable`. */
export async function assertSafePdf(path: string): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of createReadStream(path)) parts.push(part as Buffer);
  const bytes = Buffer.concat(parts);
  const plain = withoutStreams(bytes);
  judge(plain);
  if (!/%%EOF/.test(bytes.toString('latin1', Math.max(0, bytes.length - 4096)))) throw new Refusal('pdf-unreadable');
  for (const unpacked of objectStreams(bytes)) judge(unpacked);
}

function judge(text: string): void {
  const names = text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  if (ENCRYPTED.test(names)) throw new Refusal('pdf-encrypted');
  if (ACTIVE.test(names)) throw new Refusal('pdf-active-content');
}

/** The file without the bytes of its streams: in a picture or a font any word may stand by chance. */
function withoutStreams(bytes: Buffer): string {
  const pieces: string[] = [];
  let at = 0;
  for (;;) {
    const start = bytes.indexOf('stream', at, 'latin1');
    if (start < 0) break;
    pieces.push(bytes.toString('latin1', at, start));
    const end = bytes.indexOf('endstream', start + 6, 'latin1');
    if (end < 0) break;
    at = end + 9;
  }
  pieces.push(bytes.toString('latin1', at));
  return pieces.join('\n');
}

function* objectStreams(bytes: Buffer): Generator<string> {
  let total = 0;
  let at = 0;
  for (;;) {
    const mark = bytes.indexOf('/ObjStm', at, 'latin1');
    if (mark < 0) return;
    const start = bytes.indexOf('stream', mark, 'latin1');
    if (start < 0) return;
    const from = start + (bytes[start + 6] === 13 ? 8 : 7);
    const end = bytes.indexOf('endstream', from, 'latin1');
    if (end < 0) return;
    at = end;
    try {
      const unpacked = inflateSync(bytes.subarray(from, end), { maxOutputLength: UNPACKED_LIMIT, finishFlush: 2 });
      total += unpacked.length;
      if (total > UNPACKED_LIMIT) throw new Refusal('pdf-unreadable');
      yield unpacked.toString('latin1');
    } catch (error) {
      if (error instanceof Refusal || (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw new Refusal('pdf-unreadable');
      // Not deflated or cut: a reader of PDFs will say so; nothing to judge here.
    }
  }
}
