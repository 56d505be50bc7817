import type { Asking } from '../roster/roster.facts';

/** How many may have something to say of a class. */
export interface Audience {
  /** Learners who were present at a session at least. */
  readonly attended: number;
  /** Those, and whoever may still turn out to have been: nobody has entered him at some session. */
  readonly possible: number;
  /** The office takes no more forms than learners who attended. */
  readonly keepsBound: boolean;
}

const AUDIENCE = `select count(*) filter (where x.present)::int as attended, count(*) filter (where x.present or x.open)::int as possible,
    coalesce((select r.enabled from organization_rule r join training_class c on c.organization_id = r.organization_id
      where c.id = $1 and r.rule = 'training-evaluation-bound'), true) as "keepsBound"
  from (select exists (select from attendance a where a.enrolment_id = e.id and a.mark = 'present') as present,
      exists (select from class_session s where s.class_id = e.class_id and s.cancelled_at is null and s.closed_at is null
        and not exists (select from attendance a where a.enrolment_id = e.id and a.session_id = s.id)) as open
    from enrolment e where e.class_id = $1 and e.state in ('accepted', 'passed', 'failed')) x`;

export async function audienceOf(db: Asking, classId: string): Promise<Audience> {
  const [row] = await db.query<Audience>(AUDIENCE, [classId]);
  return row!;
}

/** Whether one more form may come. */
export const hasRoom = ({ possible, keepsBound }: Audience, answers: number): boolean => !keepsBound || answers < possible;
