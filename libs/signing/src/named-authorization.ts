import { Refusal } from '@qms/lifecycle';
import type { LegalDate, Tx } from '@qms/work';
import { type Authorization, againstSigning } from './authorization.rules';

/**
 * The authorization that a paper signed TUQ. names. @throws Refusal `authorization-missing`, `authorization-not-in-force`,
 * `signer-not-authorized` (luật: NĐ 30/2020/NĐ-CP, Điều 13 khoản 3), `unknown-reference`
 */
export async function namedAuthorization(
  tx: Tx,
  id: string | undefined,
  signed: { readonly name: string; readonly on: LegalDate },
): Promise<string> {
  const rows = id
    ? await tx.query<Authorization>(
        `select a.person_id as "personId", p.name, to_char(a.valid_from, 'YYYY-MM-DD') as "validFrom", to_char(a.valid_until, 'YYYY-MM-DD') as "validUntil",
           to_char(a.revoked_on, 'YYYY-MM-DD') as "revokedOn"
         from signing_authorization a join person p on p.id = a.person_id where a.id = $1 and a.organization_id = $2 for share of a`,
        [id, tx.actor.organizationId],
      )
    : [];
  if (id && rows.length === 0) throw new Refusal('unknown-reference', { field: 'authorizationId' });
  const because = againstSigning(rows[0] ?? null, signed);
  if (because.length > 0) throw new Refusal(because[0]!.code, { ...because[0]!.params, field: 'authorizationId' }, because);
  return id!;
}
