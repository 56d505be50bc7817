import type { KnownAgency, KnownLearner } from './imports/roster-judgement.rules';
import type { Asking } from './roster.facts';

/** Learners of the organization with one of these names, accents aside, and their state in the class. */
export const knownLearners = (
  db: Asking,
  organizationId: string,
  names: readonly string[],
  classId: string | null,
): Promise<KnownLearner[]> =>
  db.query(
    `select l.id, l.full_name as "fullName", to_char(l.birth_date, 'YYYY-MM-DD') as "birthDate", l.position,
       l.counterpart_organization_id as "agencyId", coalesce(o.name, l.agency_name) as "agencyName", l.email,
       (select n.state from enrolment n join learner m on m.id = n.learner_id where n.class_id = $3 and coalesce(m.merged_into_id, m.id) = l.id limit 1) as enrolled
     from learner l left join organization o on o.id = l.counterpart_organization_id
     where l.organization_id = $1 and l.merged_into_id is null and l.erased_at is null
       and l.name_key = any (array(select vn_fold(n) from unnest($2::text[]) n)) order by l.created_at, l.id`,
    [organizationId, names, classId],
  );

/** Agencies by which lists name where a learner works; rooms of an agency are none. */
export const knownAgencies = (db: Asking, today: string): Promise<KnownAgency[]> =>
  db.query(
    `select id, name, array[name, short_name, code] || aliases as names from organization
     where kind not in ('room', 'leadership') and valid_from <= $1::date and (valid_to is null or valid_to > $1::date)`,
    [today],
  );

/** Who enters a person waits for another who does, so that nobody is entered twice at the same moment. */
export const oneEntersPeople = (db: Asking, organizationId: string): Promise<unknown> =>
  db.query('select pg_advisory_xact_lock(hashtextextended($1, 44))', [organizationId]);
