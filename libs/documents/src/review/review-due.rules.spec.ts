import { isReminded, isReviewed, type ReviewFacts, reviewDueOn } from './review-due.rules';

const FACTS: ReviewFacts = { effectiveFrom: '2026-02-09', lastReviewedOn: null, unchangedInRow: 0, foundOn: null };

describe('until when a document is to be looked through', () => {
  it('by default by the end of the year, whatever happened to it', () => {
    expect(reviewDueOn(FACTS, 2026, 'yearly')).toBe('2026-12-31');
    expect(reviewDueOn({ ...FACTS, lastReviewedOn: '2026-11-01', unchangedInRow: 5 }, 2027, 'yearly')).toBe('2027-12-31');
  });

  it.each<[string, Partial<ReviewFacts>, string]>([
    ['never looked at', {}, '2027-02-09'],
    ['once unchanged', { lastReviewedOn: '2026-11-12', unchangedInRow: 1 }, '2027-11-12'],
    ['twice unchanged', { lastReviewedOn: '2026-11-12', unchangedInRow: 2 }, '2028-11-12'],
    ['three times unchanged', { lastReviewedOn: '2026-11-12', unchangedInRow: 3 }, '2029-11-12'],
    ['ten times unchanged', { lastReviewedOn: '2026-11-12', unchangedInRow: 10 }, '2029-11-12'],
    ['amended since', { effectiveFrom: '2026-12-01', lastReviewedOn: '2026-11-12', unchangedInRow: 0 }, '2027-06-01'],
    ['found wanting by the look', { lastReviewedOn: '2026-11-12', foundOn: '2026-11-12' }, '2027-05-12'],
    ['found wanting since', { lastReviewedOn: '2026-03-01', unchangedInRow: 3, foundOn: '2026-10-01' }, '2027-04-01'],
    ['found wanting before a later look', { lastReviewedOn: '2026-11-12', unchangedInRow: 1, foundOn: '2026-03-01' }, '2027-11-12'],
    ['found wanting, never looked at', { foundOn: '2026-08-31' }, '2027-02-28'],
  ])('in the adaptive way: %s', (_, more, expected) => {
    expect(reviewDueOn({ ...FACTS, ...more }, 2026, 'adaptive')).toBe(expected);
  });

  it('is done when somebody looked this year; in the adaptive way unless it is due again', () => {
    expect(isReviewed(true, '2026-12-31', 2026, 'yearly')).toBe(true);
    expect(isReviewed(false, '2026-12-31', 2026, 'yearly')).toBe(false);
    expect(isReviewed(true, '2026-12-31', 2026, 'adaptive')).toBe(false);
    expect(isReviewed(true, '2027-01-01', 2026, 'adaptive')).toBe(true);
  });

  it.each([
    ['2026-12-31', '2026-10-31', false],
    ['2026-12-31', '2026-11-01', true],
    ['2026-12-31', '2026-12-31', true],
    ['2026-12-31', '2027-01-05', true],
  ])('due on %s is told on %s: %s', (dueOn, today, expected) => {
    expect(isReminded(dueOn, today)).toBe(expected);
  });
});
