import { judgedOn, tally, toneOf } from './completeness.rules';

describe('whether a clause has its records', () => {
  it.each([
    ['retain', { count: 2, before: 0 }, 'present'],
    ['retain', { count: 0, before: 5 }, 'old'],
    ['retain', { count: 0, before: 0 }, 'none'],
    ['maintain', { count: 0, before: 1 }, 'present'],
    ['maintain', { count: 1, before: 0 }, 'present'],
    ['maintain', { count: 0, before: 0 }, 'none'],
    ['both', { count: 0, before: 1 }, 'old'],
    ['both', { count: 1, before: 1 }, 'present'],
  ] as const)('%s, %j: %s', (keeping, records, tone) => expect(toneOf(keeping, records)).toBe(tone));

  it('is counted by tone', () => {
    expect(tally(['present', 'old', 'present', 'none'])).toEqual({ present: 2, old: 1, none: 1 });
  });

  it.each([
    ['2025-12-31', '2026-11-23', '2025-12-31'],
    ['2026-12-31', '2026-11-23', '2026-11-23'],
    ['2026-11-23', '2026-11-23', '2026-11-23'],
  ])('of a period until %s is judged, today being %s, on %s', (to, today, on) => expect(judgedOn(to, today)).toBe(on));
});
