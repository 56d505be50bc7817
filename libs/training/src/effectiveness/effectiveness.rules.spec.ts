import { monthsAfter } from '../months.rules';
import { countEffectiveness, dueBy, isLate, saysTheSame } from './effectiveness.rules';

describe('the day on which an office is asked, and the last one', () => {
  it.each([
    ['2026-08-31', 6, '2027-02-28', '2027-03-30'],
    ['2026-11-30', 3, '2027-02-28', '2027-03-30'],
    ['2026-05-14', 6, '2026-11-14', '2026-12-14'],
    ['2026-12-31', 2, '2027-02-28', '2027-03-30'],
  ])('a class that ended on %s, %i months: %s to %s', (ended, months, asked, last) => {
    expect([monthsAfter(ended, months), dueBy(monthsAfter(ended, months))]).toEqual([asked, last]);
  });

  it.each([
    ['2026-12-13', false],
    ['2026-12-14', false],
    ['2026-12-15', true],
  ])('asked on 14/11/2026, said on %s: late %s', (on, late) => {
    expect(isLate('2026-11-14', on)).toBe(late);
  });
});

const SAID = { verdict: 'not-effective', seenBy: 'result', remark: 'Còn lúng túng', furtherAction: 'Kèm cặp' } as const;

it.each([
  [{}, true],
  [{ verdict: 'effective' as const }, false],
  [{ seenBy: 'test' as const }, false],
  [{ remark: null }, false],
  [{ furtherAction: 'Đào tạo lại' }, false],
])('said again with %j is the same: %s', (otherwise, same) => {
  expect(saysTheSame(SAID, { ...SAID, ...otherwise })).toBe(same);
});

it('people are counted by what was said of them', () => {
  expect(countEffectiveness(['effective', null, 'not-effective', 'effective', null])).toEqual({
    people: 5,
    evaluated: 3,
    effective: 2,
    notEffective: 1,
  });
});
