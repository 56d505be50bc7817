import type { Lifecycle } from '@qms/lifecycle';

export const ANNEX_IMPORT_STATES = ['proposal', 'confirmed', 'discarded'] as const;
export type AnnexImportState = (typeof ANNEX_IMPORT_STATES)[number];

export interface AnnexImportFacts {
  /** Rows with errors. */
  readonly wrong: number;
  /** New, changed and abolished together. */
  readonly fresh: number;
}

/** A list of TTHC as it was read: corrected, then confirmed as a whole or given up. What was confirmed stays: a later announcement follows it. */
export const administrativeProcedureImportLifecycle: Lifecycle<AnnexImportState, 'correct' | 'confirm' | 'discard', AnnexImportFacts> = {
  kind: 'administrative-procedure-import',
  initial: ['proposal'],
  states: ANNEX_IMPORT_STATES,
  moves: {
    correct: { from: ['proposal'], to: ['proposal'] },
    confirm: {
      from: ['proposal'],
      to: ['confirmed'],
      conditions: [
        { code: 'list-has-errors', holds: (facts) => facts.wrong === 0 },
        { code: 'nothing-announced', holds: (facts) => facts.fresh > 0 },
      ],
    },
    discard: { from: ['proposal'], to: ['discarded'] },
  },
};
