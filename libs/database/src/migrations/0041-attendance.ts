import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Attendance: one row for a learner and a session, with its source; what is closed stays closed. */
export class Attendance0041 implements MigrationInterface {
  readonly name = 'Attendance0041_1764000000041';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
create table attendance (                        -- điểm danh
  id uuid primary key,
  organization_id uuid not null,
  class_id uuid not null,
  session_id uuid not null,
  enrolment_id uuid not null,
  mark text not null check (mark in ('present','excused','absent')),
  source text not null check (source in ('list','sheet','scan')),   -- entered from the list, from the signed sheet, by its codes
  entered_by uuid not null references person,
  entered_at timestamptz not null,
  version int not null default 1,
  foreign key (organization_id, session_id) references class_session (organization_id, id),
  foreign key (organization_id, enrolment_id) references enrolment (organization_id, id),
  constraint attends_session_of_class foreign key (class_id, session_id) references class_session (class_id, id),
  constraint attends_class_of_enrolment foreign key (class_id, enrolment_id) references enrolment (class_id, id),
  unique (session_id, enrolment_id)
);
call owned('attendance');
call journaled('attendance');
create index attendance_enrolment on attendance (enrolment_id);
create trigger frozen before update on attendance for each row execute function
  enforce_frozen('', 'organization_id', 'class_id', 'session_id', 'enrolment_id');
create function attendance_of_open_session() returns trigger language plpgsql as $$
begin
  -- Waits for whoever is closing it at the moment.
  perform from class_session s where s.id = new.session_id and s.closed_at is null and s.cancelled_at is null for share;
  if not found then
    raise exception 'attendance of a closed session stays as it is' using errcode = '23514', constraint = 'attendance_of_open_session', table = tg_table_name;
  end if;
  return new;
end $$;
create trigger attendance_of_open_session before insert or update on attendance for each row execute function attendance_of_open_session();
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
