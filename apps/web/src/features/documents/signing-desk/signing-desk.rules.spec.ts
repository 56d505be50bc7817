import { describe, expect, it } from 'vitest';
import { actOf, awaitedOf, goesInBatch, hindrances, placeOf } from './signing-desk.rules';

const free = { allowed: true, because: [] };
const wrong = { allowed: false, because: [{ code: 'wrong-state', message: 'Không phải lúc này' }] };
const warned = { allowed: true, because: [{ code: 'author-is-approver', message: 'Người soạn thảo' }] };

describe('what awaits a signature', () => {
  it('are opinions and approvals of revisions and packages, and decisions to destroy, which lead to their own page', () => {
    const items = [
      'revision.review',
      'revision.returned',
      'issuance.approve',
      'issuance.number',
      'task.report',
      'destruction.reviewed',
      'destruction.decided',
    ].map((kind) => ({
      id: kind,
      kind,
      sentence: kind,
    }));
    expect(awaitedOf(items).map(({ id, kind }) => [id, kind])).toEqual([
      ['revision.review', 'revision'],
      ['issuance.approve', 'issuance'],
      ['destruction.reviewed', 'destruction'],
    ]);
  });

  it('is read where it is decided on', () => {
    expect(placeOf({ kind: 'revision', id: '1' })).toBe('/trinh-ky/tai-lieu/1');
    expect(placeOf({ kind: 'issuance', id: '1' })).toBe('/trinh-ky/dot/1');
    expect(placeOf({ kind: 'destruction', id: '1' })).toBe('/ho-so/huy/1');
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
