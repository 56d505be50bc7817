import { permits } from '@qms/lifecycle';
import {
  DESTRUCTION_STATES,
  type DestructionAction,
  type DestructionFacts,
  type DestructionState,
  destructionLifecycle,
} from './destruction.lifecycle';

const free: DestructionFacts = { records: 2, hindered: 0 };
const ALLOWED: Readonly<Record<DestructionAction, readonly DestructionState[]>> = {
  change: ['draft'],
  review: ['draft'],
  reopen: ['reviewed'],
  decide: ['reviewed'],
  'carry-out': ['decided'],
  close: ['carried-out'],
  discard: ['draft'],
};
const codes = (action: DestructionAction, state: DestructionState, facts: DestructionFacts): string[] =>
  permits(destructionLifecycle, action, state, facts).because.map(({ code }) => code);

describe('the way to destruction', () => {
  it.each(DESTRUCTION_STATES.flatMap((state) => Object.keys(ALLOWED).map((action) => [action as DestructionAction, state] as const)))(
    '%s of one that is %s',
    (action, state) => {
      expect(permits(destructionLifecycle, action, state, free).allowed).toBe(ALLOWED[action].includes(state));
    },
  );

  it('is not reviewed or decided without records, nor decided or carried out while one may not go', () => {
    expect(codes('review', 'draft', { records: 0, hindered: 0 })).toEqual(['list-without-records']);
    expect(codes('decide', 'reviewed', { records: 0, hindered: 0 })).toEqual(['list-without-records']);
    expect(codes('decide', 'reviewed', { records: 2, hindered: 1 })).toEqual(['some-cannot-be-destroyed']);
    expect(codes('carry-out', 'decided', { records: 2, hindered: 1 })).toEqual(['some-cannot-be-destroyed']);
  });
});

it('begins where it says, and each move leads where it says', () => {
  expect(destructionLifecycle.initial).toEqual(['draft']);
  expect(Object.fromEntries(Object.entries(destructionLifecycle.moves).map(([action, { to }]) => [action, to]))).toEqual({
    change: ['draft'],
    review: ['reviewed'],
    reopen: ['draft'],
    decide: ['decided'],
    'carry-out': ['carried-out'],
    close: ['closed'],
    discard: ['discarded'],
  });
});
