import { Injectable } from '@nestjs/common';
import { Refusal } from '@qms/lifecycle';
import { Files } from '@qms/storage';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import { carriedRequest } from './changes/carried-request';
import { documentsPolicy } from './documents.policy';
import { bringIn, nameExternals } from './external/named-externals';
import type { Revision } from './revision.entity';
import type { RevisionUnderHand } from './revision.facts';
import type { RevisionState } from './revision.lifecycle';
import { editable, keepEdits } from './revision-edits';
import { aloneUnderHand, RevisionMoves, takeTitle, underHand } from './revision-moves';
import type { ChangeRevisionDto, ReviewRevisionDto, SubmitRevisionDto } from './revisions.dto';

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
    private readonly moves: RevisionMoves,
  ) {}

  /** The author's changes of a draft; the approver's of a submitted one are allowed too and kept (NĐ 30/2020, Điều 10 khoản 3). */
  change(actor: Actor, id: string, input: ChangeRevisionDto): Promise<RevisionOutcome> {
    return this.work.run(actor, async (tx) => {
      const hand = await underHand(tx, id, 'seen');
      const { document, revision } = hand;
      const byApprover = revision.state === 'in-review';
      authorize(documentsPolicy, actor, byApprover ? 'document:approve' : 'document:prepare', document, { now: tx.now });
      if (!['draft', 'returned', 'in-review'].includes(revision.state)) throw new Refusal('wrong-state', { state: revision.state });
      const before = editable(revision);
      if (input.title !== undefined) {
        revision.title = input.title;
        await takeTitle(tx, document, revision);
      }
      await this.replaceFiles(tx, revision, input);
      if (input.changeSummary !== undefined) revision.changeSummary = input.changeSummary;
      if (input.externalDocumentIds) await nameExternals(tx, revision, input.externalDocumentIds);
      if (input.changeRequestId) await this.takeUp(tx, hand, input.changeRequestId);
      if (byApprover) await keepEdits(tx, revision, before);
      await tx.save(revision);
      await tx.record(byApprover ? 'revision.edited-by-approver' : 'revision.changed', revision);
      return { id, state: revision.state };
    });
  }

  submit(actor: Actor, id: string, input: SubmitRevisionDto): Promise<RevisionOutcome> {
    return this.alone(actor, id, (tx, hand) => this.moves.submit(tx, hand, input));
  }

  /** Rút lại. */
  recall(actor: Actor, id: string): Promise<RevisionOutcome> {
    return this.alone(actor, id, (tx, hand) => {
      authorize(documentsPolicy, actor, 'document:submit', hand.document, { now: tx.now });
      return this.moves.move(tx, hand, 'recall', 'revision.recalled');
    });
  }

  /** Opinion of a reviewer, or the head's return with a reason. */
  review(actor: Actor, id: string, input: ReviewRevisionDto): Promise<RevisionOutcome> {
    return this.alone(actor, id, (tx, hand) => {
      const { state } = hand.revision;
      if (state !== 'in-review') throw new Refusal('wrong-state', { state });
      return input.opinion === 'return' ? this.moves.sendBack(tx, hand, input.remark) : this.moves.agree(tx, hand, input.remark);
    });
  }

  /** Bỏ dự thảo, with the reason that is kept. What it was to carry out can be drafted anew. */
  discard(actor: Actor, id: string, reason: string): Promise<RevisionOutcome> {
    return this.alone(actor, id, (tx, hand) => this.moves.discard(tx, hand, reason));
  }

  private alone(actor: Actor, id: string, act: (tx: Tx, hand: RevisionUnderHand) => Promise<void>): Promise<RevisionOutcome> {
    return this.work.run(actor, async (tx) => {
      const hand = await aloneUnderHand(tx, id);
      await act(tx, hand);
      return { id, state: hand.revision.state };
    });
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

  /** A draft that was begun before carries the accepted request out as well. */
  private async takeUp(tx: Tx, { document, revision }: RevisionUnderHand, requestId: string): Promise<void> {
    if (!['draft', 'returned'].includes(revision.state)) throw new Refusal('wrong-state', { state: revision.state });
    if (requestId === revision.changeRequestId) return;
    const external = await carriedRequest(tx, requestId, document.id);
    revision.changeRequestId = requestId;
    if (external !== null) await bringIn(tx, revision, [external]);
  }
}
