import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Cursors, JournalReader, type Language, PAGE_SIZE, showActions } from '@qms/http';
import { permits, Refusal } from '@qms/lifecycle';
import { type Actor, allows, type Db, Work } from '@qms/work';
import { learnerAndAgencyOf, learnerOf } from '../roster/learner.sql';
import { trainingPolicy } from '../training.policy';
import { certificateLifecycle } from './certificate.lifecycle';
import type { CertificateDto, CertificatePageDto, CertificateRowDto, CertificatesQuery } from './certificates.dto';
import { factsOf } from './certificates.service';
import { registerNumberSql } from './register-number.rules';

/** Rows of the register as a workbook or on paper. */
export const MOST_CERTIFICATES = 5_000;
const ROW = `c.id, c.number, c.year, c.state, coalesce(c.full_name, l.full_name) as name, to_char(coalesce(c.birth_date, case when c.full_name is null then l.birth_date end), 'YYYY-MM-DD') as "birthDate",
  case when c.full_name is null then l.position else c.position end as position,
  case when c.full_name is null then coalesce(l.agency_name, o.name) else c.agency_name end as "agencyName",
  case when c.organization_id = any ($2::uuid[]) then c.class_id end as "classId", coalesce(c.printed ->> 'course', k.title) as course, coalesce(c.printed ->> 'grantNumber', g.number) as "grantNumber",
  coalesce(c.printed ->> 'grantedOn', to_char(g.decided_on, 'YYYY-MM-DD')) as "grantedOn", c.issued_at as "issuedAt", to_char(c.expires_on, 'YYYY-MM-DD') as "expiresOn",
  ${registerNumberSql('p')} as replaces, ${registerNumberSql('n')} as "replacedBy", coalesce(c.end_reason, c.reissue_reason) as reason,
  to_char(c.received_on, 'YYYY-MM-DD') as "receivedOn", c.received_by as "receivedBy"`;
/** An agency that reads its own people's sees neither class nor roster: what is printed stands in the row. */
const FROM = `from certificate c left join certificate_grant g on g.id = c.grant_id left join training_class k on k.id = c.class_id
  left join enrolment e on e.id = c.enrolment_id ${learnerAndAgencyOf('e', 'left join')}
  left join certificate p on p.id = c.replaces_id left join certificate n on n.replaces_id = c.id and n.issued_at is not null`;
/** $1 own organization, $2 those read, $3 year, $4 state, $5 class, $6 name folded, $7 number. */
const WHERE = `where (c.organization_id = any ($2::uuid[]) or (c.counterpart_organization_id = $1 and c.shared_at is not null))
  and ($3::int is null or c.year = $3) and ($4::text is null or c.state = $4) and ($5::uuid is null or c.class_id = $5)
  and ($6::text is null or vn_fold(coalesce(c.full_name, l.full_name)) like '%' || vn_fold($6) || '%' or c.number = $7)`;

/** Sổ cấp giấy chứng nhận: all of one's own organization; of others, those that its own people were given. */
@Injectable()
export class CertificatesReader {
  constructor(
    private readonly work: Work,
    private readonly cursors: Cursors,
    private readonly journal: JournalReader,
  ) {}

  /** The highest number first. */
  list(actor: Actor, query: CertificatesQuery): Promise<CertificatePageDto> {
    return this.work.read(actor, async (db) => {
      const limit = query.limit ?? PAGE_SIZE;
      const [year, number, id] = this.cursors.read('certificates', query.cursor) ?? [null, null, null];
      const values = valuesOf(actor, query);
      const rows = await db.query<CertificateRowDto>(
        `select ${ROW} ${FROM} ${WHERE} and ($8::int is null or (c.year, c.number, c.id) < ($8, $9::int, $10::uuid)) order by c.year desc, c.number desc, c.id desc limit $11`,
        [...values, year, number, id, limit + 1],
      );
      const [{ counted } = { counted: 0 }] = await db.query<{ counted: number }>(
        `select count(*)::int as counted from (select from certificate c left join enrolment e on e.id = c.enrolment_id ${learnerOf('e', 'left join')} ${WHERE} limit ${COUNT_CAP + 1}) n`,
        values,
      );
      return this.cursors.page(
        'certificates',
        rows,
        limit,
        counted,
        (row) => [row.year, row.number, row.id],
        (row) => row,
      );
    });
  }

