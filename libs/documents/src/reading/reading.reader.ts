import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Cursors, type Language, PAGE_SIZE, showActions } from '@qms/http';
import { Refusal } from '@qms/lifecycle';
import { type Actor, allows, type Db, Work } from '@qms/work';
import { documentsPolicy, READING_ROLES, seesDrafts } from '../documents.policy';
import { IN_FORCE_ON } from '../in-force.rules';
import { COUNTS, readersOn } from './readers';
import type {
  DistributionDto,
  DistributionPageDto,
  DistributionsQuery,
  DocumentDistributionDto,
  DocumentReaderDto,
  OwnReadingDto,
  OwnReadingsDto,
} from './reading.dto';

/** Rows of the distribution list as a workbook. */
export const MOST_DISTRIBUTED = 5_000;
const VN_DAY = (column: string): string => `(${column} at time zone 'Asia/Ho_Chi_Minh')::date`;
/** $1 = today, `asOf` = the day asked for; null = today, where what has no revision in force is told by its last one. */
const row = (asOf: AsOf): string => {
  const day = `coalesce(${asOf}, $1::date)`;
  const number = (column: string): string =>
    `case when ${asOf} is null then coalesce(v.${column}, d.${column}) else v.${column} end as ${column}`;
  return `t.id, t.document_id as "documentId", d.code, coalesce(v.title, d.title) as title, ${number('issue')}, ${number('amendment')}, u.short_name as "unitName",
  to_char(${VN_DAY('t.distributed_at')}, 'YYYY-MM-DD') as "distributedOn", to_char(${VN_DAY('t.ended_at')}, 'YYYY-MM-DD') as "endedOn",
  case when v.id is null then 0 else (select count(*)::int from (${readersOn(day)}) n) end as readers,
  case when v.id is null then 0 else (select count(*)::int from (${readersOn(day)}) n
    where exists (select from reading g where g.revision_id = v.id and g.person_id = n.person_id and ${VN_DAY('g.read_at')} <= ${day} and ${COUNTS})) end as read,
  coalesce((select array_agg(c.number order by c.number) from paper_copy c where c.revision_id = v.id and ${VN_DAY('c.issued_at')} <= ${day}
    and (c.settled_at is null or ${VN_DAY('c.settled_at')} > ${day}) and (t.unit_id is null or c.unit_id = t.unit_id)), '{}') as "paperCopies"`;
};
/** With the revision in force: today by its state, on a day by its days. */
const from = (
  asOf: AsOf,
): string => `from distribution t join document d on d.id = t.document_id left join organization u on u.id = t.unit_id
  left join revision v on v.document_id = d.id and case when ${asOf} is null then v.state = 'effective'
    else ${IN_FORCE_ON('v', asOf)} end`;
type AsOf = '$4::date' | 'null::date';
/** $1 = today, $2 = agency, $3 = unit, $4 = the day asked for. */
const WHERE = `where t.organization_id = $2 and ($3::uuid is null or t.unit_id = $3)
  and case when $4::date is null then t.ended_at is null
    else ${VN_DAY('t.distributed_at')} <= $4 and (t.ended_at is null or ${VN_DAY('t.ended_at')} > $4) end`;
/** Who knows `r` ($2 = the person): his own confirmation before a meeting. */
const KNOWN = `left join lateral (select g.read_at, b.subject from reading g left join briefing b on b.id = g.briefing_id
  where g.revision_id = r.id and g.person_id = $2 and ${COUNTS} order by g.briefing_id nulls first limit 1) k on true`;
const OWN = `select r.id as "revisionId", d.id as "documentId", d.code, r.title, d.kind, r.issue, r.amendment,
  to_char(r.effective_from, 'YYYY-MM-DD') as "effectiveFrom", r.change_summary as "changeSummary", r.file_id is not null as "hasFile",
  k.read_at as "readAt", k.subject as briefing
  from revision r join document d on d.id = r.document_id ${KNOWN}`;
/** $1 = the agency, $2 = the person, $3 = today. */
const IS_FOR_HIM = `exists (select from distribution t where t.document_id = d.id and t.ended_at is null and $2 in (${readersOn('$3')}))`;

/** Who is to read what, and who has. */
@Injectable()
export class ReadingReader {
  constructor(
    private readonly work: Work,
    private readonly cursors: Cursors,
  ) {}

