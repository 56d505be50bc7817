import { type CorrectableFacts, correctionObjections, withdrawalObjections, wordsObjections } from './correction.rules';

const FREE: CorrectableFacts = { state: 'valid', sourceType: 'self', archived: false, listed: false, evidence: false };
const told = (because: readonly { code: string }[]): string[] => because.map(({ code }) => code);

describe('what may be corrected of a record', () => {
  it.each<[string, Partial<CorrectableFacts>, string[], string[], string[]]>([
    ['entered by hand', {}, [], [], []],
    ['produced by a module', { sourceType: 'revision' }, [], ['words-of-source'], ['words-of-source']],
    ['in the archive', { archived: true }, [], ['archived-already'], ['archived-already']],
    ['on a list that the council saw', { listed: true }, [], ['council-saw-it'], ['council-saw-it']],
    ['that proves something', { evidence: true }, [], [], ['record-is-evidence']],
    ['that was replaced', { state: 'superseded' }, [], [], ['record-not-valid']],
    ['that was struck out', { state: 'withdrawn' }, ['record-withdrawn'], ['record-withdrawn'], ['record-withdrawn']],
    ['that was destroyed', { state: 'destroyed' }, ['record-destroyed'], ['record-destroyed'], ['record-destroyed']],
    [
      'with several reasons: all are said',
      { sourceType: 'revision', archived: true, listed: true, evidence: true },
      [],
      ['words-of-source', 'archived-already', 'council-saw-it'],
      ['words-of-source', 'archived-already', 'council-saw-it', 'record-is-evidence'],
    ],
  ])('%s', (_, part, anything, words, withdrawal) => {
    const facts = { ...FREE, ...part };
    expect([told(correctionObjections(facts)), told(wordsObjections(facts)), told(withdrawalObjections(facts))]).toEqual([
      anything,
      words,
      withdrawal,
    ]);
  });
});
