import { validityOn } from './validity.rules';

describe('how an external document stands on a day', () => {
  it.each([
    ['2026-09-01', null, '2026-08-31', 'coming'],
    ['2026-09-01', null, '2026-09-01', 'in-force'],
    ['2026-09-01', '2027-01-01', '2026-12-31', 'in-force'],
    ['2026-09-01', '2027-01-01', '2027-01-01', 'ended'],
    [null, null, '2026-09-01', 'undated'],
    [null, '2026-09-01', '2026-08-31', 'undated'],
    [null, '2026-09-01', '2026-09-01', 'ended'],
  ])('from %s to %s on %s: %s', (effectiveFrom, effectiveTo, day, expected) => {
    expect(validityOn({ effectiveFrom, effectiveTo }, day)).toBe(expected);
  });
});
