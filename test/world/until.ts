import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again every 50 ms until `condition` holds. @throws Error when it did not within `seconds`. */
export async function until(condition: () => boolean | Promise<boolean>, seconds = 10): Promise<void> {
  for (const end = Date.now() + seconds * 1_000; !(await condition()); await sleep(50))
    if (Date.now() > end) throw new Error(`not within ${seconds} s`);
}
