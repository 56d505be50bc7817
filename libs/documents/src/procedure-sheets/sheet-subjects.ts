import type { LegalDate } from '@qms/work';
import type { DocumentKind } from '../document.entity';
import type { ProcedureStep } from './procedure-sheet.entity';
import { type AnnouncedLimit, againstLimits } from './sheet-warnings.rules';

/** What both a unit of work and a reader can do. */
interface Asking {
  readonly today: LegalDate;
  query<T>(sql: string, parameters?: unknown[]): Promise<T[]>;
}

export interface SubjectTthc extends AnnouncedLimit {
  readonly id: string;
  readonly name: string;
  readonly decidedOn: string;
}

/** The TTHC of a sheet as they stand announced today; an abolished one as it was announced last. */
export const subjectsOf = (db: Asking, sheetId: string): Promise<SubjectTthc[]> =>
  db.query<SubjectTthc>(
    `select a.id, a.code, v.name, v.time_limit as "timeLimit", v.decision_number as "decisionNumber", to_char(v.decided_on, 'YYYY-MM-DD') as "decidedOn",
       not (v.valid_from <= $2::date and (v.valid_to is null or v.valid_to > $2::date)) as abolished
     from procedure_subject s join administrative_procedure a on a.id = s.administrative_procedure_id
       join lateral (select * from administrative_procedure_version x where x.administrative_procedure_id = a.id
         order by (x.valid_from <= $2::date and (x.valid_to is null or x.valid_to > $2::date)) desc, x.valid_from desc, x.id desc limit 1) v on true
     where s.sheet_id = $1 and s.removed_at is null order by a.code`,
    [sheetId, db.today],
  );

/** Do the steps of a procedure take no longer than the limits announced for its TTHC? True for what has no steps. */
export async function stepsWithinLimits(db: Asking, { id, kind }: { readonly id: string; readonly kind: DocumentKind }): Promise<boolean> {
  if (kind !== 'procedure') return true;
  const [sheet] = await db.query<{ id: string; steps: ProcedureStep[] }>('select id, steps from procedure_sheet where revision_id = $1', [
    id,
  ]);
  if (!sheet) return true;
  const times = sheet.steps.map(({ time }) => time);
  return againstLimits(times, await subjectsOf(db, sheet.id)).length === 0;
}
