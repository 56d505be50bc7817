import type { Lifecycle } from '@qms/lifecycle';

export const BATCH_STATES = ['open', 'entered', 'abandoned'] as const;
export type BatchState = (typeof BATCH_STATES)[number];
export type BatchAction = 'change' | 'receive' | 'enter' | 'abandon';

/** What is known of a folder on its way in; files that were left out count nowhere. */
export interface BatchFacts {
  /** Files that shall come in. */
  readonly files: number;
  /** Of these, those that have not arrived. */
  readonly waiting: number;
  /** Of those that have not arrived, those that were refused when they were sent. */
  readonly refused: number;
  /** Records to be made that still lack their date, or their title. */
  readonly undated: number;
  readonly untitled: number;
}

/** A folder comes in by its manifest; one act enters what arrived, or nothing of it stays. */
export const uploadBatchLifecycle: Lifecycle<BatchState, BatchAction, BatchFacts> = {
  kind: 'upload-batch',
  initial: ['open'],
  states: BATCH_STATES,
  moves: {
    change: { from: ['open'], to: ['open'] },
    receive: { from: ['open'], to: ['open'] },
    enter: {
      from: ['open'],
      to: ['entered'],
      conditions: [
        { code: 'batch-without-files', holds: (f) => f.files > 0 },
        { code: 'files-not-there-yet', holds: (f) => f.waiting - f.refused === 0 },
        { code: 'files-were-refused', holds: (f) => f.refused === 0 },
        { code: 'record-without-date', holds: (f) => f.undated === 0 },
        { code: 'record-without-title', holds: (f) => f.untitled === 0 },
      ],
    },
    abandon: { from: ['open'], to: ['abandoned'] },
  },
};
