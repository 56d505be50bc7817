import { Injectable } from '@nestjs/common';
import { decide, invalid, Refusal } from '@qms/lifecycle';
import { OrganizationsReader } from '@qms/organizations';
import { Files } from '@qms/storage';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import { ControlledDocument } from './document.entity';
import type { ChangeRevisionDto, ReviewRevisionDto, SubmitRevisionDto } from './documents.dto';
import { documentsPolicy } from './documents.policy';
import { Review, Revision, RevisionEdit } from './revision.entity';
import { factsOf, type RevisionUnderHand, reviewersNow } from './revision.facts';
import { type RevisionAction, type RevisionState, revisionLifecycle } from './revision.lifecycle';

export interface RevisionOutcome {
  readonly id: string;
  readonly state: RevisionState;
}

/** A draft on its way: changed, submitted, reviewed, returned. The document's row is locked first, then the revision's. */
@Injectable()
export class RevisionsService {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
    private readonly organizations: OrganizationsReader,
  ) {}

  /** The author's changes of a draft; the approver's of a submitted one are allowed too and kept (NĐ 30/2020, Điều 10 khoản 3). */
  change(actor: Actor, id: string, input: ChangeRevisionDto): Promise<RevisionOutcome> {
    return this.work.run(actor, async (tx) => {
      const hand = await underHand(tx, id, 'seen');
      const { document, revision } = hand;
      const byApprover = revision.state === 'in-review';
      authorize(documentsPolicy, actor, byApprover ? 'document:approve' : 'document:prepare', document, { now: tx.now });
      if (!['draft', 'returned', 'in-review'].includes(revision.state)) throw new Refusal('wrong-state', { state: revision.state });
      if (byApprover) await this.keepEdits(tx, hand, input);
      if (input.title !== undefined && document.effectiveOn === null) {
        document.title = input.title;
        await tx.save(document);
        await tx.record('document.changed', document);
      }
      await this.replaceFiles(tx, revision, input);
      if (input.changeSummary !== undefined) revision.changeSummary = input.changeSummary;
      await tx.save(revision);
      await tx.record(byApprover ? 'revision.edited-by-approver' : 'revision.changed', revision);
      return { id, state: revision.state };
    });
  }

  /** Trình xem xét. Reviewers are asked anew in each round. */
  submit(actor: Actor, id: string, input: SubmitRevisionDto): Promise<RevisionOutcome> {
    return this.work.run(actor, async (tx) => {
      const hand = await underHand(tx, id);
      const { document, revision } = hand;
      authorize(documentsPolicy, actor, 'document:submit', document, { now: tx.now });
      const outcome = decide(revisionLifecycle, 'submit', revision.state, await this.facts(tx, hand));
      const reviewers = input.reviewerIds ?? [];
      if (new Set(reviewers).size !== reviewers.length) throw invalid('reviewerIds', 'reviewer-twice');
      Object.assign(revision, {
        state: outcome.to,
        submittedBy: actor.personId,
        submittedAt: tx.now,
        round: revision.round + 1,
        reviewOrder: input.order ?? 'any',
        returnReason: null,
      });
      await this.ask(tx, revision, reviewers);
      await this.keep(tx, document, revision, 'revision.submitted', { reviewers: reviewers.length });
      return { id, state: revision.state };
    });
  }

  /** Rút lại. */
  recall(actor: Actor, id: string): Promise<RevisionOutcome> {
    return this.move(actor, id, 'document:submit', 'recall', 'revision.recalled');
  }

  /** Opinion of a reviewer, or the head's return with a reason. */
  review(actor: Actor, id: string, input: ReviewRevisionDto): Promise<RevisionOutcome> {
    return this.work.run(actor, async (tx) => {
      const hand = await underHand(tx, id);
      const { document, revision, reviews } = hand;
      if (revision.state !== 'in-review') throw new Refusal('wrong-state', { state: revision.state });
      const asked = reviewersNow(revision, reviews);
      const subject = { organizationId: document.organizationId, reviewersNow: asked };
      if (input.opinion === 'return') return this.sendBack(tx, hand, subject, input.remark);
      authorize(documentsPolicy, actor, 'document:review', subject, { now: tx.now });
      const own = reviews.find((review) => review.personId === actor.personId)!;
      Object.assign(own, { agreedAt: tx.now, remark: input.remark ?? null });
      await tx.save(own);
      // It stands in the history of the revision, where people look for it.
      await tx.recordOf(
        'revision.reviewed',
        { type: 'revision', id: revision.id, organizationId: revision.organizationId },
        { remark: own.remark },
        { before: { agreedAt: null }, after: { agreedAt: tx.now.toISOString() } },
      );
      return { id, state: revision.state };
    });
  }

  private async sendBack(
    tx: Tx,
    hand: RevisionUnderHand,
    subject: { organizationId: string; reviewersNow: string[] },
    remark: string | undefined,
  ): Promise<RevisionOutcome> {
    const { document, revision } = hand;
    const isAsked = tx.actor.personId !== null && subject.reviewersNow.includes(tx.actor.personId);
    authorize(documentsPolicy, tx.actor, isAsked ? 'document:review' : 'document:return', subject, { now: tx.now });
    if (!remark?.trim()) throw invalid('remark', 'reason-required');
    revision.state = decide(revisionLifecycle, 'return', revision.state, await this.facts(tx, hand)).to;
    revision.returnReason = remark;
    await this.keep(tx, document, revision, 'revision.returned', { reason: remark });
    return { id: revision.id, state: revision.state };
  }

  private move(actor: Actor, id: string, right: 'document:submit', action: RevisionAction, event: string): Promise<RevisionOutcome> {
    return this.work.run(actor, async (tx) => {
      const hand = await underHand(tx, id);
      authorize(documentsPolicy, actor, right, hand.document, { now: tx.now });
      hand.revision.state = decide(revisionLifecycle, action, hand.revision.state, await this.facts(tx, hand)).to;
      await this.keep(tx, hand.document, hand.revision, event);
      return { id, state: hand.revision.state };
    });
  }

  private facts(tx: Tx, hand: RevisionUnderHand) {
    return factsOf(tx, this.organizations, hand, { approverId: tx.actor.personId, effectiveFrom: null });
  }

  private async keep(
    tx: Tx,
    document: ControlledDocument,
    revision: Revision,
    event: string,
    facts: Record<string, unknown> = {},
  ): Promise<void> {
    await tx.save(revision);
    await tx.record(event, revision, facts);
    await readState(tx, document, revision);
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
        }),
      );
    }
  }

  private async replaceFiles(tx: Tx, revision: Revision, input: ChangeRevisionDto): Promise<void> {
    if (input.fileId && input.fileId !== revision.fileId) {
      const file = await this.files.adopt(tx, input.fileId, 'fileId');
      if (file.contentType !== 'application/pdf') throw new Refusal('pdf-needed', { field: 'fileId' });
      Object.assign(revision, { fileId: file.id, sha256: Buffer.from(file.sha256, 'hex') });
    }
    if (input.sourceFileId && input.sourceFileId !== revision.sourceFileId) {
      await this.files.adopt(tx, input.sourceFileId, 'sourceFileId');
      revision.sourceFileId = input.sourceFileId;
    }
  }

  private async keepEdits(tx: Tx, { document, revision }: RevisionUnderHand, input: ChangeRevisionDto): Promise<void> {
    const nameOf = async (id: string | null): Promise<string | null> =>
      id ? ((await tx.query<{ name: string }>('select name from file where id = $1', [id]))[0]?.name ?? null) : null;
    const edits: [RevisionEdit['field'], string | null, string | null][] = [];
    if (input.title !== undefined && input.title !== document.title) edits.push(['title', document.title, input.title]);
    if (input.changeSummary !== undefined && input.changeSummary !== revision.changeSummary)
      edits.push(['change-summary', revision.changeSummary, input.changeSummary]);
    if (input.fileId && input.fileId !== revision.fileId) edits.push(['file', await nameOf(revision.fileId), await nameOf(input.fileId)]);
    for (const [field, before, after] of edits)
      await tx.save(
        Object.assign(new RevisionEdit(), {
          id: tx.newId(),
          organizationId: revision.organizationId,
          revisionId: revision.id,
          personId: tx.actor.personId!,
          editedAt: tx.now,
          field,
          before,
          after,
        }),
      );
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

/** Today's reading of the document after its revision moved. It is worked out, so the journal has the revision's entry alone. */
export async function readState(tx: Tx, document: ControlledDocument, revision: Revision): Promise<void> {
  const open = ['draft', 'in-review', 'returned', 'approved'].includes(revision.state);
  const isInForce = revision.state === 'effective';
  document.openState = open ? (revision.state as ControlledDocument['openState']) : null;
  if (isInForce)
    Object.assign(document, {
      state: 'effective',
      issue: revision.issue,
      amendment: revision.amendment,
      effectiveOn: revision.effectiveFrom,
    });
  else if (document.effectiveOn === null && open) document.state = revision.state as ControlledDocument['state'];
  await tx.save(document);
}
