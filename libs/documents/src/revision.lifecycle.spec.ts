import { edges, permits } from '@qms/lifecycle';
import { REVISION_STATES, type RevisionAction, type RevisionFacts, revisionLifecycle } from './revision.lifecycle';

const ready: RevisionFacts = {
  hasFile: true,
  isFirst: false,
  hasChangeSummary: true,
  reviewersAgreed: true,
  approverIsAuthor: false,
  isHeadsOwnPaper: false,
  separatesAuthorAndApprover: true,
  isDue: true,
  beginsAfterCurrent: true,
  impactAnswered: true,
  stepsWithinLimits: true,
  withinSignersField: true,
  documentGoesOn: true,
};
const because = (action: RevisionAction, state: (typeof REVISION_STATES)[number], facts: Partial<RevisionFacts> = {}) =>
  permits(revisionLifecycle, action, state, { ...ready, ...facts });

describe('every state and every action', () => {
  const possible: Record<RevisionAction, readonly string[]> = {
    submit: ['draft', 'returned'],
    recall: ['in-review'],
    return: ['in-review'],
    approve: ['in-review'],
    'take-effect': ['approved'],
    supersede: ['effective'],
    withdraw: ['approved', 'effective'],
    discard: ['draft', 'returned'],
  };
  for (const [action, states] of Object.entries(possible) as [RevisionAction, readonly string[]][])
    for (const state of REVISION_STATES)
      it(`${action} in ${state}: ${states.includes(state) ? 'possible' : 'not'}`, () => {
        expect(because(action, state).allowed).toBe(states.includes(state));
      });
});

describe('where each move leads', () => {
  it('from the first draft to the last state', () => {
    // In force from the beginning is only what was in force before the system came; the database sees to it (begins_as_draft).
    expect(revisionLifecycle.initial).toEqual(['draft', 'effective']);
    expect(edges(revisionLifecycle).map(([from, to]) => `${from} → ${to}`)).toEqual([
      'approved → effective',
      'approved → withdrawn',
      'draft → in-review',
      'draft → withdrawn',
      'effective → superseded',
      'effective → withdrawn',
      'in-review → approved',
      'in-review → draft',
      'in-review → effective',
      'in-review → returned',
      'returned → in-review',
      'returned → withdrawn',
    ]);
  });
});

describe('conditions', () => {
  it.each([
    ['submit', 'draft', { hasFile: false }, 'file-missing-yet', false],
    ['submit', 'draft', { hasChangeSummary: false }, 'change-summary-missing', false],
    ['approve', 'in-review', { withinSignersField: false }, 'outside-own-field', true],
    ['submit', 'draft', { stepsWithinLimits: false }, 'steps-longer-than-announced', true],
    ['approve', 'in-review', { hasFile: false }, 'file-missing-yet', false],
    ['approve', 'in-review', { beginsAfterCurrent: false }, 'begins-before-current', false],
    ['approve', 'in-review', { reviewersAgreed: false }, 'reviews-open', true],
    ['approve', 'in-review', { approverIsAuthor: true }, 'author-approves', true],
    ['submit', 'draft', { impactAnswered: false }, 'impact-unanswered', true],
    ['approve', 'in-review', { impactAnswered: false }, 'impact-unanswered', true],
    ['take-effect', 'approved', { isDue: false }, 'not-due-yet', false],
    ['take-effect', 'approved', { documentGoesOn: false }, 'document-withdrawn', false],
    ['approve', 'in-review', { documentGoesOn: false }, 'document-withdrawn', false],
    ['submit', 'returned', { documentGoesOn: false }, 'document-withdrawn', false],
  ] as const)('%s in %s with %j says %s (goes on with a reason: %s)', (action, state, facts, code, allowed) => {
    expect(because(action, state, facts)).toMatchObject({ allowed, because: [{ code }] });
  });

  it('asks no summary of changes of a first revision', () => {
    expect(because('submit', 'draft', { isFirst: true, hasChangeSummary: false })).toEqual({ allowed: true, because: [] });
  });

  it.each([{ isHeadsOwnPaper: true }, { separatesAuthorAndApprover: false }])('lets the author approve where %j', (facts) => {
    expect(because('approve', 'in-review', { approverIsAuthor: true, ...facts }).because).toEqual([]);
  });

  it('names the own rule, never a clause, as the basis of author ≠ approver', () => {
    expect(because('approve', 'in-review', { approverIsAuthor: true }).because[0]!.basis).toEqual({
      kind: 'rule',
      ref: 'Quy định của cơ quan',
    });
  });

  it('waits for its day', () => {
    expect(revisionLifecycle.moves.approve.choose!({ ...ready, isDue: false })).toBe('approved');
    expect(revisionLifecycle.moves.approve.choose!(ready)).toBe('effective');
  });
});
