import { Injectable } from '@nestjs/common';
import { invalid, Refusal } from '@qms/lifecycle';
import { DecisionNumbers, isDecision, type NumberDecisionDto, Signatures } from '@qms/signing';
import { type Actor, authorize, legalDate, Work } from '@qms/work';
import { recordsPolicy } from '../records.policy';
import { Destruction } from './destruction.entity';
import { againstDecisionDay, againstDestroyedBefore, againstNumber } from './destruction.rules';
import { DestructionMoves, type DestructionOutcome } from './destruction-moves';
import { DestructionNumber } from './destruction-number.entity';
import { DestructionRecords } from './destruction-records';
import type { DecideDestructionDto } from './destructions.dto';

/** Quyết định hủy: by the head in the app, then numbered by the clerk, or by the decision that he signed elsewhere. */
@Injectable()
export class DestructionDecisionsService {
  constructor(
    private readonly work: Work,
    private readonly moves: DestructionMoves,
    private readonly signatures: Signatures,
    private readonly numbers: DecisionNumbers,
    private readonly records: DestructionRecords,
  ) {}

  /** @throws Refusal `some-cannot-be-destroyed` with every reason, `decided-before-council`, and those of {@link Signatures.of} */
  decide(actor: Actor, id: string, input: DecideDestructionDto): Promise<DestructionOutcome> {
    return this.moves.move(actor, id, {
      action: 'decide',
      right: isDecision(input) ? 'destruction:enter-decision' : 'destruction:decide',
      event: 'destruction.decided',
      act: async (tx, one) => {
        const { kind, ...signature } = await this.signatures.of(tx, input);
        const against = againstDecisionDay(signature.decidedOn, one.reviewedOn!);
        if (against !== null) throw invalid('decidedOn', against);
        Object.assign(one, { decisionKind: kind, ...signature });
      },
      after: async (tx, one) => {
        if (one.decisionKind === 'signed-decision')
          await this.records.enterDecision(tx, one, {
            number: one.decisionNumber!,
            decidedOn: one.decidedOn!,
            fileId: one.decisionFileId!,
          });
      },
    });
  }

  /**
   * The clerk's number and day for what the head confirmed in the app, with the decision as it was issued; also after it was carried out.
   * @throws Refusal `wrong-state`, `numbered-already`, `decided-before-council`, and those of {@link DecisionNumbers.given}
   */
  number(actor: Actor, id: string, input: NumberDecisionDto): Promise<DestructionOutcome> {
    return this.work.run(actor, async (tx) => {
      const one = await tx.lockSeen(Destruction, id);
      authorize(recordsPolicy, actor, 'destruction:number', one, { now: tx.now });
      const numbered = await tx.find(DestructionNumber, { destructionId: id });
      const because = againstNumber({ ...one, hasNumber: numbered.length > 0 });
      if (because.length > 0) throw new Refusal(because[0]!.code, { state: one.state }, because);
      const against = againstDecisionDay(input.decidedOn, one.reviewedOn!);
      if (against !== null) throw invalid('decidedOn', against);
      const warned = againstDestroyedBefore(input.decidedOn, one.carriedOutAt && legalDate(one.carriedOutAt));
      const given = await this.numbers.given(tx, input, warned);
      const { decisionNumber, decidedOn, decisionFileId } = given;
      await tx.save(
        Object.assign(new DestructionNumber(), {
          id: tx.newId(),
          organizationId: one.organizationId,
          destructionId: id,
          number: decisionNumber,
          decidedOn,
          fileId: decisionFileId,
          reason: given.against?.reason ?? null,
          enteredBy: actor.personId!,
          enteredAt: tx.now,
        } satisfies DestructionNumber),
      );
      // Who saw the list before saw another version.
      await tx.query('update destruction set version = version + 1 where id = $1', [id]);
      // It stands in the history of the list, where people look for it.
      await tx.recordOf(
        'destruction.numbered',
        { type: 'destruction', id, organizationId: one.organizationId },
        { decisionNumber, decidedOn, ...given.against },
        { before: { decisionNumber: null }, after: { decisionNumber, decidedOn, decisionFileId } },
      );
      await this.records.enterDecision(tx, one, { number: decisionNumber, decidedOn, fileId: decisionFileId });
      return { id, state: one.state };
    });
  }
}
