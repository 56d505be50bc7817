import { Refusal } from '@qms/lifecycle';
import type { Tx } from '@qms/work';
import { ControlledDocument } from '../document.entity';
import { Withdrawal } from './withdrawal.entity';
import { WithdrawalNumber } from './withdrawal-number.entity';
import { WithdrawalRevocation } from './withdrawal-revocation.entity';

/** What both a unit of work and a reader can do. */
interface Asking {
  query<T>(sql: string, parameters?: unknown[]): Promise<T[]>;
}

/** Was it decided that the document `$1`, or the given column, ends, today, before or on a day to come? What was revoked is not asked. */
export const endsOf = (document: string): string => `exists (select from standing_withdrawal x where x.document_id = ${document})`;

export const endIsDecided = async (db: Asking, documentId: string): Promise<boolean> =>
  (await db.query(`select where ${endsOf('$1')}`, [documentId])).length > 0;

/** The withdrawal by which the document, which is locked, ends or ended. */
export async function standingWithdrawal(tx: Tx, documentId: string): Promise<Withdrawal | undefined> {
  const [row] = await tx.query<{ id: string }>('select id from standing_withdrawal where document_id = $1', [documentId]);
  return row && (await tx.find(Withdrawal, { id: row.id }))[0];
}

/** Every decision about the end of a document, withdrawals and revocations: its number and day, no number while the clerk gave none. */
export const END_DECISIONS = `(select w.document_id, w.id, coalesce(w.decision_number, n.number) as number, coalesce(n.decided_on, w.decided_on) as decided_on
    from withdrawal w left join withdrawal_number n on n.withdrawal_id = w.id
  union all select w.document_id, v.id, coalesce(v.decision_number, n.number), coalesce(n.decided_on, v.decided_on)
    from withdrawal_revocation v join withdrawal w on w.id = v.withdrawal_id left join withdrawal_number n on n.revocation_id = v.id)`;

export interface WithdrawalUnderHand {
  readonly document: ControlledDocument;
  readonly withdrawal: Withdrawal;
  /** By the clerk, for what was confirmed in the app. */
  readonly number: WithdrawalNumber | undefined;
  readonly revocation: WithdrawalRevocation | undefined;
}

/** Locks the document, on whose row its end, the revocation of it and its number wait for each other. @throws Refusal `not-found` */
export async function withdrawalUnderHand(tx: Tx, id: string): Promise<WithdrawalUnderHand> {
  const [withdrawal] = await tx.find(Withdrawal, { id });
  if (!withdrawal) throw new Refusal('not-found');
  const document = await tx.lock(ControlledDocument, withdrawal.documentId);
  const [number] = await tx.find(WithdrawalNumber, { withdrawalId: id });
  const [revocation] = await tx.find(WithdrawalRevocation, { withdrawalId: id });
  return { document, withdrawal, number, revocation };
}
