import { Injectable } from '@nestjs/common';
import { decide, invalid, Refusal } from '@qms/lifecycle';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import { type DocumentRight, documentsPolicy } from '../documents.policy';
import { RevisionMoves, underHand } from '../revision-moves';
import type { ReviewRevisionDto, SubmitRevisionDto } from '../revisions.dto';
import { Issuance } from './issuance.entity';
import { type IssuanceAction, type IssuanceState, issuanceLifecycle, MOST_DOCUMENTS } from './issuance.lifecycle';
import { eachDocument, type IssuanceUnderHand, issuanceUnderHand } from './issuance-hands';
import type { ChangeIssuanceDto, CreateIssuanceDto } from './issuances.dto';

export interface IssuanceOutcome {
  readonly id: string;
  readonly state: IssuanceState;
}

/** An issuing package on its way to the head: put together, submitted, reviewed, returned. Its documents move with it, all or none. */
@Injectable()
export class IssuancesService {
  constructor(
    private readonly work: Work,
    private readonly moves: RevisionMoves,
  ) {}

  create(actor: Actor, input: CreateIssuanceDto): Promise<IssuanceOutcome> {
    return this.work.run(actor, async (tx) => {
      authorize(documentsPolicy, actor, 'document:prepare', actor, { now: tx.now });
      const issuance = Object.assign(new Issuance(), {
        id: tx.newId(),
        organizationId: actor.organizationId,
        subject: input.subject,
        statement: input.statement ?? null,
        state: 'draft',
        preparedBy: actor.personId!,
        createdAt: tx.now,
        submittedBy: null,
        submittedAt: null,
        returnReason: null,
        approvalKind: null,
        signerName: null,
        signerPost: null,
        method: null,
        authorizationId: null,
        signedAt: null,
        effectiveFrom: null,
        decisionNumber: null,
        decidedOn: null,
        decisionFileId: null,
        issuedOn: null,
      } satisfies Omit<Issuance, 'version'>);
      await tx.save(issuance);
      await tx.record('issuance.created', issuance);
      await this.put(tx, issuance, input.revisionIds ?? []);
      return { id: issuance.id, state: issuance.state };
    });
  }

  /** Subject, statement, and which documents go with it. */
  change(actor: Actor, id: string, input: ChangeIssuanceDto): Promise<IssuanceOutcome> {
    return this.work.run(actor, async (tx) => {
      const hand = await issuanceUnderHand(tx, id, 'seen');
      const { issuance } = hand;
      authorize(documentsPolicy, actor, 'document:prepare', issuance, { now: tx.now });
      if (!['draft', 'returned'].includes(issuance.state)) throw new Refusal('wrong-state', { state: issuance.state });
      if (input.subject !== undefined) issuance.subject = input.subject;
      if (input.statement !== undefined) issuance.statement = input.statement;
      await tx.save(issuance);
      await tx.record('issuance.changed', issuance);
      if (input.revisionIds) {
        await this.takeOut(tx, hand, new Set(input.revisionIds));
        await this.put(tx, issuance, input.revisionIds);
      }
      return { id, state: issuance.state };
    });
  }

  /** Trình ký. Every document must be ready; reviewers are asked once for all of them. */
  submit(actor: Actor, id: string, input: SubmitRevisionDto): Promise<IssuanceOutcome> {
    return this.move(actor, id, 'submit', 'document:submit', async (tx, { issuance, hands }) => {
      Object.assign(issuance, { submittedBy: actor.personId, submittedAt: tx.now, returnReason: null });
      await eachDocument(hands, (hand) => this.moves.submit(tx, hand, input));
      return { reviewers: input.reviewerIds?.length ?? 0, documents: hands.length };
    });
  }

  /** Rút lại. */
  recall(actor: Actor, id: string): Promise<IssuanceOutcome> {
    return this.move(actor, id, 'recall', 'document:submit', async (tx, { hands }) => {
      await eachDocument(hands, (hand) => this.moves.move(tx, hand, 'recall', 'revision.recalled'));
      return {};
    });
  }

