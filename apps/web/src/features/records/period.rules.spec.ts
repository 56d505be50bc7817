import { describe, expect, it } from 'vitest';
import { daysOf } from './period.rules';

const NONE = { year: '', quarter: '', from: '', to: '' };

describe('the period', () => {
  it.each([
    [NONE, '2026-01-01', '2026-12-31'],
    [{ ...NONE, year: '2025' }, '2025-01-01', '2025-12-31'],
    [{ ...NONE, year: '2025', quarter: '1' }, '2025-01-01', '2025-03-31'],
    [{ ...NONE, year: '2025', quarter: '2' }, '2025-04-01', '2025-06-30'],
    [{ ...NONE, quarter: '3' }, '2026-07-01', '2026-09-30'],
    [{ ...NONE, quarter: '4' }, '2026-10-01', '2026-12-31'],
    [{ ...NONE, year: '2025', quarter: '9' }, '2025-01-01', '2025-12-31'],
    [{ year: '2025', quarter: '1', from: '2025-02-03', to: '2025-11-30' }, '2025-02-03', '2025-11-30'],
  ])('%j runs from %s to %s', (chosen, from, to) => expect(daysOf(chosen, '2026-11-23')).toEqual({ from, to }));
});
