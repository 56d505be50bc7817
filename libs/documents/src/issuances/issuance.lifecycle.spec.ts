import { decide, edges, permits } from '@qms/lifecycle';
import { ISSUANCE_STATES, type IssuanceAction, issuanceLifecycle } from './issuance.lifecycle';

const facts = { documents: 2, hasNumber: false };

describe('every state and every action', () => {
  const possible: Record<IssuanceAction, readonly string[]> = {
    submit: ['draft', 'returned'],
    recall: ['in-review'],
    return: ['in-review'],
    sign: ['in-review'],
    number: ['signed'],
    issue: ['numbered'],
    discard: ['draft', 'returned'],
  };
  for (const [action, states] of Object.entries(possible) as [IssuanceAction, readonly string[]][])
    for (const state of ISSUANCE_STATES)
      it(`${action} in ${state}: ${states.includes(state) ? 'possible' : 'not'}`, () => {
        expect(permits(issuanceLifecycle, action, state, facts).allowed).toBe(states.includes(state));
      });
});

it('begins as a draft and ends issued or given up', () => {
  expect(issuanceLifecycle.initial).toEqual(['draft']);
  const left = new Set(edges(issuanceLifecycle).map(([from]) => from));
  expect(ISSUANCE_STATES.filter((state) => !left.has(state))).toEqual(['issued', 'discarded']);
});

it('an empty package is not submitted', () => {
  expect(permits(issuanceLifecycle, 'submit', 'draft', { ...facts, documents: 0 })).toEqual({
    allowed: false,
    because: [{ code: 'issuance-empty' }],
  });
});

it('an uploaded decision has its number already; what is approved in the app waits for the clerk', () => {
  expect(decide(issuanceLifecycle, 'sign', 'in-review', { ...facts, hasNumber: true }).to).toBe('numbered');
  expect(decide(issuanceLifecycle, 'sign', 'in-review', facts).to).toBe('signed');
});

it('begins where it says, and each move leads where it says', () => {
  expect(issuanceLifecycle.initial).toEqual(['draft']);
  expect(Object.fromEntries(Object.entries(issuanceLifecycle.moves).map(([action, { to }]) => [action, to]))).toEqual({
    submit: ['in-review'],
    recall: ['draft'],
    return: ['returned'],
    sign: ['signed', 'numbered'],
    number: ['numbered'],
    issue: ['issued'],
    discard: ['discarded'],
  });
});
