import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Controlled documents: a lasting identity, its revisions, who reviewed, who approved which bytes, what the approver changed. */
export class Documents0007 implements MigrationInterface {
  readonly name = 'Documents0007_1764000000007';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
create table document (
  id uuid primary key,
  organization_id uuid not null references organization,
  unit_id uuid references organization,
  code text not null check (code is nfc normalized and code = btrim(code) and code <> ''),
  title text not null check (title is nfc normalized and title = btrim(title) and title <> ''),
  kind text not null check (kind in ('policy','objectives','manual','procedure','instruction','regulation','form','annex')),
  clauses text[] not null default '{}',
  -- Today's reading, kept by the same unit of work that moves a revision; the truth are the revisions' periods.
  state text not null check (state in ('draft','in-review','returned','approved','effective','withdrawn')),
  open_state text check (open_state in ('draft','in-review','returned','approved')),
  issue int not null, amendment int not null,
  effective_on date,
  withdrawn_reason text,
  created_by uuid references person, created_at timestamptz not null,
  version int not null default 1,
  title_norm text generated always as (vn_fold(code || ' ' || title)) stored,
  code_key text generated always as (regexp_replace(vn_fold(code), '[^a-z0-9]', '', 'g')) stored,
  tsv tsvector generated always as (to_tsvector('simple', vn_fold(code || ' ' || title))) stored,
  unique (organization_id, code)
);
call owned('document', '(select app_reach()) = ''supervisor'' and effective_on is not null');
call journaled('document');
create index document_list on document (organization_id, code, id);
create index document_filter on document (organization_id, state, effective_on desc, id desc);
create index document_code on document (organization_id, code_key text_pattern_ops);
create index document_words on document using gin (organization_id, tsv);
create index document_letters on document using gin (organization_id, title_norm gin_trgm_ops);

insert into allowed_move values
  ('revision', '', 'draft'), ('revision', 'approved', 'effective'), ('revision', 'approved', 'withdrawn'), ('revision', 'draft', 'in-review'),
  ('revision', 'draft', 'withdrawn'), ('revision', 'effective', 'superseded'), ('revision', 'effective', 'withdrawn'), ('revision', 'in-review', 'approved'),
  ('revision', 'in-review', 'draft'), ('revision', 'in-review', 'effective'), ('revision', 'in-review', 'returned'), ('revision', 'returned', 'in-review'),
  ('revision', 'returned', 'withdrawn');

create table revision (
  id uuid primary key,
  organization_id uuid not null,
  document_id uuid not null,
  issue int not null check (issue > 0), amendment int not null check (amendment >= 0),
  state text not null check (state in ('draft','in-review','returned','approved','effective','superseded','withdrawn')),
  file_id uuid, source_file_id uuid,
  sha256 bytea check (octet_length(sha256) = 32),       -- of the file that is read and approved
  change_summary text,
  prepared_by uuid not null references person,
  submitted_by uuid references person, submitted_at timestamptz, round int not null default 0,
  review_order text not null default 'any' check (review_order in ('any','in-order')),
  return_reason text,
  effective_from date, effective_to date,
  version int not null default 1,
  foreign key (organization_id, document_id) references document (organization_id, id),
  foreign key (organization_id, file_id) references file (organization_id, id),
  foreign key (organization_id, source_file_id) references file (organization_id, id),
  unique (document_id, issue, amendment),
  unique (organization_id, id, sha256),
  constraint file_has_hash check ((file_id is null) = (sha256 is null)),
  constraint approved_is_complete check (state not in ('approved','effective','superseded') or (file_id is not null and effective_from is not null)),
  constraint period_runs_forward check (effective_to is null or effective_to >= effective_from)
);
call owned('revision', '(select app_reach()) = ''supervisor'' and state in (''effective'',''superseded'',''withdrawn'') and effective_from is not null');
call journaled('revision');
create unique index one_effective_revision on revision (document_id) where state = 'effective';
create unique index one_open_revision on revision (document_id) where state in ('draft','in-review','returned','approved');
alter table revision add constraint no_overlapping_periods exclude using gist (document_id with =, daterange(effective_from, effective_to) with &&)
  where (state in ('effective','superseded') and effective_from is not null);
create index revision_due on revision (effective_from) where state = 'approved';
create index revision_document on revision (organization_id, document_id, issue desc, amendment desc);
create trigger legal_move before insert or update of state on revision for each row execute function enforce_move('revision');
create trigger frozen before update on revision for each row execute function
  enforce_frozen('draft,returned,in-review', 'file_id', 'source_file_id', 'sha256', 'change_summary', 'issue', 'amendment', 'document_id', 'prepared_by', 'organization_id');

create table review (
  id uuid primary key,
  organization_id uuid not null,
  revision_id uuid not null, round int not null, place int not null,
  person_id uuid not null references person,
  agreed_at timestamptz, remark text, lapsed_at timestamptz,
  foreign key (organization_id, revision_id) references revision (organization_id, id),
  unique (revision_id, round, person_id)
);
call owned('review');
call journaled('review');
create index review_person on review (person_id) where agreed_at is null and lapsed_at is null;

create table approval (
  id uuid primary key,
  organization_id uuid not null,
  revision_id uuid not null unique,
  sha256 bytea not null,
  kind text not null check (kind in ('confirmation','signed-decision')),
  person_id uuid references person,                      -- who confirmed, or who entered the signed decision
  signer_name text not null, signer_post text not null,
  method text check (method in ('KT.','TL.','TUQ.')),
  sentence text not null,
  decision_number text, decided_on date not null, decision_file_id uuid,
  reason text,                                           -- why somebody went over a warning
  approved_at timestamptz not null,
  -- The approval is bound to the very bytes: other bytes are another sha256, and there is no such revision.
  foreign key (organization_id, revision_id, sha256) references revision (organization_id, id, sha256),
  foreign key (organization_id, decision_file_id) references file (organization_id, id),
  constraint signed_decision_is_complete check (kind <> 'signed-decision' or (decision_number is not null and decision_file_id is not null))
);
call owned('approval', '(select app_reach()) = ''supervisor''');
call journaled('approval');
call append_only('approval');

create table revision_edit (
  id uuid primary key,
  organization_id uuid not null,
  revision_id uuid not null,
  person_id uuid not null references person, edited_at timestamptz not null,
  field text not null check (field in ('title','change-summary','file')),
  before text, after text,
  foreign key (organization_id, revision_id) references revision (organization_id, id)
);
call owned('revision_edit');
call journaled('revision_edit');
call append_only('revision_edit');

create function search_documents(route text, term text) returns table (id uuid) language plpgsql stable security definer
  set search_path = pg_catalog, public as $$
declare
  own uuid[] := public.app_reads();
  reach text := public.app_reach();
  mine text := case when reach = 'system' then 'true' when reach = 'supervisor' then '(d.organization_id = any ($2) or d.effective_on is not null)'
    else 'd.organization_id = any ($2)' end;
  test text := case route
    when 'code' then 'd.code_key like $1 || ''%'''
    when 'phrase' then 'd.title_norm like ''%'' || $1 || ''%'''
    when 'words' then 'd.tsv @@ $1::tsquery' end;
begin
  if test is null then raise exception 'unknown route' using errcode = '22023'; end if;
  return query execute format('select d.id from public.document d where %s and %s order by d.effective_on desc nulls last, d.id desc limit 1001', mine, test) using term, own;
end $$;
revoke execute on function search_documents(text, text) from public;
grant execute on function search_documents(text, text) to qms_app;
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
