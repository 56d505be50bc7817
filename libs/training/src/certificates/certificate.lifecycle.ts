import type { Lifecycle } from '@qms/lifecycle';

export const CERTIFICATE_STATES = ['reserved', 'being-issued', 'issued', 'void', 'replaced', 'revoked'] as const;
export type CertificateState = (typeof CERTIFICATE_STATES)[number];
export type CertificateAction = 'issue' | 'finish' | 'void' | 'replace' | 'reissue' | 'revoke' | 'handOver';

export interface CertificateFacts {
  /** Another one is on its way for it. */
  readonly beingReplaced: boolean;
  /** Somebody signed for it. */
  readonly received: boolean;
}

/** số đã giữ → đang cấp → đã cấp → (được thay thế | thu hồi); a number that nothing came of is void, with its reason. */
export const certificateLifecycle: Lifecycle<CertificateState, CertificateAction, CertificateFacts> = {
  kind: 'certificate',
  // One that replaces another has its decision already.
  initial: ['reserved', 'being-issued'],
  states: CERTIFICATE_STATES,
  moves: {
    issue: { from: ['reserved'], to: ['being-issued'] },
    finish: { from: ['being-issued'], to: ['issued'] },
    void: { from: ['reserved', 'being-issued'], to: ['void'] },
    replace: { from: ['issued'], to: ['replaced'] },
    // Asked of the old one: it moves when the new one is issued.
    reissue: { from: ['issued'], to: [], conditions: [{ code: 'being-replaced', holds: (f) => !f.beingReplaced }] },
    revoke: { from: ['issued'], to: ['revoked'], conditions: [{ code: 'being-replaced', holds: (f) => !f.beingReplaced }] },
    handOver: { from: ['issued'], to: [], conditions: [{ code: 'received-already', holds: (f) => !f.received }] },
  },
};
