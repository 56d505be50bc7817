import { Injectable } from '@nestjs/common';
import { Refusal } from '@qms/lifecycle';
import { DecisionRecords } from '@qms/records';
import type { NumberDecisionDto } from '@qms/signing';
import { DecisionNumbers } from '@qms/signing';
import { type Actor, authorize, Work } from '@qms/work';
import { documentsPolicy } from '../documents.policy';
import { Approval } from '../revision.entity';
import { aloneUnderHand } from '../revision-moves';
import type { RevisionOutcome } from '../revisions.service';
import { ApprovalNumber } from './approval-number.entity';
import { againstDay, againstNumber } from './decision-number.rules';
import { issuingTitle } from './issuing-title';

/** The clerk numbers what the head confirmed in the app and what goes alone, as a package is numbered. */
@Injectable()
export class RevisionNumbersService {
  constructor(
    private readonly work: Work,
    private readonly numbers: DecisionNumbers,
    private readonly records: DecisionRecords,
  ) {}

  /** @throws Refusal `in-issuance`, `wrong-state`, `numbered-already`, and those of {@link DecisionNumbers.given} */
  number(actor: Actor, id: string, input: NumberDecisionDto): Promise<RevisionOutcome> {
    return this.work.run(actor, async (tx) => {
      const { document, revision } = await aloneUnderHand(tx, id);
      authorize(documentsPolicy, actor, 'document:number-decision', document, { now: tx.now });
      const [approval] = await tx.find(Approval, { revisionId: id });
      const numbered = approval ? await tx.find(ApprovalNumber, { approvalId: approval.id }) : [];
      const because = againstNumber({
        state: revision.state,
        approvalKind: approval?.kind ?? null,
        inIssuance: false,
        hasNumber: numbered.length > 0,
      });
      if (because.length > 0) throw new Refusal(because[0]!.code, { state: revision.state }, because);
      const { decisionNumber, decidedOn, decisionFileId, against } = await this.numbers.given(
        tx,
        input,
        againstDay(input.decidedOn, revision.effectiveFrom!),
      );
      await tx.save(
        Object.assign(new ApprovalNumber(), {
          id: tx.newId(),
          organizationId: revision.organizationId,
          approvalId: approval!.id,
          number: decisionNumber,
          decidedOn,
          fileId: decisionFileId,
          reason: against?.reason ?? null,
          enteredBy: actor.personId!,
          enteredAt: tx.now,
        } satisfies ApprovalNumber),
      );
      // It stands in the history of the revision, where people look for it.
      await tx.recordOf(
        'revision.numbered',
        { type: 'revision', id, organizationId: revision.organizationId },
        { decisionNumber, decidedOn, ...against },
        { before: { decisionNumber: null }, after: { decisionNumber, decidedOn, decisionFileId } },
      );
      await this.records.enter(tx, {
        organizationId: revision.organizationId,
        kind: 'issuing-decision',
        title: issuingTitle(document),
        number: decisionNumber,
        decidedOn,
        fileId: decisionFileId,
        clauses: ['7.5.2', ...document.clauses],
        source: { type: 'approval', id: approval!.id },
      });
      return { id, state: revision.state };
    });
  }
}
