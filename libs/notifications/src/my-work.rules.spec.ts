import { byDue, groupOf } from './my-work.rules';

describe('what awaits me', () => {
  it.each([
    ['2026-11-22', 'late'],
    ['2026-11-23', 'this-week'],
    ['2026-11-29', 'this-week'],
    ['2026-11-30', 'later'],
    [null, 'later'],
  ])('on Monday 23/11/2026 a thing due %s is %s', (dueOn, group) => {
    expect(groupOf(dueOn, '2026-11-23')).toBe(group);
  });

  it('counts a Sunday to its own week', () => {
    expect(groupOf('2026-11-29', '2026-11-29')).toBe('this-week');
    expect(groupOf('2026-11-30', '2026-11-29')).toBe('later');
  });

  it('is ordered by due day, undated last', () => {
    expect([{ dueOn: null }, { dueOn: '2026-12-01' }, { dueOn: '2026-11-01' }].sort(byDue).map((i) => i.dueOn)).toEqual([
      '2026-11-01',
      '2026-12-01',
      null,
    ]);
  });
});
