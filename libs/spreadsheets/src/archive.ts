import { inflateRawSync } from 'node:zlib';
import { UnreadableWorkbook, WORKBOOK_LIMITS } from './workbook';

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

/** Above this a part that unpacks more than so many times is a bomb; XML alone seldom passes 100. */
const RATIO = { from: 4 * 1024 * 1024, most: 200 } as const;
const END_OF_DIRECTORY = Buffer.from([0x50, 0x4b, 0x05, 0x06]);

/**
 * The parts of a workbook. The central directory is read first and judged; then only what is asked for is unpacked, its bytes counted while
 * they come out, whatever the directory says of them.
 */
export class Archive {
  private readonly entries = new Map<string, Entry>();
  private left: number = WORKBOOK_LIMITS.unpacked;

  constructor(private readonly bytes: Buffer) {
    for (const entry of directoryOf(bytes)) this.entries.set(entry.name, entry);
  }

  /** The bytes of a part; null where there is none. @throws UnreadableWorkbook */
  part(name: string): Buffer | null {
    const entry = this.entries.get(name);
    if (!entry) return null;
    const at = entry.offset;
    if (at + 30 > this.bytes.length || this.bytes.readUInt32LE(at) !== 0x04034b50) throw broken();
    const start = at + 30 + this.bytes.readUInt16LE(at + 26) + this.bytes.readUInt16LE(at + 28);
    const packed = this.bytes.subarray(start, start + entry.packed);
    if (packed.length !== entry.packed) throw broken();
    const content = this.unpack(entry, packed);
    this.left -= content.length;
    return content;
  }

  private unpack(entry: Entry, packed: Buffer): Buffer {
    if (entry.method === 0) {
      if (packed.length > this.left) throw tooLarge();
      return packed;
    }
    if (entry.method !== 8) throw broken();
    try {
      return inflateRawSync(packed, {
        maxOutputLength: Math.max(1, Math.min(this.left, Math.max(RATIO.from, packed.length * RATIO.most))),
      });
    } catch (error) {
      if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
      throw broken();
    }
  }
}

function directoryOf(bytes: Buffer): Entry[] {
  const end = bytes.lastIndexOf(END_OF_DIRECTORY);
  if (end < 0 || end + 22 > bytes.length) throw broken();
  const count = bytes.readUInt16LE(end + 10);
  const offset = bytes.readUInt32LE(end + 16);
  if (count > WORKBOOK_LIMITS.entries) throw tooLarge();
  const entries: Entry[] = [];
  let at = offset;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw broken();
    const nameLength = bytes.readUInt16LE(at + 28);
    // Encrypted, or split over several disks.
    if ((bytes.readUInt16LE(at + 8) & 1) === 1 || bytes.readUInt16LE(at + 34) !== 0) throw broken();
    entries.push({
      name: bytes
        .toString('utf8', at + 46, at + 46 + nameLength)
        .replace(/\\/g, '/')
        .replace(/^\//, ''),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  judge(entries, bytes.length);
  return entries;
}

/** What the directory itself says: parts over one another, or one name twice, are never written by a spreadsheet program. */
function judge(entries: readonly Entry[], size: number): void {
  if (new Set(entries.map((entry) => entry.name)).size !== entries.length) throw hostile();
  const sorted = [...entries].sort((a, b) => a.offset - b.offset);
  sorted.forEach((entry, i) => {
    if (entry.offset + 30 + entry.packed > (sorted[i + 1]?.offset ?? size)) throw hostile();
  });
}

const broken = (): UnreadableWorkbook => new UnreadableWorkbook('not-a-workbook', 'the archive cannot be read');
const tooLarge = (): UnreadableWorkbook => new UnreadableWorkbook('too-large', 'the archive unpacks to more than a list needs');
const hostile = (): UnreadableWorkbook => new UnreadableWorkbook('hostile', 'the parts of the archive lie over one another');
