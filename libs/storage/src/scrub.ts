import type { Readable } from 'node:stream';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Outbox, systemActor, Work } from '@qms/work';
import { Integrity } from './integrity';
import { IntegrityError, ObjectExists, ObjectMissing, ObjectStore } from './object-store';
import { oneByOne } from './one-by-one';
import { KEPT_FILE, type KeptFile, Restoration } from './restoration';
import { SecondStore } from './second-store';

const NOBODY = '00000000-0000-0000-0000-000000000000';
/** Every file is read back within so many days. */
export const SCRUB_DAYS = 30;
/** A damaged file is tried again after so many hours: its second copy may be back. */
const AGAIN_HOURS = 1;
/** Files and bytes of one turn, so that a turn ends and the disk is left to people. */
const TURN_FILES = 200;
const COPIED_AT_ONCE = 500;
const TURN_BYTES = 512 * 1024 * 1024;

export interface Scrubbed {
  readonly checked: number;
  readonly restored: number;
  readonly damaged: number;
}

/** The rolling re-hash of all stored files, and the making of second copies. Both go on where they stopped: what is due stands in the rows. */
@Injectable()
export class Scrub implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly store: ObjectStore,
    private readonly second: SecondStore,
    private readonly integrity: Integrity,
    private readonly restoration: Restoration,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.outbox.registerClockJob({ name: 'storage.scrub', everySeconds: 60, run: async () => void (await this.turn()) });
    if (this.second.store)
      this.outbox.registerClockJob({ name: 'storage.second-copies', everySeconds: 30, run: async () => void (await this.copy()) });
  }

  /** Reads back what is due, the longest unread first. @param which `all` counts every file as due. */
  async turn(which: 'due' | 'all' = 'due'): Promise<Scrubbed> {
    const since = await this.work.read(systemActor(NOBODY), async ({ now }) => now);
    const done = { checked: 0, restored: 0, damaged: 0 };
    let bytes = 0;
    do {
      const files = await this.due(which, since);
      for (const file of files) {
        const found = await this.integrity.readBack(file);
        if (found === 'whole') await this.read(file);
        else done[await this.restoration.settle(file, found)] += 1;
        done.checked += 1;
        bytes += file.size;
      }
      if (files.length < TURN_FILES) break;
    } while (which === 'all' || bytes < TURN_BYTES);
    return done;
  }

  /** Copies what has no second copy yet; what is there already is proved. @returns how many were copied */
  async copy(): Promise<number> {
    const { store } = this.second;
    if (!store) return 0;
    // What was made for one person for some days can be made again.
    return oneByOne(
      COPIED_AT_ONCE,
      (but) =>
        this.ask(
          `adopted_at is not null and only_for is null and copied_at is null and damaged_at is null and id <> all ($1::uuid[])
           order by created_at limit ${COPIED_AT_ONCE}`,
          [but],
        ),
      async (file) => {
        if (await this.hasCopy(store, file)) await this.keep(file, 'copied_at');
      },
    );
  }

  /** @returns whether there is a sound second copy now; where the file itself is not whole it is settled: marked, it waits no longer */
  private async hasCopy(store: ObjectStore, file: KeptFile): Promise<boolean> {
    const content = () => this.store.openVerified(file.objectKey, file.objectVersion, file.sha256, file.size);
    try {
      await this.putOrProve(store, file, await content());
    } catch (error) {
      if (!(error instanceof IntegrityError || error instanceof ObjectMissing)) throw error;
      const found = await this.integrity.readBack(file);
      if (found !== 'whole') {
        await this.restoration.settle(file, found);
        return false;
      }
      // So it is what lies in the second store that is damaged.
      await store.replace(file.objectKey, await content(), file);
    }
    return true;
  }

  private async putOrProve(store: ObjectStore, file: KeptFile, content: Readable): Promise<void> {
    try {
      await store.put(file.objectKey, content, file);
    } catch (error) {
      if (!(error instanceof ObjectExists)) throw error;
      for await (const _part of await store.openVerified(file.objectKey, null, file.sha256, file.size));
    }
  }

  private async read(file: KeptFile): Promise<void> {
    if (file.damagedAt !== null) await this.restoration.whole(file);
    else await this.keep(file, 'checked_at');
  }

  private due(which: 'due' | 'all', since: Date): Promise<KeptFile[]> {
    const days = which === 'all' ? 0 : SCRUB_DAYS;
    return this.ask(
      `(checked_at is null or checked_at < $1::timestamptz - make_interval(days => $2)
         or (damaged_at is not null and checked_at < $1::timestamptz - make_interval(hours => $3))) order by checked_at nulls first limit ${TURN_FILES}`,
      [since, days, AGAIN_HOURS],
    );
  }

  private ask(condition: string, values: unknown[]): Promise<KeptFile[]> {
    return this.work.read(systemActor(NOBODY), (db) =>
      db.query<KeptFile>(`select ${KEPT_FILE} from file where state = 'stored' and ${condition}`, values),
    );
  }

  private keep({ id, organizationId }: KeptFile, column: 'checked_at' | 'copied_at'): Promise<unknown> {
    return this.work.keepBooks(systemActor(organizationId), (manager, now) =>
      manager.query(`update file set ${column} = $2 where id = $1`, [id, now]),
    );
  }
}
