import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable, Logger } from '@nestjs/common';
import { Environment } from '@qms/config';
import { Refusal } from '@qms/lifecycle';
import { type Actor, failpoint, newId, type Tx, Work } from '@qms/work';
import type { EntityManager } from 'typeorm';
import { Antivirus, type Scan } from './antivirus/antivirus';
import { inspectContent, safeFileName } from './content';
import type { DescribedFile, StoredFile } from './file.entity';
import { IntegrityError, ObjectMissing, ObjectStore } from './object-store';
import { bytesProvedLocally, inOne, provedLocally } from './proving';
import { type KeptFile, Restoration } from './restoration';
import { ofFile, spool } from './spooling';

/** Minutes after which an upload that never ended is swept away. */
const UPLOAD_MINUTES = 30;

export interface ReceivedContent {
  /** As the sender named it. */
  readonly name: string;
  readonly content: Readable | Buffer;
  /** Owner; the actor's organization unless given. */
  readonly organizationId?: string;
  /** What the sender declared before: other content is refused. Hash in hex, size in bytes. */
  readonly declared?: { readonly sha256: string; readonly size: number };
}

const SELECT = `select id, organization_id as "organizationId", name, content_type as "contentType", size::float8 as size, encode(sha256, 'hex') as sha256,
  object_key as "objectKey", object_version as "objectVersion", damaged_at as "damagedAt",
  scanned_at as "scannedAt", infection from file where id = $1 and state = 'stored'`;
/** Bytes up to which a file is proved in memory before it goes out; a larger one is proved in a temporary file. */
const IN_MEMORY = 2 * 1024 * 1024;

type FoundFile = StoredFile & KeptFile & { readonly scannedAt: Date | null; readonly infection: string | null };

/**
 * Files of every module. Intent first (a row with a deadline), then the bytes, then verified, and only then named `stored`; what is
 * never adopted is swept away. No database connection is held while bytes travel.
 */
@Injectable()
export class Files {
  private readonly log = new Logger('Files');

  constructor(
    private readonly work: Work,
    private readonly store: ObjectStore,
    private readonly restoration: Restoration,
    private readonly environment: Environment,
    private readonly antivirus: Antivirus,
  ) {}

