import { Injectable } from '@nestjs/common';
import { type Because, invalid, Refusal } from '@qms/lifecycle';
import { DecisionRecords } from '@qms/records';
import type { NumberDecisionDto } from '@qms/signing';
import { DecisionNumbers } from '@qms/signing';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import { documentsPolicy } from '../documents.policy';
import { againstEndedBefore, againstEndedBeforeRevoked, againstEndNumber, againstRevocationDay } from './withdrawal.rules';
import { WithdrawalNumber } from './withdrawal-number.entity';
import { type EndDecision, enterEndDecision } from './withdrawal-record';
import { withdrawalUnderHand } from './withdrawn';

/** What the history of the document, where people look for it, says of it. */
const EVENTS = { withdrawal: 'document.withdrawal-numbered', 'withdrawal-revocation': 'document.revocation-numbered' } as const;

/** The clerk numbers the withdrawal, or the revocation of one, that the head confirmed in the app, as an approval is numbered. */
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
      const { document, withdrawal, number, revocation } = await withdrawalUnderHand(tx, id);
      authorize(documentsPolicy, actor, 'document:number-decision', document, { now: tx.now });
      const because = againstEndNumber({ ...withdrawal, isRevoked: revocation !== undefined, hasNumber: number !== undefined });
      if (because.length > 0) throw new Refusal(because[0]!.code, { state: document.state }, because);
      const warned = againstEndedBefore(input.decidedOn, withdrawal.endsOn);
      await this.enter(tx, { document, source: { type: 'withdrawal', id } }, input, warned);
      return { id };
    });
  }

  /**
   * @param id of the withdrawal that was revoked
   * @throws Refusal `not-found` where it was not, `wrong-state`, `numbered-already`, `revoked-before-decided`, and those of {@link DecisionNumbers.given}
   */
  numberRevocation(actor: Actor, id: string, input: NumberDecisionDto): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const { document, withdrawal, number, revocation } = await withdrawalUnderHand(tx, id);
      authorize(documentsPolicy, actor, 'document:number-decision', document, { now: tx.now });
      if (!revocation) throw new Refusal('not-found');
      const numbered = await tx.find(WithdrawalNumber, { revocationId: revocation.id });
      const because = againstEndNumber({ ...revocation, isRevoked: false, hasNumber: numbered.length > 0 });
      if (because.length > 0) throw new Refusal(because[0]!.code, { state: document.state }, because);
      const against = againstRevocationDay(input.decidedOn, number ?? withdrawal);
      if (against !== null) throw invalid('decidedOn', against);
      const warned = againstEndedBeforeRevoked(input.decidedOn, withdrawal.endsOn);
      await this.enter(tx, { document, source: { type: 'withdrawal-revocation', id: revocation.id } }, input, warned);
      return { id };
    });
  }

  private async enter(tx: Tx, decision: EndDecision, input: NumberDecisionDto, warned: readonly Because[]): Promise<void> {
    const { document, source } = decision;
    const { decisionNumber, decidedOn, decisionFileId, against } = await this.numbers.given(tx, input, warned);
    await tx.save(
      Object.assign(new WithdrawalNumber(), {
        id: tx.newId(),
        organizationId: document.organizationId,
        withdrawalId: source.type === 'withdrawal' ? source.id : null,
        revocationId: source.type === 'withdrawal-revocation' ? source.id : null,
        number: decisionNumber,
        decidedOn,
        fileId: decisionFileId,
        reason: against?.reason ?? null,
        enteredBy: tx.actor.personId!,
        enteredAt: tx.now,
      } satisfies WithdrawalNumber),
    );
    await tx.recordOf(
      EVENTS[source.type],
      { type: 'document', id: document.id, organizationId: document.organizationId },
      { decisionNumber, decidedOn, ...against },
      { before: { decisionNumber: null }, after: { decisionNumber, decidedOn, decisionFileId } },
    );
    await enterEndDecision(tx, this.records, decision, { number: decisionNumber, decidedOn, fileId: decisionFileId });
  }
}