  /** A reviewer's opinion of all documents at once; the head may return them too. */
  review(actor: Actor, id: string, input: ReviewRevisionDto): Promise<IssuanceOutcome> {
    if (input.opinion === 'return') {
      const reason = input.remark?.trim();
      if (!reason) throw invalid('remark', 'reason-required');
      return this.move(actor, id, 'return', null, async (tx, { issuance, hands }) => {
        issuance.returnReason = reason;
        await eachDocument(hands, (hand) => this.moves.sendBack(tx, hand, reason));
        return { reason };
      });
    }
    return this.work.run(actor, async (tx) => {
      const { issuance, hands } = await issuanceUnderHand(tx, id);
      if (issuance.state !== 'in-review') throw new Refusal('wrong-state', { state: issuance.state });
      await eachDocument(hands, (hand) => this.moves.agree(tx, hand, input.remark));
      await tx.recordOf('issuance.reviewed', { type: 'issuance', id, organizationId: issuance.organizationId }, { remark: input.remark });
      return { id, state: issuance.state };
    });
  }

  /** The package is given up; its documents go on alone. */
  discard(actor: Actor, id: string): Promise<IssuanceOutcome> {
    return this.move(actor, id, 'discard', 'document:prepare', async (tx, hand) => {
      await this.takeOut(tx, hand, new Set());
      return {};
    });
  }

  /** @param right whose it is; null where each document's own step asks for it */
  private move(
    actor: Actor,
    id: string,
    action: IssuanceAction,
    right: DocumentRight | null,
    act: (tx: Tx, hand: IssuanceUnderHand) => Promise<Record<string, unknown>>,
  ): Promise<IssuanceOutcome> {
    return this.work.run(actor, async (tx) => {
      const hand = await issuanceUnderHand(tx, id);
      const { issuance, hands } = hand;
      if (right) authorize(documentsPolicy, actor, right, issuance, { now: tx.now });
      issuance.state = decide(issuanceLifecycle, action, issuance.state, { documents: hands.length, hasNumber: false }).to;
      const facts = await act(tx, hand);
      await tx.save(issuance);
      await tx.record(`issuance.${EVENTS[action]}`, issuance, facts);
      return { id, state: issuance.state };
    });
  }

  private async put(tx: Tx, issuance: Issuance, revisionIds: readonly string[]): Promise<void> {
    if (revisionIds.length > MOST_DOCUMENTS) throw invalid('revisionIds', 'invalid-input');
    const known = await tx.query<{ id: string; place: number }>(
      `select r.id, i.place::int - 1 as place from unnest($1::uuid[]) with ordinality i(id, place) join revision r on r.id = i.id and r.organization_id = $2
       order by r.document_id`,
      [revisionIds, issuance.organizationId],
    );
    const knownIds = new Set(known.map(({ id }) => id));
    const strange = revisionIds.findIndex((id) => !knownIds.has(id));
    if (strange >= 0) throw new Refusal('unknown-reference', { field: `revisionIds[${strange}]` });
    for (const { id, place } of known) {
      const { document, revision } = await underHand(tx, id);
      if (revision.issuanceId === issuance.id) continue;
      const field = `revisionIds[${place}]`;
      if (revision.issuanceId !== null) throw new Refusal('in-other-issuance', { field, code: document.code });
      if (!['draft', 'returned'].includes(revision.state)) throw new Refusal('not-a-draft', { field, code: document.code });
      revision.issuanceId = issuance.id;
      await tx.save(revision);
      await tx.record('revision.put-in-issuance', revision, { subject: issuance.subject });
    }
  }

  private async takeOut(tx: Tx, { issuance, hands }: IssuanceUnderHand, staying: ReadonlySet<string>): Promise<void> {
    for (const { revision } of hands) {
      if (staying.has(revision.id)) continue;
      revision.issuanceId = null;
      await tx.save(revision);
      await tx.record('revision.taken-out-of-issuance', revision, { subject: issuance.subject });
    }
  }
}

const EVENTS: Readonly<Record<IssuanceAction, string>> = {
  submit: 'submitted',
  recall: 'recalled',
  return: 'returned',
  sign: 'signed',
  number: 'numbered',
  issue: 'issued',
  discard: 'discarded',
};
