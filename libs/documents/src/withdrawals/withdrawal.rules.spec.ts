import {
  againstEnd,
  againstEndedBefore,
  againstEndedBeforeRevoked,
  againstEndNumber,
  againstRevocation,
  againstRevocationDay,
  againstWithdrawal,
  type EndNumberFacts,
  type RevocationFacts,
  type WithdrawalFacts,
} from './withdrawal.rules';

const inForce: WithdrawalFacts = { state: 'effective', openState: null, isDecided: false };
const toCome: RevocationFacts = { state: 'effective', endsOn: '2026-12-01', isRevoked: false, today: '2026-11-28' };
const confirmed: EndNumberFacts = { kind: 'confirmation', isRevoked: false, hasNumber: false };

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

describe('a withdrawal is revoked', () => {
  it.each<[string, Partial<RevocationFacts>, string[]]>([
    ['before its day', {}, []],
    ['on the day before it', { today: '2026-11-30' }, []],
    ['on its day, before the clock came', { today: '2026-12-01' }, ['withdrawal-carried-out']],
    ['after its day', { today: '2026-12-02' }, ['withdrawal-carried-out']],
    ['once the document has ended', { state: 'withdrawn' }, ['withdrawal-carried-out']],
    ['twice', { isRevoked: true }, ['withdrawal-revoked']],
    ['twice, and its day has come', { isRevoked: true, today: '2026-12-02' }, ['withdrawal-revoked']],
  ])('%s', (_, facts, codes) => {
    expect(againstRevocation({ ...toCome, ...facts }).map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ['2026-11-10', null],
    ['2026-11-12', null],
    ['2026-11-09', 'revoked-before-decided'],
  ])('decided on 10/11/2026, revoked on %s', (decidedOn, code) => {
    expect(againstRevocationDay(decidedOn, { decidedOn: '2026-11-10' })).toBe(code);
  });
});

describe('a withdrawal, or its revocation, gets its number', () => {
  it.each<[string, Partial<EndNumberFacts>, string[]]>([
    ['confirmed in the app', {}, []],
    ['by its own decision', { kind: 'signed-decision' }, ['wrong-state']],
    ['revoked', { isRevoked: true }, ['withdrawal-revoked']],
    ['numbered, then revoked', { isRevoked: true, hasNumber: true }, ['withdrawal-revoked']],
    ['numbered', { hasNumber: true }, ['numbered-already']],
  ])('%s', (_, facts, codes) => {
    expect(againstEndNumber({ ...confirmed, ...facts }).map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ['2026-11-03', '2026-11-02', ['ended-before-decided']],
    ['2026-11-02', '2026-11-02', []],
    ['2026-11-01', '2026-11-02', []],
  ])('decided on %s, ended on %s', (decidedOn, endsOn, codes) => {
    const against = againstEndedBefore(decidedOn, endsOn);
    expect(against.map(({ code }) => code)).toEqual(codes);
    expect(against.every(({ basis }) => basis?.kind === 'rule')).toBe(true);
  });

  it.each([
    ['2026-12-02', '2026-12-01', ['ended-before-revoked']],
    ['2026-12-01', '2026-12-01', ['ended-before-revoked']],
    ['2026-11-30', '2026-12-01', []],
  ])('a revocation of %s, to end on %s', (decidedOn, endsOn, codes) => {
    const against = againstEndedBeforeRevoked(decidedOn, endsOn);
    expect(against.map(({ code }) => code)).toEqual(codes);
    expect(against.every(({ basis }) => basis?.kind === 'rule')).toBe(true);
  });
});
