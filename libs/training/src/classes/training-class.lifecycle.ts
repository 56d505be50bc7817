import { type Basis, type Condition, type Lifecycle, OWN_RULE } from '@qms/lifecycle';

export const CLASS_STATES = [
  'planned',
  'enrolling',
  'roster-closed',
  'running',
  'awaiting-results',
  'certificates-issued',
  'finished',
  'cancelled',
] as const;
export type ClassState = (typeof CLASS_STATES)[number];
/** From the call for learners until it is finished. */
export const isUnderWay = (state: ClassState): boolean => !['planned', 'finished', 'cancelled'].includes(state);
/** Teaching is over: its results can be reported. */
export const isTaught = (state: ClassState): boolean => ['awaiting-results', 'certificates-issued', 'finished'].includes(state);
/** It runs, or is over. */
export const isHeld = (state: ClassState): boolean => state === 'running' || isTaught(state);
export type ClassAction =
  | 'open-enrolment'
  | 'close-roster'
  | 'reopen-roster'
  | 'start'
  | 'end-teaching'
  | 'issue-certificates'
  | 'finish'
  | 'cancel';

/** What a decision about a class needs to know. Of a class by plan, what is asked of regulated ones holds always. */
export interface ClassFacts {
  /** Sessions that were not cancelled. */
  readonly sessions: number;
  /** Regulated: its provider has a Giấy xác nhận for this field, in force on every day of the class. */
  readonly providerConfirmed: boolean;
  /** Regulated: everybody who teaches stands on the provider's registered list. */
  readonly lecturersRegistered: boolean;
  /** Regulated: the sessions reach the 36 periods of the curriculum. */
  readonly periodsReached: boolean;
  /** Regulated: at most 25 learners. */
  readonly withinLegalSize: boolean;
  /** Learners with a place in it. */
  readonly accepted: number;
  /** No more learners than the class takes. */
  readonly withinCapacity: boolean;
  /** Nominations are all answered. */
  readonly nominationsAnswered: boolean;
  /** The decision that opens the class has number and date. */
  readonly openingNumbered: boolean;
  /** Its first day has come. */
  readonly isDue: boolean;
  /** Every session that was not cancelled is over and closed. */
  readonly sessionsClosed: boolean;
  /** Everybody who had a place passed, failed or withdrew. */
  readonly everybodyJudged: boolean;
  /** The decision that grants the certificates has number and date. */
  readonly grantNumbered: boolean;
  /** Every certificate of the decision is issued or void. */
  readonly certificatesIssued: boolean;
  /** There is somebody who is to have a certificate. */
  readonly grantsCertificates: boolean;
}

const law = (ref: string): Basis => ({ kind: 'law', ref: `TT 26/2014/TT-BKHCN, ${ref}` });
/** By whom and how long a regulated course is taught. */
const TAUGHT_BY_LAW: readonly Condition<ClassFacts>[] = [
  { code: 'provider-not-confirmed', basis: law('Điều 31 khoản 1'), holds: (f) => f.providerConfirmed },
  { code: 'lecturer-not-registered', basis: law('Điều 31 khoản 4'), holds: (f) => f.lecturersRegistered },
  { code: 'fewer-than-36-periods', basis: law('Điều 29 khoản 2, Điều 30 khoản 2'), holds: (f) => f.periodsReached },
];

/**
 * theo kế hoạch → đang chiêu sinh → đã chốt danh sách → đang học → chờ kết quả → (đã cấp giấy chứng nhận) → đã kết thúc | đã hủy.
 * Only what TT 26/2014 asks of regulated classes refuses; how an office runs its own classes warns.
 */
export const trainingClassLifecycle: Lifecycle<ClassState, ClassAction, ClassFacts> = {
  kind: 'training-class',
  initial: ['planned'],
  states: CLASS_STATES,
  moves: {
    'open-enrolment': {
      from: ['planned'],
      to: ['enrolling'],
      conditions: [{ code: 'provider-not-confirmed', basis: law('Điều 31 khoản 1'), holds: (f) => f.providerConfirmed }],
    },
    'close-roster': {
      from: ['enrolling'],
      to: ['roster-closed'],
      conditions: [
        { code: 'class-without-learners', holds: (f) => f.accepted > 0 },
        { code: 'more-than-25-learners', basis: law('Điều 29 khoản 1, Điều 30 khoản 1'), holds: (f) => f.withinLegalSize },
        { code: 'beyond-capacity', basis: OWN_RULE, holds: (f) => f.withinCapacity },
        { code: 'nominations-unanswered', basis: OWN_RULE, holds: (f) => f.nominationsAnswered },
      ],
    },
    'reopen-roster': { from: ['roster-closed'], to: ['enrolling'] },
    start: {
      from: ['roster-closed'],
      to: ['running'],
      conditions: [
        { code: 'class-not-due', holds: (f) => f.isDue },
        { code: 'class-without-sessions', holds: (f) => f.sessions > 0 },
        ...TAUGHT_BY_LAW,
        { code: 'opening-not-numbered', basis: OWN_RULE, holds: (f) => f.openingNumbered },
      ],
    },
    'end-teaching': {
      from: ['running'],
      to: ['awaiting-results'],
      // Sessions and trainers still change while the class runs: what the law asks at the start holds to the end.
      conditions: [{ code: 'sessions-open', holds: (f) => f.sessionsClosed }, ...TAUGHT_BY_LAW],
    },
    'issue-certificates': {
      from: ['awaiting-results'],
      to: ['certificates-issued'],
      conditions: [
        { code: 'learners-unjudged', holds: (f) => f.everybodyJudged },
        { code: 'grant-not-numbered', holds: (f) => f.grantNumbered },
        { code: 'certificates-not-issued', holds: (f) => f.certificatesIssued },
      ],
    },
    finish: {
      from: ['awaiting-results', 'certificates-issued'],
      to: ['finished'],
      conditions: [
        { code: 'learners-unjudged', holds: (f) => f.everybodyJudged },
        { code: 'certificates-not-issued', holds: (f) => !f.grantsCertificates || f.certificatesIssued },
      ],
    },
    cancel: { from: ['planned', 'enrolling', 'roster-closed'], to: ['cancelled'] },
  },
};
