import type { LegalDate } from '@qms/work';
import type { EvaluationDto } from './effectiveness.dto';
import type { Verdict } from './effectiveness.rules';

/** Whoever asks the database within the scope of an actor. */
interface AsksEffectiveness {
  query<T>(sql: string, parameters?: unknown[]): Promise<T[]>;
}

/** Somebody of the office who passed a class that is over. */
export interface AskedPerson {
  readonly classId: string;
  readonly classOrganizationId: string;
  readonly code: string;
  readonly title: string;
  readonly organiser: string;
  readonly endedOn: LegalDate;
  readonly askedOn: LegalDate;
  readonly enrolmentId: string;
  readonly fullName: string;
  readonly birthDate: LegalDate | null;
  readonly position: string | null;
}
const PERSON = `a.class_id as "classId", a.class_organization_id as "classOrganizationId", a.code, a.title, a.organiser, to_char(a.ended_on, 'YYYY-MM-DD') as "endedOn",
  to_char(a.asked_on, 'YYYY-MM-DD') as "askedOn", a.enrolment_id as "enrolmentId", a.full_name as "fullName", to_char(a.birth_date, 'YYYY-MM-DD') as "birthDate",
  a."position"`;

/** The people of the office of whom it is asked by a day, in one class. */
export const askedPeople = (db: AsksEffectiveness, officeId: string, day: LegalDate, classId: string): Promise<AskedPerson[]> =>
  db.query(`select ${PERSON} from effectiveness_asked($1, $2::date, $3::uuid) a order by vn_fold(a.full_name), a.enrolment_id`, [
    officeId,
    day,
    classId,
  ]);

export interface Said extends EvaluationDto {
  readonly id: string;
  readonly enrolmentId: string;
}
/** All that the office said of a class, each learner's latest first: the first of each stands. */
export const saidOf = (db: AsksEffectiveness, officeId: string, classId: string): Promise<Said[]> =>
  db.query(
    `select v.id, v.enrolment_id as "enrolmentId", v.verdict, v.seen_by as "seenBy", v.remark, v.further_action as "furtherAction", p.name as "by",
       to_char(v.evaluated_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as "on", v.correction_reason as "correctionReason"
     from effectiveness_review r join effectiveness_evaluation v on v.review_id = r.id join person p on p.id = v.evaluated_by
     where r.organization_id = $1 and r.class_id = $2 order by v.enrolment_id, v.evaluated_at desc, v.id desc`,
    [officeId, classId],
  );

/** What each class did for one of the own people, as it stood on a day. */
export interface StandingVerdict {
  readonly personId: string;
  readonly title: string;
  readonly verdict: Verdict;
  readonly remark: string | null;
  readonly furtherAction: string | null;
  readonly by: string;
  readonly on: LegalDate;
}
/** A link holds for all entries of one learner, until his data are erased. $1 organization, $2 persons, $3 day. */
const STANDING = `select * from (select distinct on (k.person_id, v.enrolment_id) k.person_id as "personId", r.class_title as title, v.verdict, v.remark,
    v.further_action as "furtherAction", p.name as "by", to_char(v.evaluated_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as "on"
  from learner_link k join learner l on l.id = k.learner_id
    join learner m on coalesce(m.merged_into_id, m.id) = coalesce(l.merged_into_id, l.id) and m.erased_at is null
    join enrolment e on e.learner_id = m.id join effectiveness_evaluation v on v.enrolment_id = e.id and v.organization_id = $1
    join effectiveness_review r on r.id = v.review_id join person p on p.id = v.evaluated_by
  where k.organization_id = $1 and k.ended_at is null and k.person_id = any ($2::uuid[]) and (v.evaluated_at at time zone 'Asia/Ho_Chi_Minh')::date <= $3::date
  order by k.person_id, v.enrolment_id, v.evaluated_at desc, v.id desc) s order by s."on" desc, s.title`;

export async function standingVerdicts(
  db: AsksEffectiveness,
  organizationId: string,
  personIds: readonly string[],
  day: LegalDate,
): Promise<ReadonlyMap<string, readonly StandingVerdict[]>> {
  const byPerson = new Map<string, StandingVerdict[]>();
  for (const one of await db.query<StandingVerdict>(STANDING, [organizationId, personIds, day]))
    byPerson.set(one.personId, [...(byPerson.get(one.personId) ?? []), one]);
  return byPerson;
}
