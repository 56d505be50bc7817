/** How long to wait for more before a batch goes. */
const PAUSE_MS = 400;

export interface Gathering<T> {
  /** All there is so far; what was sent before is not sent again. */
  offer(all: readonly T[]): void;
}

/**
 * Sends what comes one by one in batches, one batch after the other. A batch that failed is offered again with the next.
 * @param send answers whether the batch was taken.
 */
export function gathered<T>(most: number, send: (batch: readonly T[]) => Promise<boolean>): Gathering<T> {
  const taken = new Set<T>();
  let latest: readonly T[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  const flush = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    try {
      for (let batch = next(); batch.length > 0; batch = next()) {
        if (!(await send(batch))) return;
        for (const one of batch) taken.add(one);
      }
    } finally {
      busy = false;
    }
  };
  const next = (): readonly T[] => latest.filter((one) => !taken.has(one)).slice(0, most);
  return {
    offer(all) {
      latest = all;
      clearTimeout(timer);
      if (next().length > 0) timer = setTimeout(() => void flush(), PAUSE_MS);
    },
  };
}
