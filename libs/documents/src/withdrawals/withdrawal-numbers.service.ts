import { Injectable } from '@nestjs/common';
import { Refusal } from '@qms/lifecycle';
import { type Actor, authorize, Work } from '@qms/work';
import type { NumberDecisionDto } from '../approvals.dto';
import { DecisionNumbers } from '../decisions/decision-numbers';
import { DecisionRecords } from '../decisions/decision-records';
import { documentsPolicy } from '../documents.policy';
import { againstEndedBefore, againstWithdrawalNumber } from './withdrawal.rules';
import { WithdrawalNumber } from './withdrawal-number.entity';
import { enterEndDecision } from './withdrawal-record';
import { withdrawalUnderHand } from './withdrawn';

/** The clerk numbers the withdrawal that the head confirmed in the app, as an approval is numbered. */
@Injectable()
export class WithdrawalNumbersService {
  constructor(
    private readonly work: Work,
    private readonly numbers: DecisionNumbers,
    private readonly records: DecisionRecords,
  ) {}

  /** @throws Refusal `wrong-state`, `withdrawal-revoked`, `numbered-already`, and those of {@link DecisionNumbers.given} */
  number(actor: Actor, id: string, input: NumberDecisionDto): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const { document, withdrawal, isRevoked } = await withdrawalUnderHand(tx, id);
      authorize(documentsPolicy, actor, 'document:number-decision', document, { now: tx.now });
      const numbered = await tx.find(WithdrawalNumber, { withdrawalId: id });
      const because = againstWithdrawalNumber({ kind: withdrawal.kind, isRevoked, hasNumber: numbered.length > 0 });
      if (because.length > 0) throw new Refusal(because[0]!.code, { state: document.state }, because);
      const warned = againstEndedBefore(input.decidedOn, withdrawal.endsOn);
      const { decisionNumber, decidedOn, decisionFileId, against } = await this.numbers.given(tx, input, warned);
      await tx.save(
        Object.assign(new WithdrawalNumber(), {
          id: tx.newId(),
          organizationId: document.organizationId,
          withdrawalId: id,
          number: decisionNumber,
          decidedOn,
          fileId: decisionFileId,
          reason: against?.reason ?? null,
          enteredBy: actor.personId!,
          enteredAt: tx.now,
        } satisfies WithdrawalNumber),
      );
      // It stands in the history of the document, where people look for it.
      await tx.recordOf(
        'document.withdrawal-numbered',
        { type: 'document', id: document.id, organizationId: document.organizationId },
        { decisionNumber, decidedOn, ...against },
        { before: { decisionNumber: null }, after: { decisionNumber, decidedOn, decisionFileId } },
      );
      await enterEndDecision(
        tx,
        this.records,
        { document, source: { type: 'withdrawal', id } },
        { number: decisionNumber, decidedOn, fileId: decisionFileId },
      );
      return { id };
    });
  }
}
