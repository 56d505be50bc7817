import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Outbox, systemActor, Work } from '@qms/work';
import { IntegrityError, ObjectMissing, ObjectStore } from '../object-store';
import { KEPT_FILE, type KeptFile } from '../restoration';
import { Antivirus, type Scan } from './antivirus';

const NOBODY = '00000000-0000-0000-0000-000000000000';
/** Files and bytes of one turn: the disk is left to people. */
const TURN_FILES = 100;
const TURN_BYTES = 512 * 1024 * 1024;

/** Scans what came in while no antivirus answered, or before there was one; not what was made here of files that were scanned themselves. What is found then stays stored, as a record must, and is not served any more. */
@Injectable()
export class LateScans implements OnModuleInit {
  private readonly log = new Logger('LateScans');

  constructor(
    private readonly work: Work,
    private readonly store: ObjectStore,
    private readonly antivirus: Antivirus,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    if (this.antivirus.configured)
      this.outbox.registerClockJob({ name: 'storage.scan', everySeconds: 60, run: async () => void (await this.turn()) });
  }

  /** @returns how many files were scanned; a turn ends where the antivirus does not answer */
  async turn(): Promise<number> {
    const files = await this.work.read(systemActor(NOBODY), (db) =>
      db.query<KeptFile>(
        `select ${KEPT_FILE} from file where state = 'stored' and scanned_at is null and damaged_at is null and only_for is null
           and (scan_due_at is null or scan_due_at <= $1) order by created_at limit ${TURN_FILES}`,
        [db.now],
      ),
    );
    let [scanned, bytes] = [0, 0];
    for (const file of files) {
      if (bytes >= TURN_BYTES) break;
      const scan = await this.scan(file);
      if (scan === null) break;
      if (scan === 'later') {
        await this.putOff(file);
        continue;
      }
      await this.keep(file, scan);
      scanned += 1;
      bytes += file.size;
    }
    return scanned;
  }

  /** `later`: nothing is known of this file today; null: the antivirus does not answer. */
  private async scan(file: KeptFile): Promise<Scan | 'later' | null> {
    try {
      const scan = await this.antivirus.scan(await this.store.openVerified(file.objectKey, file.objectVersion, file.sha256, file.size));
      return scan === 'too-large' ? 'later' : scan;
    } catch (error) {
      // Its damage is the rolling check's to find and to settle.
      if (error instanceof IntegrityError || error instanceof ObjectMissing) return 'later';
      throw error;
    }
  }

  /** A file that cannot be scanned does not keep the others waiting; it is tried again tomorrow, when the limits of clamd may be wider. */
  private putOff({ id, organizationId }: KeptFile): Promise<unknown> {
    return this.work.keepBooks(systemActor(organizationId), (manager, now) =>
      manager.query("update file set scan_due_at = $2::timestamptz + interval '1 day' where id = $1", [id, now]),
    );
  }

  private keep(file: KeptFile, { finding, engine }: Scan): Promise<unknown> {
    const values = [file.id, engine, finding?.signature ?? null];
    const said = 'update file set scanned_at = $4, scanned_by = $2, infection = $3 where id = $1';
    if (finding === null)
      return this.work.keepBooks(systemActor(file.organizationId), (manager, now) => manager.query(said, [...values, now]));
    this.log.error(`file ${file.id}: ${finding.signature}`);
    return this.work.run(systemActor(file.organizationId), async (tx) => {
      await tx.query(said, [...values, tx.now]);
      await tx.recordOf(
        'file.infected',
        { type: 'file', id: file.id, organizationId: file.organizationId },
        {
          name: file.name,
          signature: finding.signature,
        },
      );
    });
  }
}
