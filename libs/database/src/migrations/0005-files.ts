import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stored files: intent first, verified, then adopted (reliability.md §3, upload protocol). */
export class Files0005 implements MigrationInterface {
  readonly name = 'Files0005_1764000000005';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
insert into allowed_move values
  ('file', '', 'pending'), ('file', 'pending', 'stored'), ('file', 'pending', 'abandoned'), ('file', 'abandoned', 'gone'), ('file', 'stored', 'gone');

create table file (
  id uuid primary key,
  organization_id uuid not null references organization,
  state text not null,
  object_key text not null unique check (object_key ~ '^[0-9a-f]{2}/[0-9a-f-]{36}$'),
  object_version text,                                 -- version id in the store; locks and removals go by version
  name text not null check (name is nfc normalized and octet_length(name) between 1 and 255),
  content_type text, size bigint check (size > 0), sha256 bytea check (octet_length(sha256) = 32),
  created_by uuid references person, created_at timestamptz not null,
  deadline timestamptz not null,                       -- a pending file past it is abandoned by the sweeper
  verified_at timestamptz, adopted_at timestamptz,     -- adopted: something of ours refers to it
  entered_at timestamptz,                              -- it stands in the register of ISO records: supervisors read it from then on
  damaged_at timestamptz, checked_at timestamptz,
  retain_until timestamptz, held boolean not null default false,
  constraint stored_is_verified check (state <> 'stored' or (size is not null and sha256 is not null and verified_at is not null and content_type is not null))
);
call owned('file', '(select app_reach()) = ''supervisor'' and entered_at is not null');
comment on table file is 'class: owned, books';
create trigger legal_move before insert or update of state on file for each row execute function enforce_move('file');
create trigger frozen before update on file for each row execute function enforce_frozen('pending', 'sha256', 'size', 'object_key', 'content_type', 'name', 'organization_id', 'verified_at');
create index file_pending on file (deadline) where state in ('pending', 'abandoned');
create index file_unadopted on file (created_at) where state = 'stored' and adopted_at is null;
create index file_scrub on file (checked_at nulls first) where state = 'stored';
create index file_hash on file (organization_id, sha256);

create function enforce_retention() returns trigger language plpgsql as $$
begin
  if new.state = 'gone' and old.state = 'stored' and (old.held or old.retain_until > clock_timestamp()) then
    raise exception 'file is under retention' using errcode = '23514', constraint = 'file_retained', table = 'file';
  end if;
  if old.retain_until is not null and (new.retain_until is null or new.retain_until < old.retain_until) then
    raise exception 'retention only grows' using errcode = '23514', constraint = 'retention_grows', table = 'file';
  end if;
  return new;
end $$;
create trigger retention before update on file for each row execute function enforce_retention();
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
