import { type DestroyableFacts, objections } from './destruction.rules';

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
