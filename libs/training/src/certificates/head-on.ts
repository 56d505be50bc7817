import type { LegalDate, Tx } from '@qms/work';

/** Post of a head who gave none. */
export const HEAD = 'Thủ trưởng';

/** Who heads the agency on a day; null = nobody that is known. */
export async function headOn(
  tx: Pick<Tx, 'query'>,
  organizationId: string,
  on: LegalDate,
): Promise<{ readonly name: string; readonly post: string } | null> {
  const [head] = await tx.query<{ name: string; post: string }>(
    `select p.name, coalesce(p.post, $3) as post from membership m join person p on p.id = m.person_id where m.organization_id = $1 and m.role = 'agency-head'
       and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to > $2::date) order by m.valid_from desc limit 1`,
    [organizationId, on, HEAD],
  );
  return head ?? null;
}
