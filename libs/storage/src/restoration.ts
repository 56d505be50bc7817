import { Injectable, Logger } from '@nestjs/common';
import { systemActor, type Tx, Work } from '@qms/work';
import { IntegrityError, ObjectMissing, ObjectStore, type StoredObject } from './object-store';
import { SecondStore } from './second-store';

/** A stored file, as far as its bytes go. */
export interface KeptFile {
  readonly id: string;
  readonly organizationId: string;
  readonly name: string;
  readonly objectKey: string;
  readonly objectVersion: string | null;
  /** Hex. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly contentType: string;
  readonly damagedAt: Date | null;
}

export const KEPT_FILE = `id, organization_id as "organizationId", name, object_key as "objectKey", object_version as "objectVersion",
  encode(sha256, 'hex') as sha256, size::float8 as size, content_type as "contentType", damaged_at as "damagedAt"`;

/** What became of a file that did not fit its hash. */
export type Settled = 'restored' | 'damaged';

/** A damaged or lost file is restored from its second copy and said; otherwise it is marked, and the journal tells of it once. */
@Injectable()
export class Restoration {
  private readonly log = new Logger('Restoration');

  constructor(
    private readonly work: Work,
    private readonly store: ObjectStore,
    private readonly second: SecondStore,
  ) {}

  /** @throws StoreUnavailable when a store cannot be asked: that says nothing of the file. */
  async settle(file: KeptFile, found: 'damaged' | 'missing'): Promise<Settled> {
    const replaced = await this.fromSecondCopy(file);
    const outcome = replaced ? 'restored' : 'damaged';
    this.log[replaced ? 'warn' : 'error'](`file ${file.id} is ${found}: ${outcome}`);
    await this.work.run(systemActor(file.organizationId), async (tx) => {
      const [before] = await tx.query<{ damaged: boolean }>(
        "select damaged_at is not null as damaged from file where id = $1 and state = 'stored' for update",
        [file.id],
      );
      if (!before || (!replaced && before.damaged)) {
        await tx.query('update file set checked_at = $2 where id = $1', [file.id, tx.now]);
        return tx.nothingToDo();
      }
      if (replaced)
        // The new version is not locked yet: the store is told anew.
        await tx.query(
          'update file set object_version = $2, damaged_at = null, checked_at = $3, locked_until = null, store_holds = false where id = $1',
          [file.id, replaced.versionId, tx.now],
        );
      else await tx.query('update file set damaged_at = $2, checked_at = $2 where id = $1', [file.id, tx.now]);
      await said(tx, file, `file.${outcome}`, found);
    });
    return outcome;
  }

  /** What was damaged fits its hash again, e.g. because somebody put it back. */
  async whole(file: KeptFile): Promise<void> {
    if (file.damagedAt === null) return;
    await this.work.run(systemActor(file.organizationId), async (tx) => {
      await tx.query('update file set damaged_at = null, checked_at = $2 where id = $1', [file.id, tx.now]);
      await said(tx, file, 'file.whole-again', 'damaged');
    });
  }

  private async fromSecondCopy(file: KeptFile): Promise<StoredObject | null> {
    const { store } = this.second;
    if (!store) return null;
    try {
      return await this.store.replace(file.objectKey, await store.openVerified(file.objectKey, null, file.sha256, file.size), file);
    } catch (error) {
      if (error instanceof IntegrityError || error instanceof ObjectMissing) return null;
      throw error;
    }
  }
}

const said = (tx: Tx, { id, organizationId, name }: KeptFile, event: string, found: string): Promise<string> =>
  tx.recordOf(event, { type: 'file', id, organizationId }, { name, found });
