import type { SheetTask } from './plans.queries';

type Entry = NonNullable<SheetTask['entry']>;

/** What a unit says of one task in one period. */
export interface ProgressWords extends Pick<Entry, 'text' | 'nextSteps' | 'difficulties' | 'status' | 'percent' | 'doneOn'> {}

/** In the order in which one would choose them. */
export const PART_STATUSES: readonly Entry['status'][] = ['not-started', 'in-progress', 'continuous', 'done'];

/** What stands at the server; before anything was said, the status that the unit gave last or that the task has. */
export function wordsOf({ entry, previous, taskStatus }: Pick<SheetTask, 'entry' | 'previous' | 'taskStatus'>): ProgressWords {
  if (entry !== null) {
    const { text, nextSteps, difficulties, status, percent, doneOn } = entry;
    return { text, nextSteps, difficulties, status, percent, doneOn };
  }
  const status = previous?.status ?? (taskStatus === 'continuous' ? 'continuous' : 'in-progress');
  return { text: '', nextSteps: '', difficulties: '', status: status === 'done' ? 'in-progress' : status, percent: null, doneOn: null };
}

export const sameWords = (a: ProgressWords, b: ProgressWords): boolean =>
  a.text === b.text &&
  a.nextSteps === b.nextSteps &&
  a.difficulties === b.difficulties &&
  a.status === b.status &&
  a.percent === b.percent &&
  a.doneOn === b.doneOn;

/** A task that is done needs its day; what is not whole yet is kept on the machine and not sent. */
export const isWhole = (words: ProgressWords): boolean => words.status !== 'done' || words.doneOn !== null;

/** The words of the period before, below what stands there already. */
export const withPrevious = (text: string, previous: string): string => (text.trim() === '' ? previous : `${text.trimEnd()}\n${previous}`);

/** Tasks of a sheet about which something was said. */
export const reportedOf = (tasks: readonly Pick<SheetTask, 'entry'>[]): number =>
  tasks.filter(({ entry }) => entry !== null && entry.text.trim() !== '').length;
