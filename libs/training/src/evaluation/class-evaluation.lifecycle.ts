import type { Lifecycle } from '@qms/lifecycle';

export const CLASS_EVALUATION_STATES = ['open', 'closed'] as const;
export type ClassEvaluationState = (typeof CLASS_EVALUATION_STATES)[number];
export type ClassEvaluationAction = 'reopen' | 'close';

/** What a decision about the evaluation of a class needs to know. */
export interface ClassEvaluationFacts {
  /** The class runs or is over. */
  readonly held: boolean;
}

/** Somebody can say something of a class once it runs. */
export const CLASS_IS_HELD = { code: 'class-not-begun', holds: (f: ClassEvaluationFacts) => f.held };

/** Lấy ý kiến học viên: open to answers, closed, and opened again. */
export const classEvaluationLifecycle: Lifecycle<ClassEvaluationState, ClassEvaluationAction, ClassEvaluationFacts> = {
  kind: 'class-evaluation',
  initial: ['open'],
  states: CLASS_EVALUATION_STATES,
  moves: {
    reopen: { from: ['closed'], to: ['open'], conditions: [CLASS_IS_HELD] },
    close: { from: ['open'], to: ['closed'] },
  },
};
