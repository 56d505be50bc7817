import { lawUpdate, monthsAfter, type UpdateFacts } from './law-update.rules';

const LAW: UpdateFacts = {
  kind: 'law',
  issuedOn: '2026-07-15',
  effectiveFrom: '2026-09-01',
  effectiveTo: null,
  isInForce: true,
  revisionFrom: '2026-02-09',
  broughtInOn: null,
  checkedOn: null,
  followsTthcDecisions: true,
};
const on = (today: string, more: Partial<UpdateFacts> = {}) => lawUpdate({ ...LAW, ...more }, today);

describe('three months', () => {
  it.each([
    ['2026-09-01', 3, '2026-12-01'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-08-31', 3, '2026-11-30'],
    ['2026-10-15', 3, '2027-01-15'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2027-01-31', 1, '2027-02-28'],
  ])('%s and %i months are %s', (day, months, expected) => {
    expect(monthsAfter(day, months)).toBe(expected);
  });
});

describe('the countdown of a law into a procedure', () => {
  it.each([
    ['2026-08-31', 'coming', 92],
    ['2026-09-01', 'counting', 91],
    ['2026-11-23', 'counting', 8],
    ['2026-11-30', 'counting', 1],
    ['2026-12-01', 'counting', 0],
    ['2026-12-02', 'late', -1],
  ])('on %s: %s, %i days', (today, state, daysLeft) => {
    expect(on(today)).toMatchObject({
      state,
      daysLeft,
      dueOn: '2026-12-01',
      wasLate: false,
      basis: { kind: 'law', ref: 'QĐ 19/2014/QĐ-TTg, Điều 4 khoản 4 điểm a' },
    });
  });

  it.each<[string, Partial<UpdateFacts>, string, boolean]>([
    ['named by a revision in time', { broughtInOn: '2026-12-01' }, 'brought-in', false],
    ['named by a revision too late', { broughtInOn: '2026-12-02' }, 'brought-in', true],
    ['named by a revision that is yet to come', { broughtInOn: '2026-12-04' }, 'late', false],
    ['checked in time', { checkedOn: '2026-10-01' }, 'checked', false],
    ['checked too late', { checkedOn: '2026-12-03' }, 'checked', true],
    ['linked to a revision younger than the law', { revisionFrom: '2026-09-01' }, 'contained', false],
    ['a procedure no longer in force', { isInForce: false }, 'none', false],
    ['a law no longer in force', { effectiveTo: '2026-12-01' }, 'none', false],
    ['a law without a day', { effectiveFrom: null }, 'none', false],
  ])('%s', (_, more, state, wasLate) => {
    expect(on('2026-12-03', more)).toMatchObject({ state, wasLate });
  });

  it('a standard waits for the ministry and counts nothing', () => {
    expect(on('2027-12-03', { kind: 'standard' })).toEqual({
      state: 'waits-for-ministry',
      startsOn: null,
      dueOn: null,
      daysLeft: null,
      wasLate: false,
      basis: null,
    });
  });

  it('a decision that announces TTHC follows the own rule, never the law, and nothing where that is off', () => {
    const decision = { kind: 'tthc-decision', effectiveFrom: null, issuedOn: '2026-11-10' } as const;
    expect(on('2026-11-23', decision)).toMatchObject({ state: 'counting', dueOn: '2026-12-10', basis: { kind: 'rule' } });
    expect(on('2026-11-23', { ...decision, followsTthcDecisions: false }).state).toBe('none');
  });

  it('other papers count nothing', () => {
    expect(on('2027-01-01', { kind: 'other' }).state).toBe('none');
  });
});
