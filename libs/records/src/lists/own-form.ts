import type { Db, LegalDate } from '@qms/work';

/** A form of the quality management system as it was in force on a day. */
export interface OwnForm {
  readonly code: string;
  readonly issue: number;
  readonly amendment: number;
  readonly effectiveFrom: LegalDate;
}

/** The agency's own form of this title, as it was in force on the day; null where it has none. */
export async function ownForm(db: Pick<Db, 'query'>, organizationId: string, title: string, day: LegalDate): Promise<OwnForm | null> {
  const [form] = await db.query<OwnForm>(
    `select d.code, r.issue, r.amendment, to_char(r.effective_from, 'YYYY-MM-DD') as "effectiveFrom" from document d
       join revision r on r.document_id = d.id and r.effective_from <= $3::date and (r.effective_to is null or r.effective_to > $3::date)
         and r.state in ('effective', 'superseded', 'withdrawn')
     where d.organization_id = $1 and d.kind = 'form' and d.undone_at is null and lower(d.title) = lower($2) order by d.code limit 1`,
    [organizationId, title.normalize('NFC'), day],
  );
  return form ?? null;
}
