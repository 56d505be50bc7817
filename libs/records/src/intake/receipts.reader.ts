import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Cursors, JournalReader, type Language, PAGE_SIZE, showActions } from '@qms/http';
import { type Permission, Refusal } from '@qms/lifecycle';
import { Integrity } from '@qms/storage';
import { type Actor, allows, type Db, Work } from '@qms/work';
import { recordsPolicy } from '../records.policy';
import { folded } from '../search.rules';
import { receiptsOfContents, recordsOfContents } from './contents';
import { manifestText, readReceiptNumber } from './manifest.rules';
import type {
  CheckedFilesDto,
  Found,
  ReadBackDto,
  ReceiptDto,
  ReceiptLineDto,
  ReceiptPageDto,
  ReceiptRowDto,
  ReceiptsQuery,
} from './receipts.dto';

const ROW = `t.id, t.organization_id as "organizationId", o.short_name as "organizationName", t.number || '/' || t.year as receipt, t.title, t.files,
  t.bytes::float8 as bytes, p.name as "issuedBy", t.issued_at as "issuedAt", t.voided_at is not null as void`;
const FROM = 'receipt t join organization o on o.id = t.organization_id join person p on p.id = t.issued_by';
/** Files and bytes of one turn of reading back, so that an answer comes within seconds. */
const TURN_FILES = 25;
const TURN_BYTES = 64 * 1024 * 1024;

/** Biên nhận: found by number, by words or by the files themselves, and proved anew at any time. */
@Injectable()
export class ReceiptsReader {
  constructor(
    private readonly work: Work,
    private readonly cursors: Cursors,
    private readonly journal: JournalReader,
    private readonly integrity: Integrity,
  ) {}

  /** Newest first. */
  list(actor: Actor, query: ReceiptsQuery): Promise<ReceiptPageDto> {
    return this.work.read(actor, async (db) => {
      const limit = query.limit ?? PAGE_SIZE;
      const [at, id] = this.cursors.read('receipts', query.cursor) ?? [null, null];
      const number = query.q ? readReceiptNumber(query.q) : null;
      const words = query.q && !number ? `%${folded(query.q).replace(/[\\%_]/g, '\\$&')}%` : null;
      const where = `${sight(actor)} and ($2::uuid is null or t.organization_id = $2) and ($3::int is null or (t.number = $3 and t.year = $4))
        and ($5::text is null or vn_fold(t.title) like $5)`;
      const values = [actor.reads, query.organizationId ?? null, number?.number ?? null, number?.year ?? null, words];
      const rows = await db.query<ReceiptRowDto>(
        `select ${ROW} from ${FROM} where ${where} and ($6::timestamptz is null or (t.issued_at, t.id) < ($6, $7::uuid))
         order by t.issued_at desc, t.id desc limit $8`,
        [...values, at, id, limit + 1],
      );
      const [{ counted } = { counted: 0 }] = await db.query<{ counted: number }>(
        `select count(*)::int as counted from (select 1 from receipt t where ${where} limit ${COUNT_CAP + 1}) c`,
        values,
      );
      return this.cursors.page(
        'receipts',
        rows,
        limit,
        counted,
        (row) => [row.issuedAt, row.id],
        (row) => row,
      );
    });
  }

  get(actor: Actor, id: string, language: Language): Promise<ReceiptDto> {
    return this.work.read(actor, (db) => this.receipt(db, id, language));
  }

  async receipt(db: Db, id: string, language: Language): Promise<ReceiptDto> {
    const { actor } = db;
    const [row] = await db.query<Omit<ReceiptDto, 'lines' | 'history' | 'actions'>>(
      `select ${ROW}, encode(t.manifest_sha256, 'hex') as "manifestSha256", t.void_reason as "voidReason", t.version from ${FROM} where t.id = $2 and ${sight(actor)}`,
      [actor.reads, id],
    );
    if (!row) throw new Refusal('not-found');
    const unless = (hinders: boolean, code: string): Permission => ({ allowed: !hinders, because: hinders ? [{ code }] : [] });
    return {
      ...row,
      lines: await linesOf(db, id),
      history: await this.journal.historyOf(db, [id], language),
      actions: showActions(
        {
          // Whoever sees it may print it and have it proved anew: both ask for no more than to read it.
          paper: [allows(recordsPolicy, actor, 'record:read', row)],
          prove: [allows(recordsPolicy, actor, 'record:read', row)],
          void: [allows(recordsPolicy, actor, 'receipt:void', row), unless(row.void, 'receipt-void-already')],
        },
        language,
      ),
    };
  }

  /** Reads stored files of a receipt back and compares them with the hashes that it names; in turns. Changes nothing. */
  async readBack(actor: Actor, id: string, after: number): Promise<ReadBackDto> {
    const { manifest, lines } = await this.work.read(actor, async (db) => {
      const [row] = await db.query<{ manifest: string }>(
        `select encode(t.manifest_sha256, 'hex') as manifest from receipt t where t.id = $2 and ${sight(actor)}`,
        [actor.reads, id],
      );
      if (!row) throw new Refusal('not-found');
      return { ...row, lines: await linesOf(db, id) };
    });
    const turn = turnOf(lines.filter((line) => line.position > after));
    const found = new Map<string, Found>();
    for await (const checked of this.integrity.checkThese(turn.map((line) => line.fileId))) found.set(checked.fileId, checked.found);
    const last = turn.at(-1)?.position ?? after;
    return {
      lines: turn.map(({ position, fileId }) => ({ position, found: found.get(fileId) ?? 'destroyed' })),
      next: last < lines.length ? last : null,
      listWhole: createHash('sha256').update(manifestText(lines)).digest('hex') === manifest,
    };
  }

  /** Where these contents stand: somebody holds files, and asks whether they came in. */
  checkFiles(actor: Actor, hashes: readonly string[]): Promise<CheckedFilesDto> {
    return this.work.read(actor, async (db) => {
      const owners = actor.reach === 'supervisor' ? await allOwners(db) : actor.reads;
      const [receipts, records] = [await receiptsOfContents(db, hashes, owners), await recordsOfContents(db, hashes, owners)];
      return {
        items: [...new Set(hashes)].map((sha256) => ({
          sha256,
          receipts: receipts.get(sha256) ?? [],
          inRegister: records.get(sha256) ?? null,
        })),
      };
    });
  }
}

/** Own organizations, or every agency's for supervising offices: `$1` holds the own ones. */
const sight = (actor: Actor): string => (actor.reach === 'supervisor' ? '$1::uuid[] is not null' : 't.organization_id = any ($1::uuid[])');

const allOwners = async (db: Db): Promise<string[]> => (await db.query<{ id: string }>('select id from organization')).map(({ id }) => id);

const linesOf = (db: Db, id: string): Promise<ReceiptLineDto[]> =>
  db.query<ReceiptLineDto>(
    `select l.position, l.path, l.size::float8 as size, encode(l.sha256, 'hex') as sha256, l.file_id as "fileId", l.record_id as "recordId",
       r.title as "recordTitle" from receipt_line l join record r on r.id = l.record_id where l.receipt_id = $1 order by l.position`,
    [id],
  );

function turnOf(lines: readonly ReceiptLineDto[]): ReceiptLineDto[] {
  const turn: ReceiptLineDto[] = [];
  let bytes = 0;
  for (const line of lines) {
    if (turn.length >= TURN_FILES || (turn.length > 0 && bytes + line.size > TURN_BYTES)) break;
    turn.push(line);
    bytes += line.size;
  }
  return turn;
}
