import { expect, it } from 'vitest';
import { isWhole, type ProgressWords, reportedOf, withPrevious, wordsOf } from './progress-words.rules';

const words: ProgressWords = { text: 'x', nextSteps: '', difficulties: '', status: 'in-progress', percent: null, doneOn: null };
const entry = { ...words, editedText: null, editedBy: null, version: 1 };

it.each([
  ['the status that the unit gave last', { status: 'not-started' as const }, 'in-progress' as const, 'not-started'],
  ['that it goes on where it was done before', { status: 'done' as const }, 'done-late' as const, 'in-progress'],
  ['what the task is where the unit never spoke', null, 'continuous' as const, 'continuous'],
  ['that it is in progress otherwise', null, 'not-yet-due' as const, 'in-progress'],
])('before anything is said, takes %s', (_, before, taskStatus, status) => {
  const previous = before === null ? null : { ...before, period: 'quý I', text: '' };
  expect(wordsOf({ entry: null, previous, taskStatus })).toEqual({ ...words, text: '', status });
});

it('takes what was said as it stands', () => {
  expect(wordsOf({ entry: { ...entry, text: 'đã nói' }, previous: null, taskStatus: 'continuous' })).toEqual({ ...words, text: 'đã nói' });
});

it('puts the words of the period before below what is there, and alone where nothing is', () => {
  expect(withPrevious('Đã mở 01 lớp.\n', 'Đã lập kế hoạch.')).toBe('Đã mở 01 lớp.\nĐã lập kế hoạch.');
  expect(withPrevious(' \n', 'Đã lập kế hoạch.')).toBe('Đã lập kế hoạch.');
});

it('counts a task once it has words, not for its status alone', () => {
  expect(reportedOf([{ entry }, { entry: { ...entry, text: ' ' } }, { entry: null }])).toBe(1);
});

it('needs a day for what is done', () => {
  expect([isWhole({ ...words, status: 'done' }), isWhole({ ...words, status: 'done', doneOn: '2026-11-20' }), isWhole(words)]).toEqual([
    false,
    true,
    true,
  ]);
});
