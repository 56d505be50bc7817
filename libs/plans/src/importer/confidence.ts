import type { MadeTask } from './task-making';

/** What a missing field takes from the confidence. */
const MISSING = { lead: 0.25, timing: 0.2, products: 0.1, coordinators: 0.05 } as const;

/**
 * How sure the reading of a task is, 0…1: begins at 1; each missing field takes {@link MISSING}; a letter that had to be inferred 0.1, one that
 * skips another 0.2; labels that were unlike their right spelling half of what they lacked on average; a title with signs that no
 * Vietnamese text has 0.15 at most, by their share; a title of under three words 0.2.
 */
export function confidenceOf({ task, how, certainties }: MadeTask): number {
  const fields = task.missing.reduce((sum, field) => sum + MISSING[field], 0);
  const letter = { read: 0, inferred: 0.1, skipped: 0.2 }[how];
  const labels = certainties.length > 0 ? (1 - certainties.reduce((sum, one) => sum + one, 0) / certainties.length) / 2 : 0;
  const dirt = Math.min(0.15, dirtShare(task.title) * 3);
  const short = task.title.split(/\s+/).length < 3 ? 0.2 : 0;
  return Math.round(Math.max(0, Math.min(1, 1 - fields - letter - labels - dirt - short)) * 100) / 100;
}

/** Share of signs that a scanner leaves: quotes within words, braces, bars, letters of other alphabets, and Vietnamese without its marks. */
function dirtShare(title: string): number {
  if (!title) return 1;
  const odd = (title.match(/[¢€§~{}|‘’ﬁ&]/g)?.length ?? 0) + (title.match(/\p{L}[‘’'"!]\p{L}/gu)?.length ?? 0);
  const marked = title.normalize('NFD').match(/\p{M}/gu)?.length ?? 0;
  const letters = title.match(/\p{L}/gu)?.length ?? 1;
  // A Vietnamese text has a mark on about every third letter; a badly read one on hardly any.
  const bare = letters > 30 && marked / letters < 0.12 ? 0.04 : 0;
  return odd / title.length + bare;
}
