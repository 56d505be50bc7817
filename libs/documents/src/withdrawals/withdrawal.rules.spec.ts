import { againstEnd, againstWithdrawal, type WithdrawalFacts } from './withdrawal.rules';

const inForce: WithdrawalFacts = { state: 'effective', openState: null, isDecided: false };

describe('a document is withdrawn', () => {
  it.each<[string, Partial<WithdrawalFacts>, string[]]>([
    ['in force alone', {}, []],
    ['in force, with a draft', { openState: 'draft' }, []],
    ['in force, the next one returned', { openState: 'returned' }, []],
    ['in force, the next one approved', { openState: 'approved' }, []],
    ['in force, the next one under review', { openState: 'in-review' }, ['revision-in-review']],
    ['in force until a day to come', { isDecided: true }, ['withdrawal-decided']],
    ['never in force', { state: 'draft', openState: 'draft' }, ['wrong-state']],
    ['withdrawn', { state: 'withdrawn' }, ['wrong-state']],
  ])('%s', (_, facts, codes) => {
    expect(againstWithdrawal({ ...inForce, ...facts }).map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ['2026-11-10', null],
    ['2026-12-31', null],
    ['2026-11-09', 'ends-before-decided'],
    ['2026-02-08', 'ends-before-decided'],
  ])('decided on 10/11/2026, ends on %s', (endsOn, code) => {
    expect(againstEnd(endsOn, { decidedOn: '2026-11-10', effectiveFrom: '2026-02-09' })).toBe(code);
  });

  it('not before the day on which it began', () => {
    expect(againstEnd('2026-11-20', { decidedOn: '2026-11-10', effectiveFrom: '2026-11-21' })).toBe('ends-before-began');
    expect(againstEnd('2026-11-21', { decidedOn: '2026-11-10', effectiveFrom: '2026-11-21' })).toBeNull();
  });
});
