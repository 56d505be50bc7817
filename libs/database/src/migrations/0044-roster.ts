import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rosters: lists that come in as a whole and can be taken back as one; learners whose data are erased. */
export class Roster0044 implements MigrationInterface {
  readonly name = 'Roster0044_1764000000044';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
create table roster_import (                     -- a list of learners as it was read: corrected, then taken in or given up
  id uuid primary key,
  organization_id uuid not null references organization,
  class_id uuid not null,
  state text not null check (state in ('proposal','confirmed','discarded','undone')),
  source text not null check (source in ('import','paste')),
  enters_as text not null check (enters_as in ('accepted','nominated')),
  source_name text not null check (source_name is nfc normalized and source_name <> ''),
  reading jsonb, corrections jsonb,              -- gone once decided: the data of people are not kept twice
  read_rows int not null check (read_rows > 0),
  enrolled int check (enrolled >= 0),            -- what it brought: places in the class, and people who were not known
  learners int check (learners >= 0),
  reason text check (reason is nfc normalized),  -- why somebody went over a warning, or undid it
  created_by uuid references person, created_at timestamptz not null,
  decided_by uuid references person, decided_at timestamptz,
  version int not null default 1,
  foreign key (organization_id, class_id) references training_class (organization_id, id),
  constraint roster_read_until_decided check (num_nulls(reading, corrections) = case state when 'proposal' then 0 else 2 end),
  constraint decided_roster_says_when check ((state = 'proposal') = (decided_at is null)),
  constraint roster_says_what_it_brought check ((state in ('confirmed','undone')) = (enrolled is not null) and (enrolled is null) = (learners is null))
);
call owned('roster_import');
call journaled('roster_import');
create index roster_import_class on roster_import (class_id, created_at desc, id desc);
insert into allowed_move values
  ('roster-import', '', 'proposal'), ('roster-import', 'proposal', 'proposal'), ('roster-import', 'proposal', 'confirmed'), ('roster-import', 'proposal', 'discarded'),
  ('roster-import', 'confirmed', 'undone');
create trigger legal_move before insert or update of state on roster_import for each row execute function enforce_move('roster-import');
create trigger frozen before update on roster_import for each row execute function
  enforce_frozen('', 'organization_id', 'class_id', 'source', 'enters_as', 'source_name', 'read_rows', 'created_by', 'created_at');

alter table enrolment add import_id uuid, add foreign key (organization_id, import_id) references roster_import (organization_id, id);
alter table learner add import_id uuid, add foreign key (organization_id, import_id) references roster_import (organization_id, id);
create index enrolment_import on enrolment (import_id) where import_id is not null;
create index learner_merged on learner (merged_into_id) where merged_into_id is not null;
create index learner_import on learner (import_id) where import_id is not null;
create index enrolment_class on enrolment (class_id, state);
create trigger frozen_import before update on enrolment for each row execute function enforce_frozen('', 'import_id');
create trigger frozen_import before update on learner for each row execute function enforce_frozen('', 'import_id');

-- A list that was taken in by mistake is taken back whole: rows that it alone made and nobody touched are no record of anything.
grant delete on enrolment, learner to qms_app;
create function untouched_since_import() returns trigger language plpgsql as $$
begin
  if old.import_id is null or old.version > 1 then
    raise exception 'only what a list brought in and nobody touched is taken back' using errcode = '23514', constraint = 'untouched_since_import', table = tg_table_name;
  end if;
  return old;
end $$;
create trigger untouched_since_import before delete on enrolment for each row execute function untouched_since_import();
create trigger untouched_since_import before delete on learner for each row execute function untouched_since_import();

alter table learner add constraint erased_leaves_nothing
  check (erased_at is null or num_nonnulls(birth_date, position, agency_name, email, phone) = 0);
create function erased_for_good() returns trigger language plpgsql as $$
begin
  if old.erased_at is not null then
    raise exception 'what was erased stays erased' using errcode = '23514', constraint = 'erased_for_good', table = tg_table_name;
  end if;
  return new;
end $$;
create trigger erased_for_good before update on learner for each row execute function erased_for_good();
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
