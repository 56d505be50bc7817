import { Injectable } from '@nestjs/common';
import { Refusal } from '@qms/lifecycle';
import { PUBLIC_ACTOR, Work } from '@qms/work';
import { type Limit, waitSeconds } from './throttle.rules';

/** One counter and its limit. */
export interface Counter {
  readonly limit: Limit;
  readonly key: string;
}

/** Counts failed sign-ins; delays, never locks an account for good. */
@Injectable()
export class Throttle {
  constructor(private readonly work: Work) {}

  /** @throws Refusal `too-many-tries` (429) while one of the counters asks to wait. */
  async check(counters: readonly Counter[]): Promise<void> {
    const rows = await this.work.identify<{ key: string; failures: number; last_failure_at: Date }>(
      'select key, failures, last_failure_at from sign_in_throttle where key = any ($1::text[])',
      [counters.map((counter) => counter.key)],
    );
    const now = new Date();
    const waits = counters.map(({ limit, key }) => {
      const row = rows.find((one) => one.key === key);
      return waitSeconds(limit, row ? { failures: row.failures, lastFailureAt: row.last_failure_at } : null, now);
    });
    const seconds = Math.max(0, ...waits);
    if (seconds > 0) throw new Refusal('too-many-tries', { seconds });
  }

  async failed(counters: readonly Counter[]): Promise<void> {
    await this.work.keepBooks(PUBLIC_ACTOR, (manager) =>
      manager.query(
        `insert into sign_in_throttle (key, failures, last_failure_at) select k, 1, clock_timestamp() from unnest($1::text[]) k order by k
         on conflict (key) do update set last_failure_at = clock_timestamp(),
           failures = case when sign_in_throttle.last_failure_at < clock_timestamp() - interval '15 minutes' then 1 else sign_in_throttle.failures + 1 end`,
        [counters.map((counter) => counter.key)],
      ),
    );
  }

  /** The person is known again: forget what was counted for him at this address. */
  async succeeded(counters: readonly Counter[]): Promise<void> {
    const keys = counters.filter((counter) => counter.limit === 'pair').map((counter) => counter.key);
    await this.work.keepBooks(PUBLIC_ACTOR, (manager) =>
      manager.query('delete from sign_in_throttle where key = any ($1::text[])', [keys]),
    );
  }
}
