import { OWN_RULE } from './basis';
import { decide, edges, type Lifecycle, permits } from './lifecycle';
import { Refusal } from './refusal';

type State = 'draft' | 'in-review' | 'effective' | 'approved';
interface Facts {
  hasFile: boolean;
  sameAuthor: boolean;
  due: boolean;
}
const paper: Lifecycle<State, 'submit' | 'approve', Facts> = {
  kind: 'paper',
  initial: ['draft'],
  states: ['draft', 'in-review', 'approved', 'effective'],
  moves: {
    submit: { from: ['draft'], to: ['in-review'], conditions: [{ code: 'file-missing', holds: (f) => f.hasFile }] },
    approve: {
      from: ['in-review'],
      to: ['approved', 'effective'],
      choose: (f) => (f.due ? 'effective' : 'approved'),
      conditions: [
        { code: 'file-missing', holds: (f) => f.hasFile },
        { code: 'author-approves', basis: OWN_RULE, holds: (f) => !f.sameAuthor },
      ],
    },
  },
};
const facts: Facts = { hasFile: true, sameAuthor: false, due: true };
const refusalOf = (run: () => unknown): Refusal => {
  try {
    run();
  } catch (error) {
    if (error instanceof Refusal) return error;
  }
  throw new Error('was not refused');
};

describe('a lifecycle', () => {
  it('moves where state and conditions allow it', () => {
    expect(decide(paper, 'submit', 'draft', facts)).toEqual({ from: 'draft', to: 'in-review', overridden: [] });
    expect(decide(paper, 'approve', 'in-review', { ...facts, due: false }).to).toBe('approved');
  });

  it('refuses a move that the state does not have', () => {
    expect(refusalOf(() => decide(paper, 'approve', 'draft', facts)).code).toBe('wrong-state');
  });

  it('tells all reasons at once', () => {
    const refusal = refusalOf(() => decide(paper, 'approve', 'in-review', { hasFile: false, sameAuthor: true, due: true }));
    expect(refusal.because.map((b) => b.code)).toEqual(['file-missing', 'author-approves']);
  });

  it('lets an own rule only warn, and asks for a reason that is kept', () => {
    const own = { ...facts, sameAuthor: true };
    expect(permits(paper, 'approve', 'in-review', own)).toEqual({ allowed: true, because: [{ code: 'author-approves', basis: OWN_RULE }] });
    expect(refusalOf(() => decide(paper, 'approve', 'in-review', own)).code).toBe('reason-required');
    expect(refusalOf(() => decide(paper, 'approve', 'in-review', own, '  ')).code).toBe('reason-required');
    expect(decide(paper, 'approve', 'in-review', own, 'Cơ quan chỉ có một người').overridden).toHaveLength(1);
  });

  it('lists its edges for the database', () => {
    expect(edges(paper)).toEqual([
      ['draft', 'in-review'],
      ['in-review', 'approved'],
      ['in-review', 'effective'],
    ]);
  });
});
