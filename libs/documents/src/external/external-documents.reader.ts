import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Cursors, JournalReader, type Language, PAGE_SIZE, showActions } from '@qms/http';
import { Refusal } from '@qms/lifecycle';
import { searchRoute } from '@qms/records';
import { type Actor, allows, type Db, Work } from '@qms/work';
import { documentsPolicy } from '../documents.policy';
import { IN_FORCE_ON } from '../in-force.rules';
import type { ExternalDto, ExternalPageDto, ExternalRowDto, ExternalsQuery } from './external-documents.dto';
import { LawUpdatesReader } from './law-updates.reader';
import { validityOn } from './validity.rules';

/** Rows of the list as a workbook. */
export const MOST_EXTERNALS = 5_000;
const DAY = (column: string): string => `to_char(${column}, 'YYYY-MM-DD')`;
const LINKED_NOW = 'l.ended_at is null';
/**
 * On a day asked for: what was in force then and not untied by then. When it was tied is no fact of that day: who enters a list of many years
 * ties them all at once.
 */
const LINKED_THEN = (day: string): string => `case when ${day}::date is null then ${LINKED_NOW}
  else (l.ended_at is null or (l.ended_at at time zone 'Asia/Ho_Chi_Minh')::date > ${day}::date) and exists (select from revision v where v.document_id = d.id and ${IN_FORCE_ON('v', `${day}::date`)}) end`;
const rowWith = (
  linked: string,
): string => `e.id, e.kind, e.number, e.issuer, e.title, ${DAY('e.issued_on')} as "issuedOn", ${DAY('e.effective_from')} as "effectiveFrom",
  ${DAY('e.effective_to')} as "effectiveTo", coalesce((select json_agg(json_build_object('id', d.id, 'code', d.code, 'title', d.title) order by d.code)
    from external_link l join document d on d.id = l.document_id and d.undone_at is null where l.external_document_id = e.id and ${linked}), '[]') as documents`;
/** The same as `validityOn`, for the filter: $4 = the day. */
const VALIDITY = `case when e.effective_to <= $4::date then 'ended' when e.effective_from is null then 'undated'
  when e.effective_from <= $4::date then 'in-force' else 'coming' end`;
/** $1 = agency, $2 = kind, $3 = validity, $4 = day, $5 = way of searching, $6 = what is sought, $7 = the day where one was asked for. */
const WHERE = `where e.organization_id = $1 and e.removed_at is null and ($2::text is null or e.kind = $2)
  and ($7::date is null or e.issued_on <= $7)
  and ($3::text is null or ${VALIDITY} = $3)
  and case $5::text when 'code' then e.number_key like $6 || '%' when 'words' then e.words @@ $6::tsquery else true end`;

type DetailRow = Omit<ExternalDto, 'validity' | 'updates' | 'history' | 'actions'> & { readonly organizationId: string };

@Injectable()
export class ExternalDocumentsReader {
  constructor(
    private readonly work: Work,
    private readonly cursors: Cursors,
    private readonly journal: JournalReader,
    private readonly updates: LawUpdatesReader,
  ) {}

  /** The newest first. */
  list(actor: Actor, query: ExternalsQuery): Promise<ExternalPageDto> {
    return this.work.read(actor, async (db) => {
      const limit = query.limit ?? PAGE_SIZE;
      const [on, id] = this.cursors.read('external-documents', query.cursor) ?? [null, null];
      const values = valuesOf(db, query);
      const rows = await db.query<Listed>(
        `select ${rowWith(LINKED_THEN('$7'))} from external_document e ${WHERE} and ($8::date is null or (e.issued_on, e.id) < ($8, $9::uuid))
         order by e.issued_on desc, e.id desc limit $10`,
        [...values, on, id, limit + 1],
      );
      const [{ counted } = { counted: 0 }] = await db.query<{ counted: number }>(
        `select count(*)::int as counted from (select from external_document e ${WHERE} limit ${COUNT_CAP + 1}) n`,
        values,
      );
      return this.cursors.page(
        'external-documents',
        rows,
        limit,
        counted,
        (row) => [row.issuedOn, row.id],
        (row) => judged(row, query.asOf ?? db.today),
      );
    });
  }

  /** All of the list, for workbooks and papers; one more than {@link MOST_EXTERNALS} where there are more. */
  async everything(db: Db, query: ExternalsQuery): Promise<ExternalRowDto[]> {
    const rows = await db.query<Listed>(
      `select ${rowWith(LINKED_THEN('$7'))} from external_document e ${WHERE} order by e.kind, e.issued_on desc, e.id limit ${MOST_EXTERNALS + 1}`,
      valuesOf(db, query),
    );
    return rows.map((row) => judged(row, query.asOf ?? db.today));
  }

  /** Of one's own agency, or of one that is supervised. @throws Refusal `not-found` */
  get(actor: Actor, id: string, language: Language): Promise<ExternalDto> {
    return this.work.read(actor, async (db) => {
      const [row] = await db.query<DetailRow>(
        `select ${rowWith(LINKED_NOW)}, e.organization_id as "organizationId", e.created_at as "createdAt", e.removed_reason as "removedReason", e.version,
           json_build_object('id', p.id, 'name', p.name, 'post', p.post) as "createdBy",
           case when f.id is null then null else json_build_object('id', f.id, 'organizationId', f.organization_id, 'name', f.name,
             'contentType', f.content_type, 'size', f.size, 'sha256', encode(f.sha256, 'hex')) end as file
         from external_document e join person p on p.id = e.created_by left join file f on f.id = e.file_id where e.id = $1`,
        [id],
      );
      if (!row) throw new Refusal('not-found');
      const { organizationId, ...shown } = row;
      const keep = allows(documentsPolicy, actor, 'document:keep-external', { organizationId });
      const stands = { allowed: row.removedReason === null, because: row.removedReason === null ? [] : [{ code: 'wrong-state' }] };
      return {
        ...judged(shown, db.today),
        updates: await this.updates.of(db, organizationId, { externalId: id }),
        // What the agency did with it step by step is its own.
        history: actor.reads.includes(organizationId) ? await this.journal.historyOf(db, [id], language) : [],
        actions: showActions(
          {
            change: [keep, stands],
            link: [keep, stands],
            remove: [keep, stands],
            check: [keep, stands],
            unlink: [keep, stands],
            request: [allows(documentsPolicy, actor, 'document:request-change', { organizationId }), stands],
          },
          language,
        ),
      };
    });
  }
}

type Listed = Omit<ExternalRowDto, 'validity'>;
const judged = <Row extends Pick<ExternalRowDto, 'effectiveFrom' | 'effectiveTo'>>(row: Row, day: string) => ({
  ...row,
  validity: validityOn(row, day),
});

function valuesOf(db: Db, query: ExternalsQuery): unknown[] {
  const route = query.q ? searchRoute(query.q) : null;
  if (query.q && !route) throw new Refusal('search-too-short', { field: 'q' });
  return [
    db.actor.organizationId,
    query.kind ?? null,
    query.validity ?? null,
    query.asOf ?? db.today,
    route?.route ?? null,
    route?.term ?? null,
    query.asOf ?? null,
  ];
}
