import type { Lifecycle } from '@qms/lifecycle';

export const DESTRUCTION_STATES = ['draft', 'reviewed', 'decided', 'carried-out', 'closed', 'discarded'] as const;
export type DestructionState = (typeof DESTRUCTION_STATES)[number];
export type DestructionAction = 'change' | 'review' | 'reopen' | 'decide' | 'leave-out' | 'carry-out' | 'close' | 'discard';

export interface DestructionFacts {
  readonly records: number;
  /** Records that may not be destroyed now: held, not due, or locked in the store. */
  readonly hindered: number;
}

const hasRecords = { code: 'list-without-records', holds: (f: DestructionFacts) => f.records > 0 };
const allMayGo = { code: 'some-cannot-be-destroyed', holds: (f: DestructionFacts) => f.hindered === 0 };

/** Hủy: danh mục → hội đồng xác định giá trị → quyết định của người đứng đầu → hủy → biên bản hủy. */
export const destructionLifecycle: Lifecycle<DestructionState, DestructionAction, DestructionFacts> = {
  kind: 'destruction',
  initial: ['draft'],
  states: DESTRUCTION_STATES,
  moves: {
    change: { from: ['draft'], to: ['draft'] },
    review: { from: ['draft'], to: ['reviewed'], conditions: [hasRecords] },
    reopen: { from: ['reviewed'], to: ['draft'] },
    decide: { from: ['reviewed'], to: ['decided'], conditions: [hasRecords, allMayGo] },
    // What may no longer be destroyed leaves the list; where that is all of it, the list is over.
    'leave-out': {
      from: ['decided'],
      to: ['decided', 'discarded'],
      choose: (f) => (f.records > f.hindered ? 'decided' : 'discarded'),
      conditions: [{ code: 'all-may-be-destroyed', holds: (f) => f.hindered > 0 }],
    },
    'carry-out': { from: ['decided'], to: ['carried-out'], conditions: [allMayGo] },
    close: { from: ['carried-out'], to: ['closed'] },
    discard: { from: ['draft'], to: ['discarded'] },
  },
};
