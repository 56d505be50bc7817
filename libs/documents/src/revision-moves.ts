import { Injectable } from '@nestjs/common';
import { decide, invalid, Refusal } from '@qms/lifecycle';
import { OrganizationsReader } from '@qms/organizations';
import { authorize, type Tx } from '@qms/work';
import { ControlledDocument } from './document.entity';
import { asksFor, documentsPolicy } from './documents.policy';
import { Review, Revision } from './revision.entity';
import { absentOnes, factsOf, type RevisionUnderHand, reviewersNow, turnOf } from './revision.facts';
import { type RevisionAction, revisionLifecycle } from './revision.lifecycle';
import type { ReviewRevisionDto, SubmitRevisionDto } from './revisions.dto';

/** One step of one revision within a unit of work; the same for a document that goes alone and for those of an issuing package. */
@Injectable()
export class RevisionMoves {
  constructor(private readonly organizations: OrganizationsReader) {}

  /** Trình xem xét. Reviewers are asked anew in each round. */
  async submit(tx: Tx, hand: RevisionUnderHand, input: SubmitRevisionDto): Promise<void> {
    const { document, revision } = hand;
    authorize(documentsPolicy, tx.actor, 'document:submit', document, { now: tx.now });
    const outcome = decide(revisionLifecycle, 'submit', revision.state, await this.facts(tx, hand), input.reason);
    const reviewers = input.reviewerIds ?? [];
    if (new Set(reviewers).size !== reviewers.length) throw invalid('reviewerIds', 'reviewer-twice');
    Object.assign(revision, {
      state: outcome.to,
      submittedBy: tx.actor.personId,
      submittedAt: tx.now,
      round: revision.round + 1,
      reviewOrder: input.order ?? 'any',
      returnReason: null,
    });
    await this.ask(tx, revision, reviewers);
    await keep(tx, hand, 'revision.submitted', {
      reviewers: reviewers.length,
      ...(outcome.overridden.length > 0 && { reason: input.reason, overridden: outcome.overridden.map(({ code }) => code) }),
    });
  }

  /** Moves without facts of their own. */
  async move(tx: Tx, hand: RevisionUnderHand, action: RevisionAction, event: string): Promise<void> {
    hand.revision.state = decide(revisionLifecycle, action, hand.revision.state, await this.facts(tx, hand)).to;
    await keep(tx, hand, event);
  }

  /** Bỏ dự thảo: begun by mistake. A first draft takes its document along, which never was: its code is free again. */
  async discard(tx: Tx, hand: RevisionUnderHand, reason: string): Promise<void> {
    const { document, revision } = hand;
    authorize(documentsPolicy, tx.actor, 'document:prepare', document, { now: tx.now });
    revision.state = decide(revisionLifecycle, 'discard', revision.state, await this.facts(tx, hand)).to;
    await keep(tx, hand, 'revision.discarded', { reason });
    if (document.effectiveOn !== null) return;
    Object.assign(document, { state: 'withdrawn', withdrawnReason: reason, undoneAt: tx.now });
    await tx.save(document);
    await tx.record('document.never-issued', document, { reason });
  }

  /** A reviewer agrees. @throws Refusal `not-the-reviewer` unless it is his turn */
  async agree(tx: Tx, { document, revision, reviews }: RevisionUnderHand, remark: string | undefined): Promise<void> {
    const asked = reviewersNow(revision, reviews);
    const standsInFor = await absentOnes(tx, document.organizationId);
    const subject = { organizationId: document.organizationId, reviewersNow: asked, standsInFor };
    authorize(documentsPolicy, tx.actor, 'document:review', subject, { now: tx.now });
    const open = reviews.filter(({ personId }) => asked.includes(personId));
    const { own, spokenBy } = turnOf(open, tx.actor, standsInFor);
    Object.assign(own, { agreedAt: tx.now, remark: remark ?? null, spokenBy });
    await tx.save(own);
    // It stands in the history of the revision, where people look for it.
    await tx.recordOf(
      'revision.reviewed',
      { type: 'revision', id: revision.id, organizationId: revision.organizationId },
      { remark: own.remark, ...(spokenBy && { inPlaceOf: own.personId }) },
      { before: { agreedAt: null }, after: { agreedAt: tx.now.toISOString() } },
    );
  }

