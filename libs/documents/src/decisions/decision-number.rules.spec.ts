import { againstDay, againstNumber, type NumberFacts } from './decision-number.rules';

const confirmed: NumberFacts = { state: 'effective', approvalKind: 'confirmation', inIssuance: false, hasNumber: false };

describe('the number of what was approved alone', () => {
  it.each<[string, Partial<NumberFacts>, string[]]>([
    ['confirmed and in force', {}, []],
    ['confirmed, its day to come', { state: 'approved' }, []],
    ['confirmed, replaced since', { state: 'superseded' }, []],
    ['withdrawn', { state: 'withdrawn' }, ['wrong-state']],
    ['not approved', { state: 'in-review', approvalKind: null }, ['wrong-state']],
    ['by its own decision', { approvalKind: 'signed-decision' }, ['wrong-state']],
    ['from before the system', { approvalKind: 'existing-decision' }, ['wrong-state']],
    ['of a package', { inIssuance: true }, ['in-issuance']],
    ['numbered', { hasNumber: true }, ['numbered-already']],
  ])('%s', (_, facts, codes) => {
    expect(againstNumber({ ...confirmed, ...facts }).map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ['2026-11-03', '2026-11-02', ['in-force-before-decided']],
    ['2026-11-02', '2026-11-02', []],
    ['2026-11-01', '2026-11-02', []],
  ])('decided on %s, in force from %s', (decidedOn, effectiveFrom, codes) => {
    const against = againstDay(decidedOn, effectiveFrom);
    expect(against.map(({ code }) => code)).toEqual(codes);
    expect(against.every(({ basis }) => basis?.kind === 'rule')).toBe(true);
  });
});
