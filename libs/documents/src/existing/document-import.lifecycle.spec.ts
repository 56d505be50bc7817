import { permits } from '@qms/lifecycle';
import { DOCUMENT_IMPORT_STATES, type DocumentImportFacts, documentImportLifecycle } from './document-import.lifecycle';

const GOOD: DocumentImportFacts = { wrong: 0, fresh: 2, withoutFile: 0, wentOn: 0 };
const may = (
  action: keyof typeof documentImportLifecycle.moves,
  state: (typeof DOCUMENT_IMPORT_STATES)[number],
  facts: Partial<DocumentImportFacts> = {},
) => permits(documentImportLifecycle, action, state, { ...GOOD, ...facts });

describe('an import of existing documents', () => {
  it.each(
    DOCUMENT_IMPORT_STATES.flatMap((state) =>
      (['correct', 'confirm', 'discard', 'undo'] as const).map((action) => [action, state] as const),
    ),
  )('%s in state %s', (action, state) => {
    const from = action === 'undo' ? 'confirmed' : 'proposal';
    expect(may(action, state).allowed).toBe(state === from);
  });

  it.each<[string, Partial<DocumentImportFacts>, boolean, string]>([
    ['a row has errors', { wrong: 1 }, false, 'list-has-errors'],
    ['nothing is new', { fresh: 0 }, false, 'nothing-new'],
    ['a row has no file: told, and allowed with a reason', { withoutFile: 1 }, true, 'rows-without-file'],
  ])('is confirmed where %s', (_, facts, allowed, code) => {
    expect(may('confirm', 'proposal', facts)).toMatchObject({ allowed, because: [{ code }] });
  });

  it('is not undone once one of its documents went on', () => {
    expect(may('undo', 'confirmed', { wentOn: 1 })).toMatchObject({ allowed: false, because: [{ code: 'documents-went-on' }] });
  });
});

it('begins where it says, and each move leads where it says', () => {
  expect(documentImportLifecycle.initial).toEqual(['proposal']);
  expect(Object.fromEntries(Object.entries(documentImportLifecycle.moves).map(([action, { to }]) => [action, to]))).toEqual({
    correct: ['proposal'],
    confirm: ['confirmed'],
    discard: ['discarded'],
    undo: ['undone'],
  });
});
