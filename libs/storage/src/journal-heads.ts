import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Outbox, Sealer, type SignedHead } from '@qms/work';
import { ObjectStore } from './object-store';

const SHELF = 'journal-heads/';
/** As long as the longest retention class that has an end: the store itself refuses to forget a head before. Years. */
const KEPT_YEARS = 10;

const nameOf = ({ head }: SignedHead): string => `${SHELF}${String(head.seal).padStart(12, '0')}.json`;

/**
 * Puts the newest signed head of the journal under the store's object lock: who owns database and machine cannot take it back. Asks
 * "due and not yet done", so that a store that was away gets it later.
 */
@Injectable()
export class JournalHeads implements OnModuleInit {
  constructor(
    private readonly store: ObjectStore,
    private readonly sealer: Sealer,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.outbox.registerClockJob({ name: 'storage.keep-journal-head', everySeconds: 60, run: async () => void (await this.keep()) });
  }

  /** @returns the number of the seal whose head was put away; null when it was there already, nothing is sealed, or the store cannot lock. */
  async keep(): Promise<number | null> {
    if (!(await this.store.canLock())) return null;
    const [newest] = await this.sealer.heads('newest');
    if (!newest || (await this.store.lastKept(SHELF))?.name === nameOf(newest)) return null;
    const until = new Date(newest.head.at);
    until.setUTCFullYear(until.getUTCFullYear() + KEPT_YEARS);
    await this.store.keepLocked(nameOf(newest), `${JSON.stringify(newest, null, 2)}\n`, until);
    return newest.head.seal;
  }

  /** The newest head that the store keeps; null where it keeps none. */
  async newest(): Promise<SignedHead | null> {
    const kept = await this.store.lastKept(SHELF);
    return kept ? (JSON.parse(kept.text) as SignedHead) : null;
  }
}
