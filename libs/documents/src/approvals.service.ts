import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DecisionRecords } from '@qms/records';
import { isDecision, Signatures } from '@qms/signing';
import { type Actor, authorize, Outbox, systemActor, type Tx, Work } from '@qms/work';
import type { ApproveRevisionDto } from './approvals.dto';
import { issuingTitle } from './decisions/issuing-title';
import { documentsPolicy } from './documents.policy';
import type { Approval } from './revision.entity';
import type { RevisionUnderHand } from './revision.facts';
import { RevisionApproval } from './revision-approval';
import { aloneUnderHand, underHand } from './revision-moves';
import type { RevisionOutcome } from './revisions.service';

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Approval of a document that goes alone, and what follows when the day comes. */
@Injectable()
export class ApprovalsService implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly approval: RevisionApproval,
    private readonly signatures: Signatures,
    private readonly records: DecisionRecords,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.outbox.registerClockJob({
      name: 'documents.take-effect',
      everySeconds: 60,
      run: async () => void (await this.takeEffectWhereDue()),
    });
  }

  /** In the app, or by the uploaded signed decision. */
  approve(actor: Actor, id: string, input: ApproveRevisionDto): Promise<RevisionOutcome> {
    return this.work.run(actor, async (tx) => {
      const hand = await aloneUnderHand(tx, id);
      const right = isDecision(input) ? 'document:enter-signed-decision' : 'document:approve';
      authorize(documentsPolicy, actor, right, hand.document, { now: tx.now, ...(input.reason && { reason: input.reason }) });
      const signature = await this.signatures.of(tx, input);
      const { sha256, reason, effectiveFrom = tx.today } = input;
      const approval = await this.approval.approve(tx, hand, { sha256, signature, effectiveFrom, reason });
      if (signature.kind === 'signed-decision') await this.enter(tx, hand, approval);
      return { id, state: hand.revision.state };
    });
  }

  /**
   * "Due and not yet done": asked by the clock, whenever the worker runs. The documents of one decision take effect in one unit of work.
   * @returns how many took effect.
   */
  async takeEffectWhereDue(): Promise<number> {
    const due = await this.work.read(systemActor(NOBODY), (db) =>
      db.query<{ ids: string[]; organizationId: string }>(
        `select array_agg(id order by document_id) as ids, organization_id as "organizationId"
         from (select * from revision where state = 'approved' and effective_from <= $1::date order by effective_from, id limit 500) r
         group by organization_id, coalesce(issuance_id, id) order by min(effective_from)`,
        [db.today],
      ),
    );
    let done = 0;
    for (const { ids, organizationId } of due) done += await this.work.run(systemActor(organizationId), (tx) => this.takeEffect(tx, ids));
    return done;
  }

  /** The decision is an ISO record of its own, beside the revision. */
  private enter(tx: Tx, { document }: RevisionUnderHand, approval: Approval): Promise<string> {
    return this.records.enter(tx, {
      organizationId: document.organizationId,
      kind: 'issuing-decision',
      title: issuingTitle(document),
      number: approval.decisionNumber,
      decidedOn: approval.decidedOn,
      fileId: approval.decisionFileId!,
      clauses: ['7.5.2', ...document.clauses],
      source: { type: 'approval', id: approval.id },
    });
  }

  private async takeEffect(tx: Tx, ids: readonly string[]): Promise<number> {
    let done = 0;
    for (const id of ids) {
      const hand = await underHand(tx, id);
      // Another process was first.
      if (hand.revision.state !== 'approved') continue;
      await this.approval.takeEffect(tx, hand);
      done += 1;
    }
    if (done === 0) tx.nothingToDo();
    return done;
  }
}
