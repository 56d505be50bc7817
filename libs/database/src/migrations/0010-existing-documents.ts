import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents in force before the system came (nhập hiện trạng): the import, where a revision comes from, the decision without a signer. */
export class ExistingDocuments0010 implements MigrationInterface {
  readonly name = 'ExistingDocuments0010_1764000000010';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
create table document_import (
  id uuid primary key,
  organization_id uuid not null references organization,
  state text not null check (state in ('proposal','confirmed','discarded','undone')),
  file_id uuid not null, source_name text not null check (source_name is nfc normalized),
  reading jsonb not null,                               -- the sheet as it was read, cell by cell
  corrections jsonb not null default '{}',              -- what a person set right in the proposal, by row and field
  files jsonb not null default '[]',                    -- the folder: id, name, type, size, and the row that a person chose
  documents int,                                        -- how many it made
  reason text,                                          -- why somebody went over a warning, or undid it
  created_by uuid references person, created_at timestamptz not null,
  decided_by uuid references person, decided_at timestamptz,
  version int not null default 1,
  foreign key (organization_id, file_id) references file (organization_id, id),
  constraint decided_import_says_when check ((state = 'proposal') = (decided_at is null))
);
call owned('document_import');
call journaled('document_import');
create index document_import_newest on document_import (organization_id, created_at desc, id desc);
insert into allowed_move values
  ('document-import', '', 'proposal'), ('document-import', 'proposal', 'confirmed'), ('document-import', 'proposal', 'discarded'),
  ('document-import', 'proposal', 'proposal'), ('document-import', 'confirmed', 'undone');
create trigger legal_move before insert or update of state on document_import for each row execute function enforce_move('document-import');
create trigger frozen before update on document_import for each row execute function
  enforce_frozen('proposal', 'corrections', 'files', 'documents', 'created_by', 'created_at');
create function import_reading_stays() returns trigger language plpgsql as $$
begin
  if (new.reading, new.file_id, new.source_name) is distinct from (old.reading, old.file_id, old.source_name) then
    raise exception 'the reading of an import is never changed' using errcode = '23514', constraint = 'reading_stays', table = 'document_import';
  end if;
  return new;
end $$;
create trigger reading_stays before update on document_import for each row execute function import_reading_stays();

-- Where the paper lies, and what the list says of it.
alter table document add column holder text check (holder is nfc normalized and holder = btrim(holder) and holder <> ''),
  add column note text check (note is nfc normalized and note = btrim(note) and note <> ''),
  add column undone_at timestamptz,
  add constraint undone_is_withdrawn check (undone_at is null or (state = 'withdrawn' and effective_on is null));
-- A code is the document's for ever, but for a document that an undone import made: that one never was.
alter table document drop constraint document_organization_id_code_key;
create unique index document_organization_id_code_key on document (organization_id, code) where undone_at is null;

alter table revision add column origin text not null default 'workflow' check (origin in ('workflow','existing')),
  add column import_id uuid,
  add foreign key (organization_id, import_id) references document_import (organization_id, id),
  add constraint existing_names_its_import check ((origin = 'existing') = (import_id is not null));
create index revision_import on revision (import_id) where import_id is not null;
-- What was in force before may lack its file until somebody brings it.
alter table revision drop constraint approved_is_complete;
alter table revision add constraint approved_is_complete check (state not in ('approved','effective','superseded')
  or ((file_id is not null or origin = 'existing') and effective_from is not null));
-- In force from the beginning: only what was in force before.
insert into allowed_move values ('revision', '', 'effective');
create function refuse_birth() returns trigger language plpgsql as $$
begin
  raise exception 'a revision begins as a draft' using errcode = '23514', constraint = 'begins_as_draft', table = tg_table_name;
end $$;
create trigger begins_as_draft before insert on revision for each row when (new.state <> 'draft' and new.origin <> 'existing') execute function refuse_birth();
-- The file that was missing may be brought once; nothing else changes then either.
drop trigger frozen on revision;
create trigger frozen before update on revision for each row execute function
  enforce_frozen('draft,returned,in-review', 'change_summary', 'issue', 'amendment', 'document_id', 'prepared_by', 'organization_id');
create trigger frozen_files before update on revision for each row
  when (not (old.origin = 'existing' and old.file_id is null and (old.source_file_id is null or new.source_file_id is not distinct from old.source_file_id)))
  execute function enforce_frozen('draft,returned,in-review', 'file_id', 'source_file_id', 'sha256');
create trigger origin_stays before update on revision for each row execute function enforce_frozen('', 'origin', 'import_id');

-- The decision under which it was in force: number and date as the list gives them, no signer invented.
alter table approval drop constraint approval_kind_check;
alter table approval add constraint approval_kind_check check (kind in ('confirmation','signed-decision','existing-decision')),
  alter column sha256 drop not null, alter column signer_name drop not null, alter column signer_post drop not null,
  add constraint only_existing_lacks_signer check (kind = 'existing-decision' or (sha256 is not null and signer_name is not null and signer_post is not null)),
  add constraint existing_names_nobody check (kind <> 'existing-decision' or (signer_name is null and signer_post is null and method is null)),
  -- Where there is no file yet, there is no hash that would bind it.
  add foreign key (organization_id, revision_id) references revision (organization_id, id);
create function existing_decision_of_existing() returns trigger language plpgsql as $$
begin
  if (new.kind = 'existing-decision') is distinct from (select r.origin = 'existing' from revision r where r.id = new.revision_id) then
    raise exception 'an existing decision belongs to what was in force before' using errcode = '23514', constraint = 'existing_decision_of_existing', table = 'approval';
  end if;
  return new;
end $$;
create trigger existing_decision_of_existing before insert on approval for each row execute function existing_decision_of_existing();

-- Does anybody's evidence rest on this record? Asked before an import is undone, also where the asker may not see who.
create function record_is_evidence(record uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public
  as $$ select exists (select from public.evidence e where e.record_id = record and e.removed_at is null) $$;
revoke execute on function record_is_evidence(uuid) from public;
grant execute on function record_is_evidence(uuid) to qms_app;
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
