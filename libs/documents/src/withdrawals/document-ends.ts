import { Injectable } from '@nestjs/common';
import { decide } from '@qms/lifecycle';
import { OrganizationsReader } from '@qms/organizations';
import { Register } from '@qms/records';
import type { Tx } from '@qms/work';
import type { ControlledDocument } from '../document.entity';
import { Revision } from '../revision.entity';
import { factsOf } from '../revision.facts';
import { revisionLifecycle } from '../revision.lifecycle';
import type { Withdrawal } from './withdrawal.entity';

/** What becomes of the revisions of a document that ends. The document is locked. */
@Injectable()
export class DocumentEnds {
  constructor(
    private readonly organizations: OrganizationsReader,
    private readonly register: Register,
  ) {}

  /** Nothing in the making outlives the decision. */
  async giveUpDrafts(tx: Tx, document: ControlledDocument, reason: string): Promise<void> {
    for (const revision of await tx.find(Revision, { documentId: document.id })) {
      const approved = revision.state === 'approved';
      if (revision.state === 'draft' || revision.state === 'returned') {
        await this.move(tx, document, revision, 'discard');
        revision.issuanceId = null;
      } else if (approved) {
        await this.move(tx, document, revision, 'withdraw');
        // It will never be in force: no list of any day may hold it. The journal keeps the day that was meant.
        revision.effectiveFrom = null;
      } else continue;
      await tx.save(revision);
      await tx.record(approved ? 'revision.withdrawn' : 'revision.discarded', revision, { reason });
    }
    document.openState = null;
    await tx.save(document);
  }

  /** Its last day is over. */
  async end(tx: Tx, document: ControlledDocument, { reason, endsOn }: Pick<Withdrawal, 'reason' | 'endsOn'>): Promise<void> {
    const [inForce] = await tx.find(Revision, { documentId: document.id, state: 'effective' });
    await this.move(tx, document, inForce!, 'withdraw');
    inForce!.effectiveTo = endsOn;
    await tx.save(inForce!);
    await tx.record('revision.withdrawn', inForce!, { reason });
    Object.assign(document, { state: 'withdrawn', openState: null, withdrawnReason: reason });
    await tx.save(document);
    await tx.record('document.withdrawn', document, { reason });
    await this.register.supersede(tx, { type: 'revision', id: inForce!.id }, endsOn, 'withdrawn');
  }

  private async move(tx: Tx, document: ControlledDocument, revision: Revision, action: 'discard' | 'withdraw'): Promise<void> {
    const facts = await factsOf(tx, this.organizations, { document, revision, reviews: [] }, { approverId: null, effectiveFrom: null });
    revision.state = decide(revisionLifecycle, action, revision.state, facts).to;
  }
}
