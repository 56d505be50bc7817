import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Text of files: what a job has read from them, and the search over it. */
export class FileTexts0027 implements MigrationInterface {
  readonly name = 'FileTexts0027_1764000000027';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
alter table file add column text_asked_at timestamptz;   -- its text was read, or tried
create index file_to_read on file (created_at) where state = 'stored' and adopted_at is not null and text_asked_at is null;
create index file_gone on file (id) where state = 'gone';

create table file_text (
  id uuid primary key,                                    -- the file's own
  organization_id uuid not null,
  file_id uuid not null unique,
  state text not null check (state in ('waiting','reading','read','without-text','unreadable')),
  pages int, pages_done int not null default 0,
  recognized_pages int not null default 0,                -- read from their picture
  fault text check (fault in ('store-unavailable','file-damaged','process-ended','too-long','encrypted','broken','too-large')),
  attempts int not null, due_at timestamptz, changed_at timestamptz not null,
  text text check (text is nfc normalized),
  folded text,                                            -- the same places without accents; what is no letter is a blank
  words tsvector,                                         -- each word without accents and, at the same place, as it stands
  foreign key (organization_id, file_id) references file (organization_id, id),
  constraint read_is_complete check ((state = 'read') = (text is not null) and num_nonnulls(text, folded, words) in (0, 3)),
  constraint folded_has_the_places check (char_length(folded) = char_length(text)),
  constraint unreadable_says_why check (state <> 'unreadable' or fault is not null),
  constraint settled_is_not_due check ((due_at is null) = (state in ('read','without-text','unreadable')))
);
-- A supervising office reads the texts of what stands in the register.
call owned('file_text', '(select app_reach()) = ''supervisor'' and exists (select from file f where f.id = file_id and f.entered_at is not null)');
create index file_text_due on file_text (due_at) where due_at is not null;
create index file_text_newest on file_text (organization_id, file_id desc) where words is not null;
create index file_text_words on file_text using gin (organization_id, words) with (fastupdate = off);
create index revision_file on revision (organization_id, file_id) where file_id is not null;
create index revision_source_file on revision (organization_id, source_file_id) where source_file_id is not null;

/*
 * What the newest files with these words belong to, at most 1001 files with the words as they were typed and as many with them in any
 * spelling. As search_records: runs as the owner, and takes its organizations from the transaction's scope, never from an argument.
 */
create function search_record_texts(words text, typed text) returns table (record_id uuid, file_id uuid, as_typed boolean) language plpgsql stable
  security definer set search_path = pg_catalog, public as $$
declare
  own uuid[] := public.app_reads();
  mine text := case when public.app_reach() in ('supervisor', 'system') then 'true' else 't.organization_id = any ($2)' end;
  asked text := 'select r.id, s.file_id, $3 from (select t.organization_id, t.file_id from public.file_text t where ' || mine
    || ' and t.words @@ $1 order by t.file_id desc limit 1001) s
    join public.record_file f on f.organization_id = s.organization_id and f.file_id = s.file_id
    join public.record r on r.id = f.record_id and r.state <> ''destroyed''';
begin
  if typed is not null then return query execute asked using typed::tsquery, own, true; end if;
  return query execute asked using words::tsquery, own, false;
end $$;
revoke execute on function search_record_texts(text, text) from public;
grant execute on function search_record_texts(text, text) to qms_app;

/* Drafts are found by those who work on them: only in their own organizations, and only where they are asked for. */
create function search_document_texts(words text, typed text, drafts boolean) returns table (document_id uuid, revision_id uuid, file_id uuid, as_typed boolean)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  own uuid[] := public.app_reads();
  mine text := case when public.app_reach() in ('supervisor', 'system') then 'true' else 't.organization_id = any ($2)' end;
  asked text := 'select r.document_id, r.id, s.file_id, $3 from (select t.organization_id, t.file_id from public.file_text t where ' || mine
    || ' and t.words @@ $1 order by t.file_id desc limit 1001) s
    join public.revision r on r.organization_id = s.organization_id and (r.file_id = s.file_id or r.source_file_id = s.file_id)
      and ((r.state in (''effective'', ''superseded'', ''withdrawn'') and r.effective_from is not null)
        or ($4 and r.organization_id = any ($2) and r.state in (''draft'', ''in-review'', ''returned'', ''approved'')))';
begin
  if typed is not null then return query execute asked using typed::tsquery, own, true, drafts; end if;
  return query execute asked using words::tsquery, own, false, drafts;
end $$;
revoke execute on function search_document_texts(text, text, boolean) from public;
grant execute on function search_document_texts(text, text, boolean) to qms_app;
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
