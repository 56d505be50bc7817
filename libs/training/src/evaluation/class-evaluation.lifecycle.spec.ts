import { permits } from '@qms/lifecycle';
import {
  CLASS_EVALUATION_STATES,
  type ClassEvaluationAction,
  type ClassEvaluationState,
  classEvaluationLifecycle,
} from './class-evaluation.lifecycle';

const moves: Record<ClassEvaluationAction, readonly [from: ClassEvaluationState, to: ClassEvaluationState]> = {
  reopen: ['closed', 'open'],
  close: ['open', 'closed'],
};

describe('every state and every action', () => {
  it('begins open', () => expect(classEvaluationLifecycle.initial).toEqual(['open']));
  for (const [action, [from, to]] of Object.entries(moves) as [ClassEvaluationAction, (typeof moves)['close']][]) {
    it(`${action} leads to ${to}`, () => expect(classEvaluationLifecycle.moves[action].to).toEqual([to]));
    for (const state of CLASS_EVALUATION_STATES)
      it(`${action} in ${state}: ${state === from ? 'possible' : 'not'}`, () => {
        expect(permits(classEvaluationLifecycle, action, state, { held: true }).allowed).toBe(state === from);
      });
  }
});

it('is opened while the class runs or after it, and closed at any time', () => {
  expect(permits(classEvaluationLifecycle, 'reopen', 'closed', { held: false }).because.map(({ code }) => code)).toEqual([
    'class-not-begun',
  ]);
  expect(permits(classEvaluationLifecycle, 'close', 'open', { held: false })).toEqual({ allowed: true, because: [] });
});
