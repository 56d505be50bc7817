import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The journal (nhật ký hệ thống): chain per aggregate, personal values apart, seals over all. Append-only by trigger and by grant. */
export class Journal0003 implements MigrationInterface {
  readonly name = 'Journal0003_1764000000003';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
create table journal_entry (
  id bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),     -- identity ids commit out of order: the sealer stops at the oldest running transaction
  event_id uuid not null unique,
  organization_id uuid not null references organization,
  aggregate_type text not null, aggregate_id uuid not null,
  version int not null check (version > 0),
  event text not null, at timestamptz not null, actor_id uuid references person,
  body text not null,                                 -- canonical JSON (RFC 8785), exactly the bytes that were hashed
  hash bytea not null check (octet_length(hash) = 32),
  unique (aggregate_id, version)
);
create index journal_entry_organization on journal_entry (organization_id, id desc);
create index journal_entry_aggregate on journal_entry (aggregate_id, id desc);
create index journal_entry_seal on journal_entry (xid, id);
create index journal_entry_actor on journal_entry (actor_id, id desc);
call walled('journal_entry', 'owned',
  'organization_id = any ((select app_reads())::uuid[]) or organization_id = any ((select app_writes())::uuid[]) or (select app_reach()) = ''system''',
  'organization_id = any ((select app_writes())::uuid[])');
call append_only('journal_entry');

-- The end of an aggregate's chain, whoever wrote it: a person's or an organization's entries may stand under several organizations.
create function journal_tail(aggregate uuid) returns table (version int, hash bytea) language sql stable security definer set search_path = pg_catalog, public
  as $$ select e.version, e.hash from public.journal_entry e where e.aggregate_id = aggregate order by e.version desc limit 1 $$;
revoke execute on function journal_tail(uuid) from public;
grant execute on function journal_tail(uuid) to qms_app;

create function count_record() returns trigger language plpgsql as $$
begin
  perform set_config('app.recorded', (coalesce(nullif(current_setting('app.recorded', true), ''), '0')::int + 1)::text, true);
  return null;
end $$;
create trigger count_record after insert on journal_entry for each row execute function count_record();

create table journal_personal (
  entry_id bigint not null references journal_entry, field text not null, value text, salt bytea,
  primary key (entry_id, field), check ((value is null) = (salt is null))
);
comment on table journal_personal is 'class: books';
grant select, insert, update on journal_personal to qms_app;

create table journal_seal (
  id bigint primary key,                              -- 1, 2, 3 … without gap
  last_xid xid8 not null, last_entry_id bigint not null,
  entries bigint not null,                            -- all entries sealed so far
  root bytea not null check (octet_length(root) = 32),
  sealed_at timestamptz not null, key_id text not null, signature bytea not null
);
call append_only('journal_seal');
comment on table journal_seal is 'class: books';
grant select, insert on journal_seal to qms_app;
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
