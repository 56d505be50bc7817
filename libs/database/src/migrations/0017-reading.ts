import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Phân phối, xác nhận đã đọc, phổ biến and niêm yết. */
export class Reading0017 implements MigrationInterface {
  readonly name = 'Reading0017_1764000000017';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
create table distribution (                      -- a document goes to a unit: its present revision, and each later one
  id uuid primary key,
  organization_id uuid not null references organization,
  document_id uuid not null,
  unit_id uuid references organization,          -- null = the whole agency
  distributed_by uuid not null references person, distributed_at timestamptz not null,
  ended_by uuid references person, ended_at timestamptz,
  version int not null default 1,
  foreign key (organization_id, document_id) references document (organization_id, id),
  constraint ended_by_somebody check ((ended_at is null) = (ended_by is null)),
  constraint ended_after_begun check (ended_at >= distributed_at)
);
call owned('distribution');
call journaled('distribution');
create unique index distributed_once on distribution (document_id, coalesce(unit_id, organization_id)) where ended_at is null;
create index distribution_unit on distribution (organization_id, unit_id) where ended_at is null;
create trigger frozen before update on distribution for each row execute function
  enforce_frozen('', 'organization_id', 'document_id', 'unit_id', 'distributed_by', 'distributed_at');

create table briefing (                          -- hội nghị phổ biến, or niêm yết
  id uuid primary key,
  organization_id uuid not null references organization,
  kind text not null check (kind in ('meeting','posting')),
  subject text not null check (subject is nfc normalized and subject = btrim(subject) and subject <> ''),
  held_on date not null,
  place text not null check (place is nfc normalized and place = btrim(place) and place <> ''),
  file_id uuid not null,                         -- minutes with the list of those present, or the photo
  recorded_by uuid not null references person, recorded_at timestamptz not null,
  voided_by uuid references person, voided_at timestamptz, void_reason text,
  version int not null default 1,
  foreign key (organization_id, file_id) references file (organization_id, id),
  constraint voided_is_complete check (num_nonnulls(voided_by, voided_at, void_reason) in (0, 3)),
  constraint held_before_recorded check (held_on <= (recorded_at at time zone 'Asia/Ho_Chi_Minh')::date)
);
call owned('briefing');
call journaled('briefing');
create index briefing_list on briefing (organization_id, held_on desc, id desc);
create trigger frozen before update on briefing for each row execute function
  enforce_frozen('', 'organization_id', 'kind', 'subject', 'held_on', 'place', 'file_id', 'recorded_by', 'recorded_at');

create table briefing_document (
  id uuid primary key,
  organization_id uuid not null,
  briefing_id uuid not null, revision_id uuid not null,
  unique (briefing_id, revision_id),
  foreign key (organization_id, briefing_id) references briefing (organization_id, id),
  foreign key (organization_id, revision_id) references revision (organization_id, id)
);
call owned('briefing_document');
call journaled('briefing_document');
call append_only('briefing_document');
create index briefing_document_revision on briefing_document (revision_id);

create table reading (                           -- who knows which revision: by his own confirmation, or from a meeting
  id uuid primary key,
  organization_id uuid not null,
  revision_id uuid not null, person_id uuid not null references person,
  read_at timestamptz not null,
  briefing_id uuid,
  foreign key (organization_id, revision_id) references revision (organization_id, id),
  foreign key (organization_id, briefing_id) references briefing (organization_id, id)
);
call owned('reading');
call journaled('reading');
call append_only('reading');
create unique index read_once on reading (revision_id, person_id, coalesce(briefing_id, revision_id));
create index reading_person on reading (person_id, read_at desc);

create function reads_himself() returns trigger language plpgsql as $$
begin
  if new.briefing_id is null and new.person_id is distinct from coalesce(app_person(), new.person_id) then
    raise exception 'nobody confirms for another' using errcode = '23514', constraint = 'reads_himself', table = tg_table_name;
  end if;
  return null;
end $$;
create function reads_what_was_in_force() returns trigger language plpgsql as $$
begin
  if not exists (select from revision r where r.id = new.revision_id and r.state in ('effective', 'superseded', 'withdrawn')) then
    raise exception 'a draft is not read as a rule' using errcode = '23514', constraint = 'reads_what_was_in_force', table = tg_table_name;
  end if;
  return null;
end $$;
-- After the row, so that a person or revision that is not there is refused as such.
create trigger reads_himself after insert on reading for each row execute function reads_himself();
create trigger reads_what_was_in_force after insert on reading for each row execute function reads_what_was_in_force();
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
