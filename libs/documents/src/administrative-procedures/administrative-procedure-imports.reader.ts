import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Cursors, type Language, PAGE_SIZE, type PageQuery, showActions } from '@qms/http';
import { permits, Refusal } from '@qms/lifecycle';
import { type Actor, allows, type Db, Work } from '@qms/work';
import { documentsPolicy } from '../documents.policy';
import type { AdministrativeProcedureImport } from './administrative-procedure.entity';
import { administrativeProcedureImportLifecycle as lifecycle } from './administrative-procedure-import.lifecycle';
import { proposedAnnex } from './administrative-procedure-proposal';
import type { ProcedureRefDto } from './administrative-procedures.dto';
import { PROCEDURES_OF } from './administrative-procedures.reader';
import type { AnnexImportDto, AnnexImportPageDto, AnnexImportRowDto } from './annex-imports.dto';
import { annexNoteText, annexProblemText } from './annex-problems.words';

const DAYS = `decision_number as "decisionNumber", to_char(decided_on, 'YYYY-MM-DD') as "decidedOn", to_char(valid_from, 'YYYY-MM-DD') as "validFrom"`;

@Injectable()
export class AdministrativeProcedureImportsReader {
  constructor(
    private readonly work: Work,
    private readonly cursors: Cursors,
  ) {}

  /** Newest first. */
  list(actor: Actor, query: PageQuery): Promise<AnnexImportPageDto> {
    const limit = query.limit ?? PAGE_SIZE;
    const [at, id] = this.cursors.read('administrative-procedure-imports', query.cursor) ?? [null, null];
    return this.work.read(actor, async (db) => {
      const rows = await db.query<AnnexImportRowDto>(
        `select i.id, i.state, i.source_name as "sourceName", ${DAYS}, jsonb_array_length(i.reading -> 'rows') as rows, p.name as "createdBy",
           to_char(i.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "createdAt"
         from administrative_procedure_import i left join person p on p.id = i.created_by where i.organization_id = any ($1::uuid[])
           and ($2::timestamptz is null or (i.created_at, i.id) < ($2, $3::uuid)) order by i.created_at desc, i.id desc limit $4`,
        [actor.reads, at, id, limit + 1],
      );
      const [{ counted } = { counted: 0 }] = await db.query<{ counted: number }>(
        `select count(*)::int as counted from (select 1 from administrative_procedure_import where organization_id = any ($1::uuid[]) limit ${COUNT_CAP + 1}) c`,
        [actor.reads],
      );
      return this.cursors.page(
        'administrative-procedure-imports',
        rows,
        limit,
        counted,
        (row) => [row.createdAt, row.id],
        (row) => row,
      );
    });
  }

  /** The list as it was read, compared with what is in force. */
  get(actor: Actor, id: string, language: Language): Promise<AnnexImportDto> {
    return this.work.read(actor, async (db) => {
      const [row] = await db.query<AdministrativeProcedureImport>(
        `select id, organization_id as "organizationId", state, source_name as "sourceName", extent, ${DAYS}, reading, corrections, outcome, version
         from administrative_procedure_import where id = $1 and organization_id = any ($2::uuid[])`,
        [id, actor.reads],
      );
      if (!row) throw new Refusal('not-found');
      const { rows, problems, missing, counts, facts } = await proposedAnnex(db, row);
      const procedures = await proceduresOf(
        db,
        row.organizationId,
        [...rows, ...missing].map(({ code }) => code),
      );
      const right = allows(documentsPolicy, actor, 'document:prepare', row);
      const action = (name: keyof typeof lifecycle.moves) => [right, permits(lifecycle, name, row.state, facts)];
      return {
        id: row.id,
        state: row.state,
        sourceName: row.sourceName,
        decisionNumber: row.decisionNumber,
        decidedOn: row.decidedOn,
        validFrom: row.validFrom,
        extent: row.extent,
        rows: rows.map(({ knownId: _known, decisionNumber: _number, decidedOn: _on, ...one }) => ({
          ...one,
          changes: [...one.changes],
          corrected: [...one.corrected],
          texts: { ...one.texts },
          procedures: procedures.get(one.code) ?? [],
        })),
        missing: missing.map(({ code, name }) => ({ code, name, procedures: procedures.get(code) ?? [] })),
        problems: problems.map(({ params: _params, ...problem }, at) => ({ ...problem, text: annexProblemText(problems[at]!, language) })),
        notes: row.reading.notes.map((note) => annexNoteText(note, language)),
        counts: {
          rows: rows.length,
          ...(row.outcome ?? counts),
          same: rows.filter((one) => one.standing === 'same').length,
          wrong: facts.wrong,
        },
        version: row.version,
        actions: showActions({ correct: action('correct'), confirm: action('confirm'), discard: action('discard') }, language),
      };
    });
  }
}

/** Procedures in force by the code of their TTHC. */
async function proceduresOf(db: Db, organizationId: string, codes: readonly string[]): Promise<Map<string, ProcedureRefDto[]>> {
  const found = await db.query<{ code: string; procedures: ProcedureRefDto[] }>(
    `select a.code, ${PROCEDURES_OF('a.id', '$2::date')} as procedures from administrative_procedure a where a.organization_id = $1 and a.code = any ($3::text[])`,
    [organizationId, db.today, codes],
  );
  return new Map(found.map(({ code, procedures }) => [code, procedures]));
}
