import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The ground of every later table: who the transaction acts for (`app.*`, set by libs/work alone), the classes of tables, and the
 * generic guards (legal moves, frozen columns, append-only, "nothing is written without a journal entry").
 */
export class Scope0001 implements MigrationInterface {
  readonly name = 'Scope0001_1764000000001';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
-- A setting that was never made reads as '' on a warm connection and as NULL on a fresh one: both mean "nobody".
create function app_uuids(setting text) returns uuid[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting(setting, true), '')::uuid[], '{}'::uuid[]) $$;
create function app_reads() returns uuid[] language sql stable parallel safe as $$ select app_uuids('app.reads') $$;
create function app_writes() returns uuid[] language sql stable parallel safe as $$ select app_uuids('app.writes') $$;
create function app_reach() returns text language sql stable parallel safe
  as $$ select coalesce(current_setting('app.reach', true), '') $$;
create function app_person() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.person', true), '')::uuid $$;

create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gin;
create extension if not exists btree_gist;

-- Accent-free, lower-case reading of a Vietnamese text. unaccent also turns đ into d, which NFD alone does not.
create function vn_fold(text) returns text language sql immutable strict parallel safe
  as $$ select lower(public.unaccent('public.unaccent'::regdictionary, normalize($1, NFC))) $$;

create table allowed_move (
  kind text not null,
  from_state text not null,            -- '' = the beginning
  to_state text not null,
  primary key (kind, from_state, to_state)
);
comment on table allowed_move is 'class: global';
grant select on allowed_move to qms_app;

create function enforce_move() returns trigger language plpgsql as $$
declare before text := case when tg_op = 'INSERT' then '' else old.state end;
begin
  if before is distinct from new.state
     and not exists (select from allowed_move m where m.kind = tg_argv[0] and m.from_state = before and m.to_state = new.state) then
    raise exception 'illegal move of %: % -> %', tg_argv[0], before, new.state using errcode = '23514', constraint = 'legal_move', table = tg_table_name;
  end if;
  return new;
end $$;

-- enforce_frozen('draft,returned', 'file_id', …): the columns may change only while the row is in one of these states.
create function enforce_frozen() returns trigger language plpgsql as $$
declare was jsonb := to_jsonb(old); is_now jsonb := to_jsonb(new); i int;
begin
  if (was ->> 'state') = any (string_to_array(tg_argv[0], ',')) then return new; end if;
  for i in 1 .. tg_nargs - 1 loop
    if (was -> tg_argv[i]) is distinct from (is_now -> tg_argv[i]) then
      raise exception '% of % is frozen in state %', tg_argv[i], tg_table_name, was ->> 'state'
        using errcode = '23514', constraint = 'frozen_column', table = tg_table_name, column = tg_argv[i];
    end if;
  end loop;
  return new;
end $$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = '23514', constraint = 'append_only', table = tg_table_name;
end $$;

-- Runs at COMMIT: a journaled table was written, so a journal entry must have been (journal_entry counts itself into app.recorded).
create function require_record() returns trigger language plpgsql as $$
begin
  if coalesce(nullif(current_setting('app.recorded', true), ''), '0')::int = 0 then
    raise exception '% was written and nothing was recorded', tg_table_name using errcode = '23514', constraint = 'journal_required', table = tg_table_name;
  end if;
  return null;
end $$;

create procedure journaled(target regclass) language plpgsql as $$
begin
  execute format('create constraint trigger journal_required after insert or update or delete on %s
    deferrable initially deferred for each row execute function require_record()', target);
end $$;

create procedure append_only(target regclass) language plpgsql as $$
begin
  execute format('create trigger append_only before update or delete on %s for each row execute function refuse_change()', target);
  execute format('create trigger append_only_truncate before truncate on %s for each statement execute function refuse_change()', target);
  execute format('revoke update, delete, truncate on %s from qms_app', target);
end $$;

create procedure walled(target regclass, class text, readable text, writable text) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  -- FORCE binds the owner too: without this policy a backfill would change nothing and raise no error.
  execute format('create policy owner_all on %s to qms_owner using (true) with check (true)', target);
  execute format('create policy app_select on %s for select to qms_app using (%s)', target, readable);
  execute format('create policy app_insert on %s for insert to qms_app with check (%s)', target, writable);
  execute format('create policy app_update on %s for update to qms_app using (%s) with check (%s)', target, writable, writable);
  execute format('create policy app_delete on %s for delete to qms_app using (%s)', target, writable);
  execute format('grant select, insert, update on %s to qms_app', target);
  execute format('comment on table %s is %L', target, 'class: ' || class);
end $$;

-- owned: organization_id. also_readable widens reading ('supervisor' reach with a condition, 'public' pages).
create procedure owned(target regclass, also_readable text default 'false') language plpgsql as $$
begin
  execute format('alter table %s add unique (organization_id, id)', target);
  call walled(target, 'owned',
    format('organization_id = any ((select app_reads())::uuid[]) or (select app_reach()) = ''system'' or (%s)', also_readable),
    'organization_id = any ((select app_writes())::uuid[])');
end $$;

-- shared: the counterpart reads only once shared_at is set.
create procedure shared(target regclass, also_readable text default 'false') language plpgsql as $$
begin
  execute format('alter table %s add unique (organization_id, id)', target);
  call walled(target, 'shared',
    format('organization_id = any ((select app_reads())::uuid[])
      or (shared_at is not null and counterpart_organization_id = any ((select app_reads())::uuid[]))
      or (select app_reach()) = ''system'' or (%s)', also_readable),
    'organization_id = any ((select app_writes())::uuid[])');
end $$;

-- link: organization_id keeps the link, other_organization_id is the far end; visible where one end is.
create procedure link(target regclass, also_readable text default 'false') language plpgsql as $$
begin
  execute format('alter table %s add unique (organization_id, id)', target);
  call walled(target, 'link',
    format('organization_id = any ((select app_reads())::uuid[]) or other_organization_id = any ((select app_reads())::uuid[])
      or (select app_reach()) = ''system'' or (%s)', also_readable),
    'organization_id = any ((select app_writes())::uuid[])');
end $$;
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
