import type { AdministrativeProcedureImport } from './administrative-procedure.entity';
import type { AnnexImportFacts } from './administrative-procedure-import.lifecycle';
import { type JudgedAnnex, judgeAnnex, type KnownTthc } from './annex-judgement.rules';

/** What both a unit of work and a reader can do. */
interface Asking {
  query<T>(sql: string, parameters?: unknown[]): Promise<T[]>;
}

export interface ProposedAnnex extends JudgedAnnex {
  readonly counts: { readonly added: number; readonly changed: number; readonly abolished: number };
  readonly facts: AnnexImportFacts;
}

/** The announcement beside what is in force on its day. */
export async function proposedAnnex(
  db: Asking,
  one: Pick<
    AdministrativeProcedureImport,
    'organizationId' | 'reading' | 'corrections' | 'decisionNumber' | 'decidedOn' | 'validFrom' | 'extent'
  >,
): Promise<ProposedAnnex> {
  // The last of each, also where it begins after the announcement: that one is told, and goes no further.
  const known = await db.query<KnownTthc>(
    `select a.id, a.code, v.name, v.field, v.level, v.time_limit as "timeLimit", v.fee, v.note, to_char(v.valid_from, 'YYYY-MM-DD') as "validFrom"
     from administrative_procedure a join administrative_procedure_version v on v.administrative_procedure_id = a.id
     where a.organization_id = $1 and v.valid_to is null order by a.code`,
    [one.organizationId],
  );
  const { decisionNumber, decidedOn, validFrom, extent } = one;
  const judged = judgeAnnex(one.reading, one.corrections, { decisionNumber, decidedOn, validFrom, extent, known });
  const of = (standing: string): number => judged.rows.filter((row) => row.standing === standing).length;
  const counts = { added: of('new'), changed: of('changed'), abolished: of('abolished') + judged.missing.length };
  return { ...judged, counts, facts: { wrong: of('wrong'), fresh: counts.added + counts.changed + counts.abolished } };
}
