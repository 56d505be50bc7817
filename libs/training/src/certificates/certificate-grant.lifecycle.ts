import { type Basis, type Lifecycle, OWN_RULE } from '@qms/lifecycle';

export const GRANT_STATES = ['draft', 'submitted', 'signed', 'numbered', 'recalled'] as const;
export type GrantState = (typeof GRANT_STATES)[number];
export type GrantAction = 'draft' | 'submit' | 'takeBack' | 'sign' | 'number' | 'attach' | 'issue' | 'recall';

/** What a decision that grants certificates needs to know. */
export interface GrantFacts {
  /** Teaching is over, and no other decision of the class stands. */
  readonly resultsOpen: boolean;
  /** Everybody who had a place passed, failed or withdrew. */
  readonly everybodyJudged: boolean;
  readonly passed: number;
  /** The course has a paper at all. */
  readonly hasPaper: boolean;
  /** The paper of a regulated course is its provider's. */
  readonly isByPlan: boolean;
  /** The signed decision is there. */
  readonly hasFile: boolean;
  /** Numbers that nothing was printed for yet. */
  readonly reserved: number;
  /** Certificates that were printed, or are about to be. */
  readonly printed: number;
  /** Who signed for the head has the room of the class in charge. */
  readonly withinSignersField: boolean;
}

const ASSIGNED_FIELDS: Basis = { kind: 'rule', ref: 'Phân công lĩnh vực phụ trách của cơ quan' };
const PROVIDER: Basis = { kind: 'law', ref: 'TT 26/2014/TT-BKHCN, Điều 31 khoản 1' };

/** Quyết định công nhận kết quả và cấp giấy chứng nhận: dự thảo → đã trình ký → đã ký → đã có số, ngày; each may be settled by an upload at once. */
export const certificateGrantLifecycle: Lifecycle<GrantState, GrantAction, GrantFacts> = {
  kind: 'certificate-grant',
  initial: ['draft'],
  states: GRANT_STATES,
  moves: {
    // A recalled one is drafted anew as another decision: it moves nothing itself.
    draft: {
      from: ['recalled'],
      to: [],
      conditions: [
        { code: 'results-not-open', holds: (f) => f.resultsOpen },
        { code: 'learners-unjudged', holds: (f) => f.everybodyJudged },
        { code: 'nobody-passed', holds: (f) => f.passed > 0 },
        { code: 'course-without-paper', holds: (f) => f.hasPaper },
        { code: 'paper-of-the-provider', basis: PROVIDER, holds: (f) => f.isByPlan },
      ],
    },
    submit: { from: ['draft'], to: ['submitted'] },
    takeBack: { from: ['submitted'], to: ['draft'] },
    sign: { from: ['draft', 'submitted'], to: ['signed'] },
    number: {
      from: ['draft', 'submitted', 'signed'],
      to: ['numbered'],
      conditions: [
        { code: 'signed-decision-missing', basis: OWN_RULE, holds: (f) => f.hasFile },
        { code: 'outside-own-field', basis: ASSIGNED_FIELDS, holds: (f) => f.withinSignersField },
      ],
    },
    // The signed paper that was not there when it was numbered. One that is there is not exchanged.
    attach: { from: ['numbered'], to: [], conditions: [{ code: 'signed-decision-there', holds: (f) => !f.hasFile }] },
    // Certificates quote number and date of the decision. Issuing moves the certificates, not the decision.
    issue: { from: ['numbered'], to: [], conditions: [{ code: 'nothing-to-issue', holds: (f) => f.reserved > 0 }] },
    // Also one that was numbered wrongly, while all of its numbers are only kept.
    recall: {
      from: ['draft', 'submitted', 'signed', 'numbered'],
      to: ['recalled'],
      conditions: [{ code: 'certificates-printed', holds: (f) => f.printed === 0 }],
    },
  },
};
