import {
  againstDecisionDay,
  againstDestroyedBefore,
  againstNumber,
  type DestroyableFacts,
  type DestructionNumberFacts,
  objections,
  papersOf,
} from './destruction.rules';

const may: DestroyableFacts = { state: 'valid', permanent: false, retainUntil: '2026-11-24', held: false, filesUntil: null };

describe('what speaks against destroying a record on 24/11/2026', () => {
  it.each<[string, Partial<DestroyableFacts>, readonly string[]]>([
    ['its term is over today', {}, []],
    ['its files are free since today', { filesUntil: '2026-11-24' }, []],
    ['one day is left', { retainUntil: '2026-11-25' }, ['term-not-over']],
    ['it is held', { held: true }, ['record-held']],
    ['it is held and one day is left', { held: true, retainUntil: '2026-11-25' }, ['record-held', 'term-not-over']],
    ['it is kept for ever', { permanent: true, retainUntil: null }, ['record-kept-for-ever']],
    ['nobody knows its term', { retainUntil: null }, ['term-unknown']],
    ['the store keeps a file longer', { filesUntil: '2027-01-01' }, ['files-retained']],
    ['it was destroyed', { state: 'destroyed', held: true }, ['record-destroyed']],
  ])('%s', (_, facts, codes) => {
    expect(objections({ ...may, ...facts }, '2026-11-24').map(({ code }) => code)).toEqual(codes);
  });
});

describe('what speaks against numbering a decision to destroy', () => {
  it.each<[string, DestructionNumberFacts, string | undefined]>([
    ['the head confirmed it in the app', { state: 'decided', decisionKind: 'confirmation', hasNumber: false }, undefined],
    ['it was carried out meanwhile', { state: 'carried-out', decisionKind: 'confirmation', hasNumber: false }, undefined],
    ['its minutes are there already', { state: 'closed', decisionKind: 'confirmation', hasNumber: false }, undefined],
    ['it has its number', { state: 'decided', decisionKind: 'confirmation', hasNumber: true }, 'numbered-already'],
    ['it was signed elsewhere', { state: 'decided', decisionKind: 'signed-decision', hasNumber: true }, 'wrong-state'],
    ['nobody decided', { state: 'reviewed', decisionKind: null, hasNumber: false }, 'wrong-state'],
  ])('%s', (_, facts, code) => {
    expect(againstNumber(facts)[0]?.code).toBe(code);
  });

  it('a day before the council met is refused, one after the destruction warns', () => {
    expect(againstDecisionDay('2026-11-19', '2026-11-20')).toBe('decided-before-council');
    expect(againstDecisionDay('2026-11-20', '2026-11-20')).toBeNull();
    expect(againstDestroyedBefore('2026-11-24', '2026-11-23')).toMatchObject([
      { code: 'destroyed-before-decided', basis: { kind: 'rule' } },
    ]);
    expect(againstDestroyedBefore('2026-11-23', '2026-11-23')).toEqual([]);
    expect(againstDestroyedBefore('2026-11-24', null)).toEqual([]);
  });
});

it('no paper calls itself a decision before the council spoke, or minutes before anything was destroyed', () => {
  expect(papersOf('draft')).toEqual(['council']);
  expect(papersOf('reviewed')).toEqual(['council', 'decision']);
  expect(papersOf('decided')).toEqual(['council', 'decision']);
  expect(papersOf('carried-out')).toEqual(['council', 'decision', 'minutes']);
  expect(papersOf('discarded')).toEqual([]);
});
