import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Actor, Outbox, systemActor, Work } from '@qms/work';
import { ObjectMissing, ObjectStore } from './object-store';
import { oneByOne } from './one-by-one';
import { lockWanted } from './retention-locks.rules';

const NOBODY = '00000000-0000-0000-0000-000000000000';
const BATCH = 500;

interface Registered {
  readonly id: string;
  readonly organizationId: string;
  readonly objectKey: string;
  readonly objectVersion: string | null;
  readonly retainUntil: Date | null;
  readonly lockedUntil: Date | null;
  readonly held: boolean;
  readonly storeHolds: boolean;
}

/**
 * Tells the store what the register says of its files: until when it refuses removal, and whether it holds. Asks "due and not yet done", so
 * that a store that was away gets it later. A store that cannot lock is told nothing: there the database alone refuses.
 */
@Injectable()
export class RetentionLocks implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly store: ObjectStore,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.outbox.registerClockJob({ name: 'storage.lock-records', everySeconds: 15, run: async () => void (await this.settle()) });
  }

  /** @returns how many files the store was told of. @throws StoreUnavailable */
  async settle(): Promise<number> {
    if (!(await this.store.canLock())) return 0;
    return oneByOne(
      BATCH,
      (but) => this.due(but),
      (file) => this.tell(file),
    );
  }

  /** Files of the register that the store should have been told of an hour ago. */
  async overdue(): Promise<number> {
    if (!(await this.store.canLock())) return 0;
    const files = await this.due([], "and entered_at < $1::timestamptz - interval '1 hour'");
    return files.length;
  }

  /** A damaged one is told of when it is whole again. */
  private due(but: readonly string[], more = ''): Promise<Registered[]> {
    return this.work.read(systemActor(NOBODY), (db) =>
      db.query<Registered>(
        `select id, organization_id as "organizationId", object_key as "objectKey", object_version as "objectVersion", held, store_holds as "storeHolds",
           case when isfinite(retain_until) then retain_until end as "retainUntil", locked_until as "lockedUntil"
         from file where state = 'stored' and entered_at is not null and damaged_at is null and id <> all ($2::uuid[]) ${more} and (held <> store_holds
           or case when isfinite(retain_until) then retain_until > $1 and (locked_until is null or locked_until < retain_until)
                   else locked_until is null or locked_until < $1::timestamptz + interval '180 days' end)
         order by locked_until nulls first limit ${BATCH}`,
        [db.now, but],
      ),
    );
  }

  private async tell(file: Registered): Promise<void> {
    const actor = systemActor(file.organizationId);
    try {
      await this.lock(file, actor);
    } catch (error) {
      // The rolling check reads it next, and restores or marks it.
      if (error instanceof ObjectMissing)
        await this.work.keepBooks(actor, (manager) => manager.query('update file set checked_at = null where id = $1', [file.id]));
      throw error;
    }
  }

  private async lock(file: Registered, actor: Actor): Promise<void> {
    const until = lockWanted(file, await this.work.read(actor, async ({ now }) => now));
    if (until) await this.store.lock(file.objectKey, file.objectVersion, until);
    if (file.held !== file.storeHolds) await this.store.hold(file.objectKey, file.objectVersion, file.held ? 'on' : 'off');
    await this.work.keepBooks(actor, (manager) =>
      manager.query('update file set locked_until = coalesce($2, locked_until), store_holds = $3 where id = $1', [
        file.id,
        until,
        file.held,
      ]),
    );
  }
}
