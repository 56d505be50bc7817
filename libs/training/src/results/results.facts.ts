import type { LegalDate } from '@qms/work';
import type { CoursePaper, CourseRegime } from '../courses/course.entity';
import type { EnrolmentState } from '../roster/enrolment.lifecycle';
import { learnerAndAgencyOf } from '../roster/learner.sql';
import { type CompletionRule, type Judgement, judge } from './completion.rules';
import type { Test } from './test-mark.entity';

interface Asked {
  query<T>(sql: string, parameters?: unknown[]): Promise<T[]>;
}

export interface MarkFact {
  readonly id: string;
  readonly test: Test;
  readonly attempt: number;
  /** Null = taken without a mark. */
  readonly mark: number | null;
}

/** One learner with what he has behind him, and what the rule of the course makes of it. */
export interface LearnerResult extends Judgement {
  readonly enrolmentId: string;
  readonly learnerId: string;
  readonly agencyId: string | null;
  readonly ordinal: number | null;
  readonly state: EnrolmentState;
  /** Why he was judged otherwise than by the rule; why he got a place at all is another reason. */
  readonly reason: string | null;
  readonly name: string;
  /** YYYY-MM-DD. */
  readonly birthDate: LegalDate | null;
  readonly position: string | null;
  readonly agencyName: string | null;
  readonly sessions: number;
  readonly attended: number;
  readonly marks: readonly MarkFact[];
  /** Judged, and not as the rule says now, without a reason. */
  readonly outdated: boolean;
}

export interface ClassResults {
  readonly rule: CompletionRule;
  readonly topMark: number | null;
  readonly learners: readonly LearnerResult[];
}

type Row = Omit<LearnerResult, keyof Judgement | 'outdated'>;

/** The results of a class, by the order of its roster. Who withdrew is not among them. */
export async function resultsOf(db: Asked, classId: string): Promise<ClassResults> {
  const [course] = await db.query<{
    regime: CourseRegime;
    paper: CoursePaper;
    leastAttendance: number | null;
    passMark: string | null;
    topMark: string | null;
    hasMidterm: boolean;
    attempts: number;
  }>(
    `select c.regime, c.paper, c.least_attendance as "leastAttendance", c.pass_mark as "passMark", c.top_mark as "topMark", c.has_midterm as "hasMidterm", c.attempts
     from training_class k join course c on c.id = k.course_id where k.id = $1`,
    [classId],
  );
  const rows = await db.query<Row>(
    `select e.id as "enrolmentId", l.id as "learnerId", l.counterpart_organization_id as "agencyId", e.ordinal, e.state,
       case when e.state <> 'accepted' then e.reason end as reason, l.full_name as name,
       to_char(l.birth_date, 'YYYY-MM-DD') as "birthDate", l.position, coalesce(l.agency_name, o.name) as "agencyName",
       (select count(*)::int from class_session s where s.class_id = e.class_id and s.cancelled_at is null) as sessions,
       (select count(*)::int from attendance a join class_session s on s.id = a.session_id and s.cancelled_at is null
        where a.enrolment_id = e.id and a.mark = 'present') as attended,
       coalesce((select json_agg(json_build_object('id', m.id, 'test', m.test, 'attempt', m.attempt, 'mark', m.mark) order by m.test, m.attempt)
                 from test_mark m where m.enrolment_id = e.id), '[]') as marks
     from enrolment e ${learnerAndAgencyOf('e')}
     where e.class_id = $1 and e.state in ('accepted', 'passed', 'failed') order by e.ordinal nulls last, l.name_key, e.id`,
    [classId],
  );
  const rule: CompletionRule = { ...course!, passMark: course!.passMark === null ? null : Number(course!.passMark) };
  return {
    rule,
    topMark: course!.topMark === null ? null : Number(course!.topMark),
    learners: rows.map((row) => judged(rule, row)),
  };
}

function judged(rule: CompletionRule, row: Row): LearnerResult {
  const judgement = judge(rule, {
    sessions: row.sessions,
    attended: row.attended,
    midtermTaken: row.marks.some(({ test }) => test === 'midterm'),
    finals: row.marks.filter(({ test }) => test === 'final').map(({ mark }) => mark!),
  });
  const asJudged = row.state === 'passed';
  return { ...row, ...judgement, outdated: row.state !== 'accepted' && row.reason === null && asJudged !== judgement.reachesResult };
}

/** Teaching is over, and no decision that grants certificates stands. */
export async function resultsOpen(db: Asked, { id, state }: { readonly id: string; readonly state: string }): Promise<boolean> {
  return state === 'awaiting-results' && !(await hasGrant(db, id));
}

export async function hasGrant(db: Asked, classId: string): Promise<boolean> {
  const [grant] = await db.query(`select 1 from certificate_grant where class_id = $1 and state <> 'recalled'`, [classId]);
  return grant !== undefined;
}

/** Accounts of those who teach any session of the class. */
export async function trainersOf(db: Asked, classId: string): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select distinct t.person_id as id from class_session s join session_trainer g on g.session_id = s.id and g.ended_at is null
       join trainer t on t.id = g.trainer_id where s.class_id = $1 and s.cancelled_at is null and t.person_id is not null`,
    [classId],
  );
  return rows.map(({ id }) => id);
}
