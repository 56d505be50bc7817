import type { Db } from '@qms/work';
import { resultsOf } from '../results/results.facts';
import type { ClassPaperFacts } from './class-paper.rules';
import type { ClassReportFacts, ReportedSession } from './class-report.rules';
import type { ClassDto } from './training-classes.dto';

const SESSIONS = `select to_char(s.held_on, 'YYYY-MM-DD') as "heldOn", s.half, s.title,
    count(*) filter (where a.mark = 'present')::int as present, count(*) filter (where a.mark = 'excused')::int as excused,
    count(*) filter (where a.mark = 'absent')::int as absent
  from class_session s left join (attendance a join enrolment e on e.id = a.enrolment_id and e.state in ('accepted', 'passed', 'failed')) on a.session_id = s.id
  where s.class_id = $1 and s.cancelled_at is null group by s.id order by s.held_on, s.starts_at, s.id`;
const PEOPLE = `select count(*) filter (where source not in ('walk-in', 'substitute'))::int as listed, count(*) filter (where source = 'walk-in')::int as "walkedIn",
    count(*) filter (where source = 'substitute')::int as substituted, count(*) filter (where state in ('nominated', 'waiting'))::int as undecided,
    count(*) filter (where state = 'declined')::int as declined, count(*) filter (where state = 'withdrawn')::int as withdrawn
  from enrolment where class_id = $1`;
/** The name as it is printed, unless his data are erased. */
const CERTIFICATES = `select c.enrolment_id as "enrolmentId", case when l.erased_at is null then c.full_name end as "fullName", c.number, c.year, c.state,
    c.replaces_id is not null as anew from certificate c join enrolment e on e.id = c.enrolment_id join learner l on l.id = e.learner_id
  where c.class_id = $1 and c.state in ('issued', 'replaced', 'revoked') order by c.year, c.number`;
const GRANT = `select number, to_char(decided_on, 'YYYY-MM-DD') as "decidedOn" from certificate_grant where class_id = $1 and state = 'numbered'`;
const PROVIDER = `select p.name, p.confirmation_number as "confirmationNumber" from training_class c join training_provider p on p.id = c.provider_id where c.id = $1`;

/** What the report of a class tells, of one that the caller has found to be within reach. */
export async function reportFacts(
  db: Db,
  one: ClassDto,
  paper: ClassPaperFacts,
  evaluation: ClassReportFacts['evaluation'],
): Promise<ClassReportFacts> {
  const asked = { query: <T>(sql: string, values?: unknown[]) => db.query<T & object>(sql, values) as Promise<T[]> };
  const { rule, topMark, learners } = await resultsOf(asked, one.id);
  const [people] = await db.query<ClassReportFacts['people']>(PEOPLE, [one.id]);
  const [grant] = await db.query<NonNullable<ClassReportFacts['grant']>>(GRANT, [one.id]);
  const [provider] = await db.query<NonNullable<ClassReportFacts['provider']>>(PROVIDER, [one.id]);
  const certificates = await db.query<ClassReportFacts['certificates'][number] & { enrolmentId: string; fullName: string | null }>(
    CERTIFICATES,
    [one.id],
  );
  const counting = new Map(
    certificates.filter(({ state }) => state === 'issued').map((certificate) => [certificate.enrolmentId, certificate]),
  );
  return {
    ...paper,
    trainers: [
      ...new Set(one.sessions.filter(({ cancelledAt }) => cancelledAt === null).flatMap(({ trainers }) => trainers.map((t) => t.fullName))),
    ],
    provider: provider ?? null,
    rule: { leastAttendance: rule.leastAttendance, passMark: rule.passMark, topMark },
    sessions: await db.query<ReportedSession>(SESSIONS, [one.id]),
    learners: learners.map((learner) => ({
      name: counting.get(learner.enrolmentId)?.fullName ?? learner.name,
      position: learner.position,
      agencyName: learner.agencyName,
      state: learner.state,
      attended: learner.attended,
      mark: learner.mark,
      again: learner.marks.some(({ test, attempt }) => test === 'final' && attempt > 1),
      certificate: counting.get(learner.enrolmentId) ?? null,
    })),
    people: people!,
    grant: grant ?? null,
    certificates,
    evaluation,
  };
}
