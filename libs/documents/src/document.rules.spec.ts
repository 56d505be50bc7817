import { againstChange, againstRename, againstRevision, type NextRevisionFacts } from './document.rules';

const codes = (because: readonly { readonly code: string }[]): string[] => because.map(({ code }) => code);

describe('a document', () => {
  it.each([
    ['draft', []],
    ['effective', []],
    ['withdrawn', ['wrong-state']],
  ] as const)('is changed while it is %s', (state, expected) => {
    expect(codes(againstChange({ state }))).toEqual(expected);
  });

  it.each([
    ['draft', null, []],
    ['returned', null, []],
    ['in-review', null, ['wrong-state']],
    ['approved', null, ['wrong-state']],
    ['effective', '2026-02-09', ['wrong-state']],
    ['returned', '2026-02-09', ['wrong-state']],
    ['withdrawn', null, ['wrong-state']],
  ] as const)('is renamed while it is %s, in force since %s', (state, effectiveOn, expected) => {
    expect(codes(againstRename({ state, effectiveOn }))).toEqual(expected);
  });

  it.each<[string, Partial<NextRevisionFacts>, string[]]>([
    ['in force alone', {}, []],
    ['with one in the making', { openState: 'draft' }, ['revision-open']],
    ['that ends on a day to come', { endIsDecided: true }, ['withdrawal-decided']],
    ['that ends, with one in the making', { endIsDecided: true, openState: 'approved' }, ['withdrawal-decided']],
    ['that has ended', { state: 'withdrawn', endIsDecided: true }, ['wrong-state']],
  ])('%s: its next revision', (_, facts, expected) => {
    expect(codes(againstRevision({ state: 'effective', openState: null, endIsDecided: false, ...facts }))).toEqual(expected);
  });
});
