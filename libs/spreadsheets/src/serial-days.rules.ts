const DAY_MS = 86_400_000;
/** Serial 1 is 1 January 1900; Excel counts a 29 February 1900 that never was, so that from 1 March 1900 on the zero is 30 December 1899. */
const ZERO_1900 = Date.UTC(1899, 11, 30);
const ZERO_1904 = Date.UTC(1904, 0, 1);
/** 1 March 1900 and 31 December 9999. */
const FIRST = 61;
const LAST = 2_958_465;

/** The day of a serial number; null where it is none. Hours are left aside. */
export function dayOfSerial(serial: number, counts1904: '1904' | '1900' = '1900'): string | null {
  if (!Number.isFinite(serial) || serial < FIRST || serial > LAST) return null;
  return new Date((counts1904 === '1904' ? ZERO_1904 : ZERO_1900) + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10);
}

/** The serial number of a day `YYYY-MM-DD` (1900 count). */
export const serialOfDay = (day: string): number => Math.round((Date.parse(`${day}T00:00:00Z`) - ZERO_1900) / DAY_MS);

/** Does a number format show a date? Quoted words, escaped letters, colours and conditions aside, `d`, `m` with `y`, or `y` does. */
export function showsDate(format: string): boolean {
  const bare = format
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .split(';')[0]!;
  return /[dy]/i.test(bare) && !/general/i.test(bare);
}

/** Built-in formats that show dates; Excel does not write their text down. */
export const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
