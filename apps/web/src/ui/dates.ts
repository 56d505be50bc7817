/** Dates of law are days in Việt Nam, written `YYYY-MM-DD`; moments are ISO 8601 instants. */
const ZONE = 'Asia/Ho_Chi_Minh';
const DAY = 24 * 60 * 60 * 1000;

/** Reads 05/02/2026, 5/2/2026, 5-2-2026, 5.2.2026 or 05022026 as a day; null where it is none (31/02/2026, 5/2/26). */
export function parseDay(text: string): string | null {
  const found = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(text.trim()) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text.trim());
  if (found === null) return null;
  const [day, month, year] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = year >= 1900 && date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** `2026-02-05` as 05/02/2026; also takes an instant, of which it shows the day in Việt Nam. */
export function formatDay(day: string): string {
  const written = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (written !== null) return `${written[3]}/${written[2]}/${written[1]}`;
  return formatDay(dayOf(new Date(day)));
}

/** An instant as `05/02/2026 10:32`, time of Việt Nam. */
export function formatMoment(instant: string): string {
  const date = new Date(instant);
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(date);
  return `${formatDay(dayOf(date))} ${time}`;
}

/** The day in Việt Nam at a moment. */
export function dayOf(moment: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(moment);
}

/** Whole days from `today` to `day`; negative where the day is past. */
export function daysUntil(day: string, today: string = dayOf(new Date())): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / DAY);
}

/** 1234567.5 as 1.234.567,5. */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat('vi-VN').format(value);
}

/** Bytes as people read them: `1,4 MB`. */
export function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const units = ['KB', 'MB', 'GB'];
  let value = bytes / 1024;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 }).format(value)} ${units[unit]}`;
}
