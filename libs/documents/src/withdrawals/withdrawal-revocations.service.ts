import { Injectable } from '@nestjs/common';
import { invalid, Refusal } from '@qms/lifecycle';
import { DecisionRecords } from '@qms/records';
import { isDecision, Signatures } from '@qms/signing';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import { documentsPolicy } from '../documents.policy';
import { againstRevocation, againstRevocationDay } from './withdrawal.rules';
import { enterEndDecision } from './withdrawal-record';
import { WithdrawalRevocation } from './withdrawal-revocation.entity';
import type { RevokeWithdrawalDto } from './withdrawals.dto';
import { type WithdrawalUnderHand, withdrawalUnderHand } from './withdrawn';

/** Thu hồi quyết định hủy bỏ: what was to end on a day to come goes on; what was given up for it stays given up. */
@Injectable()
export class WithdrawalRevocationsService {
  constructor(
    private readonly work: Work,
    private readonly signatures: Signatures,
    private readonly records: DecisionRecords,
  ) {}

  /**
   * By the head's confirmation, or by the decision that he signed elsewhere, also where the withdrawal was decided in the other way.
   * @throws Refusal `withdrawal-revoked`, `withdrawal-carried-out`, `revoked-before-decided`, and those of {@link Signatures.of}
   */
  revoke(actor: Actor, id: string, input: RevokeWithdrawalDto): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const hand = await withdrawalUnderHand(tx, id);
      const { document, withdrawal } = hand;
      const right = isDecision(input) ? 'document:enter-signed-decision' : 'document:withdraw';
      authorize(documentsPolicy, actor, right, document, { now: tx.now });
      const isRevoked = hand.revocation !== undefined;
      const because = againstRevocation({ state: document.state, endsOn: withdrawal.endsOn, isRevoked, today: tx.today });
      if (because.length > 0) throw new Refusal(because[0]!.code, { state: document.state }, because);
      const { decidedOn, decisionNumber } = await this.decided(tx, hand, input);
      await tx.recordOf(
        'document.withdrawal-revoked',
        { type: 'document', id: document.id, organizationId: document.organizationId },
        { reason: input.reason, decidedOn, ...(decisionNumber && { decisionNumber }) },
        { before: { endsOn: withdrawal.endsOn }, after: { endsOn: null } },
      );
      return { id };
    });
  }

  private async decided(
    tx: Tx,
    { document, withdrawal, number }: WithdrawalUnderHand,
    input: RevokeWithdrawalDto,
  ): Promise<WithdrawalRevocation> {
    const signature = await this.signatures.of(tx, input);
    const against = againstRevocationDay(signature.decidedOn, number ?? withdrawal);
    if (against !== null) throw invalid('decidedOn', against);
    const revocation = Object.assign(new WithdrawalRevocation(), {
      id: tx.newId(),
      organizationId: document.organizationId,
      withdrawalId: withdrawal.id,
      reason: input.reason,
      ...signature,
      enteredBy: tx.actor.personId!,
      enteredAt: tx.now,
    } satisfies WithdrawalRevocation);
    await tx.save(revocation);
    if (signature.kind === 'signed-decision')
      await enterEndDecision(
        tx,
        this.records,
        { document, source: { type: 'withdrawal-revocation', id: revocation.id } },
        { number: signature.decisionNumber!, decidedOn: signature.decidedOn, fileId: signature.decisionFileId! },
      );
    return revocation;
  }
}
