/** A day as it was written: read, or why not. */
export type WrittenDay = { readonly day: string } | { readonly fault: 'date-impossible' | 'date-unreadable' };

const PATTERNS: readonly (readonly [RegExp, readonly [day: number, month: number, year: number]])[] = [
  [/^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/, [1, 2, 3]],
  [/^(?:ng[aà]y\s+)?(\d{1,2})\s+th[aá]ng\s+(\d{1,2})\s+n[aă]m\s+(\d{4})$/i, [1, 2, 3]],
  [/^(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/, [3, 2, 1]],
];

/** `09/02/2026`, `9.2.2026`, `ngày 09 tháng 02 năm 2026`, `2026-02-09`. Day first, always; a year of two digits is not guessed. */
export function readDay(text: string): WrittenDay {
  const written = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  for (const [pattern, places] of PATTERNS) {
    const found = pattern.exec(written);
    if (!found) continue;
    const [day, month, year] = places.map((place) => Number(found[place])) as [number, number, number];
    return exists(year, month, day) ? { day: iso(year, month, day) } : { fault: 'date-impossible' };
  }
  return { fault: 'date-unreadable' };
}

const exists = (year: number, month: number, day: number): boolean =>
  year >= 1945 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

const iso = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
