import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Competence (TCVN ISO 9001:2015, 7.2): which role needs which course, who of us a learner is, certificates that others issued. */
export class Competence0049 implements MigrationInterface {
  readonly name = 'Competence0049_1764000000049';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
create table competence_requirement (            -- yêu cầu năng lực: who holds the role needs the course
  id uuid primary key,
  organization_id uuid not null references organization,
  role text not null check (role in ('system-administrator','standards-office-head','inspector','internal-auditor','planning-officer','course-organiser',
    'trainer','agency-head','deputy-head','room-head','qmr','iso-secretary','clerk','staff','steering-board-member')),
  course_id uuid,                                -- one of the own catalogue, or
  course_name text check (course_name is nfc normalized and course_name = btrim(course_name) and course_name <> ''),   -- what others teach, by its name
  basis text not null check (basis is nfc normalized and basis = btrim(basis) and basis <> ''),
  valid_from date not null,
  ended_on date,                                 -- first day on which it no longer holds
  end_reason text check (end_reason is nfc normalized and end_reason = btrim(end_reason) and end_reason <> ''),
  created_by uuid not null references person, created_at timestamptz not null,
  version int not null default 1,
  foreign key (organization_id, course_id) references course (organization_id, id),
  constraint requires_one_course check (num_nonnulls(course_id, course_name) = 1),
  constraint requirement_ends_after_start check (ended_on >= valid_from),
  constraint requirement_end_says_why check ((ended_on is null) = (end_reason is null)),
  constraint required_once exclude using gist (organization_id with =, role with =, (coalesce(course_id::text, lower(course_name))) with =,
    daterange(valid_from, ended_on) with &&)
);
call owned('competence_requirement');
call journaled('competence_requirement');
create trigger frozen before update on competence_requirement for each row execute function
  enforce_frozen('', 'organization_id', 'role', 'course_id', 'course_name', 'basis', 'valid_from', 'created_by', 'created_at');
create function requirement_ended_for_good() returns trigger language plpgsql as $$
begin
  if old.ended_on is not null then
    raise exception 'an ended requirement stays ended' using errcode = '23514', constraint = 'requirement_ended_for_good', table = tg_table_name;
  end if;
  return new;
end $$;
create trigger requirement_ended_for_good before update on competence_requirement for each row execute function requirement_ended_for_good();

-- Competence is kept of people who work or worked here.
create function of_own_person() returns trigger language plpgsql as $$
begin
  if not exists (select from membership m where m.person_id = new.person_id and m.organization_id = new.organization_id) then
    raise exception 'the person never worked here' using errcode = '23514', constraint = 'of_own_person', table = tg_table_name;
  end if;
  return null;
end $$;

create table learner_link (                      -- this learner is that person of ours: said by somebody, never by likeness alone
  id uuid primary key,
  organization_id uuid not null references organization,       -- where the person works
  learner_organization_id uuid not null, learner_id uuid not null,   -- of the own office, or of another that shares its learners of ours
  person_id uuid not null references person,
  linked_by uuid not null references person, linked_at timestamptz not null,
  ended_by uuid references person, ended_at timestamptz,
  end_reason text check (end_reason is nfc normalized and end_reason = btrim(end_reason) and end_reason <> ''),
  version int not null default 1,
  foreign key (learner_organization_id, learner_id) references learner (organization_id, id),
  constraint link_end_is_complete check (num_nonnulls(ended_by, ended_at, end_reason) in (0, 3))
);
call owned('learner_link');
call journaled('learner_link');
create unique index learner_linked_once on learner_link (organization_id, learner_id) where ended_at is null;
create index learner_link_person on learner_link (organization_id, person_id) where ended_at is null;
create trigger of_own_person after insert on learner_link for each row execute function of_own_person();
create trigger frozen before update on learner_link for each row execute function
  enforce_frozen('', 'organization_id', 'learner_organization_id', 'learner_id', 'person_id', 'linked_by', 'linked_at');
create function learner_in_sight() returns trigger language plpgsql as $$
begin
  if not exists (select from learner l where l.id = new.learner_id
      and (l.organization_id = new.organization_id or (l.counterpart_organization_id = new.organization_id and l.shared_at is not null))) then
    raise exception 'the learner is neither ours nor shared with us' using errcode = '23514', constraint = 'learner_in_sight', table = tg_table_name;
  end if;
  return null;
end $$;
create function link_ended_for_good() returns trigger language plpgsql as $$
begin
  if old.ended_at is not null then
    raise exception 'an ended link stays ended' using errcode = '23514', constraint = 'link_ended_for_good', table = tg_table_name;
  end if;
  return new;
end $$;
create trigger link_ended_for_good before update on learner_link for each row execute function link_ended_for_good();
create trigger learner_in_sight after insert on learner_link for each row execute function learner_in_sight();

create table external_certificate (              -- chứng chỉ, giấy chứng nhận bên ngoài: retained evidence of competence (7.2 d)
  id uuid primary key,
  organization_id uuid not null references organization,
  person_id uuid not null references person,
  course_id uuid,
  course_name text check (course_name is nfc normalized and course_name = btrim(course_name) and course_name <> ''),
  issuer text not null check (issuer is nfc normalized and issuer = btrim(issuer) and issuer <> ''),
  number text not null check (number is nfc normalized and number = btrim(number) and number <> ''),
  issued_on date not null,
  expires_on date,                               -- the last day on which it counts; null = without expiry, which is normal
  file_id uuid not null,
  entered_by uuid not null references person, entered_at timestamptz not null,
  replaces_id uuid,                              -- the entry that this one corrects
  correction_reason text check (correction_reason is nfc normalized and correction_reason = btrim(correction_reason) and correction_reason <> ''),
  withdrawn_by uuid references person, withdrawn_at timestamptz,     -- entered by mistake, or corrected by another entry: it counts on no day
  withdrawal_reason text check (withdrawal_reason is nfc normalized and withdrawal_reason = btrim(withdrawal_reason) and withdrawal_reason <> ''),
  version int not null default 1,
  foreign key (organization_id, course_id) references course (organization_id, id),
  foreign key (organization_id, file_id) references file (organization_id, id),
  constraint names_one_course check (num_nonnulls(course_id, course_name) = 1),
  constraint external_expires_after_issue check (expires_on >= issued_on),
  constraint says_why_it_corrects check ((replaces_id is null) = (correction_reason is null)),
  constraint withdrawal_is_complete check (num_nonnulls(withdrawn_by, withdrawn_at, withdrawal_reason) in (0, 3)),
  unique (replaces_id)
);
call owned('external_certificate');
call journaled('external_certificate');
alter table external_certificate add constraint corrects_one_of_its_own foreign key (organization_id, replaces_id) references external_certificate (organization_id, id);
create unique index external_certificate_once on external_certificate (organization_id, person_id, lower(issuer), lower(number)) where withdrawn_at is null;
create trigger of_own_person after insert on external_certificate for each row execute function of_own_person();
create trigger frozen before update on external_certificate for each row execute function
  enforce_frozen('', 'organization_id', 'person_id', 'course_id', 'course_name', 'issuer', 'number', 'issued_on', 'expires_on', 'file_id',
    'entered_by', 'entered_at', 'replaces_id', 'correction_reason');
create function external_withdrawn_for_good() returns trigger language plpgsql as $$
begin
  if old.withdrawn_at is not null then
    raise exception 'what was withdrawn stays withdrawn' using errcode = '23514', constraint = 'external_withdrawn_for_good', table = tg_table_name;
  end if;
  return new;
end $$;
create trigger external_withdrawn_for_good before update on external_certificate for each row execute function external_withdrawn_for_good();
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
