import { Injectable } from '@nestjs/common';
import { decide, invalid, Refusal } from '@qms/lifecycle';
import { DecisionRecords } from '@qms/records';
import type { NumberDecisionDto } from '@qms/signing';
import { DecisionNumbers, isDecision, Signatures } from '@qms/signing';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import { againstDay } from '../decisions/decision-number.rules';
import { documentsPolicy } from '../documents.policy';
import { RevisionApproval } from '../revision-approval';
import { Issuance } from './issuance.entity';
import { issuanceLifecycle } from './issuance.lifecycle';
import { eachDocument, type IssuanceUnderHand, issuanceUnderHand } from './issuance-hands';
import type { IssueIssuanceDto, SignIssuanceDto } from './issuances.dto';
import type { IssuanceOutcome } from './issuances.service';

/** The decision itself: signed by the head for all documents at once, numbered and sent out by the clerk. */
@Injectable()
export class IssuanceDecisionsService {
  constructor(
    private readonly work: Work,
    private readonly approval: RevisionApproval,
    private readonly signatures: Signatures,
    private readonly numbers: DecisionNumbers,
    private readonly records: DecisionRecords,
  ) {}

  /**
   * One approval for all documents, each bound to the bytes that were read. They take effect on one day: that of the uploaded decision, or
   * today, unless another is given. @throws Refusal `read-something-else` unless exactly the documents of the package are named
   */
  sign(actor: Actor, id: string, input: SignIssuanceDto): Promise<IssuanceOutcome> {
    return this.work.run(actor, async (tx) => {
      const hand = await issuanceUnderHand(tx, id);
      const { issuance, hands } = hand;
      const byDecision = isDecision(input);
      const right = byDecision ? 'document:enter-signed-decision' : 'document:approve';
      authorize(documentsPolicy, actor, right, issuance, { now: tx.now, ...(input.reason && { reason: input.reason }) });
      const outcome = decide(issuanceLifecycle, 'sign', issuance.state, { documents: hands.length, hasNumber: byDecision });
      const read = new Map(input.documents.map((one) => [one.revisionId, one.sha256]));
      if (read.size !== hands.length || hands.some(({ revision }) => !read.has(revision.id))) throw new Refusal('read-something-else');
      const signature = await this.signatures.of(tx, input);
      const effectiveFrom = input.effectiveFrom ?? signature.decidedOn;
      const { reason } = input;
      await eachDocument(hands, async (one) => {
        await this.approval.approve(tx, one, { sha256: read.get(one.revision.id)!, signature, effectiveFrom, reason });
      });
      Object.assign(issuance, {
        state: outcome.to,
        approvalKind: signature.kind,
        signerName: signature.signerName,
        signerPost: signature.signerPost,
        method: signature.method,
        authorizationId: signature.authorizationId,
        signedAt: tx.now,
        effectiveFrom,
        ...(byDecision && numbered(signature.decisionNumber!, signature.decidedOn, signature.decisionFileId!)),
      });
      await tx.save(issuance);
      await tx.record('issuance.signed', issuance, { ...(reason && { reason }), documents: hands.length });
      if (byDecision) await this.enter(tx, hand);
      return { id, state: issuance.state };
    });
  }

  /** The clerk's number and date, with the decision as it was issued (NĐ 30/2020, Điều 14 và Điều 15). */
  number(actor: Actor, id: string, input: NumberDecisionDto): Promise<IssuanceOutcome> {
    return this.work.run(actor, async (tx) => {
      const hand = await issuanceUnderHand(tx, id);
      const { issuance, hands } = hand;
      authorize(documentsPolicy, actor, 'document:number-decision', issuance, { now: tx.now });
      issuance.state = decide(issuanceLifecycle, 'number', issuance.state, { documents: hands.length, hasNumber: true }).to;
      const { against, ...given } = await this.numbers.given(tx, input, againstDay(input.decidedOn, issuance.effectiveFrom!));
      Object.assign(issuance, given);
      await tx.save(issuance);
      await tx.record('issuance.numbered', issuance, against ?? {});
      await this.enter(tx, hand);
      return { id, state: issuance.state };
    });
  }

  /** Đã phát hành: sent out to those who apply the documents. */
  issue(actor: Actor, id: string, { issuedOn }: IssueIssuanceDto): Promise<IssuanceOutcome> {
    return this.work.run(actor, async (tx) => {
      const issuance = await tx.lock(Issuance, id);
      authorize(documentsPolicy, actor, 'document:number-decision', issuance, { now: tx.now });
      issuance.state = decide(issuanceLifecycle, 'issue', issuance.state, { documents: 0, hasNumber: true }).to;
      if (issuedOn < issuance.decidedOn!) throw invalid('issuedOn', 'issued-before-decided');
      if (issuedOn > tx.today) throw invalid('issuedOn', 'day-to-come');
      issuance.issuedOn = issuedOn;
      await tx.save(issuance);
      await tx.record('issuance.issued', issuance);
      return { id, state: issuance.state };
    });
  }

  /** The decision is an ISO record of its own. */
  private async enter(tx: Tx, { issuance, hands }: IssuanceUnderHand): Promise<void> {
    await this.records.enter(tx, {
      organizationId: issuance.organizationId,
      kind: 'issuing-decision',
      title: issuance.subject,
      number: issuance.decisionNumber,
      decidedOn: issuance.decidedOn!,
      fileId: issuance.decisionFileId!,
      clauses: ['7.5.2', ...hands.flatMap(({ document }) => document.clauses)],
      source: { type: 'issuance', id: issuance.id },
    });
  }
}

const numbered = (decisionNumber: string, decidedOn: string, decisionFileId: string) => ({ decisionNumber, decidedOn, decisionFileId });
