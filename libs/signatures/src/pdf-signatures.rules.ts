/** A signature as it lies in a PDF; bytes of the file. */
export interface FoundSignature {
  /** The signed bytes: two ranges around the signature itself. */
  readonly ranges: readonly [from: number, length: number, from: number, length: number];
  /** The signature (CMS, DER, padded with zeros); empty where the ranges leave room for something else. */
  readonly contents: Buffer;
  /** First byte that was not signed. */
  readonly end: number;
  /** e.g. `adbe.pkcs7.detached`. */
  readonly subFilter: string | null;
  /** Time entry, ISO 8601. */
  readonly entryTime: string | null;
  readonly reason: string | null;
}

const RANGE = /^\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/;
/** A file signed more often was made to keep us busy. */
const MOST = 50;
/** An entry of a dictionary stands this near to it. */
const NEAR = 64 * 1024;

/**
 * The signatures of a PDF (ISO 32000-1, 12.8.1), in the order in which they were made. What lies between the two signed ranges must be the
 * signature as a hexadecimal string and nothing else: a gap with room for more would let somebody add what nobody signed.
 */
export function findSignatures(pdf: Buffer): FoundSignature[] {
  const found: FoundSignature[] = [];
  for (let at = pdf.indexOf('/ByteRange'); at >= 0 && found.length < MOST; at = pdf.indexOf('/ByteRange', at + 10)) {
    const range = RANGE.exec(pdf.toString('latin1', at, at + 200));
    if (!range) continue;
    const [from, length, next, rest] = range.slice(1).map(Number) as [number, number, number, number];
    if (from !== 0 || next <= length || next + rest > pdf.length) {
      found.push({
        ranges: [from, length, next, rest],
        contents: Buffer.alloc(0),
        end: Math.min(pdf.length, next + rest),
        subFilter: null,
        entryTime: null,
        reason: null,
      });
      continue;
    }
    const entries = entriesNear(pdf, at, length, next);
    found.push({
      ranges: [from, length, next, rest],
      contents: hexadecimal(pdf.subarray(length, next)),
      end: next + rest,
      subFilter: /\/SubFilter\s*\/([\w.]+)/.exec(entries)?.[1] ?? null,
      entryTime: timeOf(stringEntry(entries, 'M')),
      reason: stringEntry(entries, 'Reason'),
    });
  }
  return found.sort((a, b) => a.end - b.end);
}

/** The bytes that were signed. */
export const signedBytes = (pdf: Buffer, { ranges: [from, length, next, rest] }: FoundSignature): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat([pdf.subarray(from, from + length), pdf.subarray(next, next + rest)]));

function hexadecimal(gap: Buffer): Buffer {
  const text = gap.toString('latin1');
  return /^<[0-9A-Fa-f\s]*>$/.test(text) ? Buffer.from(text.slice(1, -1).replace(/\s+/g, ''), 'hex') : Buffer.alloc(0);
}

/** The words of the dictionary in which the range stands, without the signature itself. */
function entriesNear(pdf: Buffer, at: number, gapFrom: number, gapTo: number): string {
  const start = Math.max(pdf.lastIndexOf(' obj', at), at - NEAR, 0);
  const from = gapFrom > start && gapFrom < at ? Math.max(start, 0) : start;
  const end = pdf.indexOf('endobj', Math.max(at, gapTo));
  const to = Math.min(end < 0 ? pdf.length : end, Math.max(at, gapTo) + NEAR);
  const piece = (a: number, b: number): string => pdf.toString('latin1', a, Math.max(a, b));
  return gapFrom >= from && gapTo <= to ? piece(from, gapFrom) + piece(gapTo, to) : piece(from, to);
}

/** A text entry: in parentheses or hexadecimal, in UTF-16 or one byte a letter. */
function stringEntry(entries: string, name: string): string | null {
  const at = new RegExp(`/${name}\\s*(?=[(<])`).exec(entries);
  if (!at) return null;
  const from = at.index + at[0].length;
  const bytes =
    entries[from] === '<'
      ? Buffer.from(entries.slice(from + 1, entries.indexOf('>', from)).replace(/\s+/g, ''), 'hex')
      : literal(entries, from);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes).normalize('NFC').slice(0, 500);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.toString('utf8').slice(1, 501).normalize('NFC');
  return bytes.toString('latin1').slice(0, 500);
}

const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

function literal(text: string, from: number): Buffer {
  const bytes: number[] = [];
  let depth = 0;
  for (let i = from; i < text.length && bytes.length < 4_000; i++) {
    const letter = text[i]!;
    if (letter === '\\') {
      const octal = /^[0-7]{1,3}/.exec(text.slice(i + 1, i + 4));
      const next = text[i + 1] ?? '';
      bytes.push(octal ? Number.parseInt(octal[0], 8) & 255 : (ESCAPES[next] ?? next.charCodeAt(0)));
      i += octal ? octal[0].length : 1;
      continue;
    }
    if (letter === '(' && depth++ === 0) continue;
    if (letter === ')' && --depth === 0) break;
    bytes.push(text.charCodeAt(i) & 255);
  }
  return Buffer.from(bytes);
}

/** `D:20261123101500+07'00'` as ISO 8601. */
function timeOf(entry: string | null): string | null {
  const parts = /^D:(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(?:(Z)|([+-])(\d{2})'?(\d{2})?)?/.exec(entry ?? '');
  if (!parts) return null;
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', , sign = '+', zoneHour = '00', zoneMinute = '00'] =
    parts;
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${sign}${zoneHour}:${zoneMinute}`);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
