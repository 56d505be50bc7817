import type { Actions } from '../../../api/problem';
import type { IconName } from '../../../ui/icons';

interface ClassMoveSpec {
  /** In `actions`; its words stand below `moves`. */
  readonly name: string;
  readonly icon: IconName;
  /** A move that needs nothing but, against a warning, a reason. */
  readonly path?: string;
  /** The tab where it is done. */
  readonly tab?: string;
}

/** The course of a class, in order of weight. */
export const CLASS_MOVES = [
  { name: 'openEnrolment', path: '/api/v1/training-classes/{id}/enrolment-opening', icon: 'right' },
  { name: 'closeRoster', tab: 'hoc-vien', icon: 'lock' },
  { name: 'start', path: '/api/v1/training-classes/{id}/start', icon: 'right' },
  { name: 'endTeaching', path: '/api/v1/training-classes/{id}/teaching-end', icon: 'check' },
  { name: 'finish', path: '/api/v1/training-classes/{id}/finish', icon: 'check' },
  { name: 'draftGrant', tab: 'giay-chung-nhan', icon: 'add' },
  { name: 'judge', tab: 'ket-qua', icon: 'right' },
] as const satisfies readonly ClassMoveSpec[];

type Step = (typeof CLASS_MOVES)[number];
/** Those that are done from the head of the page. */
export type ClassMove = Extract<Step, { path: string }>;

/** Where the tab shown offers the next step itself, the head of the page offers neither that one nor a lesser one that leads to a tab. */
export function stepsBeside(tab: string, answers: Actions): Step[] {
  const here = CLASS_MOVES.findIndex((step) => 'tab' in step && step.tab === tab && answers[step.name]?.allowed);
  return CLASS_MOVES.filter((step, place) => here === -1 || place < here || !('tab' in step));
}
