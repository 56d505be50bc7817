import { permits } from '@qms/lifecycle';
import { BATCH_STATES, type BatchAction, type BatchFacts, uploadBatchLifecycle } from './upload-batch.lifecycle';

const whole: BatchFacts = { files: 3, waiting: 0, refused: 0, undated: 0, untitled: 0 };
const reasons = (facts: Partial<BatchFacts>) =>
  permits(uploadBatchLifecycle, 'enter', 'open', { ...whole, ...facts }).because.map(({ code }) => code);

describe('a folder on its way into the register', () => {
  it.each(Object.keys(uploadBatchLifecycle.moves) as BatchAction[])('is open for %s, and for nothing once it is closed', (action) => {
    expect(BATCH_STATES.filter((state) => permits(uploadBatchLifecycle, action, state, whole).allowed)).toEqual(['open']);
  });

  it.each<[string, Partial<BatchFacts>, string[]]>([
    ['all is there', {}, []],
    ['nothing is to come in', { files: 0 }, ['batch-without-files']],
    ['some have not arrived', { waiting: 2 }, ['files-not-there-yet']],
    ['some were refused', { waiting: 1, refused: 1 }, ['files-were-refused']],
    ['both', { waiting: 3, refused: 1 }, ['files-not-there-yet', 'files-were-refused']],
    ['a date is missing', { undated: 1 }, ['record-without-date']],
    ['a title is missing', { untitled: 1 }, ['record-without-title']],
  ])('is entered or not: %s', (_, facts, expected) => {
    expect(reasons(facts)).toEqual(expected);
  });
});

it('begins where it says, and each move leads where it says', () => {
  expect(uploadBatchLifecycle.initial).toEqual(['open']);
  expect(Object.fromEntries(Object.entries(uploadBatchLifecycle.moves).map(([action, { to }]) => [action, to]))).toEqual({
    change: ['open'],
    receive: ['open'],
    enter: ['entered'],
    abandon: ['abandoned'],
  });
});
