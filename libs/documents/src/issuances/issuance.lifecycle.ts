import type { Lifecycle } from '@qms/lifecycle';

export const ISSUANCE_STATES = ['draft', 'in-review', 'returned', 'signed', 'numbered', 'issued', 'discarded'] as const;
export type IssuanceState = (typeof ISSUANCE_STATES)[number];
export type IssuanceAction = 'submit' | 'recall' | 'return' | 'sign' | 'number' | 'issue' | 'discard';

/** Documents that one decision may carry. */
export const MOST_DOCUMENTS = 60;

/** What a decision about an issuing package needs to know. */
export interface IssuanceFacts {
  /** Documents in it. */
  readonly documents: number;
  /** The uploaded decision, signed in ink or digitally, has its number and date already. */
  readonly hasNumber: boolean;
}

/**
 * The decision that issues documents: dự thảo → đã trình ký → (đã trả lại) → đã ký → đã có số, ngày → đã phát hành. Its number is given by the
 * clerk after the signature (NĐ 30/2020, Điều 14 và Điều 15). Whether each document is ready, its own lifecycle says.
 */
export const issuanceLifecycle: Lifecycle<IssuanceState, IssuanceAction, IssuanceFacts> = {
  kind: 'issuance',
  initial: ['draft'],
  states: ISSUANCE_STATES,
  moves: {
    submit: {
      from: ['draft', 'returned'],
      to: ['in-review'],
      conditions: [{ code: 'issuance-empty', holds: (f) => f.documents > 0 }],
    },
    recall: { from: ['in-review'], to: ['draft'] },
    return: { from: ['in-review'], to: ['returned'] },
    sign: { from: ['in-review'], to: ['signed', 'numbered'], choose: (f) => (f.hasNumber ? 'numbered' : 'signed') },
    number: { from: ['signed'], to: ['numbered'] },
    issue: { from: ['numbered'], to: ['issued'] },
    discard: { from: ['draft', 'returned'], to: ['discarded'] },
  },
};
