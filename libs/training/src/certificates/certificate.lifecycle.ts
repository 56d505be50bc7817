import type { Lifecycle } from '@qms/lifecycle';

export const CERTIFICATE_STATES = ['reserved', 'being-issued', 'issued', 'void', 'replaced', 'revoked'] as const;
export type CertificateState = (typeof CERTIFICATE_STATES)[number];
export type CertificateAction = 'issue' | 'finish' | 'void' | 'replace' | 'reissue' | 'revoke' | 'handOver' | 'retry' | 'giveUp';

export interface CertificateFacts {
  /** Another one is on its way for it. */
  readonly beingReplaced: boolean;
  /** Somebody signed for it. */
  readonly received: boolean;
  /** How often its making was begun, where the last time failed; 0 = it goes on. */
  readonly triesFailed: number;
}
/** Of a certificate that nothing is known about. */
export const UNTROUBLED: CertificateFacts = { beingReplaced: false, received: false, triesFailed: 0 };
/** Failed tries after which a person may give it up. */
export const STUCK_AFTER = 3;

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
    // Sooner than by itself.
    retry: { from: ['being-issued'], to: [], conditions: [{ code: 'making-goes-on', holds: (f) => f.triesFailed > 0 }] },
    // Nothing comes of it: its number is void, the one that it was to replace goes on counting.
    giveUp: { from: ['being-issued'], to: ['void'], conditions: [{ code: 'making-goes-on', holds: (f) => f.triesFailed >= STUCK_AFTER }] },
  },
};
