import { Injectable } from '@nestjs/common';
import { invalid, Refusal } from '@qms/lifecycle';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import { type ClassState, isUnderWay } from '../classes/training-class.lifecycle';
import type { EvaluationQuestion } from '../evaluation/evaluation.rules';
import { trainingPolicy } from '../training.policy';
import { Course, CourseTopic } from './course.entity';
import { type CourseFacts, changesCompletion, courseFaults } from './course.rules';
import type { ChangeCourseDto, CourseTopicDto, CreateCourseDto } from './courses.dto';

/** Courses and their curricula. */
@Injectable()
export class CoursesService {
  constructor(private readonly work: Work) {}

  /** @throws Refusal `already-exists` (code), `not-possible-now` with everything that speaks against it. */
  create(actor: Actor, input: CreateCourseDto): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      authorize(trainingPolicy, actor, 'training:plan', actor, { now: tx.now });
      const course = Object.assign(new Course(), {
        id: tx.newId(),
        organizationId: actor.organizationId,
        code: input.code,
        name: input.name,
        regime: input.regime,
        purpose: input.purpose ?? null,
        basis: input.basis ?? null,
        periods: input.periods,
        paper: input.paper,
        leastAttendance: input.leastAttendance ?? null,
        passMark: text(input.passMark),
        topMark: text(input.topMark),
        hasMidterm: input.hasMidterm ?? false,
        attempts: input.attempts ?? 1,
        capacity: input.capacity ?? null,
        validMonths: input.validMonths ?? null,
        evaluationQuestions: null,
        effectivenessMonths: input.effectivenessMonths ?? null,
        retiredAt: null,
      } satisfies Omit<Course, 'version'>);
      judge(course, curriculum(input.topics ?? []));
      await tx.save(course);
      await tx.record('course.created', course);
      await this.teach(tx, course, input.topics ?? []);
      return { id: course.id };
    });
  }

  /**
   * What it is called and teaches may change at any time; by which rule its learners pass stands while a class of it is under way.
   * @throws Refusal `course-under-way`
   */
  change(actor: Actor, id: string, input: ChangeCourseDto): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const course = await tx.lockSeen(Course, id);
      authorize(trainingPolicy, actor, 'training:plan', course, { now: tx.now });
      const before = { ...course };
      const { topics, retired, passMark, topMark, evaluationQuestions, ...plain } = input;
      Object.assign(course, Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined)));
      if (passMark !== undefined) course.passMark = text(passMark);
      if (topMark !== undefined) course.topMark = text(topMark);
      if (evaluationQuestions !== undefined) course.evaluationQuestions = asked(evaluationQuestions);
      if (retired !== undefined) course.retiredAt = retired ? (course.retiredAt ?? tx.now) : null;
      if (changesCompletion(before, course)) await refuseUnderWay(tx, id);
      const there = (await tx.find(CourseTopic, { courseId: id })).filter(({ droppedAt }) => droppedAt === null);
      judge(course, curriculum(topics ?? there));
      await tx.save(course);
      await tx.record('course.changed', course, topics ? { topics: topics.length } : {});
      if (topics) await this.teach(tx, course, topics);
      return { id };
    });
  }

  /** The curriculum, place by place: what stands there is written over, what is left over is dropped. */
  private async teach(tx: Tx, course: Course, topics: readonly CourseTopicDto[]): Promise<void> {
    const there = new Map((await tx.find(CourseTopic, { courseId: course.id })).map((topic) => [topic.position, topic]));
    for (const [i, { title, periods }] of topics.entries()) {
      const taught = { title, periods: String(periods), droppedAt: null };
      const topic = there.get(i + 1);
      await tx.save(
        topic
          ? Object.assign(topic, taught)
          : Object.assign(new CourseTopic(), {
              id: tx.newId(),
              organizationId: course.organizationId,
              courseId: course.id,
              position: i + 1,
              ...taught,
            } satisfies CourseTopic),
      );
    }
    for (const topic of there.values())
      if (topic.position > topics.length && !topic.droppedAt) await tx.save(Object.assign(topic, { droppedAt: tx.now }));
  }
}

const text = (mark: number | null | undefined): string | null => (mark === null || mark === undefined ? null : String(mark));
/** @throws Refusal `question-missing`: words alone are no form */
function asked(questions: readonly EvaluationQuestion[] | null): readonly EvaluationQuestion[] | null {
  if (questions?.every(({ kind }) => kind === 'text')) throw invalid('evaluationQuestions', 'question-missing');
  return questions?.map(({ kind, words }) => ({ kind, words })) ?? null;
}

const number = (mark: string | null): number | null => (mark === null ? null : Number(mark));

const curriculum = (topics: readonly { readonly periods: number | string }[]): Pick<CourseFacts, 'topics' | 'topicPeriods'> => ({
  topics: topics.length,
  topicPeriods: topics.reduce((sum, { periods }) => sum + Number(periods), 0),
});

/** The classes are locked: none of them begins to enrol while the rule changes. */
async function refuseUnderWay(tx: Tx, courseId: string): Promise<void> {
  const classes = await tx.query<{ code: string; state: ClassState }>(
    'select code, state from training_class where course_id = $1 order by id for share',
    [courseId],
  );
  const [one] = classes.filter(({ state }) => isUnderWay(state));
  if (one) throw new Refusal('course-under-way', { code: one.code });
}

function judge(course: Course, taught: Pick<CourseFacts, 'topics' | 'topicPeriods'>): void {
  const faults = courseFaults({ ...course, passMark: number(course.passMark), topMark: number(course.topMark), ...taught });
  if (faults.length > 0) throw new Refusal(faults.length === 1 ? faults[0]!.code : 'not-possible-now', {}, faults);
}
