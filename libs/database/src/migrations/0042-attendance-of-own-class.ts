import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Attendance belongs to the class of its session and of its learner; topics that a curriculum no longer has are dropped, not deleted. */
export class AttendanceOfOwnClass0042 implements MigrationInterface {
  readonly name = 'AttendanceOfOwnClass0042_1764000000042';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
alter table attendance drop constraint attends_session_of_class, drop constraint attends_class_of_enrolment;
create or replace function attendance_of_open_session() returns trigger language plpgsql as $$
declare shut boolean;
begin
  -- Waits for whoever is closing it at the moment.
  select s.closed_at is not null or s.cancelled_at is not null into shut from class_session s where s.id = new.session_id for share;
  if shut then
    raise exception 'attendance of a closed session stays as it is' using errcode = '23514', constraint = 'attendance_of_open_session', table = tg_table_name;
  end if;
  return new;
end $$;
create function attends_own_class() returns trigger language plpgsql as $$
begin
  if not exists (select from class_session s join enrolment e on e.class_id = s.class_id
      where s.id = new.session_id and e.id = new.enrolment_id and s.class_id = new.class_id) then
    raise exception 'a learner attends sessions of his own class' using errcode = '23514', constraint = 'attends_own_class', table = tg_table_name;
  end if;
  return null;
end $$;
create trigger attends_own_class after insert or update on attendance for each row execute function attends_own_class();

alter table course_topic add column dropped_at timestamptz;
revoke delete on course_topic from qms_app;
alter table course_topic drop constraint course_topic_course_id_position_key;
alter table course_topic add constraint course_topic_course_id_position_key unique (course_id, position);
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
