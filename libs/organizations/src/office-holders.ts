import type { Db, LegalDate, Role } from '@qms/work';

/** Who signs a paper, in which post. */
export interface PaperSigner {
  readonly name: string;
  readonly post: string;
}

type Asking = Pick<Db, 'query'>;

/** Who holds a role of the agency on a day, of one unit where it is given; the latest first where several do. Null = nobody. */
export async function holderOf(
  db: Asking,
  organizationId: string,
  day: LegalDate,
  {
    role,
    unitId = null,
    post,
  }: { readonly role: Role; readonly unitId?: string | null /** Where the person has none. */; readonly post: string },
): Promise<PaperSigner | null> {
  const [holder] = await db.query<PaperSigner>(
    `select p.name, coalesce(p.post, $3) as post from membership m join person p on p.id = m.person_id
     where m.organization_id = $1 and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to > $2::date)
       and (p.deactivated_at is null or (p.deactivated_at at time zone 'Asia/Ho_Chi_Minh')::date > $2::date)
       and m.role = $4 and ($5::uuid is null or m.unit_id = $5) order by m.valid_from desc limit 1`,
    [organizationId, day, post, role, unitId],
  );
  return holder ?? null;
}

/** The unit in which a person works on a day; null = in none. */
export async function unitOf(
  db: Asking,
  organizationId: string,
  personId: string,
  day: LegalDate,
): Promise<{ readonly id: string; readonly name: string; readonly symbol: string } | null> {
  const [unit] = await db.query<{ id: string; name: string; symbol: string }>(
    `select o.id, o.name, coalesce(o.symbol, o.code) as symbol from membership m join organization o on o.id = m.unit_id
     where m.organization_id = $1 and m.person_id = $2 and m.valid_from <= $3::date and (m.valid_to is null or m.valid_to > $3::date)
     order by m.valid_from desc, o.code limit 1`,
    [organizationId, personId, day],
  );
  return unit ?? null;
}
