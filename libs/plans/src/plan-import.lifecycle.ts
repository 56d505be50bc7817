import type { Lifecycle } from '@qms/lifecycle';

/** Bản đề xuất → Đã xác nhận | Đã hủy. What was confirmed is a plan: nothing undoes it. */
export const PLAN_IMPORT_STATES = ['proposal', 'confirmed', 'discarded'] as const;
export type PlanImportState = (typeof PLAN_IMPORT_STATES)[number];

export interface PlanImportFacts {
  /** Fields of the plan's head that are not known. */
  readonly headMissing: readonly string[];
  readonly tasks: number;
}

export const planImportLifecycle: Lifecycle<PlanImportState, 'correct' | 'confirm' | 'discard', PlanImportFacts> = {
  kind: 'plan-import',
  initial: ['proposal'],
  states: PLAN_IMPORT_STATES,
  moves: {
    correct: { from: ['proposal'], to: ['proposal'] },
    confirm: {
      from: ['proposal'],
      to: ['confirmed'],
      conditions: [
        { code: 'plan-head-incomplete', holds: (facts) => facts.headMissing.length === 0 },
        { code: 'plan-without-tasks', holds: (facts) => facts.tasks > 0 },
      ],
    },
    discard: { from: ['proposal'], to: ['discarded'] },
  },
};
