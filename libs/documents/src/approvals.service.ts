import { Injectable, type OnModuleInit } from '@nestjs/common';
import { decide, invalid, Refusal } from '@qms/lifecycle';
import { OrganizationsReader } from '@qms/organizations';
import { Register } from '@qms/records';
import { Files } from '@qms/storage';
import { type Actor, authorize, failpoint, type LegalDate, Outbox, systemActor, type Tx, Work } from '@qms/work';
import { confirmationSentence, decisionSentence } from './approval.rules';
import type { ApproveRevisionDto } from './documents.dto';
import { documentsPolicy } from './documents.policy';
import { Approval, Revision } from './revision.entity';
import { factsOf, type RevisionUnderHand } from './revision.facts';
import { revisionLifecycle } from './revision.lifecycle';
import { type RevisionOutcome, readState, underHand } from './revisions.service';

const NOBODY = '00000000-0000-0000-0000-000000000000';

interface Signature {
  readonly kind: Approval['kind'];
  readonly signerName: string;
  readonly signerPost: string;
  readonly decisionNumber: string | null;
  readonly decidedOn: LegalDate;
  readonly decisionFileId: string | null;
}

/** Approval in the app or by the uploaded signed decision, and what follows when the day comes. */
@Injectable()
export class ApprovalsService implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
    private readonly organizations: OrganizationsReader,
    private readonly register: Register,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.outbox.registerClockJob({
      name: 'documents.take-effect',
      everySeconds: 60,
      run: async () => void (await this.takeEffectWhereDue()),
    });
  }

  /**
   * The head's approval, bound to the bytes that he read. Where its day has come it takes effect and the revision before it is superseded
   * in the same unit of work. @throws Refusal `read-something-else` when the file is another by now.
   */
  approve(actor: Actor, id: string, input: ApproveRevisionDto): Promise<RevisionOutcome> {
    const isDecision = input.decisionFileId !== undefined || input.signer !== undefined || input.number !== undefined;
    return this.work.run(actor, async (tx) => {
      const hand = await underHand(tx, id);
      const { document, revision } = hand;
      const right = isDecision ? 'document:enter-signed-decision' : 'document:approve';
      authorize(documentsPolicy, actor, right, document, { now: tx.now, ...(input.reason && { reason: input.reason }) });
      const effectiveFrom = input.effectiveFrom ?? tx.today;
      const approverId = isDecision ? null : actor.personId;
      const facts = await factsOf(tx, this.organizations, hand, { approverId, effectiveFrom });
      const outcome = decide(revisionLifecycle, 'approve', revision.state, facts, input.reason);
      if (revision.sha256?.toString('hex') !== input.sha256) throw new Refusal('read-something-else');
      const signature = isDecision ? await this.decision(tx, input) : confirmation(actor, tx);
      await tx.save(approvalOf(tx, hand, signature, input));
      failpoint('mid-approval');
      revision.effectiveFrom = effectiveFrom;
      revision.state = outcome.to;
      if (outcome.to === 'effective') await this.supersedePrevious(tx, hand);
      await tx.save(revision);
      await tx.record('revision.approved', revision, {
        ...(input.reason && { reason: input.reason }),
        overridden: outcome.overridden.map((one) => one.code),
        sha256: input.sha256,
      });
      if (outcome.to === 'effective') await this.enter(tx, hand);
      await readState(tx, document, revision);
      return { id, state: revision.state };
    });
  }

  /** "Due and not yet done": asked by the clock, whenever the worker runs. @returns how many took effect. */
  async takeEffectWhereDue(): Promise<number> {
    const due = await this.work.read(systemActor(NOBODY), (db) =>
      db.query<{ id: string; organizationId: string }>(
        `select id, organization_id as "organizationId" from revision where state = 'approved' and effective_from <= $1::date order by effective_from, id limit 500`,
        [db.today],
      ),
    );
    for (const { id, organizationId } of due) await this.work.run(systemActor(organizationId), (tx) => this.takeEffect(tx, id));
    return due.length;
  }

  private async takeEffect(tx: Tx, id: string): Promise<void> {
    const hand = await underHand(tx, id);
    // Another process was first.
    if (hand.revision.state !== 'approved') return tx.nothingToDo();
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
      title: document.title,
      code: document.code,
      happenedOn: revision.effectiveFrom!,
      clauses: document.clauses,
      fileIds: [revision.fileId!],
      sourceType: 'revision',
      sourceId: revision.id,
      unitId: document.unitId,
    });
  }

  private async decision(tx: Tx, input: ApproveRevisionDto): Promise<Signature> {
    for (const field of ['signer', 'signerPost', 'number', 'decidedOn', 'decisionFileId'] as const)
      if (!input[field]) throw invalid(field, 'decision-incomplete');
    await this.files.adopt(tx, input.decisionFileId!, 'decisionFileId');
    await this.files.enter(tx, input.decisionFileId!);
    return {
      kind: 'signed-decision',
      signerName: input.signer!,
      signerPost: input.signerPost!,
      decisionNumber: input.number!,
      decidedOn: input.decidedOn!,
      decisionFileId: input.decisionFileId!,
    };
  }
}

const confirmation = (actor: Actor, tx: Tx): Signature => ({
  kind: 'confirmation',
  signerName: actor.name,
  signerPost: actor.post ?? '',
  decisionNumber: null,
  decidedOn: tx.today,
  decisionFileId: null,
});

function approvalOf(tx: Tx, { document, revision }: RevisionUnderHand, signature: Signature, input: ApproveRevisionDto): Approval {
  const what = { code: document.code, title: document.title, issue: revision.issue, amendment: revision.amendment };
  return Object.assign(new Approval(), {
    id: tx.newId(),
    organizationId: document.organizationId,
    revisionId: revision.id,
    sha256: Buffer.from(input.sha256, 'hex'),
    personId: tx.actor.personId,
    method: input.method ?? null,
    reason: input.reason ?? null,
    approvedAt: tx.now,
    sentence:
      signature.kind === 'confirmation'
        ? confirmationSentence(signature.signerName, signature.signerPost, what)
        : decisionSentence(signature.decisionNumber!, signature.decidedOn, signature.signerName, signature.signerPost, what),
    ...signature,
  });
}
