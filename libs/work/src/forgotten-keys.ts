import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PUBLIC_ACTOR } from './actor';
import { CLAIM_HOURS } from './idempotency';
import { Outbox } from './outbox';
import { Work } from './work';

/** Idempotency keys are remembered for a day; after that the same key is a new request. */
@Injectable()
export class ForgottenKeys implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.outbox.registerClockJob({ name: 'work.forget-keys', everySeconds: 3600, run: async () => void (await this.forget()) });
  }

  /** @returns how many keys are forgotten. */
  async forget(): Promise<number> {
    return this.work.keepBooks(PUBLIC_ACTOR, async (manager, now) => {
      const [, count] = await manager.query(
        'delete from idempotency_claim where created_at < $1::timestamptz - make_interval(hours => $2)',
        [now, CLAIM_HOURS],
      );
      return count as number;
    });
  }
}
