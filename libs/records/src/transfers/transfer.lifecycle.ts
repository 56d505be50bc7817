import type { Lifecycle } from '@qms/lifecycle';

export const TRANSFER_STATES = ['draft', 'received', 'discarded'] as const;
export type TransferState = (typeof TRANSFER_STATES)[number];
export type TransferAction = 'change' | 'receive' | 'discard';

export interface TransferFacts {
  readonly records: number;
}

/** Nộp lưu (NĐ 30/2020/NĐ-CP, Điều 30): a list is made, and the archive takes it by minutes that both sign. */
export const transferLifecycle: Lifecycle<TransferState, TransferAction, TransferFacts> = {
  kind: 'archive-transfer',
  initial: ['draft'],
  states: TRANSFER_STATES,
  moves: {
    change: { from: ['draft'], to: ['draft'] },
    receive: { from: ['draft'], to: ['received'], conditions: [{ code: 'list-without-records', holds: (f) => f.records > 0 }] },
    discard: { from: ['draft'], to: ['discarded'] },
  },
};
