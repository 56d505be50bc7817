import { Injectable } from '@nestjs/common';
import { decide, invalid, Refusal } from '@qms/lifecycle';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import { TrainingClass } from '../classes/training-class.entity';
import { enrolmentLifecycle } from '../roster/enrolment.lifecycle';
import { Enrolment } from '../roster/learner.entity';
import { trainingPolicy } from '../training.policy';
import type { EnterMarksDto, JudgedDto, JudgeOneDto, MarksOutcomeDto } from './results.dto';
import { hasGrant, type LearnerResult, resultsOf, resultsOpen, trainersOf } from './results.facts';
import { TestMark } from './test-mark.entity';

const MARKED_IN: readonly string[] = ['running', 'awaiting-results'];

/** Marks are entered, learners judged by the rule of their course or, one by one and with a reason, otherwise. */
@Injectable()
export class ResultsService {
  constructor(private readonly work: Work) {}

  /**
   * Marks of one test and attempt; what is given anew is corrected, what is emptied is taken away, what is as it was stays.
   * @throws Refusal `results-not-open`, `course-without-test`, and for each cell `mark-above-top`, `unknown-reference`
   */
  enterMarks(actor: Actor, classId: string, input: EnterMarksDto): Promise<MarksOutcomeDto> {
    return this.work.run(actor, async (tx) => {
      const held = await tx.lock(TrainingClass, classId);
      authorize(trainingPolicy, actor, 'training:teach', { ...held, trainerPersonIds: await trainersOf(tx, classId) }, { now: tx.now });
      if (!MARKED_IN.includes(held.state) || (await hasGrant(tx, classId))) throw new Refusal('results-not-open');
      const { rule, topMark, learners } = await resultsOf(tx, classId);
      if (input.test === 'midterm' ? !rule.hasMidterm : rule.passMark === null) throw invalid('test', 'course-without-test');
      if (input.attempt > (input.test === 'midterm' ? 1 : rule.attempts)) throw invalid('attempt', 'attempt-beyond');
      const known = new Map(learners.map((one) => [one.enrolmentId, one]));
      const outcome = { entered: 0, corrected: 0, removed: 0 };
      for (const [index, row] of input.rows.entries()) {
        const learner = known.get(row.enrolmentId);
        if (!learner) throw new Refusal('unknown-reference', { field: `rows[${index}].enrolmentId` });
        const mark = row.mark ? Number(row.mark.replace(',', '.')) : null;
        if (mark !== null && mark > (topMark ?? 100)) throw invalid(`rows[${index}].mark`, 'mark-above-top', { top: topMark ?? 100 });
        const became = await this.put(tx, held, learner, {
          ...input,
          mark,
          taken: mark !== null || (input.test === 'midterm' && row.taken === true),
        });
        if (became) outcome[became] += 1;
      }
      if (outcome.entered + outcome.corrected + outcome.removed === 0) tx.nothingToDo();
      return outcome;
    });
  }

  /** Everybody by the rule; who was judged otherwise with a reason stays as he is. */
  judgeAll(actor: Actor, classId: string): Promise<JudgedDto> {
    return this.work.run(actor, async (tx) => {
      const held = await tx.lock(TrainingClass, classId);
      authorize(trainingPolicy, actor, 'training:run', held, { now: tx.now });
      if (!(await resultsOpen(tx, held))) throw new Refusal('results-not-open');
      const { learners } = await resultsOf(tx, classId);
      const enrolments = new Map((await tx.find(Enrolment, { classId })).map((one) => [one.id, one]));
      let changed = 0;
      for (const learner of learners.filter((one) => one.reason === null)) {
        const wanted = learner.reachesResult ? 'passed' : 'failed';
        if (learner.state === wanted) continue;
        // Why he was given a place says nothing of his result.
        const enrolment = Object.assign(enrolments.get(learner.enrolmentId)!, { reason: null });
        await this.move(tx, enrolment, learner, wanted);
        changed += 1;
      }
      if (changed === 0) tx.nothingToDo();
      const exceptions = learners.filter((one) => one.reason !== null);
      const passed =
        learners.filter((one) => one.reason === null && one.reachesResult).length +
        exceptions.filter((one) => one.state === 'passed').length;
      return { passed, failed: learners.length - passed, exceptions: exceptions.length, changed };
    });
  }

