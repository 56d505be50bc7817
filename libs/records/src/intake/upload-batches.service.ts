import { Injectable, type OnModuleInit } from '@nestjs/common';
import { decide, invalid, Refusal } from '@qms/lifecycle';
import { acceptedType, Files, typesOfExtension } from '@qms/storage';
import { type Actor, authorize, Outbox, systemActor, type Tx, Work } from '@qms/work';
import { recordsPolicy } from '../records.policy';
import { manifestPath, repeated } from './manifest.rules';
import { UploadBatch } from './upload-batch.entity';
import { type BatchFacts, type BatchState, uploadBatchLifecycle } from './upload-batch.lifecycle';
import { type ChangeBatchDto, type DeclaredFileDto, MOST_FILES, type NewBatchDto } from './upload-batches.dto';

export interface BatchOutcome {
  readonly id: string;
  readonly state: BatchState;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';
/** Days after which a batch that nobody goes on with is given up. */
const IDLE_DAYS = 30;
/** Changing and giving up ask for nothing but the state. */
const ANY: BatchFacts = { files: 0, waiting: 0, refused: 0, undated: 0, untitled: 0 };

/** Folders on their way in: the manifest comes first and stands in the database, so that any computer can go on with it. */
@Injectable()
export class UploadBatchesService implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.outbox.registerClockJob({ name: 'records.idle-batches', everySeconds: 3600, run: async () => void (await this.giveUpIdle()) });
  }

  start(actor: Actor, input: NewBatchDto): Promise<BatchOutcome> {
    return this.work.run(actor, async (tx) => {
      authorize(recordsPolicy, actor, 'record:enter', actor, { now: tx.now });
      const batch = Object.assign(new UploadBatch(), {
        id: tx.newId(),
        organizationId: actor.organizationId,
        title: input.title,
        state: 'open',
        form: { as: 'each' },
        startedBy: actor.personId!,
        startedAt: tx.now,
        finishedAt: null,
      } satisfies Omit<UploadBatch, 'version'>);
      await tx.save(batch);
      await declare(tx, batch, input.files, 0);
      await tx.record('upload-batch.started', batch, { files: input.files.length });
      return { id: batch.id, state: batch.state };
    });
  }

  /** More files of the folder: what is declared already stays as it is; a path whose content changed is expected anew. */
  extend(actor: Actor, id: string, files: readonly DeclaredFileDto[]): Promise<BatchOutcome> {
    return this.work.run(actor, async (tx) => {
      const batch = await tx.lock(UploadBatch, id);
      authorize(recordsPolicy, actor, 'record:enter', batch, { now: tx.now });
      decide(uploadBatchLifecycle, 'change', batch.state, ANY);
      const known = await tx.query<{ id: string; path: string; size: number; sha256: string; fileId: string | null }>(
        `select id, path, size::float8 as size, encode(sha256, 'hex') as sha256, file_id as "fileId" from upload_batch_file where batch_id = $1`,
        [id],
      );
      const byPath = new Map(known.map((line) => [line.path, line]));
      const fresh = files.filter((file) => !byPath.has(manifestPath(file.path) ?? ''));
      const changed = files.flatMap((file) => {
        const line = byPath.get(manifestPath(file.path) ?? '');
        return line && (line.sha256 !== file.sha256 || line.size !== file.size) ? [{ ...line, size: file.size, sha256: file.sha256 }] : [];
      });
      if (fresh.length === 0 && changed.length === 0) {
        tx.nothingToDo();
        return { id, state: batch.state };
      }
      for (const line of changed)
        await tx.query(
          `update upload_batch_file set size = $2, sha256 = decode($3, 'hex'), file_id = null, arrived_at = null, refused_code = null where id = $1`,
          [line.id, line.size, line.sha256],
        );
      await this.files.release(
        tx,
        changed.flatMap((line) => line.fileId ?? []),
      );
      await declare(tx, batch, fresh, known.length);
      await tx.record('upload-batch.extended', batch, { files: fresh.length + changed.length });
      return { id, state: batch.state };
    });
  }

  change(actor: Actor, id: string, input: ChangeBatchDto): Promise<BatchOutcome> {
    return this.work.run(actor, async (tx) => {
      const batch = await tx.lockSeen(UploadBatch, id);
      authorize(recordsPolicy, actor, 'record:enter', batch, { now: tx.now });
      decide(uploadBatchLifecycle, 'change', batch.state, ANY);
      if (input.title !== undefined) batch.title = input.title;
      if (input.form !== undefined) batch.form = { ...input.form };
      await tx.save(batch);
      for (const [index, line] of (input.lines ?? []).entries()) {
        const rows = await tx.query<{ id: string }>(
          `update upload_batch_file set left_out = coalesce($3, left_out), exception = case when $4 then $5::jsonb else exception end
           where id = $1 and batch_id = $2 returning id`,
          [line.id, id, line.leftOut ?? null, line.exception !== undefined, line.exception ? JSON.stringify(line.exception) : null],
        );
        if (rows.length === 0) throw new Refusal('unknown-reference', { field: `lines[${index}].id` });
      }
      // Lines change under the batch's version, so that two who edit one batch see each other.
      await tx.query('update upload_batch set version = version + 1 where id = $1 and version = $2', [id, batch.version]);
      await tx.record('upload-batch.changed', batch, input.lines ? { lines: input.lines } : {});
      return { id, state: batch.state };
    });
  }

  /** Nothing of it stays: what arrived is swept away. */
  abandon(actor: Actor, id: string): Promise<BatchOutcome> {
    return this.work.run(actor, async (tx) => {
      const batch = await tx.lock(UploadBatch, id);
      authorize(recordsPolicy, actor, 'record:enter', batch, { now: tx.now });
      const { to } = decide(uploadBatchLifecycle, 'abandon', batch.state, ANY);
      const arrived = await tx.query<{ fileId: string }>(
        'select file_id as "fileId" from upload_batch_file where batch_id = $1 and file_id is not null',
        [id],
      );
      await this.files.release(
        tx,
        arrived.map(({ fileId }) => fileId),
      );
      Object.assign(batch, { state: to, finishedAt: tx.now });
      await tx.save(batch);
      await tx.record('upload-batch.abandoned', batch, { files: arrived.length });
      return { id, state: to };
    });
  }

  /** @returns how many were given up. */
  async giveUpIdle(): Promise<number> {
    const idle = await this.work.read(systemActor(NOBODY), (db) =>
      db.query<{ id: string; organizationId: string }>(
        `select b.id, b.organization_id as "organizationId" from upload_batch b where b.state = 'open' and greatest(b.started_at,
           (select max(f.arrived_at) from upload_batch_file f where f.batch_id = b.id)) < $1::timestamptz - make_interval(days => $2) limit 100`,
        [db.now, IDLE_DAYS],
      ),
    );
    for (const { id, organizationId } of idle) await this.abandon(systemActor(organizationId), id);
    return idle.length;
  }
}

