import { type Basis, type Condition, type Lifecycle, OWN_RULE } from '@qms/lifecycle';

export const REVISION_STATES = ['draft', 'in-review', 'returned', 'approved', 'effective', 'superseded', 'withdrawn'] as const;
export type RevisionState = (typeof REVISION_STATES)[number];
export type RevisionAction = 'submit' | 'recall' | 'return' | 'approve' | 'take-effect' | 'supersede' | 'withdraw' | 'discard';

/** What a decision about a revision needs to know. */
export interface RevisionFacts {
  readonly hasFile: boolean;
  /** The first revision of a document needs no summary of changes. */
  readonly isFirst: boolean;
  readonly hasChangeSummary: boolean;
  /** Every reviewer of this round has agreed (also when there is none). */
  readonly reviewersAgreed: boolean;
  /** Who prepared it is who approves it. */
  readonly approverIsAuthor: boolean;
  /** Chính sách and mục tiêu chất lượng are the head's own papers (TCVN ISO 9001:2015, 5.2, 6.2). */
  readonly isHeadsOwnPaper: boolean;
  /** The organization's own rule "drafter is not approver" is in force (default on). */
  readonly separatesAuthorAndApprover: boolean;
  /** First day of its validity, and today; null while none is chosen. */
  readonly isDue: boolean;
  /** It would begin before the revision in force began. */
  readonly beginsAfterCurrent: boolean;
  /** What the change request that it carries touches was answered, item by item; also where it carries none. */
  readonly impactAnswered: boolean;
  /** The steps of a procedure take no longer than the limits that were announced for its TTHC. */
  readonly stepsWithinLimits: boolean;
  /** Its document was not withdrawn, nor is it decided that it ends. */
  readonly documentGoesOn: boolean;
  /** It lies in the field of the deputy who signs; also where the head signs, or a deputy without a field. */
  readonly withinSignersField: boolean;
}

/** What has ended gets no revision any more. */
const ENDED: Condition<RevisionFacts> = { code: 'document-withdrawn', holds: (f) => f.documentGoesOn };
/** Changes are carried out in a planned manner, considering their potential consequences. */
const PLANNED_CHANGE: Basis = { kind: 'standard', ref: 'TCVN ISO 9001:2015, 6.3' };
/** The head’s own act; the law lets him give a deputy other papers too (NĐ 30/2020/NĐ-CP, Điều 13 khoản 1): it warns. */
const ASSIGNED_FIELDS: Basis = { kind: 'rule', ref: 'Phân công lĩnh vực phụ trách của cơ quan' };
/** The limit of a TTHC stands in the decision that announced it, no article gives it: it warns. */
const ANNOUNCED: Basis = { kind: 'rule', ref: 'Quyết định công bố thủ tục hành chính' };

/**
 * dự thảo → đang xem xét → (đã trả lại) → đã phê duyệt, chờ hiệu lực → đang hiệu lực → đã được thay thế | đã hủy bỏ.
 * Approval is the head's or a deputy's (QĐ 19/2014/QĐ-TTg, Điều 4 khoản 2 điểm a): see documents.policy.ts.
 */
export const revisionLifecycle: Lifecycle<RevisionState, RevisionAction, RevisionFacts> = {
  kind: 'revision',
  // What was in force before the system came begins in force (nhập hiện trạng); the database lets nothing else begin so.
  initial: ['draft', 'effective'],
  states: REVISION_STATES,
  moves: {
    submit: {
      from: ['draft', 'returned'],
      to: ['in-review'],
      conditions: [
        ENDED,
        { code: 'file-missing-yet', holds: (f) => f.hasFile },
        { code: 'change-summary-missing', holds: (f) => f.isFirst || f.hasChangeSummary },
        { code: 'impact-unanswered', basis: PLANNED_CHANGE, holds: (f) => f.impactAnswered },
        { code: 'steps-longer-than-announced', basis: ANNOUNCED, holds: (f) => f.stepsWithinLimits },
      ],
    },
    recall: { from: ['in-review'], to: ['draft'] },
    return: { from: ['in-review'], to: ['returned'] },
    approve: {
      from: ['in-review'],
      to: ['approved', 'effective'],
      choose: (f) => (f.isDue ? 'effective' : 'approved'),
      conditions: [
        ENDED,
        { code: 'file-missing-yet', holds: (f) => f.hasFile },
        { code: 'begins-before-current', holds: (f) => f.beginsAfterCurrent },
        { code: 'impact-unanswered', basis: PLANNED_CHANGE, holds: (f) => f.impactAnswered },
        { code: 'reviews-open', basis: OWN_RULE, holds: (f) => f.reviewersAgreed },
        {
          code: 'author-approves',
          basis: OWN_RULE,
          holds: (f) => !f.approverIsAuthor || f.isHeadsOwnPaper || !f.separatesAuthorAndApprover,
        },
        { code: 'outside-own-field', basis: ASSIGNED_FIELDS, holds: (f) => f.withinSignersField },
      ],
    },
    'take-effect': { from: ['approved'], to: ['effective'], conditions: [ENDED, { code: 'not-due-yet', holds: (f) => f.isDue }] },
    supersede: { from: ['effective'], to: ['superseded'] },
    withdraw: { from: ['effective', 'approved'], to: ['withdrawn'] },
    discard: { from: ['draft', 'returned'], to: ['withdrawn'] },
  },
};
