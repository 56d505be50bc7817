import { expect, it } from 'vitest';
import { NO_FILES, revisionFilesOf } from './revision-files.rules';

const pdf = (id: string) => ({ id, contentType: 'application/pdf' });
const word = (id: string) => ({ id, contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' });

it('takes the PDF for reading and the other for the author, in whatever order they came', () => {
  expect(revisionFilesOf([word('w'), pdf('p')])).toEqual({ fileId: 'p', sourceFileId: 'w', ambiguous: false });
});

it('does without one or both', () => {
  expect(revisionFilesOf([pdf('p')])).toEqual({ fileId: 'p', sourceFileId: null, ambiguous: false });
  expect(revisionFilesOf([])).toEqual(NO_FILES);
});

it.each([[[pdf('a'), pdf('b')]], [[word('a'), word('b')]]])('does not guess between two of a kind', (stored) => {
  expect(revisionFilesOf(stored).ambiguous).toBe(true);
});
