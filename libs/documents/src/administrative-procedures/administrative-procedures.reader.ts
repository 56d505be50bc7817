import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Cursors, PAGE_SIZE } from '@qms/http';
import { Refusal } from '@qms/lifecycle';
import { type Actor, allows, type Db, Work } from '@qms/work';
import { documentsPolicy } from '../documents.policy';
import { IN_FORCE_ON } from '../in-force.rules';
import type {
  AdministrativeProcedureDto,
  AdministrativeProcedurePageDto,
  AdministrativeProcedureRowDto,
  AdministrativeProceduresQuery,
  ScopeFitDto,
} from './administrative-procedures.dto';

/** Procedures (quy trình) valid on day `$2` that work on the TTHC `a`. */
export const PROCEDURES_OF = (tthc: string, day: string): string => `coalesce((
    select json_agg(json_build_object('documentId', d.id, 'revisionId', r.id, 'code', d.code, 'title', r.title) order by d.code)
    from procedure_subject s join procedure_sheet p on p.id = s.sheet_id join revision r on r.id = p.revision_id join document d on d.id = r.document_id
    where s.administrative_procedure_id = ${tthc} and s.removed_at is null and ${IN_FORCE_ON('r', day)}), '[]'::json)`;

const ROW = `a.id, a.code, v.name, v.field, v.level, v.time_limit as "timeLimit", v.fee, v.decision_number as "decisionNumber",
  to_char(v.decided_on, 'YYYY-MM-DD') as "decidedOn", to_char(v.valid_from, 'YYYY-MM-DD') as "validFrom", ${PROCEDURES_OF('a.id', '$2::date')} as procedures`;
const FROM = `from administrative_procedure a join administrative_procedure_version v on v.administrative_procedure_id = a.id
    and v.valid_from <= $2::date and (v.valid_to is null or v.valid_to > $2::date)
  where a.organization_id = $1
    and ($3::text is null or vn_fold(a.code || ' ' || v.name) like '%' || vn_fold($3) || '%') and ($4::text is null or v.field = $4)
    and ($6::text is null or v.level = $6)
    and ($5::text is null or ($5 = 'with') = (json_array_length(${PROCEDURES_OF('a.id', '$2::date')}) > 0))`;

/** Rows of the list as a workbook. */
export const MOST_TTHC = 5_000;

@Injectable()
export class AdministrativeProceduresReader {
  constructor(
    private readonly work: Work,
    private readonly cursors: Cursors,
  ) {}

  /** By code, as of a day. */
  list(actor: Actor, query: AdministrativeProceduresQuery): Promise<AdministrativeProcedurePageDto> {
    const limit = query.limit ?? PAGE_SIZE;
    const [after] = (this.cursors.read('administrative-procedures', query.cursor) ?? [null]) as [string | null];
    return this.work.read(actor, async (db) => {
      const values = valuesOf(db, query);
      const rows = await db.query<AdministrativeProcedureRowDto>(
        `select ${ROW} ${FROM} and ($7::text is null or a.code > $7) order by a.code limit $8`,
        [...values, after, limit + 1],
      );
      const [{ counted } = { counted: 0 }] = await db.query<{ counted: number }>(
        `select count(*)::int as counted from (select 1 ${FROM} limit ${COUNT_CAP + 1}) c`,
        values,
      );
      return this.cursors.page(
        'administrative-procedures',
        rows,
        limit,
        counted,
        (row) => [row.code],
        (row) => row,
      );
    });
  }

  everything(db: Db, query: AdministrativeProceduresQuery): Promise<AdministrativeProcedureRowDto[]> {
    return db.query(`select ${ROW} ${FROM} order by a.code limit ${MOST_TTHC + 1}`, valuesOf(db, query));
  }

  /** Of one's own agency, or of one that is supervised. @throws Refusal `not-found` */
  get(actor: Actor, id: string): Promise<AdministrativeProcedureDto> {
    return this.work.read(actor, async (db) => {
      const [row] = await db.query<AdministrativeProcedureDto>(
        `select a.id, a.code, ${PROCEDURES_OF('a.id', '$2::date')} as procedures from administrative_procedure a where a.id = $1`,
        [id, db.today],
      );
      if (!row) throw new Refusal('not-found');
      return {
        ...row,
        versions: await db.query(
          `select name, field, level, time_limit as "timeLimit", fee, note, decision_number as "decisionNumber", to_char(decided_on, 'YYYY-MM-DD') as "decidedOn",
             to_char(valid_from, 'YYYY-MM-DD') as "validFrom", to_char(valid_to, 'YYYY-MM-DD') as "validTo", ended_by_decision as "endedByDecision"
           from administrative_procedure_version where administrative_procedure_id = $1 order by valid_from desc, id desc`,
          [id],
        ),
      };
    });
  }

  /** Does the scope still fit: TTHC without a procedure, procedures whose TTHC were all abolished. */
  fit(actor: Actor): Promise<ScopeFitDto> {
    return this.work.read(actor, async (db) => {
      const values = [actor.organizationId, db.today];
      const inForce = await db.query<{ code: string; name: string; field: string | null; level: string | null; has: boolean }>(
        `select a.code, v.name, v.field, v.level, json_array_length(${PROCEDURES_OF('a.id', '$2::date')}) > 0 as has
         from administrative_procedure a join administrative_procedure_version v on v.administrative_procedure_id = a.id
           and v.valid_from <= $2::date and (v.valid_to is null or v.valid_to > $2::date)
         where a.organization_id = $1 order by a.code`,
        values,
      );
      const withoutTthc = await db.query<ScopeFitDto['withoutTthc'][number]>(
        `select d.id as "documentId", r.id as "revisionId", d.code, d.title, array_agg(a.code order by a.code) as abolished
         from procedure_sheet p join revision r on r.id = p.revision_id and r.state = 'effective' join document d on d.id = r.document_id
           join procedure_subject s on s.sheet_id = p.id and s.removed_at is null join administrative_procedure a on a.id = s.administrative_procedure_id
         where p.organization_id = $1 group by d.id, r.id, d.code, d.title
         having not bool_or(exists (select from administrative_procedure_version v where v.administrative_procedure_id = a.id
           and v.valid_from <= $2::date and (v.valid_to is null or v.valid_to > $2::date))) order by d.code`,
        values,
      );
      return {
        inForce: inForce.length,
        withoutProcedure: inForce
          .filter((one) => !one.has)
          .slice(0, 200)
          .map(({ code, name }) => ({ code, name, procedures: [] })),
        withoutTthc,
        fields: sorted(inForce.map(({ field }) => field)),
        levels: sorted(inForce.map(({ level }) => level)),
        mayImport: allows(documentsPolicy, actor, 'document:prepare', actor).allowed,
      };
    });
  }
}

const valuesOf = (db: Db, query: AdministrativeProceduresQuery): unknown[] => [
  db.actor.organizationId,
  query.asOf ?? db.today,
  query.q?.trim() || null,
  query.field ?? null,
  query.procedures ?? null,
  query.level ?? null,
];

/** Each word once, in the order of the alphabet. */
const sorted = (words: readonly (string | null)[]): string[] =>
  [...new Set(words.flatMap((word) => word ?? []))].sort((a, b) => a.localeCompare(b, 'vi'));