  get(actor: Actor, id: string, language: Language): Promise<CertificateDto> {
    return this.work.read(actor, async (db) => {
      const [row] = await db.query<Omit<CertificateDto, 'actions' | 'history'> & { organizationId: string }>(
        `select ${ROW}, c.organization_id as "organizationId", encode(f.sha256, 'hex') as sha256,
           case when c.organization_id = any ($2::uuid[]) then c.file_id end as "fileId" ${FROM} left join file f on f.id = c.file_id
         where c.id = $3 and (c.organization_id = any ($2::uuid[]) or (c.counterpart_organization_id = $1 and c.shared_at is not null))`,
        [actor.organizationId, actor.reads, id],
      );
      if (!row) throw new Refusal('not-found');
      const { organizationId, ...shown } = row;
      const facts = await factsOf({ query: (sql, values) => db.query(sql, values) }, row);
      const may = (right: 'certificate:issue' | 'certificate:revoke' | 'training:run') =>
        allows(trainingPolicy, actor, right, { organizationId });
      return {
        ...shown,
        actions: showActions(
          {
            reissue: [may('certificate:issue'), permits(certificateLifecycle, 'reissue', row.state, facts)],
            revoke: [may('certificate:revoke'), permits(certificateLifecycle, 'revoke', row.state, facts)],
            download: [
              {
                allowed: actor.reads.includes(organizationId),
                because: actor.reads.includes(organizationId) ? [] : [{ code: 'other-organization', params: { right: 'certificate' } }],
              },
              { allowed: row.issuedAt !== null, because: row.issuedAt !== null ? [] : [{ code: 'nothing-issued' }] },
            ],
            retry: [may('certificate:issue'), permits(certificateLifecycle, 'retry', row.state, facts)],
            giveUp: [may('certificate:issue'), permits(certificateLifecycle, 'giveUp', row.state, facts)],
            handOver: [may('training:run'), permits(certificateLifecycle, 'handOver', row.state, facts)],
          },
          language,
        ),
        history: await this.journal.historyOf(db, [id], language),
      };
    });
  }

  /** The file of an issued one of one's own organization. @throws Refusal `not-found`, `nothing-issued` */
  fileOf(actor: Actor, id: string): Promise<string> {
    return this.work.read(actor, async (db) => {
      const [row] = await db.query<{ fileId: string | null }>(
        'select file_id as "fileId" from certificate where id = $1 and organization_id = any ($2::uuid[])',
        [id, actor.reads],
      );
      if (!row) throw new Refusal('not-found');
      if (row.fileId === null) throw new Refusal('nothing-issued');
      return row.fileId;
    });
  }

  /** By number, for lists that go out. */
  everything(db: Db, query: CertificatesQuery): Promise<CertificateRowDto[]> {
    return db.query<CertificateRowDto>(
      `select ${ROW} ${FROM} ${WHERE} order by c.year, c.number limit ${MOST_CERTIFICATES + 1}`,
      valuesOf(db.actor, query),
    );
  }
}

/** Of a number that is typed with its year, that year is meant. */
function valuesOf(actor: Actor, { year, state, classId, q }: CertificatesQuery): unknown[] {
  const [, number, ofYear] = /^\s*(\d{1,6})(?:\s*\/\s*(\d{4}))?\s*$/.exec(q ?? '') ?? [];
  return [
    actor.organizationId,
    actor.reads,
    ofYear ? Number(ofYear) : (year ?? null),
    state ?? null,
    classId ?? null,
    q || null,
    number ? Number(number) : null,
  ];
}
