import { describe, expect, it } from 'vitest';
import { daysUntil, formatDay, formatMoment, formatNumber, formatSize, parseDay } from './dates';

describe('a typed day', () => {
  it.each([
    ['05/02/2026', '2026-02-05'],
    ['5/2/2026', '2026-02-05'],
    ['5-2-2026', '2026-02-05'],
    ['5.2.2026', '2026-02-05'],
    ['05022026', '2026-02-05'],
    [' 29/02/2028 ', '2028-02-29'],
    ['31/12/2026', '2026-12-31'],
  ])('%s is %s', (text, day) => {
    expect(parseDay(text)).toBe(day);
  });

  it.each(['31/02/2026', '29/02/2026', '13/13/2026', '0/1/2026', '5/2/26', '2026-02-05', '5/2', 'mai', ''])('%s is none', (text) => {
    expect(parseDay(text)).toBeNull();
  });
});

describe('written for people', () => {
  it('a day as dd/mm/yyyy', () => {
    expect(formatDay('2026-02-05')).toBe('05/02/2026');
  });

  it('a moment in the time of Việt Nam, which may be the next day', () => {
    expect(formatMoment('2026-11-22T17:05:00Z')).toBe('23/11/2026 00:05');
    expect(formatDay('2026-11-22T17:05:00Z')).toBe('23/11/2026');
  });

  it('how far a day is, over the end of a month', () => {
    expect(daysUntil('2026-12-01', '2026-11-28')).toBe(3);
    expect(daysUntil('2026-11-20', '2026-11-23')).toBe(-3);
  });

  it('numbers with dots, sizes with a comma', () => {
    expect(formatNumber(14844)).toBe('14.844');
    expect(formatSize(1_468_006)).toBe('1,4 MB');
  });
});
