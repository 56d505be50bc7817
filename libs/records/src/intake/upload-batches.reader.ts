import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Cursors, JournalReader, type Language, PAGE_SIZE, problemKind, say, showActions } from '@qms/http';
import { type Permission, permits, Refusal } from '@qms/lifecycle';
import { type Actor, allows, Work } from '@qms/work';
import { recordsPolicy } from '../records.policy';
import { recordsOfContents } from './contents';
import { repeated } from './manifest.rules';
import { plannedRecords } from './record-form.rules';
import { type BatchAction, type BatchFacts, uploadBatchLifecycle } from './upload-batch.lifecycle';
import type { BatchDto, BatchesQuery, BatchFileDto, BatchPageDto, BatchRowDto, LineState, RecordWordsDto } from './upload-batches.dto';

const ROW = `b.id, b.title, b.state, p.name as "startedBy", b.started_at as "startedAt", t.id as "receiptId", t.number || '/' || t.year as receipt,
  coalesce(c.files, 0) as files, coalesce(c.arrived, 0) as arrived, coalesce(c.bytes, 0) as bytes`;
const FROM = `upload_batch b join person p on p.id = b.started_by left join receipt t on t.batch_id = b.id
  left join lateral (select count(*)::int as files, count(f.file_id)::int as arrived, sum(f.size)::float8 as bytes
    from upload_batch_file f where f.batch_id = b.id and not f.left_out) c on true`;

interface Line {
  readonly id: string;
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly leftOut: boolean;
  readonly refusedCode: string | null;
  readonly fileId: string | null;
  readonly exception: RecordWordsDto | null;
}

/** Folders on their way in, found again on any computer of who may enter records for the organization. */
@Injectable()
export class UploadBatchesReader {
  constructor(
    private readonly work: Work,
    private readonly cursors: Cursors,
    private readonly journal: JournalReader,
  ) {}

  /** Newest first; those that were given up are not shown unless asked for. */
  list(actor: Actor, query: BatchesQuery): Promise<BatchPageDto> {
    return this.work.read(actor, async (db) => {
      const limit = query.limit ?? PAGE_SIZE;
      const [at, id] = this.cursors.read('upload-batches', query.cursor) ?? [null, null];
      const where = `b.organization_id = any ($1::uuid[]) and (b.state = $2 or ($2::text is null and b.state <> 'abandoned'))`;
      const rows = await db.query<BatchRowDto>(
        `select ${ROW} from ${FROM} where ${where} and ($3::timestamptz is null or (b.started_at, b.id) < ($3, $4::uuid))
         order by b.started_at desc, b.id desc limit $5`,
        [actor.reads, query.state ?? null, at, id, limit + 1],
      );
      const [{ counted } = { counted: 0 }] = await db.query<{ counted: number }>(
        `select count(*)::int as counted from (select 1 from upload_batch b where ${where} limit ${COUNT_CAP + 1}) c`,
        [actor.reads, query.state ?? null],
      );
      return this.cursors.page(
        'upload-batches',
        rows,
        limit,
        counted,
        (row) => [row.startedAt, row.id],
        (row) => row,
      );
    });
  }

  get(actor: Actor, id: string, language: Language): Promise<BatchDto> {
    return this.work.read(actor, async (db) => {
      const [row] = await db.query<Omit<BatchDto, 'lines' | 'history' | 'actions'>>(
        `select ${ROW}, b.organization_id as "organizationId", b.form, b.version from ${FROM} where b.id = $1 and b.organization_id = any ($2::uuid[])`,
        [id, actor.reads],
      );
      if (!row) throw new Refusal('not-found');
      const lines = await db.query<Line>(
        `select id, path, size::float8 as size, encode(sha256, 'hex') as sha256, left_out as "leftOut", refused_code as "refusedCode",
           file_id as "fileId", exception from upload_batch_file where batch_id = $1 order by position`,
        [id],
      );
      const known =
        row.state === 'open'
          ? await recordsOfContents(
              db,
              lines.map((line) => line.sha256),
              [row.organizationId],
            )
          : new Map<string, never>();
      const same = repeated(lines);
      const right = allows(recordsPolicy, actor, 'record:enter', row);
      const can = (action: BatchAction): Permission => permits(uploadBatchLifecycle, action, row.state, factsOf(row.form, lines));
      return {
        ...row,
        lines: lines.map(
          (line, place): BatchFileDto => ({
            id: line.id,
            path: line.path,
            size: line.size,
            sha256: line.sha256,
            state: stateOf(line),
            refusal: line.refusedCode === null ? null : say(problemKind(line.refusedCode)!, language),
            sameAs: same.has(place) ? lines[same.get(place)!]!.path : null,
            inRegister: known.get(line.sha256) ?? null,
            exception: line.exception,
          }),
        ),
        history: await this.journal.historyOf(db, [id], language),
        actions: showActions(
          {
            change: [right, can('change')],
            receive: [right, can('receive')],
            enter: [right, can('enter')],
            abandon: [right, can('abandon')],
          },
          language,
        ),
      };
    });
  }
}

function factsOf(form: BatchDto['form'], lines: readonly Line[]): BatchFacts {
  const wanted = lines.filter((line) => !line.leftOut);
  const planned = plannedRecords(form, wanted);
  return {
    files: wanted.length,
    waiting: wanted.filter((line) => line.fileId === null).length,
    refused: wanted.filter((line) => line.refusedCode !== null).length,
    undated: planned.filter((record) => !record.happenedOn).length,
    untitled: planned.filter((record) => !record.title).length,
  };
}

const stateOf = (line: Line): LineState =>
  line.leftOut ? 'left-out' : line.fileId !== null ? 'arrived' : line.refusedCode !== null ? 'refused' : 'waiting';
