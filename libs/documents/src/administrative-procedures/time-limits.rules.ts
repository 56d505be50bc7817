/** Units of time: a calendar day, a working day, an hour of work. */
export type TimeUnit = 'day' | 'working-day' | 'hour';

export interface TimeSpan {
  readonly amount: number;
  readonly unit: TimeUnit;
}

/** Hours of work in a working day. */
const HOURS_OF_A_DAY = 8;

const SPAN =
  /(\d{1,4}(?:[.,]\d{1,2})?|½|\d\s*\/\s*2)\s*(?:\([^)]*\)\s*)?(ngày\s+làm\s+việc|ngày|giờ(?:\s+làm\s+việc)?|working\s+days?|days?|hours?)/giu;

/**
 * A time limit as papers write it: `20 ngày kể từ …`, `10 (mười) ngày làm việc`, `0,5 ngày`, `04 giờ`. Null where there is none (`Trong ngày`,
 * `Giờ hành chính`), or several that differ by case: a guess would be a limit that nobody set.
 */
export function readTimeSpan(text: string): TimeSpan | null {
  const spans = [...text.normalize('NFC').matchAll(SPAN)].map(([, amount, unit]) => ({ amount: numberOf(amount!), unit: unitOf(unit!) }));
  const [first] = spans;
  return first && spans.every((span) => span.amount === first.amount && span.unit === first.unit) ? first : null;
}

const numberOf = (text: string): number =>
  /½|\/\s*2/.test(text) ? 0.5 * (text === '½' ? 1 : Number(text[0])) : Number(text.replace(',', '.'));
const unitOf = (text: string): TimeUnit => {
  const words = text.toLowerCase();
  if (/^(giờ|hour)/.test(words)) return 'hour';
  return /làm|working/.test(words) ? 'working-day' : 'day';
};

/** In days of whichever kind: steps say `ngày` and mean the days of their limit. */
export const inDays = ({ amount, unit }: TimeSpan): number => (unit === 'hour' ? amount / HOURS_OF_A_DAY : amount);

/** All steps together; what names no time (`Giờ hành chính`) takes none. */
export const totalDays = (times: readonly string[]): number =>
  Math.round(times.reduce((sum, time) => sum + inDays(readTimeSpan(time) ?? { amount: 0, unit: 'day' }), 0) * 100) / 100;

/** `20`, `0,5`: as papers write numbers. */
export const dayNumber = (days: number): string => String(days).replace('.', ',');

/** Do the steps take longer than the limit that was announced? A limit that cannot be read is exceeded by nothing. */
export const exceeds = (times: readonly string[], limit: string): boolean => {
  const span = readTimeSpan(limit);
  return span !== null && totalDays(times) > inDays(span);
};
