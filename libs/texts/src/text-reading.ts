import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Environment } from '@qms/config';
import { IntegrityError, ObjectMissing, ObjectStore } from '@qms/storage';
import { Outbox, systemActor, Work } from '@qms/work';
import { minutesUntilNext, READ_TYPES, type TextFault } from './file-text.rules';
import { type ReadText, Unreadable } from './reading/read-text';
import { TextProcesses } from './reading/text-processes';
import { foldedAlike, keptText, WORDS_EDITION, wordsVector } from './words.rules';

const NOBODY = '00000000-0000-0000-0000-000000000000';
/** Files asked for at once. A turn goes on as long as there are any, so that a backlog is read through. */
const BATCH = 20;
/** A reading that nobody has told of for so long has lost its process. */
const LOST_MINUTES = 10;
/** How far it is is kept this often at most. */
const TELL_MS = 2_000;

interface DueFile {
  readonly id: string;
  readonly organizationId: string;
  readonly objectKey: string;
  readonly objectVersion: string | null;
  readonly sha256: string;
  readonly size: number;
  readonly contentType: string;
  readonly attempts: number;
}

const DUE = `f.id, f.organization_id as "organizationId", f.object_key as "objectKey", f.object_version as "objectVersion", encode(f.sha256, 'hex') as sha256,
  f.size::float8 as size, f.content_type as "contentType"`;

