import { createHash } from 'node:crypto';
import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Refusal } from '@qms/lifecycle';
import { writeWorkbook } from '@qms/spreadsheets';
import { CLAUSES } from '@qms/standards';
import { Files, type StoredFile } from '@qms/storage';
import { type Actor, Outbox, systemActor, Work } from '@qms/work';
import { KIND_WORDS } from '../record.words';
import { EvidencePack } from './evidence-pack.entity';
import { PackArchive } from './pack-archive';
import { type ContentFile, type ContentRecord, contentsOf } from './pack-contents';
import { criteriaWords, momentWords } from './pack-criteria.words';
import { minutesUntilRetry, PACK_DAYS } from './pack-limits.rules';
import {
  indexPage,
  isUnsound,
  manifestJson,
  manifestSheet,
  type PackedEntry,
  type PackedRecord,
  type PackedState,
  type PackFacts,
  sumsOf,
} from './pack-manifest.rules';
import { PackPaths } from './pack-paths.rules';

const NOBODY = '00000000-0000-0000-0000-000000000000';
/** A making that nobody has told of for so long has lost its process. */
const LEASE_SECONDS = 60;
const TELL_MS = 5_000;
const ZIP = 'application/zip';
/** What is packed tight already is stored as it is. */
const LOOSE = /^text\/|json|xml$/;

interface Claimed {
  readonly id: string;
  readonly organizationId: string;
  readonly title: string;
  readonly criteria: EvidencePack['criteria'];
  readonly askedBy: string;
  readonly askedByName: string;
  readonly organizationName: string;
  readonly askedAt: Date;
  /** Which making this is: one that was taken up by another process finishes nothing. */
  readonly attempt: number;
}

