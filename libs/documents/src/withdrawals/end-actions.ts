import type { Permission } from '@qms/lifecycle';
import { type Actor, allows, type LegalDate } from '@qms/work';
import { permitted } from '../document.rules';
import type { DocumentDto } from '../documents.dto';
import { documentsPolicy } from '../documents.policy';
import { againstEndNumber, againstRevocation, againstWithdrawal } from './withdrawal.rules';
import type { WithdrawalsOf } from './withdrawals.reader';

/**
 * What may be done about the end of a document. Numbers are offered to those who give them, while one lacks; revoking, while there is something to
 * come: elsewhere nobody looks for them.
 */
export function endActions(
  actor: Actor,
  document: Pick<DocumentDto, 'organizationId' | 'state' | 'openState'>,
  { standing, revoked }: WithdrawalsOf,
  today: LegalDate,
): Record<string, Permission[]> {
  const byHead = allows(documentsPolicy, actor, 'document:withdraw', document);
  const bySigned = allows(documentsPolicy, actor, 'document:enter-signed-decision', document);
  const byClerk = allows(documentsPolicy, actor, 'document:number-decision', document);
  const mayEnd = permitted(againstWithdrawal({ ...document, isDecided: standing !== null }));
  const mayNumber = standing && againstEndNumber({ ...standing, isRevoked: false, hasNumber: standing.decisionNumber !== null });
  const mayRevoke = permitted(standing === null ? [] : againstRevocation({ ...document, ...standing, isRevoked: false, today }));
  return {
    withdraw: [byHead, mayEnd],
    enterSignedWithdrawal: [bySigned, mayEnd],
    ...(mayNumber?.length === 0 && byClerk.allowed && { numberWithdrawal: [byClerk] }),
    ...(revoked.some(({ revocation }) => revocation.awaitsNumber) && byClerk.allowed && { numberRevocation: [byClerk] }),
    ...(standing !== null &&
      document.state === 'effective' && { revokeWithdrawal: [byHead, mayRevoke], enterSignedRevocation: [bySigned, mayRevoke] }),
  };
}
