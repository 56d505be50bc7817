import { Injectable } from '@nestjs/common';
import { decide, invalid, Refusal } from '@qms/lifecycle';
import { OrganizationsReader } from '@qms/organizations';
import { Register } from '@qms/records';
import { namedAuthorization } from '@qms/signing';
import { Files } from '@qms/storage';
import { failpoint, type LegalDate, type Tx } from '@qms/work';
import { confirmationSentence, decisionSentence, ownMethod } from './approval.rules';
import type { DecisionDto } from './approvals.dto';
import { Approval, Revision } from './revision.entity';
import { factsOf, type RevisionUnderHand } from './revision.facts';
import { revisionLifecycle } from './revision.lifecycle';
import { readState } from './revision-moves';

/** Who approved, in which of the two ways. */
export interface Signature {
  readonly kind: Approval['kind'];
  readonly signerName: string;
  readonly signerPost: string;
  readonly decisionNumber: string | null;
  readonly decidedOn: LegalDate;
  readonly decisionFileId: string | null;
  readonly method: Approval['method'];
  /** Signed TUQ.: under which authorization. */
  readonly authorizationId: string | null;
}

/** What is approved: these bytes, from this day on, and why against a warning. */
export interface ApprovalAct {
  /** SHA-256 (hex) of the PDF that was read. */
  readonly sha256: string;
  readonly signature: Signature;
  readonly effectiveFrom: LegalDate;
  readonly reason?: string | undefined;
}

/** Whether the approval rests on an uploaded decision: one of its fields is given. */
export const isDecision = (input: DecisionDto): boolean =>
  input.decisionFileId !== undefined || input.signer !== undefined || input.number !== undefined;

/** One revision approved, taking effect, superseding the one before it; the same alone and within an issuing package. */
@Injectable()
export class RevisionApproval {
  constructor(
    private readonly files: Files,
    private readonly organizations: OrganizationsReader,
    private readonly register: Register,
  ) {}

  /**
   * Bound to the bytes that were read. Where its day has come it takes effect and the revision before it is superseded in the same unit of
   * work. @throws Refusal `read-something-else` when the file is another by now.
   */
  async approve(tx: Tx, hand: RevisionUnderHand, { sha256, signature, effectiveFrom, reason }: ApprovalAct): Promise<void> {
    const { document, revision } = hand;
    const approverId = signature.kind === 'confirmation' ? tx.actor.personId : null;
    const deputy = signature.method === 'KT.' ? { name: signature.signerName, on: signature.decidedOn } : undefined;
    const facts = await factsOf(tx, this.organizations, hand, { approverId, effectiveFrom, deputy });
    const outcome = decide(revisionLifecycle, 'approve', revision.state, facts, reason);
    if (revision.sha256?.toString('hex') !== sha256) throw new Refusal('read-something-else');
    await tx.save(approvalOf(tx, hand, { sha256, signature, effectiveFrom, reason }));
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

  /**
   * The head's own confirmation, or the uploaded decision with all that it needs. Who signs TUQ. names the authorization in force on that day.
   * @throws Refusal `decision-incomplete`, and those of {@link namedAuthorization}
   */
  async signature(tx: Tx, input: DecisionDto): Promise<Signature> {
    const authorizationOf = async (name: string, on: LegalDate): Promise<string | null> =>
      input.method === 'TUQ.' ? namedAuthorization(tx, input.authorizationId, { name, on }) : null;
    if (!isDecision(input)) {
      const { name, post } = tx.actor;
      return {
        kind: 'confirmation',
        signerName: name,
        signerPost: post ?? '',
        decisionNumber: null,
        decidedOn: tx.today,
        decisionFileId: null,
        method: input.method ?? ownMethod(tx.actor.roles),
        authorizationId: await authorizationOf(name, tx.today),
      };
    }
    for (const field of ['signer', 'signerPost', 'number', 'decidedOn', 'decisionFileId'] as const)
      if (!input[field]) throw invalid(field, 'decision-incomplete');
    const authorizationId = await authorizationOf(input.signer!, input.decidedOn!);
    await this.files.adopt(tx, input.decisionFileId!, 'decisionFileId');
    await this.files.enter(tx, input.decisionFileId!);
    return {
      kind: 'signed-decision',
      signerName: input.signer!,
      signerPost: input.signerPost!,
      decisionNumber: input.number!,
      decidedOn: input.decidedOn!,
      decisionFileId: input.decisionFileId!,
      method: input.method ?? null,
      authorizationId,
    };
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
