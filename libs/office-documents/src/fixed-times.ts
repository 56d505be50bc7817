const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/** The same zip file with every entry dated `at` (UTC), so that equal contents are equal bytes. */
export function withFixedTimes(zip: Buffer, at: Date): Buffer {
  const [time, date] = dosTime(at);
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error('no zip file');
  const dated = Buffer.from(zip);
  let entry = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(entry) !== DIRECTORY_ENTRY) throw new Error('zip directory is broken');
    const local = zip.readUInt32LE(entry + 42);
    dated.writeUInt16LE(time, entry + 12);
    dated.writeUInt16LE(date, entry + 14);
    dated.writeUInt16LE(time, local + 10);
    dated.writeUInt16LE(date, local + 12);
    entry += 46 + zip.readUInt16LE(entry + 28) + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
  return dated;
}

/** Time and date as zip files hold them: two seconds fine, from 1980 on. */
function dosTime(at: Date): [number, number] {
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  return [time, (Math.max(0, at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()];
}
