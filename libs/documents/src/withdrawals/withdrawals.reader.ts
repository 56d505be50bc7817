import type { Db } from '@qms/work';
import { FILE } from '../revisions.reader';
import { againstEndNumber } from './withdrawal.rules';
import type { RevokedWithdrawalDto, WithdrawalDto, WithdrawalRevocationDto } from './withdrawals.dto';

/** What a withdrawal and its revocation say alike, as JSON. What was confirmed has the clerk's number `n`; the day of the click is no day of a decision. */
const decision = (of: string, n: string): string => `'kind', ${of}.kind, 'reason', ${of}.reason,
    'signerName', ${of}.signer_name, 'signerPost', ${of}.signer_post, 'method', ${of}.method, 'decisionNumber', coalesce(${of}.decision_number, ${n}.number),
    'decidedOn', to_char(coalesce(case when ${of}.kind = 'signed-decision' then ${of}.decided_on end, ${n}.decided_on), 'YYYY-MM-DD'), 'enteredAt', ${of}.entered_at,
    'decisionFile', (select ${FILE('f')} from file f where f.id = coalesce(${of}.decision_file_id, ${n}.file_id)),
    'authorization', (select json_build_object('id', z.id, 'number', z.number, 'decidedOn', to_char(z.decided_on, 'YYYY-MM-DD'))
      from signing_authorization z where z.id = ${of}.authorization_id)`;

const WITHDRAWALS = `select json_build_object('id', w.id, 'endsOn', to_char(w.ends_on, 'YYYY-MM-DD'),
      ${decision('w', 'n')}) as withdrawal, case when v.id is null then null else json_build_object(${decision('v', 'm')}) end as revocation
  from withdrawal w left join withdrawal_number n on n.withdrawal_id = w.id
    left join withdrawal_revocation v on v.withdrawal_id = w.id left join withdrawal_number m on m.revocation_id = v.id
  where w.document_id = $1 order by w.entered_at desc, w.id desc`;

/** What was decided about the end of a document. */
export interface WithdrawalsOf {
  /** By which decision the document ends or ended. */
  readonly standing: WithdrawalDto | null;
  /** Those that were revoked, the newest first. */
  readonly revoked: RevokedWithdrawalDto[];
}

interface Row {
  readonly withdrawal: WithdrawalDto;
  readonly revocation: Omit<WithdrawalRevocationDto, 'awaitsNumber'> | null;
}

export async function withdrawalsOf(db: Db, documentId: string): Promise<WithdrawalsOf> {
  const rows = await db.query<Row>(WITHDRAWALS, [documentId]);
  return {
    standing: rows.find(({ revocation }) => revocation === null)?.withdrawal ?? null,
    revoked: rows.flatMap(({ withdrawal, revocation }) => (revocation === null ? [] : [{ ...withdrawal, revocation: told(revocation) }])),
  };
}

const told = (revocation: Omit<WithdrawalRevocationDto, 'awaitsNumber'>): WithdrawalRevocationDto => ({
  ...revocation,
  awaitsNumber: againstEndNumber({ ...revocation, isRevoked: false, hasNumber: revocation.decisionNumber !== null }).length === 0,
});
