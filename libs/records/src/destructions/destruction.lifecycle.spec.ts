import { decide, permits } from '@qms/lifecycle';
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
  'leave-out': [],
  'carry-out': ['decided'],
  close: ['carried-out'],
  discard: ['draft'],
};
const codes = (action: DestructionAction, state: DestructionState, facts: DestructionFacts): string[] =>
  permits(destructionLifecycle, action, state, facts).because.map(({ code }) => code);

const hindered: DestructionFacts = { records: 2, hindered: 1 };

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
    expect(codes('carry-out', 'decided', hindered)).toEqual(['some-cannot-be-destroyed']);
  });

  it('leaves out what may no longer be destroyed once it is decided, and is over where nothing else is on the list', () => {
    for (const state of DESTRUCTION_STATES)
      expect(permits(destructionLifecycle, 'leave-out', state, hindered).allowed).toBe(state === 'decided');
    expect(codes('leave-out', 'decided', free)).toEqual(['all-may-be-destroyed']);
    expect(decide(destructionLifecycle, 'leave-out', 'decided', hindered).to).toBe('decided');
    expect(decide(destructionLifecycle, 'leave-out', 'decided', { records: 1, hindered: 1 }).to).toBe('discarded');
  });
});

it('begins where it says, and each move leads where it says', () => {
  expect(destructionLifecycle.initial).toEqual(['draft']);
  expect(Object.fromEntries(Object.entries(destructionLifecycle.moves).map(([action, { to }]) => [action, to]))).toEqual({
    change: ['draft'],
    review: ['reviewed'],
    reopen: ['draft'],
    decide: ['decided'],
    'leave-out': ['decided', 'discarded'],
    'carry-out': ['carried-out'],
    close: ['closed'],
    discard: ['discarded'],
  });
});
