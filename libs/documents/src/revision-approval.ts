import { Injectable } from '@nestjs/common';
import { decide, Refusal } from '@qms/lifecycle';
import { OrganizationsReader } from '@qms/organizations';
import { Register } from '@qms/records';
import type { Signature } from '@qms/signing';
import { failpoint, type LegalDate, type Tx } from '@qms/work';
import { confirmationSentence, decisionSentence } from './approval.rules';
import { Approval, Revision } from './revision.entity';
import { factsOf, type RevisionUnderHand } from './revision.facts';
import { revisionLifecycle } from './revision.lifecycle';
import { readState } from './revision-moves';

/** What is approved: these bytes, from this day on, and why against a warning. */
export interface ApprovalAct {
  /** SHA-256 (hex) of the PDF that was read. */
  readonly sha256: string;
  readonly signature: Signature;
  readonly effectiveFrom: LegalDate;
  readonly reason?: string | undefined;
}

/** One revision approved, taking effect, superseding the one before it; the same alone and within an issuing package. */
@Injectable()
export class RevisionApproval {
  constructor(
    private readonly organizations: OrganizationsReader,
    private readonly register: Register,
  ) {}

  /**
   * Bound to the bytes that were read. Where its day has come it takes effect and the revision before it is superseded in the same unit of
   * work. @throws Refusal `read-something-else` when the file is another by now.
   */
  async approve(tx: Tx, hand: RevisionUnderHand, { sha256, signature, effectiveFrom, reason }: ApprovalAct): Promise<Approval> {
    const { document, revision } = hand;
    const approverId = signature.kind === 'confirmation' ? tx.actor.personId : null;
    const deputy = signature.method === 'KT.' ? { name: signature.signerName, on: signature.decidedOn } : undefined;
    const facts = await factsOf(tx, this.organizations, hand, { approverId, effectiveFrom, deputy });
    const outcome = decide(revisionLifecycle, 'approve', revision.state, facts, reason);
    if (revision.sha256?.toString('hex') !== sha256) throw new Refusal('read-something-else');
    const approval = approvalOf(tx, hand, { sha256, signature, effectiveFrom, reason });
    await tx.save(approval);
    failpoint('mid-approval');
    revision.effectiveFrom = effectiveFrom;
    revision.state = outcome.to;
    if (outcome.to === 'effective') await this.supersedePrevious(tx, hand);
    await tx.save(revision);
    await tx.record('revision.approved', revision, {
      ...(reason && { reason }),
      overridden: outcome.overridden.map((one) => one.code),
      sha256,
    });
    if (outcome.to === 'effective') await this.enter(tx, hand);
    await readState(tx, document, revision);
    return approval;
  }

  /** Its day has come. */
  async takeEffect(tx: Tx, hand: RevisionUnderHand): Promise<void> {
    const facts = await factsOf(tx, this.organizations, hand, { approverId: null, effectiveFrom: null });
    hand.revision.state = decide(revisionLifecycle, 'take-effect', hand.revision.state, facts).to;
    await this.supersedePrevious(tx, hand);
    await tx.save(hand.revision);
    await tx.record('revision.took-effect', hand.revision);
    await this.enter(tx, hand);
    await readState(tx, hand.document, hand.revision);
  }

  private async supersedePrevious(tx: Tx, { document, revision }: RevisionUnderHand): Promise<void> {
    const previous = (await tx.find(Revision, { documentId: document.id, state: 'effective' })).find((one) => one.id !== revision.id);
    if (!previous) return;
    previous.state = 'superseded';
    previous.effectiveTo = revision.effectiveFrom;
    await tx.save(previous);
    await tx.record('revision.superseded', previous);
    await this.register.supersede(tx, { type: 'revision', id: previous.id }, revision.effectiveFrom!);
  }

  private async enter(tx: Tx, { document, revision }: RevisionUnderHand): Promise<void> {
    await this.register.enter(tx, {
      organizationId: document.organizationId,
      kind: 'effective-revision',
      title: revision.title,
      code: document.code,
      happenedOn: revision.effectiveFrom!,
      clauses: document.clauses,
      fileIds: [revision.fileId!],
      sourceType: 'revision',
      sourceId: revision.id,
      unitId: document.unitId,
    });
  }
}

function approvalOf(tx: Tx, { document, revision }: RevisionUnderHand, { sha256, signature, reason }: ApprovalAct): Approval {
  const what = { code: document.code, title: revision.title, issue: revision.issue, amendment: revision.amendment };
  return Object.assign(new Approval(), {
    id: tx.newId(),
    organizationId: document.organizationId,
    revisionId: revision.id,
    sha256: Buffer.from(sha256, 'hex'),
    personId: tx.actor.personId,
    reason: reason ?? null,
    approvedAt: tx.now,
    sentence:
      signature.kind === 'confirmation'
        ? confirmationSentence(signature.signerName, signature.signerPost, what)
        : decisionSentence(signature.decisionNumber!, signature.decidedOn, signature.signerName, signature.signerPost, what),
    ...signature,
  });
}
