import { type Lifecycle, OWN_RULE } from '@qms/lifecycle';

export const CHANGE_REQUEST_STATES = ['awaiting', 'accepted', 'refused', 'recalled'] as const;
export type ChangeRequestState = (typeof CHANGE_REQUEST_STATES)[number];
export type ChangeRequestAction = 'recall' | 'accept' | 'refuse';

/** What a decision about a request needs to know. */
export interface ChangeRequestFacts {
  /** Everybody who was asked has spoken (also when nobody was). */
  readonly opinionsGiven: boolean;
  /** Who decides filed it himself. */
  readonly deciderFiled: boolean;
}

/**
 * Phiếu đề nghị: chờ quyết định → chấp nhận | không chấp nhận | đã rút lại. Whether it was carried out is told by what came of it (the revisions
 * in force, the documents withdrawn), never by a state of its own.
 */
export const changeRequestLifecycle: Lifecycle<ChangeRequestState, ChangeRequestAction, ChangeRequestFacts> = {
  kind: 'change-request',
  initial: ['awaiting'],
  states: CHANGE_REQUEST_STATES,
  moves: {
    recall: { from: ['awaiting'], to: ['recalled'] },
    accept: {
      from: ['awaiting'],
      to: ['accepted'],
      conditions: [
        { code: 'opinions-open', basis: OWN_RULE, holds: (f) => f.opinionsGiven },
        { code: 'decides-own-request', basis: OWN_RULE, holds: (f) => !f.deciderFiled },
      ],
    },
    refuse: { from: ['awaiting'], to: ['refused'] },
  },
};
