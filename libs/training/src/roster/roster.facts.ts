import type { ClassState } from '../classes/training-class.lifecycle';

/** What both a unit of work and a reader can do. */
export interface Asking {
  query<T>(sql: string, parameters?: unknown[]): Promise<T[]>;
}

/** A class as far as places in it are judged. */
export interface RosterStanding {
  readonly classId: string;
  readonly organizationId: string;
  readonly state: ClassState;
  readonly regulated: boolean;
  /** Places; null = as many as come. */
  readonly capacity: number | null;
  /** Learners with a place. */
  readonly accepted: number;
  readonly keepsWaitingList: boolean;
  readonly takesSubstitutes: boolean;
}

/** Null where there is no such class in reach. */
export async function rosterStanding(db: Asking, classId: string): Promise<RosterStanding | null> {
  const [row] = await db.query<RosterStanding>(
    `select c.id as "classId", c.organization_id as "organizationId", c.state, k.regime <> 'by-plan' as regulated,
       coalesce(c.capacity, k.capacity) as capacity,
       (select count(*)::int from enrolment n where n.class_id = c.id and n.state in ('accepted', 'passed', 'failed')) as accepted,
       coalesce((select r.enabled from organization_rule r where r.organization_id = c.organization_id and r.rule = 'training-waiting-list'), false) as "keepsWaitingList",
       coalesce((select r.enabled from organization_rule r where r.organization_id = c.organization_id and r.rule = 'training-substitutes'), false) as "takesSubstitutes"
     from training_class c join course k on k.id = c.course_id where c.id = $1`,
    [classId],
  );
  return row ?? null;
}
