import type { Lifecycle } from '@qms/lifecycle';

/** Đang soạn → Đã gửi → Trả lại để bổ sung | Đã tiếp nhận. "Chưa gửi" is the absence of a report; "Gửi chậm" a fact of the sending. */
export const UNIT_REPORT_STATES = ['drafting', 'submitted', 'returned', 'accepted'] as const;
export type UnitReportState = (typeof UNIT_REPORT_STATES)[number];

export interface UnitReportFacts {
  /** Tasks of the unit about which it has said something. */
  readonly reportedTasks: number;
  /** The consolidated report of the period has its number and date. */
  readonly reportIssued: boolean;
}

export const unitReportLifecycle: Lifecycle<UnitReportState, 'submit' | 'return' | 'accept', UnitReportFacts> = {
  kind: 'unit-report',
  initial: ['drafting'],
  states: UNIT_REPORT_STATES,
  moves: {
    submit: {
      from: ['drafting', 'returned'],
      to: ['submitted'],
      conditions: [
        { code: 'report-already-issued', holds: (facts) => !facts.reportIssued },
        { code: 'nothing-reported', holds: (facts) => facts.reportedTasks > 0 },
      ],
    },
    return: {
      from: ['submitted', 'accepted'],
      to: ['returned'],
      conditions: [{ code: 'report-already-issued', holds: (facts) => !facts.reportIssued }],
    },
    accept: { from: ['submitted'], to: ['accepted'] },
  },
};

/** The unit may type while its report is its own to mend. */
export const isOpen = (state: UnitReportState): boolean => state === 'drafting' || state === 'returned';
