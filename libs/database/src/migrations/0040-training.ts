import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Training (TCVN ISO 9001:2015, 7.2): courses with their rules, who teaches and where, classes with their sessions, who learns in them. */
export class Training0040 implements MigrationInterface {
  readonly name = 'Training0040_1764000000040';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
create table training_provider (                 -- cơ sở đào tạo có Giấy xác nhận (TT 26/2014, Điều 27, 31)
  id uuid primary key,
  organization_id uuid not null references organization,
  name text not null check (name is nfc normalized and name = btrim(name) and name <> ''),
  confirmation_number text not null check (confirmation_number is nfc normalized and confirmation_number = btrim(confirmation_number) and confirmation_number <> ''),
  fields text[] not null check (fields <@ array['consulting','auditing'] and cardinality(fields) > 0),
  issued_on date not null, valid_to date not null,       -- the last day on which it is in force
  file_id uuid,
  retired_at timestamptz,
  version int not null default 1,
  foreign key (organization_id, file_id) references file (organization_id, id),
  constraint confirmed_until_later check (valid_to > issued_on),
  unique (organization_id, confirmation_number)
);
call owned('training_provider');
call journaled('training_provider');

create table course (                            -- khóa đào tạo: what is taught, by which rules
  id uuid primary key,
  organization_id uuid not null references organization,
  code text not null check (code is nfc normalized and code = btrim(code) and code <> ''),
  name text not null check (name is nfc normalized and name = btrim(name) and name <> ''),
  regime text not null check (regime in ('by-plan','regulated-consulting','regulated-auditing')),
  purpose text check (purpose is nfc normalized),
  basis text check (basis is nfc normalized),    -- the act by which it is held, in its own words
  periods int not null check (periods > 0),      -- tiết
  paper text not null check (paper in ('attendance','completion','none')),
  least_attendance int check (least_attendance between 1 and 100),   -- per cent of the sessions; null = not asked
  pass_mark numeric(5,2) check (pass_mark >= 0), top_mark numeric(5,2) check (top_mark > 0),   -- of the final test; both null = no test
  has_midterm boolean not null default false,
  attempts int not null default 1 check (attempts between 1 and 5),
  capacity int check (capacity > 0),
  valid_months int check (valid_months > 0),     -- null = without expiry, which is normal
  retired_at timestamptz,
  version int not null default 1,
  unique (organization_id, code),
  constraint test_has_both_marks check (num_nonnulls(pass_mark, top_mark) in (0, 2) and (pass_mark is null or pass_mark <= top_mark)),
  -- TT 26/2014, Điều 29, 30: 36 periods, at most 25 learners, final test of 100 points passed from 70, test in the middle.
  constraint regulated_as_written check (regime = 'by-plan'
    or (periods >= 36 and capacity is not null and capacity <= 25 and top_mark = 100 and pass_mark >= 70 and has_midterm and paper = 'completion'))
);
call owned('course');
call journaled('course');

create table course_topic (                      -- chuyên đề of the curriculum
  id uuid primary key,
  organization_id uuid not null,
  course_id uuid not null,
  position int not null check (position > 0),
  title text not null check (title is nfc normalized and title = btrim(title) and title <> ''),
  periods numeric(4,1) not null check (periods > 0),
  foreign key (organization_id, course_id) references course (organization_id, id),
  unique (course_id, position) deferrable initially deferred
);
call owned('course_topic');
call journaled('course_topic');
grant delete on course_topic to qms_app;

create table trainer (                           -- giảng viên
  id uuid primary key,
  organization_id uuid not null references organization,
  full_name text not null check (full_name is nfc normalized and full_name = btrim(full_name) and full_name <> ''),
  person_id uuid references person,              -- where he signs in here
  employer text check (employer is nfc normalized),
  degree text check (degree is nfc normalized),
  experience text check (experience is nfc normalized),
  provider_id uuid,                              -- on whose registered list he stands (TT 26/2014, Điều 31 khoản 4)
  retired_at timestamptz,
  version int not null default 1,
  foreign key (organization_id, provider_id) references training_provider (organization_id, id)
);
call owned('trainer');
call journaled('trainer');
create unique index trainer_person on trainer (organization_id, person_id) where person_id is not null;

create table training_room (                     -- phòng học
  id uuid primary key,
  organization_id uuid not null references organization,
  name text not null check (name is nfc normalized and name = btrim(name) and name <> ''),
  address text check (address is nfc normalized),
  seats int not null check (seats > 0),
  retired_at timestamptz,
  version int not null default 1,
  unique (organization_id, name)
);
call owned('training_room');
call journaled('training_room');

create table training_class (                    -- lớp
  id uuid primary key,
  organization_id uuid not null references organization,
  course_id uuid not null,
  code text not null check (code is nfc normalized and code = btrim(code) and code <> ''),
  title text not null check (title is nfc normalized and title = btrim(title) and title <> ''),
  state text not null check (state in ('planned','enrolling','roster-closed','running','awaiting-results','certificates-issued','finished','cancelled')),
  unit_id uuid references organization,          -- the room of the organizer that holds it
  organiser_id uuid not null references person,  -- cán bộ phụ trách lớp
  provider_id uuid,                              -- who holds a regulated class
  starts_on date not null, ends_on date not null,
  place text check (place is nfc normalized),
  capacity int check (capacity > 0),
  enrol_until date,
  budget text check (budget is nfc normalized),
  plan_task text check (plan_task is nfc normalized),   -- the task of the plan that asks for it, in its own words
  -- công văn chiêu sinh and quyết định mở lớp: number and date are the clerk's
  call_number text, called_on date, call_file_id uuid,
  opening_number text, opened_on date, opening_file_id uuid,
  cancel_reason text check (cancel_reason is nfc normalized),
  created_by uuid not null references person, created_at timestamptz not null,
  version int not null default 1,
  foreign key (organization_id, course_id) references course (organization_id, id),
  foreign key (organization_id, provider_id) references training_provider (organization_id, id),
  foreign key (organization_id, call_file_id) references file (organization_id, id),
  foreign key (organization_id, opening_file_id) references file (organization_id, id),
  unique (organization_id, code),
  constraint class_ends_after_start check (ends_on >= starts_on),
  constraint call_is_complete check (num_nonnulls(call_number, called_on) in (0, 2)),
  constraint opening_is_complete check (num_nonnulls(opening_number, opened_on) in (0, 2)),
  constraint cancelled_says_why check ((state = 'cancelled') = (cancel_reason is not null))
);
call owned('training_class');
call journaled('training_class');
create index training_class_list on training_class (organization_id, starts_on desc, id desc);
create index training_class_state on training_class (organization_id, state, starts_on desc, id desc);
insert into allowed_move values
  ('training-class', '', 'planned'),
  ('training-class', 'planned', 'enrolling'), ('training-class', 'planned', 'cancelled'),
  ('training-class', 'enrolling', 'roster-closed'), ('training-class', 'enrolling', 'cancelled'),
  ('training-class', 'roster-closed', 'enrolling'), ('training-class', 'roster-closed', 'running'), ('training-class', 'roster-closed', 'cancelled'),
  ('training-class', 'running', 'awaiting-results'),
  ('training-class', 'awaiting-results', 'certificates-issued'), ('training-class', 'awaiting-results', 'finished'),
  ('training-class', 'certificates-issued', 'finished');
create trigger legal_move before insert or update of state on training_class for each row execute function enforce_move('training-class');
create trigger frozen before update on training_class for each row execute function
  enforce_frozen('', 'organization_id', 'created_by', 'created_at');
create trigger frozen_course before update on training_class for each row execute function
  enforce_frozen('planned', 'course_id', 'code');

create table class_session (                     -- buổi học
  id uuid primary key,
  organization_id uuid not null,
  class_id uuid not null,
  held_on date not null,
  half text not null check (half in ('morning','afternoon','evening')),
  starts_at time not null, ends_at time not null,
  during tsrange generated always as (tsrange(held_on + starts_at, held_on + ends_at)) stored,   -- hours of Vietnam
  room_id uuid,
  title text not null check (title is nfc normalized and title = btrim(title) and title <> ''),
  periods numeric(4,1) not null check (periods >= 0),
  closed_at timestamptz, closed_by uuid references person,       -- attendance stands from then on
  cancelled_at timestamptz,
  version int not null default 1,
  foreign key (organization_id, class_id) references training_class (organization_id, id),
  foreign key (organization_id, room_id) references training_room (organization_id, id),
  constraint session_ends_after_start check (ends_at > starts_at),
  constraint closed_is_complete check ((closed_at is null) = (closed_by is null)),
  constraint room_once exclude using gist (room_id with =, during with &&) where (room_id is not null and cancelled_at is null),
  constraint class_once exclude using gist (class_id with =, during with &&) where (cancelled_at is null),
  unique (class_id, id)
);
call owned('class_session');
call journaled('class_session');
create index class_session_class on class_session (class_id, held_on, starts_at);
create trigger frozen before update on class_session for each row execute function enforce_frozen('', 'organization_id', 'class_id');
create function session_closed_for_good() returns trigger language plpgsql as $$
begin
  if old.closed_at is not null then
    raise exception 'a closed session stays as it is' using errcode = '23514', constraint = 'session_closed_for_good', table = tg_table_name;
  end if;
  return new;
end $$;
create trigger session_closed_for_good before update on class_session for each row execute function session_closed_for_good();

create table session_trainer (                   -- who teaches it
  id uuid primary key,
  organization_id uuid not null,
  session_id uuid not null,
  trainer_id uuid not null,
  during tsrange not null default 'empty',       -- that of the session, kept by a trigger
  ended_at timestamptz,                          -- no longer teaches it
  foreign key (organization_id, session_id) references class_session (organization_id, id),
  foreign key (organization_id, trainer_id) references trainer (organization_id, id),
  constraint trainer_once exclude using gist (trainer_id with =, during with &&) where (ended_at is null)
);
call owned('session_trainer');
call journaled('session_trainer');
create index session_trainer_session on session_trainer (session_id);
create function trainer_has_hours_of_session() returns trigger language plpgsql as $$
begin
  select s.during into new.during from class_session s where s.id = new.session_id;
  return new;
end $$;
create trigger hours_of_session before insert or update of during on session_trainer for each row execute function trainer_has_hours_of_session();
create function trainers_follow_session() returns trigger language plpgsql as $$
begin
  update session_trainer t set during = new.during where t.session_id = new.id and t.ended_at is null and new.cancelled_at is null;
  update session_trainer t set ended_at = new.cancelled_at where t.session_id = new.id and t.ended_at is null and new.cancelled_at is not null;
  return null;
end $$;
create trigger trainers_follow_session after update of held_on, starts_at, ends_at, cancelled_at on class_session
  for each row execute function trainers_follow_session();

create table learner (                           -- học viên: a person known to the organizer, mostly without an account
  id uuid primary key,
  organization_id uuid not null references organization,
  counterpart_organization_id uuid references organization,    -- the agency that he works in, which sees its own
  shared_at timestamptz,
  full_name text not null check (full_name is nfc normalized and full_name = btrim(full_name) and full_name <> ''),
  name_key text generated always as (vn_fold(full_name)) stored,
  birth_date date,
  position text check (position is nfc normalized and position = btrim(position) and position <> ''),
  agency_name text check (agency_name is nfc normalized and agency_name = btrim(agency_name) and agency_name <> ''),   -- as he wrote it; where no agency is known
  email text check (email is nfc normalized and email = btrim(email) and email <> ''),
  phone text check (phone is nfc normalized and phone = btrim(phone) and phone <> ''),
  merged_into_id uuid,                           -- the same person, entered twice
  erased_at timestamptz,
  created_at timestamptz not null,
  version int not null default 1,
  constraint not_merged_into_itself check (merged_into_id is distinct from id)
);
call shared('learner');
call journaled('learner');
alter table learner add foreign key (organization_id, merged_into_id) references learner (organization_id, id);
create index learner_name on learner (organization_id, name_key, birth_date);
create index learner_agency on learner (counterpart_organization_id) where counterpart_organization_id is not null;
create trigger frozen before update on learner for each row execute function enforce_frozen('', 'organization_id', 'created_at');

create table enrolment (                         -- a learner in a class
  id uuid primary key,
  organization_id uuid not null,
  counterpart_organization_id uuid references organization,
  shared_at timestamptz,
  class_id uuid not null,
  learner_id uuid not null,
  state text not null check (state in ('nominated','waiting','accepted','declined','withdrawn','passed','failed')),
  source text not null check (source in ('nomination','paste','import','walk-in','substitute')),
  ordinal int check (ordinal > 0),               -- TT in the roster, given when it is closed
  reason text check (reason is nfc normalized),  -- why declined, withdrawn or judged otherwise than by the rule
  created_at timestamptz not null,
  version int not null default 1,
  foreign key (organization_id, class_id) references training_class (organization_id, id),
  foreign key (organization_id, learner_id) references learner (organization_id, id),
  unique (class_id, learner_id),
  unique (class_id, id),
  unique (class_id, ordinal) deferrable initially deferred
);
call shared('enrolment');
call journaled('enrolment');
create index enrolment_learner on enrolment (learner_id);
create index enrolment_agency on enrolment (counterpart_organization_id, class_id) where counterpart_organization_id is not null;
insert into allowed_move values
  ('enrolment', '', 'accepted'), ('enrolment', '', 'nominated'), ('enrolment', '', 'waiting'),
  ('enrolment', 'nominated', 'accepted'), ('enrolment', 'nominated', 'waiting'), ('enrolment', 'nominated', 'declined'), ('enrolment', 'nominated', 'withdrawn'),
  ('enrolment', 'waiting', 'accepted'), ('enrolment', 'waiting', 'declined'), ('enrolment', 'waiting', 'withdrawn'),
  ('enrolment', 'accepted', 'withdrawn'), ('enrolment', 'accepted', 'passed'), ('enrolment', 'accepted', 'failed'),
  ('enrolment', 'withdrawn', 'accepted'),
  ('enrolment', 'passed', 'failed'), ('enrolment', 'failed', 'passed');
create trigger legal_move before insert or update of state on enrolment for each row execute function enforce_move('enrolment');
create trigger frozen before update on enrolment for each row execute function
  enforce_frozen('', 'organization_id', 'class_id', 'learner_id', 'source', 'created_at');
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
