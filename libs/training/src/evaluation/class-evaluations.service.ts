import { Injectable } from '@nestjs/common';
import { decide, Refusal } from '@qms/lifecycle';
import { type Actor, authorize, sha256, type Tx, Work } from '@qms/work';
import { TrainingClass } from '../classes/training-class.entity';
import { isHeld } from '../classes/training-class.lifecycle';
import { Course } from '../courses/course.entity';
import { trainingPolicy } from '../training.policy';
import { ClassEvaluation } from './class-evaluation.entity';
import { CLASS_IS_HELD, classEvaluationLifecycle } from './class-evaluation.lifecycle';
import { STANDARD_QUESTIONS } from './evaluation.rules';
import { EvaluationCodes } from './evaluation-codes';

/** Learners are asked what they think of a class, and no longer. */
@Injectable()
export class ClassEvaluationsService {
  constructor(
    private readonly work: Work,
    private readonly codes: EvaluationCodes,
  ) {}

  /**
   * Opened for the first time, or again: then with the questions of today where nobody has answered yet.
   * @throws Refusal `class-not-begun`, `evaluation-open`
   */
  open(actor: Actor, classId: string): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const { one, evaluation } = await this.hand(tx, classId);
      const facts = { held: isHeld(one.state) };
      if (!evaluation) {
        if (!CLASS_IS_HELD.holds(facts)) throw new Refusal(CLASS_IS_HELD.code);
        return this.begin(tx, one);
      }
      if (evaluation.state === 'open') throw new Refusal('evaluation-open');
      const { to } = decide(classEvaluationLifecycle, 'reopen', evaluation.state, facts);
      Object.assign(evaluation, { state: to, openedBy: actor.personId!, openedAt: tx.now, closedAt: null });
      // The same as before, unless the secret of the keys folder is another one now.
      evaluation.codeHash = sha256(this.codes.codeOf(evaluation.id));
      if ((await answersTo(tx, evaluation.id)) === 0) evaluation.questions = await questionsOf(tx, one.courseId);
      await tx.save(evaluation);
      await tx.record('class-evaluation.reopened', evaluation);
      return { id: evaluation.id };
    });
  }

  /** No more answers. @throws Refusal `evaluation-not-opened`, `wrong-state` */
  close(actor: Actor, classId: string): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const { one, evaluation } = await this.hand(tx, classId);
      if (!evaluation) throw new Refusal('evaluation-not-opened');
      const { to } = decide(classEvaluationLifecycle, 'close', evaluation.state, { held: isHeld(one.state) });
      Object.assign(evaluation, { state: to, closedAt: tx.now });
      await tx.save(evaluation);
      await tx.record('class-evaluation.closed', evaluation, { answers: await answersTo(tx, evaluation.id) });
      return { id: evaluation.id };
    });
  }

  /** The class first, as everybody does who decides about what hangs on it; who answers holds the evaluation alone. */
  private async hand(tx: Tx, classId: string): Promise<{ one: TrainingClass; evaluation: ClassEvaluation | null }> {
    const one = await tx.lock(TrainingClass, classId);
    authorize(trainingPolicy, tx.actor, 'training:run', one, { now: tx.now });
    const [known] = await tx.find(ClassEvaluation, { classId });
    return { one, evaluation: known ? await tx.lock(ClassEvaluation, known.id) : null };
  }

  private async begin(tx: Tx, one: TrainingClass): Promise<{ id: string }> {
    const id = tx.newId();
    const [head] = await tx.query<{ name: string }>('select name from organization where id = $1', [one.organizationId]);
    const evaluation = Object.assign(new ClassEvaluation(), {
      id,
      organizationId: one.organizationId,
      classId: one.id,
      state: 'open',
      title: one.title,
      issuer: head!.name,
      startsOn: one.startsOn,
      endsOn: one.endsOn,
      questions: await questionsOf(tx, one.courseId),
      codeHash: sha256(this.codes.codeOf(id)),
      openedBy: tx.actor.personId!,
      openedAt: tx.now,
      closedAt: null,
    } satisfies Omit<ClassEvaluation, 'version'>);
    await tx.save(evaluation);
    await tx.record('class-evaluation.opened', evaluation);
    return { id };
  }
}

async function questionsOf(tx: Tx, courseId: string): Promise<ClassEvaluation['questions']> {
  const [course] = await tx.find(Course, { id: courseId });
  return course?.evaluationQuestions ?? STANDARD_QUESTIONS;
}

async function answersTo(tx: Tx, evaluationId: string): Promise<number> {
  const [row] = await tx.query<{ many: number }>('select count(*)::int as many from evaluation_answer where evaluation_id = $1', [
    evaluationId,
  ]);
  return row!.many;
}
