import { Injectable } from '@nestjs/common';
import { type Actor, type Db, holds, Work } from '@qms/work';
import type { Language } from './actor.decorator';
import type { JournalEntryDto, JournalPageDto, JournalQuery, SealHeadDto } from './journal.dto';
import { COUNT_CAP, Cursors, PAGE_SIZE } from './page';
import { say } from './problem';
import { sentenceOf } from './sentences';

interface Row {
  id: string;
  at: Date;
  event: string;
  aggregateType: string;
  aggregateId: string;
  actorId: string | null;
  actorName: string | null;
  body: string;
  sealed: boolean;
}

/** The system administrator keeps up people and organizations; contents are none of his. */
const OWN_TYPES = ['person', 'membership', 'organization', 'api-token', 'qms-coverage'];

const WHERE = `from journal_entry e where e.organization_id = any ($1::uuid[])
  and ($2::uuid is null or e.aggregate_id = $2) and ($3::text is null or e.aggregate_type = $3) and ($4::uuid is null or e.actor_id = $4)
  and ($5::date is null or e.at >= ($5::date::timestamp at time zone 'Asia/Ho_Chi_Minh'))
  and ($6::date is null or e.at < (($6::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'))
  and ($7::text[] is null or e.aggregate_type = any ($7))`;

@Injectable()
export class JournalReader {
  constructor(
    private readonly work: Work,
    private readonly cursors: Cursors,
  ) {}

  list(actor: Actor, query: JournalQuery, language: Language): Promise<JournalPageDto> {
    const limit = query.limit ?? PAGE_SIZE;
    const after = this.cursors.read('journal', query.cursor)?.[0] ?? null;
    const filters = [
      [...new Set([...actor.reads, ...actor.writes])],
      query.aggregateId ?? null,
      query.aggregateType ?? null,
      query.actorId ?? null,
      query.from ?? null,
      query.to ?? null,
      onlyAdministers(actor) ? OWN_TYPES : null,
    ];
    return this.work.read(actor, async (db) => {
      const rows = await db.query<Row>(
        `select e.id, e.at, e.event, e.aggregate_type as "aggregateType", e.aggregate_id as "aggregateId", e.actor_id as "actorId",
           p.name as "actorName", e.body, (e.xid, e.id) <= (select last_xid, last_entry_id from journal_seal order by id desc limit 1) as sealed
         from (select * ${WHERE} and ($8::bigint is null or e.id < $8) order by e.id desc limit $9) e left join person p on p.id = e.actor_id
         order by e.id desc`,
        [...filters, after, limit + 1],
      );
      const [{ counted } = { counted: 0 }] = await db.query<{ counted: number }>(
        `select count(*)::int as counted from (select 1 ${WHERE} limit ${COUNT_CAP + 1}) c`,
        filters,
      );
      return this.cursors.page(
        'journal',
        rows,
        limit,
        counted,
        (row) => [row.id],
        (row) => show(row, language),
      );
    });
  }

  /** The history of one thing, newest first, at most `limit` entries. Details of other modules show it. */
  async historyOf(db: Db, aggregateIds: readonly string[], language: Language, limit = 100): Promise<JournalEntryDto[]> {
    const rows = await db.query<Row>(
      `select e.id, e.at, e.event, e.aggregate_type as "aggregateType", e.aggregate_id as "aggregateId", e.actor_id as "actorId",
         p.name as "actorName", e.body, false as sealed
       from journal_entry e left join person p on p.id = e.actor_id where e.aggregate_id = any ($1::uuid[]) order by e.id desc limit $2`,
      [aggregateIds, limit],
    );
    return rows.map((row) => show(row, language));
  }

  /** The newest signed head: whoever keeps it elsewhere can prove later that nothing before it was cut or changed. */
  head(actor: Actor): Promise<SealHeadDto> {
    return this.work.read(actor, async (db) => {
      const [row] = await db.query<SealHeadDto>(
        `select id::int as seal, entries::int as entries, encode(root, 'hex') as root, last_xid::text as "lastXid", last_entry_id::text as "lastEntryId",
           to_char(sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, key_id as "keyId", encode(signature, 'base64') as signature
         from journal_seal order by id desc limit 1`,
      );
      return row ?? { seal: null, entries: 0, root: null, lastXid: null, lastEntryId: null, at: null, keyId: null, signature: null };
    });
  }
}

const onlyAdministers = (actor: Actor): boolean =>
  holds(actor, 'system-administrator') && actor.roles.every((held) => held.role === 'system-administrator');

function show(row: Row, language: Language): JournalEntryDto {
  const body = JSON.parse(row.body) as { before: Record<string, unknown>; after: Record<string, unknown>; facts: Record<string, unknown> };
  return {
    id: row.id,
    at: row.at.toISOString(),
    actor: { id: row.actorId, name: row.actorName ?? (language === 'vi' ? 'Hệ thống' : 'The system') },
    event: row.event,
    sentence: say(sentenceOf(row.event), language, { ...body.before, ...body.after, ...body.facts }),
    aggregateType: row.aggregateType,
    aggregateId: row.aggregateId,
    before: body.before,
    after: body.after,
    facts: body.facts,
    sealed: row.sealed === true,
  };
}