/** Lines of the manifest. What cannot come in whatever its bytes say is marked at once; the second of two equal files is left out until somebody wants it. */
async function declare(tx: Tx, batch: UploadBatch, files: readonly DeclaredFileDto[], from: number): Promise<void> {
  if (from + files.length > MOST_FILES) throw new Refusal('manifest-too-long', { most: MOST_FILES });
  const seen = new Set<string>();
  const lines = files.map((file, index) => {
    const path = manifestPath(file.path);
    if (path === null) throw invalid(`files[${index}].path`, 'path-unreadable');
    if (seen.has(path)) throw invalid(`files[${index}].path`, 'path-twice', { path });
    seen.add(path);
    return { ...file, path };
  });
  const doubles = repeated(lines);
  await tx.query(
    `insert into upload_batch_file (id, organization_id, batch_id, position, path, size, sha256, left_out, refused_code)
     select i.id, $1, $2, i.position, i.path, i.size, decode(i.sha256, 'hex'), i.left_out, i.refused
     from unnest($3::uuid[], $4::int[], $5::text[], $6::bigint[], $7::text[], $8::boolean[], $9::text[]) i(id, position, path, size, sha256, left_out, refused)`,
    [
      batch.organizationId,
      batch.id,
      lines.map(() => tx.newId()),
      lines.map((_, index) => from + index),
      lines.map(({ path }) => path),
      lines.map(({ size }) => size),
      lines.map(({ sha256 }) => sha256),
      lines.map((_, index) => doubles.has(index)),
      lines.map(refusalOf),
    ],
  );
}

/** Why a file will not be taken in, as far as its name and size tell. */
function refusalOf({ path, size }: { path: string; size: number }): string | null {
  if (size === 0) return 'file-empty';
  const types = typesOfExtension(path);
  if (types.length === 0) return 'file-type-not-accepted';
  return types.every((type) => size > (acceptedType(type)?.largest ?? 0)) ? 'file-too-large' : null;
}
