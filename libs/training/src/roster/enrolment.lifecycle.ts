import { type Basis, type Lifecycle, OWN_RULE } from '@qms/lifecycle';

export const ENROLMENT_STATES = ['nominated', 'waiting', 'accepted', 'declined', 'withdrawn', 'passed', 'failed'] as const;
export type EnrolmentState = (typeof ENROLMENT_STATES)[number];
export type EnrolmentAction = 'accept' | 'put-on-waiting-list' | 'decline' | 'withdraw' | 'return' | 'pass' | 'fail';

/** What a decision about one learner in one class needs to know. */
export interface EnrolmentFacts {
  /** The class takes changes of its roster. */
  readonly rosterOpen: boolean;
  /** A regulated class keeps within 25 learners with this one. */
  readonly withinLegalSize: boolean;
  /** The class has a place left for this one. */
  readonly placeLeft: boolean;
  /** Teaching is over, and the result is not settled by a decision yet. */
  readonly resultOpen: boolean;
  /** What the rules of the course make of attendance and marks. */
  readonly reachesResult: boolean;
  /** Of a regulated course, the test in the middle was taken: nobody judges otherwise. */
  readonly midtermTaken: boolean;
  /** Of a regulated course, the final test has 70 points: nobody judges otherwise. */
  readonly reachesLegalMark: boolean;
}

const TWENTY_FIVE: Basis = { kind: 'law', ref: 'TT 26/2014/TT-BKHCN, Điều 29 khoản 1, Điều 30 khoản 1' };
const SEVENTY_POINTS: Basis = { kind: 'law', ref: 'TT 26/2014/TT-BKHCN, Điều 29 khoản 3, Điều 30 khoản 3' };
const COURSE_RULE: Basis = { kind: 'rule', ref: 'Điều kiện hoàn thành của khóa đào tạo' };

/** được cử → (danh sách chờ) → đã xếp lớp → đạt | không đạt; không xếp lớp, xin rút. */
export const enrolmentLifecycle: Lifecycle<EnrolmentState, EnrolmentAction, EnrolmentFacts> = {
  kind: 'enrolment',
  // Entered by the organizer, pasted, imported or at the door: it begins with a place or on the waiting list.
  initial: ['nominated', 'waiting', 'accepted'],
  states: ENROLMENT_STATES,
  moves: {
    accept: {
      from: ['nominated', 'waiting'],
      to: ['accepted'],
      conditions: [
        { code: 'roster-closed', holds: (f) => f.rosterOpen },
        { code: 'more-than-25-learners', basis: TWENTY_FIVE, holds: (f) => f.withinLegalSize },
        { code: 'beyond-capacity', basis: OWN_RULE, holds: (f) => f.placeLeft },
      ],
    },
    'put-on-waiting-list': {
      from: ['nominated'],
      to: ['waiting'],
      conditions: [{ code: 'roster-closed', holds: (f) => f.rosterOpen }],
    },
    decline: { from: ['nominated', 'waiting'], to: ['declined'] },
    withdraw: {
      from: ['nominated', 'waiting', 'accepted'],
      to: ['withdrawn'],
      conditions: [{ code: 'roster-settled', holds: (f) => f.resultOpen }],
    },
    return: {
      from: ['withdrawn'],
      to: ['accepted'],
      conditions: [
        { code: 'roster-closed', holds: (f) => f.rosterOpen },
        { code: 'more-than-25-learners', basis: TWENTY_FIVE, holds: (f) => f.withinLegalSize },
        { code: 'beyond-capacity', basis: OWN_RULE, holds: (f) => f.placeLeft },
      ],
    },
    pass: {
      from: ['accepted', 'failed'],
      to: ['passed'],
      conditions: [
        { code: 'results-not-open', holds: (f) => f.resultOpen },
        { code: 'midterm-missing', basis: SEVENTY_POINTS, holds: (f) => f.midtermTaken },
        { code: 'below-legal-mark', basis: SEVENTY_POINTS, holds: (f) => f.reachesLegalMark },
        { code: 'below-course-rule', basis: COURSE_RULE, holds: (f) => f.reachesResult },
      ],
    },
    fail: { from: ['accepted', 'passed'], to: ['failed'], conditions: [{ code: 'results-not-open', holds: (f) => f.resultOpen }] },
  },
};