/** Reads the text of every adopted file, newest first, one after another, beside the server. What is due stands in the rows: it goes on where it stopped. */
@Injectable()
export class TextReading implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger('TextReading');
  private readonly processes = new TextProcesses();
  private stopping = false;

  constructor(
    private readonly work: Work,
    private readonly store: ObjectStore,
    private readonly outbox: Outbox,
    private readonly environment: Environment,
  ) {}

  onModuleInit(): void {
    if (!this.environment.readsTexts) return;
    this.outbox.registerClockJob({ name: 'texts.read', everySeconds: 3, run: async () => void (await this.turn()) });
    this.outbox.registerClockJob({ name: 'texts.forget', everySeconds: 60, run: () => this.forget() });
  }

  onModuleDestroy(): void {
    this.stopping = true;
    this.processes.close();
  }

  /** Reads what is due. @returns how many files were looked at */
  async turn(): Promise<number> {
    let looked = 0;
    for (;;) {
      const files = await this.due();
      for (const file of files) {
        if (this.stopping) return looked;
        await this.read(file);
        looked += 1;
      }
      if (files.length < BATCH) return looked;
    }
  }

  /** Texts of files that were destroyed go with them. */
  async forget(): Promise<void> {
    const gone = await this.work.read(systemActor(NOBODY), (db) =>
      db.query<{ fileId: string; organizationId: string }>(
        `select t.file_id as "fileId", t.organization_id as "organizationId" from file f join file_text t on t.file_id = f.id where f.state = 'gone' and t.state <> 'without-text' limit 500`,
      ),
    );
    for (const { fileId, organizationId } of gone)
      await this.work.keepBooks(systemActor(organizationId), (manager) =>
        manager.query(
          "update file_text set state = 'without-text', text = null, folded = null, words = null, due_at = null, fault = null where file_id = $1",
          [fileId],
        ),
      );
  }

  private due(): Promise<DueFile[]> {
    return this.work.read(systemActor(NOBODY), (db) =>
      db.query<DueFile>(
        `select * from (
           (select ${DUE}, 0 as attempts from file f where f.state = 'stored' and f.adopted_at is not null and f.text_asked_at is null and f.damaged_at is null
              order by f.created_at desc limit ${BATCH})
           union all
           (select ${DUE}, t.attempts from file_text t join file f on f.id = t.file_id and f.state = 'stored' where t.due_at <= $1 order by t.due_at limit ${BATCH})
         ) d limit ${BATCH}`,
        [db.now],
      ),
    );
  }

  private async read(file: DueFile): Promise<void> {
    if (!(READ_TYPES as readonly string[]).includes(file.contentType)) {
      await this.settle(file, null);
      return;
    }
    await this.begin(file);
    const folder = await mkdtemp(join(tmpdir(), 'qms-text-'));
    try {
      const path = join(folder, 'content');
      await this.fetched(file, path);
      await this.settle(file, await this.processes.read(path, file.contentType, this.teller(file)));
    } catch (error) {
      if (this.stopping) return;
      if (!(error instanceof Unreadable)) this.log.error(`file ${file.id}: ${(error as Error).message}`);
      await this.fail(file, error instanceof Unreadable ? error.fault : 'process-ended');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private async fetched({ objectKey, objectVersion, sha256, size }: DueFile, path: string): Promise<void> {
    try {
      await pipeline(await this.store.openVerified(objectKey, objectVersion, sha256, size), createWriteStream(path, { mode: 0o600 }));
    } catch (error) {
      const { message } = error as Error;
      const damaged = error instanceof IntegrityError || error instanceof ObjectMissing;
      throw new Unreadable(damaged ? 'file-damaged' : 'store-unavailable', message);
    }
  }

  private begin(file: DueFile): Promise<unknown> {
    return this.keep(
      file,
      `insert into file_text (id, organization_id, file_id, state, attempts, due_at, changed_at)
        values ($1, $2, $1, 'reading', 1, $3::timestamptz + make_interval(mins => ${LOST_MINUTES}), $3)
        on conflict (file_id) do update set state = 'reading', attempts = file_text.attempts + 1, due_at = excluded.due_at, changed_at = excluded.changed_at,
          pages_done = 0, recognized_pages = 0, fault = null, text = null, folded = null, words = null`,
      [],
    );
  }

  private teller(file: DueFile): (at: { done: number; pages: number; recognized: number }) => void {
    let told = 0;
    return ({ done, pages, recognized }) => {
      if (Date.now() - told < TELL_MS) return;
      told = Date.now();
      void this.keep(
        file,
        `update file_text set pages = $4, pages_done = $5, recognized_pages = $6, changed_at = $3,
           due_at = $3::timestamptz + make_interval(mins => ${LOST_MINUTES}) where file_id = $1 and organization_id = $2 and state = 'reading'`,
        [pages, done, recognized],
      ).catch((error: Error) => this.log.warn(`file ${file.id}: ${error.message}`));
    };
  }

  private settle(file: DueFile, read: ReadText | null): Promise<unknown> {
    const text = read ? keptText(read.text) : '';
    const kept = text === '' ? null : text;
    return this.keep(
      file,
      `insert into file_text (id, organization_id, file_id, state, attempts, due_at, changed_at, pages, pages_done, recognized_pages, text, folded, words, words_edition)
       values ($1, $2, $1, case when $4::text is null then 'without-text' else 'read' end, 1, null, $3, $5, $6, $7, $4, $8, $9::tsvector, ${WORDS_EDITION})
       on conflict (file_id) do update set state = excluded.state, due_at = null, changed_at = excluded.changed_at, pages = excluded.pages,
         pages_done = excluded.pages_done, recognized_pages = excluded.recognized_pages, fault = null, text = excluded.text, folded = excluded.folded,
         words = excluded.words, words_edition = excluded.words_edition`,
      [kept, read?.pages ?? null, read?.pagesDone ?? 0, read?.recognizedPages ?? 0, kept && foldedAlike(kept), kept && wordsVector(kept)],
    );
  }

  private fail(file: DueFile, fault: TextFault): Promise<unknown> {
    const minutes = minutesUntilNext(fault, file.attempts + 1);
    return this.keep(
      file,
      `update file_text set state = case when $5::int is null then 'unreadable' else 'waiting' end, fault = $4, changed_at = $3,
         due_at = $3::timestamptz + make_interval(mins => $5) where file_id = $1 and organization_id = $2`,
      [fault, minutes],
    );
  }

  /** One statement of ours, the file marked as asked for; `$1` file, `$2` organization, `$3` now. */
  private keep({ id, organizationId }: DueFile, sql: string, values: readonly unknown[]): Promise<unknown> {
    return this.work.keepBooks(systemActor(organizationId), async (manager, now) => {
      await manager.query('update file set text_asked_at = $2 where id = $1 and text_asked_at is null', [id, now]);
      await manager.query(sql, [id, organizationId, now, ...values]);
    });
  }
}