/** Makes packs one after the other, beside the server. What is waiting stands in the rows: a making that was lost is begun anew, and finished once. */
@Injectable()
export class PackMaking implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger('PackMaking');
  private stopping = false;

  constructor(
    private readonly work: Work,
    private readonly files: Files,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.outbox.registerClockJob({ name: 'records.evidence-packs', everySeconds: 3, run: async () => void (await this.turn()) });
  }

  onModuleDestroy(): void {
    this.stopping = true;
  }

  /** @returns how many packs were made */
  async turn(): Promise<number> {
    let made = 0;
    for (let pack = await this.claim(); pack && !this.stopping; pack = await this.claim()) made += await this.make(pack);
    return made;
  }

  private async claim(): Promise<Claimed | null> {
    const [next] = await this.work.read(systemActor(NOBODY), (db) =>
      db.query<Omit<Claimed, 'attempt'>>(
        `select p.id, p.organization_id as "organizationId", p.title, p.criteria, p.asked_by as "askedBy", n.name as "askedByName", o.name as "organizationName",
           p.asked_at as "askedAt" from evidence_pack p join person n on n.id = p.asked_by join organization o on o.id = p.organization_id
           left join evidence_pack_work w on w.pack_id = p.id
         where p.state = 'waiting' and (w.id is null or w.leased_until <= $1) order by p.asked_at limit 1`,
        [db.now],
      ),
    );
    if (!next) return null;
    const [row] = await this.work.keepBooks(systemActor(next.organizationId), async (manager, now) =>
      manager.query<{ attempt: number }[]>(
        `insert into evidence_pack_work as w (id, organization_id, pack_id, attempts, leased_until, changed_at)
         values ($1, $2, $1, 1, $3::timestamptz + make_interval(secs => ${LEASE_SECONDS}), $3)
         on conflict (pack_id) do update set attempts = w.attempts + 1, leased_until = excluded.leased_until, changed_at = $3, files_done = 0, bytes_done = 0
           where w.leased_until <= $3 returning attempts as attempt`,
        [next.id, next.organizationId, now],
      ),
    );
    // Another process was quicker: it makes this one.
    return row ? { ...next, attempt: row.attempt } : this.claim();
  }

  private async make(pack: Claimed): Promise<number> {
    const actor = systemActor(pack.organizationId);
    const done = { files: 0, bytes: 0 };
    const beat = setInterval(() => void this.tell(pack, done), TELL_MS);
    const archive = new PackArchive(pack.askedAt);
    try {
      const kept = this.files.keepMade(actor, {
        name: `${pack.title}.zip`,
        content: archive.stream,
        contentType: ZIP,
        onlyFor: pack.askedBy,
      });
      const filled = this.fill(actor, pack, archive, done).catch((error: Error) => {
        archive.break(error);
        throw error;
      });
      const [damaged, file] = await Promise.all([filled, kept]);
      await this.tell(pack, done);
      return await this.finish(actor, pack, file, damaged);
    } catch (error) {
      this.log.error(`pack ${pack.id}: ${(error as Error).message}`);
      await this.fail(actor, pack);
      return 0;
    } finally {
      clearInterval(beat);
    }
  }

  /** Everything goes in, one after the other. @returns how many files were not sound */
  private async fill(actor: Actor, pack: Claimed, archive: PackArchive, done: { files: number; bytes: number }): Promise<number> {
    const records = await this.work.read(actor, (db) => contentsOf(db, pack.id));
    const paths = new PackPaths();
    const several = new Set(records.map((record) => record.organizationName)).size > 1;
    const packed: PackedRecord[] = [];
    const sums: { path: string; sha256: string }[] = [];
    for (const record of records) {
      const files: PackedEntry[] = [];
      for (const file of record.files) {
        if (this.stopping) throw new Error('the process ends');
        const path = paths.of(placeOf(record, file, several, pack.criteria.clauses ?? []));
        const state = file.gone ? 'gone' : await this.put(actor, archive, path, file);
        files.push({ ...file, state, path: state === 'packed' ? path : null });
        if (state === 'packed') sums.push({ path, sha256: file.sha256 });
        done.files += 1;
        done.bytes += file.size;
      }
      packed.push({ ...record, files });
    }
    const now = await this.work.read(actor, async (db) => db.now);
    const facts = factsOf(pack, records, now);
    for (const [path, text] of [
      ['00 Danh mục.xlsx', writeWorkbook([manifestSheet(facts, packed)])],
      ['00 Danh mục.html', Buffer.from(indexPage(facts, packed))],
      ['manifest.json', Buffer.from(manifestJson(facts, packed))],
    ] as const) {
      archive.addText(path, text);
      sums.push({ path, sha256: createHash('sha256').update(text).digest('hex') });
    }
    archive.addText('SHA256SUMS', Buffer.from(sumsOf(sums)));
    archive.end();
    return packed.flatMap(({ files }) => files).filter(isUnsound).length;
  }

  /** A file is proved before its first byte goes in; one that is damaged and has no second copy, or carries malware, is named instead. */
  private async put(actor: Actor, archive: PackArchive, path: string, file: ContentFile): Promise<PackedState> {
    try {
      const { stream } = await this.files.open(actor, file.id);
      await archive.add(path, stream, file.size, LOOSE.test(file.contentType) ? 'deflated' : 'stored');
      return 'packed';
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.code === 'file-damaged') return 'damaged';
      if (error.code === 'file-infected') return 'infected';
      if (error.code === 'not-found') return 'gone';
      throw error;
    }
  }

  private finish(actor: Actor, { id, attempt }: Claimed, file: StoredFile, damaged: number): Promise<number> {
    return this.work.run(actor, async (tx) => {
      const pack = await tx.lock(EvidencePack, id);
      const [mine] = await tx.query('select 1 from evidence_pack_work where pack_id = $1 and attempts = $2', [id, attempt]);
      // Taken away meanwhile, or taken up by another process: what was made is swept.
      if (pack.state !== 'waiting' || !mine) {
        tx.nothingToDo();
        return 0;
      }
      await this.files.adopt(tx, file.id, 'file');
      Object.assign(pack, {
        state: 'ready',
        fileId: file.id,
        readyAt: tx.now,
        expiresAt: new Date(tx.now.getTime() + PACK_DAYS * 86_400_000),
        damaged,
      });
      await tx.save(pack);
      await tx.record('evidence-pack.made', pack, { records: pack.records, files: pack.files, sha256: file.sha256 });
      return 1;
    });
  }

  /** Tried again later, at once where only this process ends, or given up and said. */
  private async fail(actor: Actor, { id, attempt }: Claimed): Promise<void> {
    const minutes = this.stopping ? 0 : minutesUntilRetry(attempt);
    if (minutes !== null) {
      await this.work.keepBooks(actor, (manager, now) =>
        manager.query(
          `update evidence_pack_work set leased_until = $3::timestamptz + make_interval(mins => $4), changed_at = $3 where pack_id = $1 and attempts = $2`,
          [id, attempt, now, minutes],
        ),
      );
      return;
    }
    await this.work.run(actor, async (tx) => {
      const pack = await tx.lock(EvidencePack, id);
      if (pack.state !== 'waiting') {
        tx.nothingToDo();
        return;
      }
      Object.assign(pack, { state: 'failed', fault: 'not-made' });
      await tx.save(pack);
      await tx.record('evidence-pack.failed', pack);
    });
  }

  private async tell({ id, organizationId, attempt }: Claimed, { files, bytes }: { files: number; bytes: number }): Promise<void> {
    await this.work
      .keepBooks(systemActor(organizationId), (manager, now) =>
        manager.query(
          `update evidence_pack_work set files_done = $4, bytes_done = $5, changed_at = $3, leased_until = $3::timestamptz + make_interval(secs => ${LEASE_SECONDS})
           where pack_id = $1 and attempts = $2`,
          [id, attempt, now, files, bytes],
        ),
      )
      .catch((error: Error) => this.log.warn(`pack ${id}: ${error.message}`));
  }
}

/** Under the clause that was asked for, else under the first that the record names. */
function placeOf(record: ContentRecord, file: ContentFile, several: boolean, asked: readonly string[]) {
  const number = record.clauses.find((clause) => asked.some((one) => clause === one || clause.startsWith(`${one}.`))) ?? record.clauses[0];
  const heading = CLAUSES.find((clause) => clause.number === number)?.vi;
  return {
    organization: several ? record.organizationName : null,
    clause: number === undefined ? null : [number, heading].filter(Boolean).join(' '),
    kind: KIND_WORDS[record.kind],
    happenedOn: record.happenedOn,
    number: record.number ?? record.code,
    title: record.title,
    file: file.name,
  };
}

const factsOf = (pack: Claimed, records: readonly ContentRecord[], now: Date): PackFacts => ({
  id: pack.id,
  title: pack.title,
  organization: pack.organizationName,
  askedBy: pack.askedByName,
  askedAt: pack.askedAt.toISOString(),
  madeAt: momentWords(now),
  criteria: pack.criteria,
  criteriaWords: criteriaWords(pack.criteria, records[0]?.organizationName ?? null),
});
