import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Thủ tục hành chính as decisions announced them, and the steps of the procedures (quy trình) that work on them. */
export class AdministrativeProcedures0022 implements MigrationInterface {
  readonly name = 'AdministrativeProcedures0022_1764000000022';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
create table administrative_procedure (
  id uuid primary key,
  organization_id uuid not null references organization,
  code text not null check (code is nfc normalized and code = btrim(code) and code <> ''),
  unique (organization_id, code)
);
call owned('administrative_procedure', '(select app_reach()) = ''supervisor''');
call journaled('administrative_procedure');
create trigger frozen before update on administrative_procedure for each row execute function enforce_frozen('', 'organization_id', 'code');

create table administrative_procedure_import (
  id uuid primary key,
  organization_id uuid not null references organization,
  state text not null check (state in ('proposal','confirmed','discarded')),
  file_id uuid,                                         -- null = pasted
  source_name text not null check (source_name is nfc normalized),
  extent text not null check (extent in ('whole','part')),
  decision_number text not null check (decision_number is nfc normalized and decision_number = btrim(decision_number) and decision_number <> ''),
  decided_on date not null, valid_from date not null,
  reading jsonb not null,
  corrections jsonb not null default '{}',
  outcome jsonb,
  created_by uuid references person, created_at timestamptz not null,
  decided_by uuid references person, decided_at timestamptz,
  version int not null default 1,
  foreign key (organization_id, file_id) references file (organization_id, id),
  constraint counts_from_decision check (valid_from >= decided_on),
  constraint decided_annex_says_when check ((state = 'proposal') = (decided_at is null))
);
call owned('administrative_procedure_import');
call journaled('administrative_procedure_import');
create index administrative_procedure_import_newest on administrative_procedure_import (organization_id, created_at desc, id desc);
insert into allowed_move values
  ('administrative-procedure-import', '', 'proposal'), ('administrative-procedure-import', 'proposal', 'confirmed'),
  ('administrative-procedure-import', 'proposal', 'discarded'), ('administrative-procedure-import', 'proposal', 'proposal');
create trigger legal_move before insert or update of state on administrative_procedure_import for each row
  execute function enforce_move('administrative-procedure-import');
create trigger frozen before update on administrative_procedure_import for each row execute function
  enforce_frozen('proposal', 'corrections', 'outcome');
create trigger frozen_reading before update on administrative_procedure_import for each row execute function
  enforce_frozen('', 'file_id', 'source_name', 'extent', 'decision_number', 'decided_on', 'valid_from', 'reading', 'created_by', 'created_at');

create table administrative_procedure_version (
  id uuid primary key,
  organization_id uuid not null references organization,
  administrative_procedure_id uuid not null,
  name text not null check (name is nfc normalized and name = btrim(name) and name <> ''),
  field text check (field is nfc normalized and field = btrim(field) and field <> ''),
  level text check (level is nfc normalized and level = btrim(level) and level <> ''),
  time_limit text check (time_limit is nfc normalized and time_limit = btrim(time_limit) and time_limit <> ''),
  fee text check (fee is nfc normalized and fee = btrim(fee) and fee <> ''),
  note text check (note is nfc normalized and note = btrim(note) and note <> ''),
  decision_number text not null check (decision_number is nfc normalized and decision_number = btrim(decision_number) and decision_number <> ''),
  decided_on date not null,
  valid_from date not null, valid_to date,               -- half-open
  ended_by_decision text check (ended_by_decision is nfc normalized and ended_by_decision = btrim(ended_by_decision) and ended_by_decision <> ''),
  import_id uuid not null,
  foreign key (organization_id, administrative_procedure_id) references administrative_procedure (organization_id, id),
  foreign key (organization_id, import_id) references administrative_procedure_import (organization_id, id),
  constraint announced_period_runs_forward check (valid_to >= valid_from),
  constraint ended_by_a_decision check ((valid_to is null) = (ended_by_decision is null)),
  constraint one_announcement_a_day exclude using gist (administrative_procedure_id with =, daterange(valid_from, valid_to) with &&)
);
call owned('administrative_procedure_version', '(select app_reach()) = ''supervisor''');
call journaled('administrative_procedure_version');
create index administrative_procedure_version_of on administrative_procedure_version (administrative_procedure_id, valid_from desc);
create trigger frozen before update on administrative_procedure_version for each row execute function
  enforce_frozen('', 'organization_id', 'administrative_procedure_id', 'name', 'field', 'level', 'time_limit', 'fee', 'note', 'decision_number',
    'decided_on', 'valid_from', 'import_id');
create function ends_once() returns trigger language plpgsql as $$
begin
  raise exception 'what a decision ended stays ended' using errcode = '23514', constraint = 'ends_once', table = tg_table_name;
end $$;
create trigger ends_once before update of valid_to, ended_by_decision on administrative_procedure_version for each row
  when (old.valid_to is not null) execute function ends_once();

create table procedure_sheet (                           -- the head data and steps of a procedure, of one revision
  id uuid primary key,
  organization_id uuid not null,
  revision_id uuid not null unique,
  origin text not null check (origin in ('drafted','transcribed')),  -- written with the draft, or copied from what was in force already
  head jsonb not null check (jsonb_typeof(head) = 'object'),
  steps jsonb not null check (jsonb_typeof(steps) = 'array'),
  recorded_by uuid references person, recorded_at timestamptz not null,
  version int not null default 1,
  foreign key (organization_id, revision_id) references revision (organization_id, id)
);
call owned('procedure_sheet', '(select app_reach()) = ''supervisor'' and exists (select from revision r where r.id = revision_id)');
call journaled('procedure_sheet');
create trigger frozen before update on procedure_sheet for each row execute function enforce_frozen('', 'organization_id', 'revision_id', 'origin');

create table procedure_subject (                         -- n : n with TTHC (TT 26/2014/TT-BKHCN, Điều 41 khoản 6)
  id uuid primary key,
  organization_id uuid not null,
  sheet_id uuid not null, administrative_procedure_id uuid not null,
  removed_at timestamptz,                                -- taken out of the draft again
  foreign key (organization_id, sheet_id) references procedure_sheet (organization_id, id),
  foreign key (organization_id, administrative_procedure_id) references administrative_procedure (organization_id, id),
  unique (sheet_id, administrative_procedure_id)
);
call owned('procedure_subject', '(select app_reach()) = ''supervisor''');
call journaled('procedure_subject');
create index procedure_subject_of on procedure_subject (administrative_procedure_id) where removed_at is null;

create table procedure_form (                            -- forms (biểu mẫu) that a procedure uses
  id uuid primary key,
  organization_id uuid not null,
  sheet_id uuid not null, document_id uuid not null, place int not null,
  removed_at timestamptz,
  foreign key (organization_id, sheet_id) references procedure_sheet (organization_id, id),
  foreign key (organization_id, document_id) references document (organization_id, id),
  unique (sheet_id, document_id)
);
call owned('procedure_form', '(select app_reach()) = ''supervisor''');
call journaled('procedure_form');
create index procedure_form_of on procedure_form (document_id) where removed_at is null;

-- What is under review or was approved stays as it was read. What was in force before may be copied down once.
create function sheet_moves_with_revision() returns trigger language plpgsql as $$
declare state text := (select r.state from revision r where r.id = new.revision_id);
begin
  if state in ('draft', 'returned') and (tg_op = 'UPDATE' or new.origin = 'drafted') then return null; end if;
  if tg_op = 'INSERT' and new.origin = 'transcribed' and state = 'effective' then return null; end if;
  if state is null then return null; end if;             -- the foreign key says so
  raise exception 'the steps of a procedure are frozen with its revision' using errcode = '23514', constraint = 'sheet_moves_with_revision', table = tg_table_name;
end $$;
create trigger sheet_moves_with_revision after insert or update on procedure_sheet for each row execute function sheet_moves_with_revision();
create function part_moves_with_revision() returns trigger language plpgsql as $$
begin
  if exists (select from procedure_sheet s join revision r on r.id = s.revision_id where s.id = new.sheet_id
      and r.state not in ('draft', 'returned') and s.xmin <> pg_current_xact_id()::xid) then
    raise exception 'the parts of a procedure are frozen with its revision' using errcode = '23514', constraint = 'part_moves_with_revision', table = tg_table_name;
  end if;
  return null;
end $$;
create trigger part_moves_with_revision after insert or update on procedure_subject for each row execute function part_moves_with_revision();
create trigger part_moves_with_revision after insert or update on procedure_form for each row execute function part_moves_with_revision();
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
