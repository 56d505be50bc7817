import { permits } from '@qms/lifecycle';
import {
  ANNEX_IMPORT_STATES,
  type AnnexImportFacts,
  type AnnexImportState,
  administrativeProcedureImportLifecycle as lifecycle,
} from './administrative-procedure-import.lifecycle';

const READY: AnnexImportFacts = { wrong: 0, fresh: 3 };
const CAN: Record<keyof typeof lifecycle.moves, readonly AnnexImportState[]> = {
  correct: ['proposal'],
  confirm: ['proposal'],
  discard: ['proposal'],
};

describe('nhập danh mục TTHC', () => {
  for (const [action, states] of Object.entries(CAN) as [keyof typeof CAN, readonly AnnexImportState[]][])
    for (const state of ANNEX_IMPORT_STATES)
      it(`${action} when ${state}: ${states.includes(state) ? 'yes' : 'no'}`, () => {
        expect(permits(lifecycle, action, state, READY).allowed).toBe(states.includes(state));
      });

  it.each<[string, Partial<AnnexImportFacts>]>([
    ['list-has-errors', { wrong: 1 }],
    ['nothing-announced', { fresh: 0 }],
  ])('does not confirm: %s', (code, facts) => {
    expect(permits(lifecycle, 'confirm', 'proposal', { ...READY, ...facts })).toEqual({ allowed: false, because: [{ code }] });
  });
});

it('begins where it says, and each move leads where it says', () => {
  expect(lifecycle.initial).toEqual(['proposal']);
  expect(Object.fromEntries(Object.entries(lifecycle.moves).map(([action, { to }]) => [action, to]))).toEqual({
    correct: ['proposal'],
    confirm: ['confirmed'],
    discard: ['discarded'],
  });
});
