import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Kinds of documents (loại tài liệu) with their code patterns are data of each organization. */
export class DocumentKinds0021 implements MigrationInterface {
  readonly name = 'DocumentKinds0021_1764000000021';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
create table document_kind (
  id uuid primary key,
  organization_id uuid not null references organization,
  key text not null check (key ~ '^[a-z0-9-]{2,40}$'),   -- the suggested kinds have the word of their nature
  -- What the product knows of it: the head's own papers, procedures with steps, forms that come out blank.
  nature text not null check (nature in ('policy','objectives','manual','procedure','instruction','regulation','form','annex')),
  name text check (name is nfc normalized and name = btrim(name) and name <> ''),  -- null = the word of the nature
  patterns text[] not null check (cardinality(patterns) between 1 and 5),
  place int not null,
  retired_at timestamptz,
  version int not null default 1,
  unique (organization_id, key),
  constraint own_kind_has_name check (name is not null or key = nature)
);
call owned('document_kind', '(select app_reach()) = ''supervisor''');
call journaled('document_kind');
create unique index document_kind_name on document_kind (organization_id, vn_fold(name)) where retired_at is null;
create trigger frozen before update on document_kind for each row execute function enforce_frozen('', 'organization_id', 'key', 'nature');

-- Null: from before the organization had a list, the suggested kind of its nature.
alter table document add column kind_id uuid,
  add column code_reason text check (code_reason is nfc normalized and code_reason = btrim(code_reason) and code_reason <> ''),
  add foreign key (organization_id, kind_id) references document_kind (organization_id, id);
create index document_kind_of on document (kind_id) where kind_id is not null;
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
