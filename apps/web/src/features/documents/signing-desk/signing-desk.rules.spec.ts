import { describe, expect, it } from 'vitest';
import { actOf, awaitedOf, goesInBatch, hindrances } from './signing-desk.rules';

const free = { allowed: true, because: [] };
const wrong = { allowed: false, because: [{ code: 'wrong-state', message: 'Không phải lúc này' }] };
const warned = { allowed: true, because: [{ code: 'author-is-approver', message: 'Người soạn thảo' }] };

describe('what awaits a signature', () => {
  it('are opinions and approvals alone, of revisions and of packages', () => {
    const items = ['revision.review', 'revision.returned', 'issuance.approve', 'issuance.number', 'task.report'].map((kind) => ({
      id: kind,
      kind,
      sentence: kind,
    }));
    expect(awaitedOf(items).map(({ id, kind }) => [id, kind])).toEqual([
      ['revision.review', 'revision'],
      ['issuance.approve', 'issuance'],
    ]);
  });

  it('is agreed to where an opinion is asked, approved else', () => {
    expect(actOf({ agree: free, approve: free })).toBe('agree');
    expect(actOf({ agree: wrong, approve: free })).toBe('approve');
    expect(actOf({ agree: wrong, approve: wrong })).toBeNull();
    expect(actOf({})).toBeNull();
  });

  it('goes with others unless it is warned against or forbidden', () => {
    expect(goesInBatch({ approve: free })).toBe(true);
    expect(goesInBatch({ approve: warned })).toBe(false);
    expect(goesInBatch({ agree: free, approve: warned })).toBe(true);
    expect(goesInBatch({ approve: wrong })).toBe(false);
  });

  it('says why not, but not that its time is over', () => {
    expect(hindrances({ approve: { allowed: false, because: [...wrong.because, ...warned.because] } }).map(({ code }) => code)).toEqual([
      'author-is-approver',
    ]);
  });
});
