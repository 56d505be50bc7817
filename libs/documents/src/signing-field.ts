import type { Language } from '@qms/http';
import { inPlaceOf } from '@qms/identity';
import { type FieldWork, liesWithin, type SigningReach, signingReach } from '@qms/signing';
import { type Actor, vnDate } from '@qms/work';

/** Unit and TTHC fields of a revision `r` of a document `d`, as far as the fields of deputies go ({@link FieldWork}). */
export const FIELD_WORK = `d.unit_id as "unitId", coalesce((select array_agg(distinct vn_fold(v.field)) from procedure_sheet s
    join procedure_subject j on j.sheet_id = s.id and j.removed_at is null
    join administrative_procedure_version v on v.administrative_procedure_id = j.administrative_procedure_id and v.valid_to is null
  where s.revision_id = r.id and v.field is not null), '{}') as "procedureFields"`;

/** What awaits the head, as a list of work of this person shows it: his field, and for whom he signs while the head is away. */
export interface HeadsWork {
  /** Of what awaits the head, what this person is told of. */
  mine(works: readonly FieldWork[]): boolean;
  /** Said behind each sentence: ` - thay … (vắng đến …)`, or nothing. */
  readonly inPlace: string;
}

/** @param actor whose list it is; somebody who stands in reads that of who is away */
export async function headsWork(db: Omit<Asking, 'actor'>, actor: Actor, language: Language): Promise<HeadsWork> {
  const reach = await signingReach({ actor, today: db.today, query: (sql, parameters) => db.query(sql, parameters) }, 'own');
  const { awayHead } = reach;
  return {
    mine: (works) => works.every((work) => liesWithin(reach, work)) && (reach.everything || works.length > 0),
    inPlace: awayHead && !awayHead.namesAnother ? inPlaceOf(language, awayHead.name, vnDate(awayHead.until)) : '',
  };
}

type Asking = Parameters<typeof signingReach>[0];

/** Does a revision lie in the field of who acts? True for the head, and for a deputy without a field. @param reach where it is known already */
export async function liesInOwnField(db: Asking, revisionId: string, reach?: SigningReach): Promise<boolean> {
  const own = reach ?? (await signingReach(db));
  if (own.everything) return true;
  const [work] = await db.query<FieldWork>(`select ${FIELD_WORK} from revision r join document d on d.id = r.document_id where r.id = $1`, [
    revisionId,
  ]);
  return work !== undefined && liesWithin(own, work);
}
