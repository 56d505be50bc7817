import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Folders that come in by manifest, and the receipts (biên nhận) for them. */
export class Intake0024 implements MigrationInterface {
  readonly name = 'Intake0024_1764000000024';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
insert into allowed_move values ('upload-batch', '', 'open'), ('upload-batch', 'open', 'open'), ('upload-batch', 'open', 'entered'), ('upload-batch', 'open', 'abandoned');

create table upload_batch (                      -- a folder on its way into the register: its manifest first, then its files
  id uuid primary key,
  organization_id uuid not null references organization,
  title text not null check (title is nfc normalized and title = btrim(title) and title <> ''),
  state text not null,
  form jsonb not null default '{}',              -- what the records will say, as last saved
  started_by uuid not null references person, started_at timestamptz not null,
  finished_at timestamptz,                       -- entered or abandoned
  version int not null default 1,
  constraint finished_has_moment check ((state = 'open') = (finished_at is null))
);
call owned('upload_batch');
call journaled('upload_batch');
create index upload_batch_list on upload_batch (organization_id, started_at desc, id desc);
create trigger legal_move before insert or update of state on upload_batch for each row execute function enforce_move('upload-batch');
create trigger frozen before update on upload_batch for each row execute function
  enforce_frozen('open', 'title', 'form', 'finished_at', 'organization_id', 'started_by', 'started_at');

create table upload_batch_file (                 -- a line of the manifest
  id uuid primary key,
  organization_id uuid not null,
  batch_id uuid not null,
  position int not null,
  path text not null check (path is nfc normalized and octet_length(path) between 1 and 1000),
  size bigint not null check (size >= 0),        -- as the sender declared it; an empty file is named, never taken in
  sha256 bytea not null check (octet_length(sha256) = 32),
  left_out boolean not null default false,
  exception jsonb,                               -- what its record says otherwise than the form
  refused_code text,                             -- why it was not taken in when it was last sent
  file_id uuid, arrived_at timestamptz,
  foreign key (organization_id, batch_id) references upload_batch (organization_id, id),
  foreign key (organization_id, file_id) references file (organization_id, id),
  unique (batch_id, path),
  constraint arrived_has_moment check ((file_id is null) = (arrived_at is null)),
  constraint arrived_was_not_refused check (file_id is null or refused_code is null)
);
call owned('upload_batch_file');
comment on table upload_batch_file is 'class: owned, books';
create unique index line_of_file on upload_batch_file (file_id) where file_id is not null;

create function line_of_open_batch() returns trigger language plpgsql as $$
begin
  if not exists (select from upload_batch b where b.id = new.batch_id and b.state = 'open') then
    raise exception 'the batch is closed' using errcode = '23514', constraint = 'line_of_open_batch', table = tg_table_name;
  end if;
  return null;
end $$;
create trigger line_of_open_batch after insert or update on upload_batch_file for each row execute function line_of_open_batch();

create function arrived_as_declared() returns trigger language plpgsql as $$
begin
  if not exists (select from file f where f.id = new.file_id and f.sha256 = new.sha256 and f.size = new.size) then
    raise exception 'the file is not the one that was declared' using errcode = '23514', constraint = 'arrived_as_declared', table = tg_table_name;
  end if;
  return null;
end $$;
create trigger arrived_as_declared after insert or update on upload_batch_file for each row when (new.file_id is not null)
  execute function arrived_as_declared();

create table receipt (                           -- biên nhận: what came in as one, by its hashes
  id uuid primary key,
  organization_id uuid not null references organization,
  batch_id uuid not null unique,
  year int not null, number int not null check (number >= 1),
  title text not null check (title is nfc normalized and title = btrim(title) and title <> ''),
  files int not null check (files >= 1), bytes bigint not null check (bytes >= 1),
  manifest_sha256 bytea not null check (octet_length(manifest_sha256) = 32),   -- of its lines
  issued_by uuid not null references person, issued_at timestamptz not null,
  voided_by uuid references person, voided_at timestamptz, void_reason text check (void_reason is nfc normalized and void_reason = btrim(void_reason) and void_reason <> ''),
  version int not null default 1,
  foreign key (organization_id, batch_id) references upload_batch (organization_id, id),
  unique (organization_id, year, number),
  constraint numbered_in_its_year check (year = extract(year from issued_at at time zone 'Asia/Ho_Chi_Minh')),
  constraint receipt_void_is_complete check (num_nonnulls(voided_by, voided_at, void_reason) in (0, 3))
);
call owned('receipt', '(select app_reach()) = ''supervisor''');
call journaled('receipt');
create index receipt_list on receipt (organization_id, issued_at desc, id desc);
create index receipt_supervisor_list on receipt (issued_at desc, id desc);
create trigger frozen before update on receipt for each row execute function
  enforce_frozen('', 'organization_id', 'batch_id', 'year', 'number', 'title', 'files', 'bytes', 'manifest_sha256', 'issued_by', 'issued_at');

-- Every number 1…n has its row: the one before it must stand there.
create function receipt_follows() returns trigger language plpgsql as $$
begin
  if new.number > 1 and not exists (select from receipt r where r.organization_id = new.organization_id and r.year = new.year and r.number = new.number - 1) then
    raise exception 'a number was left out' using errcode = '23514', constraint = 'receipt_follows', table = tg_table_name;
  end if;
  return null;
end $$;
-- After the row, so that an organization that is not there is refused as such.
create trigger receipt_follows after insert on receipt for each row execute function receipt_follows();
create function receipt_void_stays() returns trigger language plpgsql as $$
begin
  if old.voided_at is not null then
    raise exception 'a void receipt stays void' using errcode = '23514', constraint = 'receipt_void_stays', table = tg_table_name;
  end if;
  return new;
end $$;
create trigger receipt_void_stays before update on receipt for each row execute function receipt_void_stays();

create table receipt_line (
  id uuid primary key,
  organization_id uuid not null,
  receipt_id uuid not null, position int not null,
  path text not null check (path is nfc normalized and octet_length(path) between 1 and 1000),
  size bigint not null check (size >= 1), sha256 bytea not null check (octet_length(sha256) = 32),
  file_id uuid not null, record_id uuid not null,
  foreign key (organization_id, receipt_id) references receipt (organization_id, id),
  foreign key (organization_id, file_id) references file (organization_id, id),
  foreign key (organization_id, record_id) references record (organization_id, id),
  unique (receipt_id, position)
);
call owned('receipt_line', '(select app_reach()) = ''supervisor''');
call journaled('receipt_line');
call append_only('receipt_line');
create index receipt_line_hash on receipt_line (organization_id, sha256);
create index receipt_line_record on receipt_line (record_id);
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
