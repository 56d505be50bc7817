import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Cursors, JournalReader, type Language, PAGE_SIZE, showActions } from '@qms/http';
import { Refusal } from '@qms/lifecycle';
import { type Actor, allows, Work } from '@qms/work';
import { type EvaluationQuestion, STANDARD_QUESTIONS } from '../evaluation/evaluation.rules';
import { trainingPolicy } from '../training.policy';
import type { CourseDto, CoursePageDto, CourseRowDto, CoursesQuery } from './courses.dto';

const ROW = `c.id, c.code, c.name, c.regime, c.periods, c.paper, c.capacity,
  (select count(*)::int from training_class l where l.course_id = c.id and l.state <> 'cancelled') as classes, c.retired_at is not null as retired`;
const DETAIL = `select ${ROW}, c.organization_id as "organizationId", c.purpose, c.basis, c.least_attendance as "leastAttendance",
    c.pass_mark::float8 as "passMark", c.top_mark::float8 as "topMark", c.has_midterm as "hasMidterm", c.attempts, c.valid_months as "validMonths",
    c.evaluation_questions as "evaluationQuestions", c.effectiveness_months as "effectivenessMonths", c.version,
    coalesce((select json_agg(json_build_object('title', t.title, 'periods', t.periods::float8) order by t.position) from course_topic t where t.course_id = c.id and t.dropped_at is null), '[]') as topics
  from course c where c.id = $1 and c.organization_id = any ($2::uuid[])`;
const WHERE = 'where c.organization_id = any ($1::uuid[]) and ($2 or c.retired_at is null)';

@Injectable()
export class CoursesReader {
  constructor(
    private readonly work: Work,
    private readonly cursors: Cursors,
    private readonly journal: JournalReader,
  ) {}

  /** By code. */
  list(actor: Actor, query: CoursesQuery): Promise<CoursePageDto> {
    return this.work.read(actor, async (db) => {
      const limit = query.limit ?? PAGE_SIZE;
      const [code, id] = this.cursors.read('courses', query.cursor) ?? [null, null];
      const values = [actor.reads, query.retired ?? false];
      const rows = await db.query<CourseRowDto>(
        `select ${ROW} from course c ${WHERE} and ($3::text is null or (c.code, c.id) > ($3, $4::uuid)) order by c.code, c.id limit $5`,
        [...values, code, id, limit + 1],
      );
      const [{ counted } = { counted: 0 }] = await db.query<{ counted: number }>(
        `select count(*)::int as counted from (select from course c ${WHERE} limit ${COUNT_CAP + 1}) n`,
        values,
      );
      return this.cursors.page(
        'courses',
        rows,
        limit,
        counted,
        (row) => [row.code, row.id],
        (row) => row,
      );
    });
  }

  /** @throws Refusal `not-found` */
  get(actor: Actor, id: string, language: Language): Promise<CourseDto> {
    return this.work.read(actor, async (db) => {
      const [row] = await db.query<
        Omit<CourseDto, 'history' | 'actions' | 'evaluationQuestions'> & { evaluationQuestions: EvaluationQuestion[] | null }
      >(DETAIL, [id, actor.reads]);
      if (!row) throw new Refusal('not-found');
      const plan = allows(trainingPolicy, actor, 'training:plan', row);
      const run = allows(trainingPolicy, actor, 'training:run', row);
      const held = row.retired ? { allowed: false, because: [{ code: 'course-retired' }] } : { allowed: true, because: [] };
      return {
        ...row,
        evaluationQuestions: row.evaluationQuestions ?? STANDARD_QUESTIONS,
        standardQuestions: row.evaluationQuestions === null,
        history: await this.journal.historyOf(db, [id], language),
        actions: showActions({ change: [plan], planClass: [run, held] }, language),
      };
    });
  }
}