  /** The distribution list of the agency, by code of document: as it stands, or as it was on a day with who was to read and had read by then. */
  list(actor: Actor, query: DistributionsQuery): Promise<DistributionPageDto> {
    return this.work.read(actor, async (db) => {
      const limit = query.limit ?? PAGE_SIZE;
      const [code, id] = this.cursors.read('distributions', query.cursor) ?? [null, null];
      const values = [db.today, actor.organizationId, query.unitId ?? null, query.asOf ?? null];
      const rows = await db.query<DistributionDto>(
        `select ${row('$4::date')} ${from('$4::date')} ${WHERE} and ($5::text is null or (d.code, t.id) > ($5, $6::uuid)) order by d.code, t.id limit $7`,
        [...values, code, id, limit + 1],
      );
      const [{ counted } = { counted: 0 }] = await db.query<{ counted: number }>(
        `select count(*)::int as counted from (select $1::date from distribution t ${WHERE} limit ${COUNT_CAP + 1}) c`,
        values,
      );
      return this.cursors.page(
        'distributions',
        rows,
        limit,
        counted,
        (row) => [row.code, row.id],
        (row) => row,
      );
    });
  }

  /** The same list, all of it; one more than {@link MOST_DISTRIBUTED} where there are more. */
  everything(db: Db, organizationId: string, query: DistributionsQuery): Promise<DistributionDto[]> {
    return db.query<DistributionDto>(
      `select ${row('$4::date')} ${from('$4::date')} ${WHERE} order by d.code, t.id limit ${MOST_DISTRIBUTED + 1}`,
      [db.today, organizationId, query.unitId ?? null, query.asOf ?? null],
    );
  }

  /** To whom one document goes, and who has read the revision in force: for those who keep it up. */
  ofDocument(actor: Actor, documentId: string, language: Language): Promise<DocumentDistributionDto> {
    return this.work.read(actor, async (db) => {
      const [document] = await db.query<{ organizationId: string; state: string }>(
        'select organization_id as "organizationId", state from document where id = $1',
        [documentId],
      );
      if (!document || !actor.reads.includes(document.organizationId) || !seesDrafts(actor.roles)) throw new Refusal('not-found');
      const items = await db.query<DistributionDto>(
        `select ${row('null::date')} ${from('null::date')} where t.document_id = $2 and t.ended_at is null order by u.short_name nulls first, t.id`,
        [db.today, documentId],
      );
      const readers = await db.query<DocumentReaderDto>(
        `select json_build_object('id', p.id, 'name', p.name, 'post', p.post) as person, k.read_at as "readAt", k.subject as briefing,
           (select string_agg(distinct u.short_name, ', ') from membership m join organization u on u.id = m.unit_id
            where m.person_id = p.id and m.organization_id = $3 and m.valid_from <= $1::date and (m.valid_to is null or m.valid_to > $1::date)) as "unitName"
         from (select distinct n.person_id from distribution t cross join lateral (${readersOn('$1')}) n where t.document_id = $2 and t.ended_at is null) n
           join person p on p.id = n.person_id
           left join lateral (select g.read_at, b.subject from revision r join reading g on g.revision_id = r.id left join briefing b on b.id = g.briefing_id
             where r.document_id = $2 and r.state = 'effective' and g.person_id = p.id and ${COUNTS} order by g.briefing_id nulls first limit 1) k on true
         order by (k.read_at is not null), p.name, p.id`,
        [db.today, documentId, document.organizationId],
      );
      const may = allows(documentsPolicy, actor, 'document:distribute', { organizationId: document.organizationId });
      return {
        items,
        readers,
        actions: showActions(
          {
            distribute: [
              may,
              { allowed: document.state !== 'withdrawn', because: document.state === 'withdrawn' ? [{ code: 'wrong-state' }] : [] },
            ],
          },
          language,
        ),
      };
    });
  }

  own(actor: Actor): Promise<OwnReadingsDto> {
    return this.work.read(actor, async (db) => ({
      awaiting: await this.awaiting(db, actor),
      read: await db.query<OwnReadingDto>(
        `${OWN} where r.organization_id = $1 and r.state = 'effective' and k.read_at is not null order by k.read_at desc, d.code limit 100`,
        [actor.organizationId, actor.personId],
      ),
    }));
  }

  /** In force, distributed to the person's unit, and not known to him: by day, the oldest first. */
  awaiting(db: Db, actor: Actor): Promise<OwnReadingDto[]> {
    return db.query<OwnReadingDto>(
      `${OWN} where r.organization_id = $1 and r.state = 'effective' and k.read_at is null and ${IS_FOR_HIM} order by r.effective_from, d.code limit 200`,
      [actor.organizationId, actor.personId, db.today],
    );
  }
}

/** Whether the procedures are this person's work at all. */
export const reads = (actor: Actor): boolean => actor.roles.some(({ role }) => READING_ROLES.includes(role));
