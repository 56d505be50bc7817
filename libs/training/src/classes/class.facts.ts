import { Refusal } from '@qms/lifecycle';
import type { Db } from '@qms/work';
import type { ClassFacts, ClassState } from './training-class.lifecycle';

/** What a class is judged by, with what rights ask of it. */
export interface ClassUnderJudgement {
  readonly organizationId: string;
  readonly state: ClassState;
  readonly regulated: boolean;
  /** Accounts of those who teach any session of it. */
  readonly trainerPersonIds: readonly string[];
  readonly facts: ClassFacts;
}

interface Row extends Omit<ClassFacts, 'providerConfirmed' | 'lecturersRegistered' | 'periodsReached' | 'withinLegalSize'> {
  readonly organizationId: string;
  readonly state: ClassState;
  readonly regulated: boolean;
  readonly trainerPersonIds: string[];
  readonly confirmed: boolean;
  readonly registered: boolean;
  readonly periods: number;
}

/** Learners of one regulated class (TT 26/2014/TT-BKHCN, Điều 29 khoản 1, Điều 30 khoản 1). */
export const LEGAL_SIZE = 25;
/** Periods of a regulated class (TT 26/2014/TT-BKHCN, Điều 29 khoản 2, Điều 30 khoản 2). */
const LEGAL_PERIODS = 36;
const PLACED = `('accepted', 'passed', 'failed')`;

const FACTS = `select c.organization_id as "organizationId", c.state, k.regime <> 'by-plan' as regulated, c.starts_on <= $2::date as "isDue",
    c.opening_number is not null as "openingNumbered", s.sessions, s.periods, s.sessions > 0 and s.open = 0 as "sessionsClosed",
    e.accepted, e.accepted <= coalesce(c.capacity, k.capacity, e.accepted) as "withinCapacity", e.nominated = 0 as "nominationsAnswered",
    e.unjudged = 0 as "everybodyJudged", k.paper <> 'none' and k.regime = 'by-plan' and e.passed > 0 as "grantsCertificates",
    exists (select from certificate_grant g where g.class_id = c.id and g.state = 'numbered') as "grantNumbered",
    exists (select from certificate_grant g where g.class_id = c.id and g.state = 'numbered')
      and not exists (select from certificate x where x.class_id = c.id and x.state in ('reserved', 'being-issued')) as "certificatesIssued",
    exists (select from training_provider p where p.id = c.provider_id and p.retired_at is null and p.issued_on <= c.starts_on and p.valid_to >= c.ends_on
      and case k.regime when 'regulated-consulting' then 'consulting' else 'auditing' end = any (p.fields)) as confirmed,
    not exists (select from class_session x join session_trainer t on t.session_id = x.id and t.ended_at is null join trainer r on r.id = t.trainer_id
      where x.class_id = c.id and x.cancelled_at is null and r.provider_id is distinct from c.provider_id) as registered,
    array(select distinct r.person_id from class_session x join session_trainer t on t.session_id = x.id and t.ended_at is null
      join trainer r on r.id = t.trainer_id where x.class_id = c.id and r.person_id is not null) as "trainerPersonIds"
  from training_class c join course k on k.id = c.course_id
    cross join lateral (select count(*)::int as sessions, coalesce(sum(x.periods), 0)::float8 as periods, count(*) filter (where x.closed_at is null)::int as open
      from class_session x where x.class_id = c.id and x.cancelled_at is null) s
    cross join lateral (select count(*) filter (where n.state in ${PLACED})::int as accepted, count(*) filter (where n.state = 'nominated')::int as nominated,
      count(*) filter (where n.state = 'accepted')::int as unjudged, count(*) filter (where n.state = 'passed')::int as passed
      from enrolment n where n.class_id = c.id) e
  where c.id = $1`;

/** @throws Refusal `not-found` */
export async function classFacts(db: Pick<Db, 'query' | 'today'>, id: string): Promise<ClassUnderJudgement> {
  const [row] = await db.query<Row>(FACTS, [id, db.today]);
  if (!row) throw new Refusal('not-found');
  const { organizationId, state, regulated, trainerPersonIds, confirmed, registered, periods, ...facts } = row;
  return {
    organizationId,
    state,
    regulated,
    trainerPersonIds,
    facts: {
      ...facts,
      providerConfirmed: !regulated || confirmed,
      lecturersRegistered: !regulated || registered,
      periodsReached: !regulated || periods >= LEGAL_PERIODS,
      withinLegalSize: !regulated || facts.accepted <= LEGAL_SIZE,
    },
  };
}