  /** One learner: by the rule again, or otherwise with the reason that is kept. @throws Refusal `below-legal-mark`, `reason-required` */
  judgeOne(actor: Actor, enrolmentId: string, { result, reason }: JudgeOneDto): Promise<JudgedDto> {
    return this.work.run(actor, async (tx) => {
      const [found] = await tx.find(Enrolment, { id: enrolmentId });
      if (!found) throw new Refusal('not-found');
      const held = await tx.lock(TrainingClass, found.classId);
      const enrolment = await tx.lock(Enrolment, enrolmentId);
      authorize(trainingPolicy, actor, 'training:run', held, { now: tx.now });
      if (!(await resultsOpen(tx, held))) throw new Refusal('results-not-open');
      const { learners } = await resultsOf(tx, held.id);
      const learner = learners.find((one) => one.enrolmentId === enrolmentId);
      if (!learner) throw new Refusal('wrong-state', { state: enrolment.state });
      const byRule = learner.reachesResult ? 'passed' : 'failed';
      const wanted = result === 'by-rule' ? byRule : result;
      enrolment.reason = wanted === byRule ? null : (reason?.trim() ?? null);
      if (enrolment.state === wanted && wanted === byRule) await this.note(tx, enrolment);
      else await this.move(tx, enrolment, learner, wanted, reason);
      const after = (await resultsOf(tx, held.id)).learners;
      const passed = after.filter((one) => one.state === 'passed').length;
      return {
        passed,
        failed: after.filter((one) => one.state === 'failed').length,
        exceptions: after.filter((one) => one.reason !== null).length,
        changed: 1,
      };
    });
  }

  private async note(tx: Tx, enrolment: Enrolment): Promise<void> {
    await tx.save(enrolment);
    await tx.record(`enrolment.${enrolment.state}`, enrolment);
  }

  private async move(tx: Tx, enrolment: Enrolment, learner: LearnerResult, wanted: 'passed' | 'failed', reason?: string): Promise<void> {
    if (enrolment.state !== wanted) {
      // Whoever reaches the rule fails only by somebody's judgement, which is an exception as the other one is.
      if (wanted === 'failed' && learner.reachesResult && !reason?.trim())
        throw new Refusal('reason-required', {}, [{ code: 'reaches-course-rule', basis: { kind: 'rule', ref: COURSE_RULE } }]);
      enrolment.state = decide(
        enrolmentLifecycle,
        wanted === 'passed' ? 'pass' : 'fail',
        enrolment.state,
        {
          rosterOpen: false,
          withinLegalSize: true,
          placeLeft: true,
          resultOpen: true,
          reachesResult: learner.reachesResult,
          midtermTaken: learner.midtermTaken,
          reachesLegalMark: learner.reachesLegalMark,
        },
        reason,
      ).to;
    } else if (learner.reachesResult !== (wanted === 'passed') && !reason?.trim())
      throw new Refusal('reason-required', {}, [{ code: 'below-course-rule', basis: { kind: 'rule', ref: COURSE_RULE } }]);
    await tx.save(enrolment);
    await tx.record(`enrolment.${wanted}`, enrolment);
  }

  private async put(
    tx: Tx,
    held: TrainingClass,
    { enrolmentId, marks }: LearnerResult,
    { test, attempt, mark, taken }: { test: TestMark['test']; attempt: number; mark: number | null; taken: boolean },
  ): Promise<'entered' | 'corrected' | 'removed' | null> {
    const there = marks.find((one) => one.test === test && one.attempt === attempt);
    if (!there && !taken) return null;
    if (there && taken && there.mark === mark) return null;
    const now = { mark: mark === null ? null : String(mark), enteredBy: tx.actor.personId!, enteredAt: tx.now };
    if (!there) {
      const entered = Object.assign(new TestMark(), {
        id: tx.newId(),
        organizationId: held.organizationId,
        classId: held.id,
        enrolmentId,
        test,
        attempt,
        ...now,
      } satisfies Omit<TestMark, 'version'>);
      await tx.save(entered);
      await tx.record('test-mark.entered', entered, { test, attempt });
      return 'entered';
    }
    const known = await tx.lock(TestMark, there.id);
    if (!taken) {
      await tx.query('delete from test_mark where id = $1', [known.id]);
      await tx.record('test-mark.removed', known, { test, attempt });
      return 'removed';
    }
    await tx.save(Object.assign(known, now));
    await tx.record('test-mark.corrected', known, { test, attempt });
    return 'corrected';
  }
}

const COURSE_RULE = 'Điều kiện hoàn thành của khóa đào tạo';
