import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Outbox, systemActor, Work } from '@qms/work';
import { ObjectStore } from './object-store';
import { oneByOne } from './one-by-one';
import { SecondStore } from './second-store';

const NOBODY = '00000000-0000-0000-0000-000000000000';
/** Hours after which a stored file that nothing refers to is removed. */
const UNADOPTED_HOURS = 24;
const BATCH = 500;

interface Leftover {
  id: string;
  organization_id: string;
  object_key: string;
  object_version: string | null;
  store_holds: boolean;
}

/** Removes what an upload left behind (pending past its deadline, stored but never adopted) and what was destroyed. The row stays as `gone`. */
@Injectable()
export class Sweeper implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly store: ObjectStore,
    private readonly second: SecondStore,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.outbox.registerClockJob({ name: 'storage.sweep', everySeconds: 300, run: async () => void (await this.sweep()) });
  }

  /** @returns how many files are gone. */
  async sweep(): Promise<number> {
    let gone = 0;
    await oneByOne(
      BATCH,
      (but) => this.due(but),
      async (file) => {
        gone += await this.remove(file);
      },
    );
    return gone;
  }

  /** Uploads that should have been swept an hour ago: then no worker runs, or the store refuses. */
  async overdue(): Promise<number> {
    const [{ count }] = (await this.work.read(systemActor(NOBODY), (db) =>
      db.query<{ count: number }>(
        "select count(*)::int as count from file where state in ('pending', 'abandoned') and deadline < $1::timestamptz - interval '1 hour'",
        [db.now],
      ),
    )) as [{ count: number }];
    return count;
  }

  private due(but: readonly string[]): Promise<Leftover[]> {
    return this.work.read(systemActor(NOBODY), (db) =>
      db.query<Leftover>(
        `select id, organization_id, object_key, object_version, store_holds from file where ((state = 'pending' and deadline < $1) or state = 'abandoned'
           or (state = 'gone' and removed_at is null)
           or (state = 'stored' and adopted_at is null and created_at < $1::timestamptz - make_interval(hours => $2))) and id <> all ($3::uuid[]) limit ${BATCH}`,
        [db.now, UNADOPTED_HOURS, but],
      ),
    );
  }

  private async remove(file: Leftover): Promise<number> {
    const actor = systemActor(file.organization_id);
    const [claimed] = await this.work.keepBooks(actor, async (manager, now) => {
      const [rows] = await manager.query(
        `update file set state = case when state in ('stored', 'gone') then 'gone' else 'abandoned' end
         where id = $1 and (state = 'abandoned' or (state = 'gone' and removed_at is null) or (state = 'pending' and deadline < $2) or (state = 'stored' and adopted_at is null)) returning state`,
        [file.id, now],
      );
      return rows as { state: string }[];
    });
    if (!claimed) return 0;
    // A hold that was lifted just before the destruction: the store was not told yet.
    if (file.store_holds) await this.store.hold(file.object_key, file.object_version, 'off');
    await this.store.removeAll(file.object_key);
    await this.second.store?.removeAll(file.object_key);
    await this.work.keepBooks(actor, (manager, now) =>
      manager.query(
        "update file set state = 'gone', removed_at = $2, store_holds = false where id = $1 and state in ('abandoned', 'gone')",
        [file.id, now],
      ),
    );
    return 1;
  }
}
