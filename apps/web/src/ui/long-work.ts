import { useSyncExternalStore } from 'react';

/** Work that takes long (an import, a hundred files): it may be left, and is found again under "Đang xử lý". */
export interface LongWork {
  readonly id: string;
  readonly label: string;
  readonly state: 'running' | 'done' | 'failed';
  readonly done: number;
  /** Null while nobody knows how much there is. */
  readonly total: number | null;
  /** What came of it. */
  readonly outcome: string | null;
  /** Where its result stands. */
  readonly href: string | null;
}

export interface LongWorkHandle {
  progress(done: number, total: number): void;
  finish(outcome: string, href?: string): void;
  fail(outcome: string, href?: string): void;
}

let works: readonly LongWork[] = [];
const listeners = new Set<() => void>();

const change = (next: readonly LongWork[]) => {
  works = next;
  for (const listener of listeners) listener();
};
const patch = (id: string, part: Partial<LongWork>) => change(works.map((work) => (work.id === id ? { ...work, ...part } : work)));

export function startLongWork(label: string, total: number | null = null): LongWorkHandle {
  const id = crypto.randomUUID();
  change([{ id, label, state: 'running', done: 0, total, outcome: null, href: null }, ...works]);
  return {
    progress: (done, of) => patch(id, { done, total: of }),
    finish: (outcome, href) => patch(id, { state: 'done', outcome, href: href ?? null }),
    fail: (outcome, href) => patch(id, { state: 'failed', outcome, href: href ?? null }),
  };
}

export const dismissLongWork = (id: string): void => change(works.filter((work) => work.id !== id));

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useLongWorks = (): readonly LongWork[] => useSyncExternalStore(subscribe, () => works);
