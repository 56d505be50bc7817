import { type Lifecycle, OWN_RULE } from '@qms/lifecycle';

export const CLASS_INVITATION_STATES = ['open', 'withdrawn'] as const;
export type ClassInvitationState = (typeof CLASS_INVITATION_STATES)[number];
export type ClassInvitationAction = 'nominate' | 'decline' | 'extend' | 'withdraw';

/** What a decision about one invited agency needs to know. */
export interface ClassInvitationFacts {
  /** The class takes nominations. */
  readonly enrolling: boolean;
  /** The last day for an answer has not passed. */
  readonly inTime: boolean;
  /** Where the organiser keeps quotas: no more people than the seats of this agency, with those who are sent now. */
  readonly withinSeats: boolean;
  /** People of the agency who were nominated and not taken back. */
  readonly nominees: number;
}

const ENROLLING = { code: 'class-not-enrolling', holds: (f: ClassInvitationFacts) => f.enrolling };

/** Mời cử học viên: open until the class no longer enrols, unless it is withdrawn. Answers and deadlines are no states of it. */
export const classInvitationLifecycle: Lifecycle<ClassInvitationState, ClassInvitationAction, ClassInvitationFacts> = {
  kind: 'class-invitation',
  initial: ['open'],
  states: CLASS_INVITATION_STATES,
  moves: {
    nominate: {
      from: ['open'],
      to: ['open'],
      conditions: [
        ENROLLING,
        { code: 'answer-day-passed', basis: OWN_RULE, holds: (f) => f.inTime },
        { code: 'beyond-seats', basis: OWN_RULE, holds: (f) => f.withinSeats },
      ],
    },
    decline: { from: ['open'], to: ['open'], conditions: [ENROLLING, { code: 'nominees-sent', holds: (f) => f.nominees === 0 }] },
    extend: { from: ['open'], to: ['open'], conditions: [ENROLLING] },
    withdraw: { from: ['open'], to: ['withdrawn'], conditions: [{ code: 'nominees-sent', holds: (f) => f.nominees === 0 }] },
  },
};
