import type { Db } from '@qms/work';
import { FILE } from '../revisions.reader';
import type { RevokedWithdrawalDto, WithdrawalDto, WithdrawalRevocationDto } from './withdrawals.dto';

/** What a withdrawal `w` and its revocation say alike, as JSON; the clerk's number `n` stands for what was confirmed. */
const decision = (of: string, number: string, day: string, file: string): string => `'kind', ${of}.kind, 'reason', ${of}.reason,
    'signerName', ${of}.signer_name, 'signerPost', ${of}.signer_post, 'method', ${of}.method, 'decisionNumber', ${number},
    'decidedOn', to_char(${day}, 'YYYY-MM-DD'), 'enteredAt', ${of}.entered_at,
    'decisionFile', (select ${FILE('f')} from file f where f.id = ${file}),
    'authorization', (select json_build_object('id', z.id, 'number', z.number, 'decidedOn', to_char(z.decided_on, 'YYYY-MM-DD'))
      from signing_authorization z where z.id = ${of}.authorization_id)`;
/** The day of the click is no day of a decision. */
const onPaper = (of: string): string => `case when ${of}.kind = 'signed-decision' then ${of}.decided_on end`;

const WITHDRAWALS = `select json_build_object('id', w.id, 'endsOn', to_char(w.ends_on, 'YYYY-MM-DD'),
      ${decision('w', 'coalesce(w.decision_number, n.number)', `coalesce(${onPaper('w')}, n.decided_on)`, 'coalesce(w.decision_file_id, n.file_id)')})
    as withdrawal,
    case when v.id is null then null else json_build_object(${decision('v', 'v.decision_number', onPaper('v'), 'v.decision_file_id')}) end as revocation
  from withdrawal w left join withdrawal_number n on n.withdrawal_id = w.id left join withdrawal_revocation v on v.withdrawal_id = w.id
  where w.document_id = $1 order by w.entered_at desc, w.id desc`;

/** By which decision the document ends or ended, and those that were revoked, the newest first. */
export async function withdrawalsOf(
  db: Db,
  documentId: string,
): Promise<{ standing: WithdrawalDto | null; revoked: RevokedWithdrawalDto[] }> {
  const rows = await db.query<{ withdrawal: WithdrawalDto; revocation: WithdrawalRevocationDto | null }>(WITHDRAWALS, [documentId]);
  return {
    standing: rows.find(({ revocation }) => revocation === null)?.withdrawal ?? null,
    revoked: rows.flatMap(({ withdrawal, revocation }) => (revocation === null ? [] : [{ ...withdrawal, revocation }])),
  };
}