  /**
   * Takes a file in. @throws Refusal `file-empty`, `file-too-large`, `file-type-not-accepted`, `file-type-mismatch`, `pdf-encrypted`,
   * `pdf-active-content`, `zip-bomb`, `file-infected`, `file-differs` (from what was declared), `storage-full`, `store-unavailable` …, each naming the file;
   * nothing is kept then.
   */
  async receive(actor: Actor, input: ReceivedContent): Promise<StoredFile> {
    const name = safeFileName(input.name);
    const folder = await mkdtemp(join(this.environment.tempDir, 'qms-upload-'));
    try {
      const path = join(folder, 'content');
      const { size, sha256 } = await spool(input.content, path);
      if (input.declared && (input.declared.size !== size || input.declared.sha256 !== sha256.toString('hex')))
        throw new Refusal('file-differs');
      const { contentType } = await inspectContent(path, name, size);
      const scan = await this.scanned(actor, path, sha256);
      return await this.keep(actor, input.organizationId ?? actor.organizationId, { name, path, size, sha256, contentType, scan });
    } catch (error) {
      throw ofFile(name, error);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /**
   * Keeps what was made here, however large: it goes through a temporary file, never through memory as a whole.
   * @param made.onlyFor the person who alone may read it; absent = whoever reads the organization's files
   */
  async keepMade(
    actor: Actor,
    made: { readonly name: string; readonly content: Readable; readonly contentType: string; readonly onlyFor?: string },
  ): Promise<StoredFile> {
    const folder = await mkdtemp(join(this.environment.tempDir, 'qms-made-'));
    try {
      const path = join(folder, 'content');
      const spooled = await spool(made.content, path);
      return await this.keep(actor, actor.organizationId, { ...spooled, ...made, name: safeFileName(made.name), path });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /**
   * Inside a unit of work: something of ours refers to the file from now on, and the sweeper leaves it.
   * @param field where the id came from, for the refusal `unknown-reference`.
   */
  async adopt(tx: Tx, fileId: string, field: string): Promise<StoredFile> {
    const rows = await tx.query<FoundFile>(`${SELECT} and organization_id = any (app_writes()) for update`, [fileId]);
    const file = rows[0];
    if (!file || file.damagedAt) throw new Refusal('unknown-reference', { field });
    await tx.query('update file set adopted_at = coalesce(adopted_at, $2) where id = $1', [fileId, tx.now]);
    return shown(file);
  }

  /** The same in bookkeeping, for what is on its way into something: the sweeper leaves it. */
  async keepFor(manager: EntityManager, fileId: string, now: Date): Promise<void> {
    await manager.query('update file set adopted_at = coalesce(adopted_at, $2) where id = $1', [fileId, now]);
  }

  /** Nothing of ours refers to these files any more; what stands in the register stays. The sweeper takes the rest within a day. */
  async release(tx: Tx, fileIds: readonly string[]): Promise<void> {
    await tx.query('update file set adopted_at = null where id = any ($1::uuid[]) and entered_at is null', [[...fileIds]]);
  }

  /** The file stands in the register of ISO records: supervising offices may read it. */
  async enter(tx: Tx, fileId: string): Promise<void> {
    await tx.query('update file set entered_at = coalesce(entered_at, $2), adopted_at = coalesce(adopted_at, $2) where id = $1', [
      fileId,
      tx.now,
    ]);
  }

  /** The files of a record are kept until then at least: the term of a file only grows. Null says nothing yet. */
  async retainOfRecord(tx: Tx, recordId: string, until: Date | 'for-ever' | null): Promise<void> {
    if (until === null) return;
    await tx.query(
      `update file set retain_until = greatest(coalesce(retain_until, $2::timestamptz), $2::timestamptz)
       where id in (select file_id from record_file where record_id = $1) and retain_until is distinct from greatest(coalesce(retain_until, $2::timestamptz), $2::timestamptz)`,
      [recordId, until === 'for-ever' ? 'infinity' : until],
    );
  }

  /** A file is held as long as one of its records is. */
  async settleHolds(tx: Tx, recordId: string): Promise<void> {
    await tx.query(
      `update file f set held = exists (select from record_file g join record_hold h on h.record_id = g.record_id and h.lifted_at is null where g.file_id = f.id)
       where f.id in (select file_id from record_file where record_id = $1)`,
      [recordId],
    );
  }

  /** @throws Refusal `not-found`: missing and out of scope are the same. */
  async describe(actor: Actor, fileId: string): Promise<DescribedFile> {
    const found = await this.find(actor, fileId);
    const { scannedAt, infection } = found;
    return {
      ...shown(found),
      scan: { state: infection ? 'infected' : scannedAt ? 'clean' : 'unscanned', at: scannedAt, signature: infection },
    };
  }

  /**
   * The bytes, proved before the first of them goes out: not one of a damaged file is served. What does not fit is restored from its second
   * copy on the spot, or marked. @throws Refusal `file-damaged`
   */
  async open(actor: Actor, fileId: string): Promise<{ file: StoredFile; stream: Readable }> {
    const found = await this.find(actor, fileId);
    return { file: shown(found), stream: await this.whole(actor, found, (sound) => this.proved(sound)) };
  }

  /** The whole content in memory, for what is rendered from it; proved and restored as {@link open} does. @throws Refusal `file-damaged` */
  async bytes(actor: Actor, fileId: string): Promise<Buffer> {
    return this.whole(actor, await this.find(actor, fileId), (sound) => this.provedBytes(sound));
  }

  private async whole<T>(actor: Actor, found: FoundFile, take: (sound: FoundFile) => Promise<T>): Promise<T> {
    if (found.infection) throw new Refusal('file-infected', { signature: found.infection });
    if (found.damagedAt) throw new Refusal('file-damaged');
    try {
      return await take(found);
    } catch (error) {
      if (!(error instanceof IntegrityError || error instanceof ObjectMissing)) throw error;
      const settled = await this.restoration.settle(found, error instanceof ObjectMissing ? 'missing' : 'damaged');
      if (settled === 'damaged') throw new Refusal('file-damaged');
      return take(await this.find(actor, found.id));
    }
  }

  private async provedBytes({ objectKey, objectVersion, sha256, size }: FoundFile): Promise<Buffer> {
    const local = await this.store.openLocal(objectKey);
    return local
      ? bytesProvedLocally(local, { sha256, size })
      : inOne(await this.store.openVerified(objectKey, objectVersion, sha256, size), size);
  }

  private async proved({ objectKey, objectVersion, sha256, size }: FoundFile): Promise<Readable> {
    if (size > IN_MEMORY) {
      const local = await this.store.openLocal(objectKey);
      if (local) return provedLocally(local, { sha256, size });
    }
    const source = await this.store.openVerified(objectKey, objectVersion, sha256, size);
    if (size <= IN_MEMORY) return Readable.from([await inOne(source, size)], { objectMode: false });
    const folder = await mkdtemp(join(this.environment.tempDir, 'qms-download-'));
    try {
      const path = join(folder, 'content');
      await pipeline(source, createWriteStream(path, { mode: 0o600 }));
      const file = await open(path, 'r');
      return file.createReadStream();
    } finally {
      // The open file goes on being readable without its name, and is gone when it is closed.
      await rm(folder, { recursive: true, force: true });
    }
  }

  private async find(actor: Actor, fileId: string): Promise<FoundFile> {
    const [found] = await this.work.read(actor, (db) => db.query<FoundFile>(SELECT, [fileId]));
    if (!found) throw new Refusal('not-found');
    return found;
  }

  /** @throws Refusal `file-infected` */
  private async scanned(actor: Actor, path: string, sha256: Buffer): Promise<Scan | null> {
    const scan = await this.antivirus.scan(createReadStream(path));
    if (scan === 'too-large') return null;
    if (scan?.finding) {
      // Nothing is kept of it, so that no journal has a place for it: the log of the server says who sent what.
      this.log.warn(`malware refused: ${scan.finding.signature}, SHA-256 ${sha256.toString('hex')}, sent by ${actor.personId}`);
      throw new Refusal('file-infected', { signature: scan.finding.signature });
    }
    return scan;
  }

  /** Says what is about to be stored, so that whatever becomes of it can be swept away. */
  private async intend(
    actor: Actor,
    place: { readonly id: string; readonly organizationId: string; readonly objectKey: string },
    content: Spooled,
  ): Promise<void> {
    await this.work.keepBooks(actor, (manager, now) =>
      manager.query(
        `insert into file (id, organization_id, state, object_key, name, created_by, created_at, deadline, only_for)
         values ($1,$2,'pending',$3,$4,$5,$6, $6::timestamptz + make_interval(mins => $7), $8)`,
        [place.id, place.organizationId, place.objectKey, content.name, actor.personId, now, UPLOAD_MINUTES, content.onlyFor ?? null],
      ),
    );
    failpoint('after-intent');
  }

  private async keep(actor: Actor, organizationId: string, content: Spooled): Promise<StoredFile> {
    const id = newId();
    const key = randomUUID();
    const objectKey = `${key.slice(0, 2)}/${key}`;
    const facts = { size: content.size, sha256: content.sha256.toString('hex'), contentType: content.contentType };
    const intended = this.intend(actor, { id, organizationId, objectKey }, content);
    const stored = await this.store.putFile(objectKey, content.path, facts, intended);
    failpoint('after-put');
    await this.work.keepBooks(actor, async (manager, now) => {
      const [, moved] = await manager.query(
        `update file set state = 'stored', object_version = $2, content_type = $3, size = $4, sha256 = $5, verified_at = $6, checked_at = $6,
           scanned_at = case when $7::text is null then null else $6::timestamptz end, scanned_by = $7
         where id = $1 and state = 'pending'`,
        [id, stored.versionId, content.contentType, content.size, content.sha256, now, content.scan?.engine ?? null],
      );
      if (moved !== 1) throw new Refusal('upload-too-late');
    });
    return {
      id,
      organizationId,
      name: content.name,
      contentType: content.contentType,
      size: content.size,
      sha256: content.sha256.toString('hex'),
    };
  }
}

interface Spooled {
  readonly name: string;
  readonly path: string;
  readonly size: number;
  readonly sha256: Buffer;
  readonly contentType: string;
  /** The person who alone may read it. */
  readonly onlyFor?: string;
  /** What the antivirus said; null = it was not asked, or did not answer. */
  readonly scan?: Scan | null;
}

const shown = ({ id, organizationId, name, contentType, size, sha256 }: StoredFile): StoredFile => ({
  id,
  organizationId,
  name,
  contentType,
  size,
  sha256,
});
