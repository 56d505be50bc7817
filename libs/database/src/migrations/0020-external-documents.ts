import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tài liệu bên ngoài, the controlled documents that they touch, and the revisions that bring them in. */
export class ExternalDocuments0020 implements MigrationInterface {
  readonly name = 'ExternalDocuments0020_1764000000020';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
create table external_document (
  id uuid primary key,
  organization_id uuid not null references organization,
  kind text not null check (kind in ('law','standard','tthc-decision','other')),
  number text not null check (number is nfc normalized and number = btrim(number) and number <> ''),
  issuer text not null check (issuer is nfc normalized and issuer = btrim(issuer) and issuer <> ''),
  title text not null check (title is nfc normalized and title = btrim(title) and title <> ''),
  issued_on date not null,
  effective_from date, effective_to date,        -- in force from the first, no longer from the second
  file_id uuid,
  created_by uuid not null references person, created_at timestamptz not null,
  removed_by uuid references person, removed_at timestamptz, removed_reason text,
  version int not null default 1,
  number_key text generated always as (regexp_replace(vn_fold(number), '[^a-z0-9]', '', 'g')) stored,
  title_norm text generated always as (regexp_replace(vn_fold(number || ' ' || title), '[^a-z0-9]+', ' ', 'g')) stored,
  tsv tsvector generated always as (to_tsvector('simple', regexp_replace(vn_fold(number || ' ' || title), '[^a-z0-9]+', ' ', 'g'))) stored,
  foreign key (organization_id, file_id) references file (organization_id, id),
  constraint removed_is_complete check (num_nonnulls(removed_by, removed_at, removed_reason) in (0, 3)),
  constraint ends_after_it_begins check (effective_to > effective_from)
);
call owned('external_document');
call journaled('external_document');
create unique index external_once on external_document (organization_id, number_key, issued_on) where removed_at is null;
create index external_list on external_document (organization_id, issued_on desc, id desc);
create trigger frozen before update on external_document for each row execute function
  enforce_frozen('', 'organization_id', 'created_by', 'created_at');

create table external_link (                     -- which controlled document it touches
  id uuid primary key,
  organization_id uuid not null,
  external_document_id uuid not null, document_id uuid not null,
  linked_by uuid not null references person, linked_at timestamptz not null,
  checked_by uuid references person, checked_at timestamptz, check_reason text,   -- đã rà soát, không ảnh hưởng
  ended_by uuid references person, ended_at timestamptz, end_reason text,
  version int not null default 1,
  foreign key (organization_id, external_document_id) references external_document (organization_id, id),
  foreign key (organization_id, document_id) references document (organization_id, id),
  constraint checked_is_complete check (num_nonnulls(checked_by, checked_at, check_reason) in (0, 3)),
  constraint ended_is_complete check (num_nonnulls(ended_by, ended_at, end_reason) in (0, 3))
);
call owned('external_link');
call journaled('external_link');
create unique index linked_once on external_link (external_document_id, document_id) where ended_at is null;
create index external_link_document on external_link (document_id) where ended_at is null;
create trigger frozen before update on external_link for each row execute function
  enforce_frozen('', 'organization_id', 'external_document_id', 'document_id', 'linked_by', 'linked_at');

create table revision_external (                 -- the revision brings this external document in
  id uuid primary key,
  organization_id uuid not null,
  revision_id uuid not null, external_document_id uuid not null,
  dropped_at timestamptz,
  unique (revision_id, external_document_id),
  foreign key (organization_id, revision_id) references revision (organization_id, id),
  foreign key (organization_id, external_document_id) references external_document (organization_id, id)
);
call owned('revision_external');
call journaled('revision_external');
create index revision_external_document on revision_external (external_document_id) where dropped_at is null;
create trigger frozen before update on revision_external for each row execute function
  enforce_frozen('', 'organization_id', 'revision_id', 'external_document_id');

create function named_before_approval() returns trigger language plpgsql as $$
begin
  if exists (select from revision r where r.id = new.revision_id and r.state not in ('draft', 'returned', 'in-review')) then
    raise exception 'what a revision brings in is said before it is approved'
      using errcode = '23514', constraint = 'named_before_approval', table = tg_table_name;
  end if;
  return null;
end $$;
create trigger named_before_approval after insert or update on revision_external for each row execute function named_before_approval();

alter table change_request add column external_document_id uuid;
alter table change_request add foreign key (organization_id, external_document_id) references external_document (organization_id, id);
create trigger frozen_external before update on change_request for each row execute function enforce_frozen('', 'external_document_id');
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
