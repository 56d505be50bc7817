import type { Db } from '@qms/work';
import type { ClassSessionDto } from './class-sessions.dto';

const SESSIONS = `select s.id, to_char(s.held_on, 'YYYY-MM-DD') as "heldOn", s.half, to_char(s.starts_at, 'HH24:MI') as "startsAt",
    to_char(s.ends_at, 'HH24:MI') as "endsAt", s.title, s.periods::float8 as periods,
    case when r.id is null then null else json_build_object('id', r.id, 'name', r.name, 'seats', r.seats) end as room,
    coalesce((select json_agg(json_build_object('id', t.id, 'fullName', t.full_name) order by x.id) from session_trainer x join trainer t on t.id = x.trainer_id
      where x.session_id = s.id and x.ended_at is null), '[]') as trainers, s.closed_at as "closedAt", s.cancelled_at as "cancelledAt", s.version
  from class_session s left join training_room r on r.id = s.room_id where s.class_id = $1 order by s.held_on, s.starts_at, s.id`;

/** Sessions of a class that the caller has found to be within reach, in order of time; cancelled ones too. */
export const sessionsOf = (db: Pick<Db, 'query'>, classId: string): Promise<ClassSessionDto[]> =>
  db.query<ClassSessionDto>(SESSIONS, [classId]);
