import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register of ISO records, and the search over it. */
export class Records0006 implements MigrationInterface {
  readonly name = 'Records0006_1764000000006';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
create table record (
  id uuid primary key,
  organization_id uuid not null references organization,
  unit_id uuid references organization,
  kind text not null check (kind in ('effective-revision','issuing-decision','audit-report','corrective-action','management-review','confirmation-of-validity',
    'objective-result','training-course','certificate-register','inspection-minutes','declaration','satisfaction-survey','feedback','risk-table',
    'dialogue-minutes','periodic-report','ordinary-document','other')),
  state text not null check (state in ('valid','superseded','withdrawn')),
  title text not null check (title is nfc normalized and title = btrim(title) and title <> ''),
  code text check (code is nfc normalized and code = btrim(code)),
  number text check (number is nfc normalized and number = btrim(number)),
  issuer text check (issuer is nfc normalized),
  happened_on date not null,
  valid_to date,                                        -- first day on which it is no longer valid
  clauses text[] not null default '{}',
  source_type text not null, source_id uuid not null,   -- what of ours produced it; an ordinary document is its own source
  created_by uuid references person, created_at timestamptz not null,
  version int not null default 1,
  title_norm text generated always as (vn_fold(coalesce(code, '') || ' ' || coalesce(number, '') || ' ' || title)) stored,
  code_key text generated always as (regexp_replace(vn_fold(coalesce(number, code, '')), '[^a-z0-9]', '', 'g')) stored,
  tsv tsvector generated always as (to_tsvector('simple', vn_fold(coalesce(code, '') || ' ' || coalesce(number, '') || ' ' || title))) stored
);
call owned('record', '(select app_reach()) = ''supervisor''');
call journaled('record');
create unique index record_source on record (organization_id, source_type, source_id);
create index record_list on record (organization_id, happened_on desc, id desc);
create index record_filter on record (organization_id, unit_id, state, happened_on desc, id desc);
create index record_supervisor_list on record (happened_on desc, id desc);
create index record_supervisor_filter on record (unit_id, state, happened_on desc, id desc);
create index record_code on record (organization_id, code_key text_pattern_ops);
create index record_supervisor_code on record (code_key text_pattern_ops);
create index record_words on record using gin (organization_id, tsv);
create index record_letters on record using gin (organization_id, title_norm gin_trgm_ops);
create index record_clauses on record using gin (organization_id, clauses);
create trigger frozen before update on record for each row execute function
  enforce_frozen('', 'organization_id', 'kind', 'source_type', 'source_id', 'created_by', 'created_at');

create table record_file (
  id uuid primary key,
  organization_id uuid not null,
  record_id uuid not null, file_id uuid not null, position int not null,
  foreign key (organization_id, record_id) references record (organization_id, id),
  foreign key (organization_id, file_id) references file (organization_id, id),
  unique (record_id, file_id)
);
call owned('record_file', '(select app_reach()) = ''supervisor''');
call journaled('record_file');
create index record_file_file on record_file (organization_id, file_id);

/*
 * Ids of the newest records that a term finds, at most 1001. @@ and LIKE are not leakproof, so under row-level security their indexes
 * would not be used: this runs as the owner, and takes its organizations from the transaction's scope, never from an argument.
 */
create function search_records(route text, term text) returns table (id uuid) language plpgsql stable security definer
  set search_path = pg_catalog, public as $$
declare
  own uuid[] := public.app_reads();
  wide boolean := public.app_reach() in ('supervisor', 'system');
  mine text := case when wide then 'true' else 'r.organization_id = any ($2)' end;
  test text := case route
    when 'code' then 'r.code_key like $1 || ''%'''
    when 'phrase' then 'r.title_norm like ''%'' || $1 || ''%'''
    when 'words' then 'r.tsv @@ $1::tsquery' end;
begin
  if test is null then raise exception 'unknown route' using errcode = '22023'; end if;
  return query execute format('select r.id from public.record r where %s and %s order by r.happened_on desc, r.id desc limit 1001', mine, test) using term, own;
end $$;
revoke execute on function search_records(text, text) from public;
grant execute on function search_records(text, text) to qms_app;
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
