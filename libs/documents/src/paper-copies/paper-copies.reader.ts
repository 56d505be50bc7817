import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Cursors, type Language, PAGE_SIZE, showActions } from '@qms/http';
import { type Permission, Refusal } from '@qms/lifecycle';
import { OrganizationsReader } from '@qms/organizations';
import { type Actor, allows, type Db, Work } from '@qms/work';
import { documentsPolicy } from '../documents.policy';
import type { PaperCopiesQuery, PaperCopyDto, PaperCopyPageDto } from './paper-copies.dto';
import { NUMBERED_COPIES } from './paper-copies.service';

/** Rows of the recall list on paper. */
export const MOST_COPIES = 5_000;
const DAY = (column: string): string => `to_char((${column} at time zone 'Asia/Ho_Chi_Minh')::date, 'YYYY-MM-DD')`;
const ROW = `c.id, c.number, d.id as "documentId", r.id as "revisionId", d.code, r.title, r.issue, r.amendment, r.state,
  case when c.unit_id is not null then 'unit' when c.person_id is not null then 'person' else 'outside' end as "holderKind",
  coalesce(u.name, p.name || coalesce(', ' || p.post, ''), c.outside) as holder, ${DAY('c.issued_at')} as "issuedOn", c.outcome,
  ${DAY('c.settled_at')} as "settledOn", c.remark, c.settled_at is null and r.state <> 'effective' as "toRecall"`;
const FROM = `from paper_copy c join revision r on r.id = c.revision_id join document d on d.id = r.document_id
  left join organization u on u.id = c.unit_id left join person p on p.id = c.person_id`;
/** $1 = agency, $2 = document, $3 = only what is to be recalled. */
const WHERE = `where c.organization_id = $1 and ($2::uuid is null or r.document_id = $2) and (not $3 or (c.settled_at is null and r.state <> 'effective'))`;

/** Numbered copies of one's own agency, and those to be recalled. */
@Injectable()
export class PaperCopiesReader {
  constructor(
    private readonly work: Work,
    private readonly cursors: Cursors,
    private readonly organizations: OrganizationsReader,
  ) {}

  /** By code, the newest revision first, by number. */
  list(actor: Actor, query: PaperCopiesQuery, language: Language): Promise<PaperCopyPageDto> {
    return this.work.read(actor, async (db) => {
      const limit = query.limit ?? PAGE_SIZE;
      const [key, id] = this.cursors.read('paper-copies', query.cursor) ?? [null, null];
      const values = valuesOf(actor, query);
      // One text that sorts as the list does.
      const order = `d.code || ' ' || lpad((9999 - r.issue)::text, 4, '0') || lpad((9999 - r.amendment)::text, 4, '0') || lpad(c.number::text, 6, '0')`;
      const rows = await db.query<PaperCopyDto & { key: string }>(
        `select ${ROW}, ${order} as key ${FROM} ${WHERE} and ($4::text is null or (${order}, c.id) > ($4, $5::uuid)) order by ${order}, c.id limit $6`,
        [...values, key, id, limit + 1],
      );
      const [{ counted } = { counted: 0 }] = await db.query<{ counted: number }>(
        `select count(*)::int as counted from (select 1 ${FROM} ${WHERE} limit ${COUNT_CAP + 1}) n`,
        values,
      );
      const page = this.cursors.page(
        'paper-copies',
        rows,
        limit,
        counted,
        (row) => [row.key, row.id],
        ({ key: _key, ...row }): PaperCopyDto => row,
      );
      const right = allows(documentsPolicy, actor, 'document:distribute', actor);
      const numbered: Permission = (await this.organizations.ruleEnabled(db, actor.organizationId, NUMBERED_COPIES, 'off'))
        ? { allowed: true, because: [] }
        : { allowed: false, because: [{ code: 'copies-not-numbered' }] };
      return { ...page, actions: showActions({ issue: [right, numbered], settle: [right] }, language) };
    });
  }

  /** All of the list, for workbook and paper; one more than {@link MOST_COPIES} where there are more. */
  everything(db: Db, query: PaperCopiesQuery): Promise<PaperCopyDto[]> {
    return db.query(
      `select ${ROW} ${FROM} ${WHERE} order by d.code, r.issue desc, r.amendment desc, c.number limit ${MOST_COPIES + 1}`,
      valuesOf(db.actor, query),
    );
  }

  /** @throws Refusal `not-found` */
  get(actor: Actor, id: string): Promise<PaperCopyDto> {
    return this.work.read(actor, async (db) => {
      const [row] = await db.query<PaperCopyDto>(`select ${ROW} ${FROM} where c.organization_id = $1 and c.id = $2`, [
        actor.organizationId,
        id,
      ]);
      if (!row) throw new Refusal('not-found');
      return row;
    });
  }
}

const valuesOf = ({ organizationId }: Actor, { documentId, recall }: PaperCopiesQuery): unknown[] => [
  organizationId,
  documentId ?? null,
  recall ?? false,
];
