import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A revision has its own title: a document is called as its revision in force calls it. A draft that was given up frees its number. Of a file
 * that the approver replaced the edit keeps which it was.
 */
export class RevisionTitles0055 implements MigrationInterface {
  readonly name = 'RevisionTitles0055_1764000000055';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
alter table revision add column title text check (title is nfc normalized and title = btrim(title) and title <> '');
do $$
declare wanted int; changed int;
begin
  -- So far a document had one title for all of its revisions: nothing that the journal would tell.
  perform set_config('app.recorded', '1', true);
  select count(*) into wanted from revision;
  update revision r set title = d.title from document d where d.id = r.document_id;
  get diagnostics changed = row_count;
  if changed <> wanted then raise exception 'titles of revisions: % of % rows were filled', changed, wanted; end if;
  set constraints all immediate;
end $$;
alter table revision alter column title set not null;
drop trigger frozen on revision;
create trigger frozen before update on revision for each row execute function
  enforce_frozen('draft,returned,in-review', 'title', 'change_summary', 'issue', 'amendment', 'document_id', 'prepared_by', 'organization_id');

-- A document has the title of its revision in force; one that was never in force has that of its first draft.
create function title_of_revision() returns trigger language plpgsql as $$
declare of uuid;
begin
  if tg_table_name = 'document' then of := new.id; else of := new.document_id; end if;
  if exists (select from document d join revision r on r.document_id = d.id where d.id = of and r.title <> d.title
      and (r.state = 'effective' or (d.effective_on is null and r.state in ('draft','in-review','returned','approved')))) then
    raise exception 'a document has the title of its revision in force' using errcode = '23514', constraint = 'title_of_revision', table = tg_table_name;
  end if;
  return null;
end $$;
create constraint trigger title_of_revision after insert or update of title, effective_on on document deferrable initially deferred
  for each row execute function title_of_revision();
create constraint trigger title_of_revision after insert or update of title, state on revision deferrable initially deferred
  for each row execute function title_of_revision();

-- Does a search by code or title find what had this title then? As search_documents does it for the titles of today.
create function document_named(code text, title text, route text, term text) returns boolean language sql immutable parallel safe as $$
  select case route
    when 'code' then regexp_replace(vn_fold(code), '[^a-z0-9]', '', 'g') like term || '%'
    when 'phrase' then vn_fold(code || ' ' || title) like '%' || term || '%'
    when 'words' then to_tsvector('simple', vn_fold(code || ' ' || title)) @@ term::tsquery end
$$;

-- A draft that was given up was never issued: its number is free again.
alter table revision drop constraint revision_document_id_issue_amendment_key;
create unique index revision_document_id_issue_amendment_key on revision (document_id, issue, amendment)
  where not (state = 'withdrawn' and effective_from is null);

-- What the approver replaced stays: which file it was and which it is. Edits from before tell the names alone.
alter table revision_edit add column before_file_id uuid, add column after_file_id uuid,
  add foreign key (organization_id, before_file_id) references file (organization_id, id),
  add foreign key (organization_id, after_file_id) references file (organization_id, id);
alter table revision_edit drop constraint revision_edit_field_check;
alter table revision_edit add constraint revision_edit_field_check check (field in ('title','change-summary','file','source'));
create function edit_names_no_file() returns trigger language plpgsql as $$
begin
  raise exception 'an edit of a file names it, no other edit does' using errcode = '23514', constraint = 'edit_of_file_names_it', table = tg_table_name;
end $$;
create trigger edit_of_file_names_it before insert on revision_edit for each row when ((new.field in ('file','source') and new.after_file_id is null)
  or (new.field in ('title','change-summary') and num_nonnulls(new.before_file_id, new.after_file_id) > 0)) execute function edit_names_no_file();
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
