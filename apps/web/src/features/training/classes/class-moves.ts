import type { IconName } from '../../../ui/icons';

/** Moves of a class that need nothing but, against a warning, a reason: the name in `actions`, its route, its word below `moves`. */
export const CLASS_MOVES = [
  { name: 'openEnrolment', path: '/api/v1/training-classes/{id}/enrolment-opening', icon: 'right' },
  { name: 'start', path: '/api/v1/training-classes/{id}/start', icon: 'right' },
  { name: 'endTeaching', path: '/api/v1/training-classes/{id}/teaching-end', icon: 'check' },
  { name: 'finish', path: '/api/v1/training-classes/{id}/finish', icon: 'check' },
] as const satisfies readonly { name: string; path: string; icon: IconName }[];

export type ClassMove = (typeof CLASS_MOVES)[number];
