import { Injectable } from '@nestjs/common';
import { Refusal } from '@qms/lifecycle';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import { documentsPolicy } from '../documents.policy';
import { ChangeRequest } from './change-request.entity';
import type { AddImpactDto, AnswerImpactsDto } from './change-requests.dto';
import { impactOf } from './impact.reader';
import type { ImpactAnswer, ImpactKind } from './impact.rules';

/** What a change touches is answered item by item, many at once, by whom and when; an answer may be mended while the change is under way. */
@Injectable()
export class ImpactsService {
  constructor(private readonly work: Work) {}

  /** @throws Refusal `unknown-reference` for what the request does not touch */
  answer(actor: Actor, id: string, { items, answer, remark }: AnswerImpactsDto): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const request = await this.open(tx, id);
      const touched = await impactOf(tx, request.organizationId, id);
      for (const [index, item] of items.entries()) {
        const found = touched.find(({ kind, subjectId }) => kind === item.kind && subjectId === item.subjectId);
        if (!found) throw new Refusal('unknown-reference', { field: `items[${index}].subjectId` });
        await keep(tx, request, { kind: item.kind, subjectId: item.subjectId, label: found.label, answer, remark: remark || null });
      }
      await tx.record('change-request.impact-answered', request, { items: items.length, answer });
      return { id };
    });
  }

  /** Something that the system does not know of. */
  add(actor: Actor, id: string, { label, answer, remark }: AddImpactDto): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const request = await this.open(tx, id);
      await keep(tx, request, { kind: 'other', subjectId: tx.newId(), label, answer, remark: remark || null });
      await tx.record('change-request.impact-answered', request, { items: 1, answer });
      return { id };
    });
  }

  private async open(tx: Tx, id: string): Promise<ChangeRequest> {
    const request = await tx.lock(ChangeRequest, id);
    authorize(documentsPolicy, tx.actor, 'document:assess-change', request, { now: tx.now });
    if (!['awaiting', 'accepted'].includes(request.state)) throw new Refusal('wrong-state', { state: request.state });
    return request;
  }
}

interface Answered {
  readonly kind: ImpactKind;
  readonly subjectId: string;
  readonly label: string;
  readonly answer: ImpactAnswer;
  readonly remark: string | null;
}

const keep = (tx: Tx, request: ChangeRequest, { kind, subjectId, label, answer, remark }: Answered): Promise<unknown> =>
  tx.query(
    `insert into change_impact (id, organization_id, request_id, kind, subject_id, label, answer, remark, answered_by, answered_at)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10) on conflict (request_id, kind, subject_id)
     do update set answer = excluded.answer, remark = excluded.remark, answered_by = excluded.answered_by, answered_at = excluded.answered_at`,
    [
      tx.newId(),
      request.organizationId,
      request.id,
      kind,
      subjectId,
      label.normalize('NFC').trim(),
      answer,
      remark,
      tx.actor.personId,
      tx.now,
    ],
  );