  /** A reviewer in his turn, or the head, sends it back with a reason. */
  async sendBack(tx: Tx, hand: RevisionUnderHand, remark: ReviewRevisionDto['remark']): Promise<void> {
    const { document, revision, reviews } = hand;
    const asked = reviewersNow(revision, reviews);
    const subject = {
      organizationId: document.organizationId,
      reviewersNow: asked,
      standsInFor: await absentOnes(tx, document.organizationId),
    };
    authorize(documentsPolicy, tx.actor, asksFor(subject, tx.actor) ? 'document:review' : 'document:return', subject, { now: tx.now });
    if (!remark?.trim()) throw invalid('remark', 'reason-required');
    revision.state = decide(revisionLifecycle, 'return', revision.state, await this.facts(tx, hand)).to;
    revision.returnReason = remark;
    await keep(tx, hand, 'revision.returned', { reason: remark });
  }

  private facts(tx: Tx, hand: RevisionUnderHand) {
    return factsOf(tx, this.organizations, hand, { approverId: tx.actor.personId, effectiveFrom: null });
  }

  private async ask(tx: Tx, revision: Revision, personIds: readonly string[]): Promise<void> {
    for (const [index, personId] of personIds.entries()) {
      const member = await tx.query(
        `select 1 from membership m join person p on p.id = m.person_id where m.person_id = $1 and m.organization_id = $2 and p.deactivated_at is null
           and m.valid_from <= $3::date and (m.valid_to is null or m.valid_to > $3::date)`,
        [personId, revision.organizationId, tx.today],
      );
      if (member.length === 0) throw new Refusal('unknown-reference', { field: `reviewerIds[${index}]` });
      await tx.save(
        Object.assign(new Review(), {
          id: tx.newId(),
          organizationId: revision.organizationId,
          revisionId: revision.id,
          round: revision.round,
          place: index,
          personId,
          agreedAt: null,
          remark: null,
          lapsedAt: null,
          spokenBy: null,
        }),
      );
    }
  }
}

/** Locks document and revision, in this order, and reads the reviews of the round. */
export async function underHand(tx: Tx, revisionId: string, version: 'any' | 'seen' = 'any'): Promise<RevisionUnderHand> {
  const [row] = await tx.query<{ document_id: string }>('select document_id from revision where id = $1', [revisionId]);
  if (!row) throw new Refusal('not-found');
  const document = await tx.lock(ControlledDocument, row.document_id);
  const revision = version === 'seen' ? await tx.lockSeen(Revision, revisionId) : await tx.lock(Revision, revisionId);
  return { document, revision, reviews: await tx.find(Review, { revisionId, round: revision.round }) };
}

/** {@link underHand} for a revision that goes alone. @throws Refusal `in-issuance`: the documents of a package move together */
export async function aloneUnderHand(tx: Tx, revisionId: string): Promise<RevisionUnderHand> {
  const hand = await underHand(tx, revisionId);
  if (hand.revision.issuanceId !== null) throw new Refusal('in-issuance');
  return hand;
}

async function keep(tx: Tx, { document, revision }: RevisionUnderHand, event: string, facts: Record<string, unknown> = {}): Promise<void> {
  await tx.save(revision);
  await tx.record(event, revision, facts);
  await readState(tx, document, revision);
}

/** Before it was ever in force a document is called as its first draft; from then on as its revision in force. */
export async function takeTitle(tx: Tx, document: ControlledDocument, { title }: Pick<Revision, 'title'>): Promise<void> {
  if (document.effectiveOn !== null || document.title === title) return;
  document.title = title;
  await tx.save(document);
  await tx.record('document.changed', document);
}

/** Today's reading of the document after its revision moved. It is worked out, so the journal has the revision's entry alone. */
export async function readState(tx: Tx, document: ControlledDocument, revision: Revision): Promise<void> {
  const open = ['draft', 'in-review', 'returned', 'approved'].includes(revision.state);
  const isInForce = revision.state === 'effective';
  document.openState = open ? (revision.state as ControlledDocument['openState']) : null;
  if (isInForce)
    Object.assign(document, {
      state: 'effective',
      title: revision.title,
      issue: revision.issue,
      amendment: revision.amendment,
      effectiveOn: revision.effectiveFrom,
    });
  else if (document.effectiveOn === null && open) document.state = revision.state as ControlledDocument['state'];
  await tx.save(document);
}
