import { Injectable } from '@nestjs/common';
import { invalid, Refusal } from '@qms/lifecycle';
import { Register } from '@qms/records';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import { oneKeepsCompetence } from '../competence/named-course';
import { trainingPolicy } from '../training.policy';
import type { EvaluateDto, EvaluatedDto, EvaluateOneDto } from './effectiveness.dto';
import { EffectivenessEvaluation, EffectivenessReview } from './effectiveness.entity';
import { type AskedPerson, askedPeople, type Said, saidOf } from './effectiveness.facts';
import { type Evaluation, saysTheSame } from './effectiveness.rules';

/** What an office says of its people some months after a class (TCVN ISO 9001:2015, 7.2 c); late or not, it is taken. */
@Injectable()
export class EffectivenessService {
  constructor(
    private readonly work: Work,
    private readonly register: Register,
  ) {}

  /**
   * Many at once. Who stands so already is left alone; who was judged otherwise is judged by another entry, with a reason. Where nobody is left
   * over, the review is finished and enters the register of ISO records.
   * @throws Refusal `not-found`, `unknown-reference`, `evaluated-twice`, `further-action-needed`, `evaluation-reason-needed`
   */
  evaluate(actor: Actor, classId: string, { items, reason }: EvaluateDto): Promise<EvaluatedDto> {
    return this.work.run(actor, async (tx) => {
      await oneKeepsCompetence(tx);
      authorize(trainingPolicy, actor, 'competence:keep', actor, { now: tx.now });
      const people = await askedPeople(tx, actor.organizationId, tx.today, classId);
      if (people.length === 0) throw new Refusal('not-found');
      refuseMalformed(items, people);
      const said = await saidOf(tx, actor.organizationId, classId);
      const news = items.flatMap((item) => {
        const standing = said.find(({ enrolmentId }) => enrolmentId === item.enrolmentId) ?? null;
        const one = evaluationOf(item);
        return standing && saysTheSame(standing, one) ? [] : [{ enrolmentId: item.enrolmentId, one, standing }];
      });
      const corrected = news.filter(({ standing }) => standing !== null).length;
      if (corrected > 0 && !reason) throw invalid('reason', 'evaluation-reason-needed');
      const evaluatedNow = new Set([...said, ...news].map(({ enrolmentId }) => enrolmentId));
      const finished = people.every(({ enrolmentId }) => evaluatedNow.has(enrolmentId));
      if (news.length === 0) {
        tx.nothingToDo();
        return { people: 0, corrected: 0, finished };
      }
      const review = await this.reviewOf(tx, people[0]!);
      for (const { enrolmentId, one, standing } of news) await keep(tx, review, enrolmentId, one, standing, reason ?? null);
      const outcome = { people: news.length - corrected, corrected };
      await tx.record('effectiveness-review.evaluated', review, outcome);
      if (finished && review.finishedAt === null) await this.finish(tx, review);
      return { ...outcome, finished };
    });
  }

  private async reviewOf(tx: Tx, { classId, classOrganizationId, code, title, askedOn }: AskedPerson): Promise<EffectivenessReview> {
    const { organizationId } = tx.actor;
    const [there] = await tx.find(EffectivenessReview, { organizationId, classId });
    if (there) return tx.lock(EffectivenessReview, there.id);
    const one = Object.assign(new EffectivenessReview(), {
      id: tx.newId(),
      organizationId,
      classOrganizationId,
      classId,
      classCode: code,
      classTitle: title,
      askedOn,
      startedBy: tx.actor.personId!,
      startedAt: tx.now,
      finishedAt: null,
    } satisfies Omit<EffectivenessReview, 'version'>);
    await tx.save(one);
    await tx.record('effectiveness-review.started', one);
    return one;
  }

  private async finish(tx: Tx, review: EffectivenessReview): Promise<void> {
    await tx.save(Object.assign(review, { finishedAt: tx.now }));
    await tx.record('effectiveness-review.finished', review);
    await this.register.enter(tx, {
      organizationId: review.organizationId,
      kind: 'training-course',
      title: `Đánh giá hiệu lực sau đào tạo: ${review.classTitle}`,
      code: review.classCode,
      happenedOn: tx.today,
      clauses: ['7.2'],
      // What was said of whom stays with the office that said it.
      fileIds: [],
      sourceType: 'effectiveness-review',
      sourceId: review.id,
    });
  }
}

const evaluationOf = ({ verdict, seenBy, remark = null, furtherAction = null }: EvaluateOneDto): Evaluation => ({
  verdict,
  seenBy,
  remark: remark || null,
  furtherAction: furtherAction || null,
});

function refuseMalformed(items: readonly EvaluateOneDto[], people: readonly AskedPerson[]): void {
  if (new Set(items.map(({ enrolmentId }) => enrolmentId)).size < items.length) throw invalid('items', 'evaluated-twice');
  for (const item of items) {
    if (!people.some(({ enrolmentId }) => enrolmentId === item.enrolmentId)) throw new Refusal('unknown-reference', { field: 'items' });
    if ((item.verdict === 'not-effective') !== Boolean(item.furtherAction)) throw invalid('items', 'further-action-needed');
  }
}

async function keep(
  tx: Tx,
  review: EffectivenessReview,
  enrolmentId: string,
  one: Evaluation,
  standing: Said | null,
  reason: string | null,
): Promise<void> {
  await tx.save(
    Object.assign(new EffectivenessEvaluation(), {
      id: tx.newId(),
      organizationId: review.organizationId,
      reviewId: review.id,
      classOrganizationId: review.classOrganizationId,
      enrolmentId,
      ...one,
      evaluatedBy: tx.actor.personId!,
      evaluatedAt: tx.now,
      replacesId: standing?.id ?? null,
      correctionReason: standing && reason,
    } satisfies EffectivenessEvaluation),
  );
}
