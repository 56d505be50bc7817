import { Injectable } from '@nestjs/common';
import { type Language, showActions } from '@qms/http';
import { type Permission, permits, Refusal } from '@qms/lifecycle';
import { type Actor, allows, authorize, type Db, Work } from '@qms/work';
import { type ClassState, isHeld } from '../classes/training-class.lifecycle';
import { trainingPolicy } from '../training.policy';
import { CLASS_IS_HELD, type ClassEvaluationState, classEvaluationLifecycle } from './class-evaluation.lifecycle';
import type { ClassEvaluationDto } from './class-evaluations.dto';
import { type Audience, audienceOf } from './evaluation.facts';
import {
  type Answers,
  type EvaluationQuestion,
  evaluationResults,
  LEAST_SHOWN,
  type QuestionResult,
  STANDARD_QUESTIONS,
} from './evaluation.rules';

/** A class with its evaluation, as it stands. */
export interface EvaluatedClass {
  readonly classId: string;
  readonly organizationId: string;
  readonly classState: ClassState;
  readonly code: string;
  readonly title: string;
  /** Null = not opened yet. */
  readonly evaluationId: string | null;
  readonly state: ClassEvaluationState | null;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  readonly questions: readonly EvaluationQuestion[];
  readonly audience: Audience;
  readonly answers: number;
  readonly results: readonly QuestionResult[] | null;
}

const EVALUATED = `select c.id as "classId", c.organization_id as "organizationId", c.state as "classState", c.code, c.title, v.id as "evaluationId", v.state,
    v.opened_at as "openedAt", v.closed_at as "closedAt", coalesce(v.questions, k.evaluation_questions) as questions
  from training_class c join course k on k.id = c.course_id left join class_evaluation v on v.class_id = c.id
  where c.id = $1 and c.organization_id = any ($2::uuid[])`;

@Injectable()
export class ClassEvaluationsReader {
  constructor(private readonly work: Work) {}

  /** @param url the address in the QR of an evaluation. @throws Refusal `not-found` */
  get(actor: Actor, classId: string, language: Language, url: (evaluationId: string) => string): Promise<ClassEvaluationDto> {
    return this.work.read(actor, async (db) => {
      const one = await this.read(db, classId);
      const run = allows(trainingPolicy, actor, 'training:run', one);
      const { state, openedAt, closedAt, audience, answers, questions, results } = one;
      return {
        state,
        openedAt,
        closedAt,
        url: state === 'open' ? url(one.evaluationId!) : null,
        attended: audience.attended,
        answers,
        questions,
        shownFrom: LEAST_SHOWN,
        results,
        actions: showActions({ open: [run, opening(one)], close: [run, closing(one)] }, language),
      };
    });
  }

  /** Of a class in reach, for whoever may know what learners think of it. @throws Refusal `not-found` */
  async read(db: Db, classId: string): Promise<EvaluatedClass> {
    const found = await this.find(db, classId);
    if (!found) throw new Refusal('not-found');
    authorize(trainingPolicy, db.actor, 'evaluation:read', found, { now: db.now });
    return found;
  }

  /** The same for a paper of the class, which tells means alone. */
  async find(db: Db, classId: string): Promise<EvaluatedClass | null> {
    const [row] = await db.query<Omit<EvaluatedClass, 'audience' | 'answers' | 'results'> & { questions: EvaluationQuestion[] | null }>(
      EVALUATED,
      [classId, db.actor.reads],
    );
    if (!row) return null;
    const questions = row.questions ?? STANDARD_QUESTIONS;
    const answers =
      row.evaluationId === null
        ? []
        : await db.query<{ answers: Answers }>('select answers from evaluation_answer where evaluation_id = $1', [row.evaluationId]);
    const said = answers.map((one) => one.answers);
    return {
      ...row,
      questions,
      audience: await audienceOf({ query: (sql, values) => db.query(sql, values) }, classId),
      answers: said.length,
      results: row.evaluationId === null ? null : evaluationResults(questions, said),
    };
  }
}

const refused = (code: string): Permission => ({ allowed: false, because: [{ code }] });

function opening({ state, classState }: EvaluatedClass): Permission {
  const facts = { held: isHeld(classState) };
  if (state !== null) return permits(classEvaluationLifecycle, 'reopen', state, facts);
  return CLASS_IS_HELD.holds(facts) ? { allowed: true, because: [] } : refused(CLASS_IS_HELD.code);
}

const closing = ({ state, classState }: EvaluatedClass): Permission =>
  state === null ? refused('evaluation-not-opened') : permits(classEvaluationLifecycle, 'close', state, { held: isHeld(classState) });
