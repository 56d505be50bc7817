import { type FieldWork, liesWithin, type SigningReach, signingReach } from '@qms/signing';

/** Unit and TTHC fields of a revision `r` of a document `d`, as far as the fields of deputies go ({@link FieldWork}). */
export const FIELD_WORK = `d.unit_id as "unitId", coalesce((select array_agg(distinct vn_fold(v.field)) from procedure_sheet s
    join procedure_subject j on j.sheet_id = s.id and j.removed_at is null
    join administrative_procedure_version v on v.administrative_procedure_id = j.administrative_procedure_id and v.valid_to is null
  where s.revision_id = r.id and v.field is not null), '{}') as "procedureFields"`;

type Asking = Parameters<typeof signingReach>[0];

/** Does a revision lie in the field of who signs? True for the head, and for a deputy without a field. @param reach the signer's; who acts unless given */
export async function liesInOwnField(db: Asking, revisionId: string, reach?: SigningReach): Promise<boolean> {
  const own = reach ?? (await signingReach(db));
  if (own.everything) return true;
  const [work] = await db.query<FieldWork>(`select ${FIELD_WORK} from revision r join document d on d.id = r.document_id where r.id = $1`, [
    revisionId,
  ]);
  return work !== undefined && liesWithin(own, work);
}
