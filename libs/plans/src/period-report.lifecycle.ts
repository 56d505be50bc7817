import type { Lifecycle } from '@qms/lifecycle';

/** Dự thảo → Đã phát hành (the clerk has entered number and date with the issued document). */
export const PERIOD_REPORT_STATES = ['draft', 'issued'] as const;
export type PeriodReportState = (typeof PERIOD_REPORT_STATES)[number];

/**
 * Whatever is outstanding when the number comes (a unit that never answered) does not hold the clerk up: the paper is signed already.
 */
export const periodReportLifecycle: Lifecycle<PeriodReportState, 'edit' | 'issue', Record<never, never>> = {
  kind: 'period-report',
  initial: ['draft'],
  states: PERIOD_REPORT_STATES,
  moves: {
    edit: { from: ['draft'], to: ['draft'] },
    issue: { from: ['draft'], to: ['issued'] },
  },
};
