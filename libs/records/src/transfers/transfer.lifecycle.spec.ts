import { permits } from '@qms/lifecycle';
import { TRANSFER_STATES, type TransferAction, type TransferState, transferLifecycle } from './transfer.lifecycle';

const ALLOWED: Readonly<Record<TransferAction, readonly TransferState[]>> = { change: ['draft'], receive: ['draft'], discard: ['draft'] };

describe('the way to the archive', () => {
  it.each(TRANSFER_STATES.flatMap((state) => Object.keys(ALLOWED).map((action) => [action as TransferAction, state] as const)))(
    '%s of one that is %s',
    (action, state) => {
      expect(permits(transferLifecycle, action, state, { records: 1 }).allowed).toBe(ALLOWED[action].includes(state));
    },
  );

  it('hands nothing over without records', () => {
    expect(permits(transferLifecycle, 'receive', 'draft', { records: 0 }).because.map(({ code }) => code)).toEqual([
      'list-without-records',
    ]);
  });
});

it('begins where it says, and each move leads where it says', () => {
  expect(transferLifecycle.initial).toEqual(['draft']);
  expect(Object.fromEntries(Object.entries(transferLifecycle.moves).map(([action, { to }]) => [action, to]))).toEqual({
    change: ['draft'],
    receive: ['received'],
    discard: ['discarded'],
  });
});
