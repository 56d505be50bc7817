import type { Lifecycle } from '@qms/lifecycle';

export const PACK_STATES = ['waiting', 'ready', 'failed', 'removed'] as const;
export type PackState = (typeof PACK_STATES)[number];
export type PackAction = 'finish' | 'fail' | 'askAgain' | 'take' | 'remove';

export interface PackFacts {
  /** Its days are over, though it was not swept yet. */
  readonly expired: boolean;
}

/** Asked for, made beside the server, there for some days, gone. */
export const evidencePackLifecycle: Lifecycle<PackState, PackAction, PackFacts> = {
  kind: 'evidence-pack',
  initial: ['waiting'],
  states: PACK_STATES,
  moves: {
    finish: { from: ['waiting'], to: ['ready'] },
    fail: { from: ['waiting'], to: ['failed'] },
    askAgain: { from: ['failed'], to: ['waiting'] },
    // Taking moves nothing: it is asked whether the pack is still there.
    take: { from: ['ready'], to: [], conditions: [{ code: 'pack-expired', holds: (f) => !f.expired }] },
    remove: { from: ['waiting', 'ready', 'failed'], to: ['removed'] },
  },
};
