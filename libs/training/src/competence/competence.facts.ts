import type { LegalDate, Role } from '@qms/work';
import { registerNumberSql } from '../certificates/register-number.rules';
import type { TrainingPersonDto } from '../person-ref.dto';
import type { CompetenceEvidence, CompetenceRequirementFacts } from './competence.rules';

/** Whoever asks the database within the scope of an actor. */
export interface AsksCompetence {
  query<T>(sql: string, parameters?: unknown[]): Promise<T[]>;
}
/** A person of the organization on a day, with what he is there. */
export interface CompetentPerson extends TrainingPersonDto {
  readonly roles: readonly Role[];
  /** Short names of his units. */
  readonly units: readonly string[];
}

/** Who reads here by invitation is none of our people. $1 organization, $2 day, $3 unit, $4 persons. */
const PEOPLE = `select p.id, p.name, p.post, array_agg(distinct m.role order by m.role) as roles,
    coalesce(array_agg(distinct u.short_name order by u.short_name) filter (where u.id is not null), '{}') as units
  from membership m join person p on p.id = m.person_id left join organization u on u.id = m.unit_id
  where m.organization_id = $1 and m.role <> 'guest-reader' and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to > $2::date)
    and (p.deactivated_at is null or (p.deactivated_at at time zone 'Asia/Ho_Chi_Minh')::date > $2::date)
    and ($3::uuid is null or exists (select from membership n where n.person_id = p.id and n.organization_id = $1 and n.unit_id = $3
      and n.valid_from <= $2::date and (n.valid_to is null or n.valid_to > $2::date)))
    and ($4::uuid[] is null or p.id = any ($4))
  group by p.id`;

export const peopleOn = (
  db: AsksCompetence,
  organizationId: string,
  day: LegalDate,
  only: { readonly unitId?: string; readonly personIds?: readonly string[] } = {},
): Promise<CompetentPerson[]> => db.query(PEOPLE, [organizationId, day, only.unitId ?? null, only.personIds ?? null]);

/** What an organization ever required, in the order of roles and courses. */
export const requirementsOf = (db: AsksCompetence, organizationId: string): Promise<CompetenceRequirementFacts[]> =>
  db.query(
    `select r.id, r.role, r.course_id as "courseId", coalesce(c.name, r.course_name) as name, to_char(r.valid_from, 'YYYY-MM-DD') as "validFrom",
       to_char(r.ended_on, 'YYYY-MM-DD') as "endedOn"
     from competence_requirement r left join course c on c.id = r.course_id where r.organization_id = $1
     order by coalesce(c.code, r.course_name), r.valid_from, r.id`,
    [organizationId],
  );

/** Certificates of a register: own ones by their course, those of another office by the name that their course has there. A link holds for all entries of one learner, until his data are erased. */
const REGISTERED = `select distinct on (k.person_id, c.id) k.person_id as "personId", c.id, 'register' as source, t.course_id as "courseId",
    coalesce(s.name, c.printed ->> 'courseName', c.printed ->> 'course') as name, ${registerNumberSql('c')} as number, c.printed ->> 'issuer' as issuer,
    c.printed ->> 'issuedOn' as "issuedOn", to_char(c.expires_on - 1, 'YYYY-MM-DD') as "expiresOn",
    to_char(c.ended_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as "endedOn"
  from learner_link k join learner l on l.id = k.learner_id
    join learner m on coalesce(m.merged_into_id, m.id) = coalesce(l.merged_into_id, l.id) and m.erased_at is null
    join enrolment e on e.learner_id = m.id
    join certificate c on c.enrolment_id = e.id and c.issued_at is not null
      and (c.organization_id = $1 or (c.counterpart_organization_id = $1 and c.shared_at is not null))
    left join training_class t on t.id = c.class_id and t.organization_id = $1 left join course s on s.id = t.course_id
  where k.organization_id = $1 and k.ended_at is null and k.person_id = any ($2::uuid[])`;
const EXTERNAL = `select x.person_id as "personId", x.id, 'external' as source, x.course_id as "courseId", coalesce(s.name, x.course_name) as name, x.number, x.issuer,
    to_char(x.issued_on, 'YYYY-MM-DD') as "issuedOn", to_char(x.expires_on, 'YYYY-MM-DD') as "expiresOn", null as "endedOn"
  from external_certificate x left join course s on s.id = x.course_id
  where x.organization_id = $1 and x.withdrawn_at is null and x.person_id = any ($2::uuid[])`;

/** All that shows competence of these people of the organization, by person. */
export async function evidenceOf(
  db: AsksCompetence,
  organizationId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CompetenceEvidence[]>> {
  const rows = await db.query<CompetenceEvidence & { readonly personId: string }>(`(${REGISTERED}) union all (${EXTERNAL})`, [
    organizationId,
    personIds,
  ]);
  const byPerson = new Map<string, CompetenceEvidence[]>();
  for (const { personId, ...one } of rows) byPerson.set(personId, [...(byPerson.get(personId) ?? []), one]);
  return byPerson;
}
