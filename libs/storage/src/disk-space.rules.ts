import { ACCEPTED_TYPES } from './content/accepted-types';

/** What a file system tells of itself, as `statfs` does. Bytes; a file system without a size (`total` 0) tells nothing. */
export interface MeasuredSpace {
  readonly free: number;
  readonly total: number;
}
/** `full`: the largest file that is taken in finds no room. `low`: fewer than ten of them do, while nine tenths are used. */
export type SpaceState = 'fine' | 'low' | 'full';

const LARGEST = Math.max(...ACCEPTED_TYPES.map(({ largest }) => largest));

export function spaceState({ free, total }: MeasuredSpace): SpaceState {
  if (total === 0) return 'fine';
  if (free < LARGEST) return 'full';
  return free < 10 * LARGEST && free < total / 10 ? 'low' : 'fine';
}
