import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Records entered by hand and corrected afterwards, files that were replaced, and what belongs to what. */
export class RecordsByHand0031 implements MigrationInterface {
  readonly name = 'RecordsByHand0031_1764000000031';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
alter table record add column remarks text check (remarks is nfc normalized and remarks = btrim(remarks) and remarks <> '');

-- What a module produced says what the module says; what the archive took or a council saw is called as it was then.
create function record_words_stay() returns trigger language plpgsql as $$
begin
  if old.source_type <> 'self' then
    raise exception 'the words of a record are those of its source' using errcode = '23514', constraint = 'words_of_source', table = tg_table_name;
  end if;
  if old.archived_on is not null then
    raise exception 'the archive took the record under these words' using errcode = '23514', constraint = 'words_of_archive', table = tg_table_name;
  end if;
  if exists (select from destruction_item i join destruction d on d.id = i.destruction_id
             where i.record_id = old.id and i.dropped_at is null and d.state not in ('draft', 'discarded')) then
    raise exception 'a council saw the record under these words' using errcode = '23514', constraint = 'words_of_list', table = tg_table_name;
  end if;
  return new;
end $$;
create trigger record_words_stay before update on record for each row
  when ((old.title, old.code, old.number, old.issuer, old.happened_on) is distinct from (new.title, new.code, new.number, new.issuer, new.happened_on))
  execute function record_words_stay();

-- A file that another one took the place of stays with its record, under its hash.
alter table record_file add column replaced_with uuid, add column replaced_at timestamptz, add column replaced_by uuid references person,
  add foreign key (record_id, replaced_with) references record_file (record_id, file_id),
  add constraint replaced_is_complete check (num_nonnulls(replaced_with, replaced_at, replaced_by) in (0, 3)),
  add constraint replaced_with_another check (replaced_with <> file_id);
create trigger frozen before update on record_file for each row execute function enforce_frozen('', 'organization_id', 'record_id', 'file_id');
create function replaced_stays() returns trigger language plpgsql as $$
begin
  if old.replaced_at is not null then
    raise exception 'a replaced file stays replaced' using errcode = '23514', constraint = 'replaced_stays', table = tg_table_name;
  end if;
  return new;
end $$;
create trigger replaced_stays before update on record_file for each row execute function replaced_stays();

create table record_link (                       -- what belongs to what; read from either end
  id uuid primary key,
  organization_id uuid not null, record_id uuid not null,               -- the end whose organization keeps the link
  other_organization_id uuid not null, other_id uuid not null,
  kind text not null check (kind in ('based-on','remedies','replaces','annex-of','related')),
  turned boolean not null default false,         -- the kind reads from the other end to this one
  linked_by uuid not null references person, linked_at timestamptz not null,
  removed_by uuid references person, removed_at timestamptz,
  remove_reason text check (remove_reason is nfc normalized and remove_reason = btrim(remove_reason) and remove_reason <> ''),
  foreign key (organization_id, record_id) references record (organization_id, id),
  foreign key (other_organization_id, other_id) references record (organization_id, id),
  constraint not_with_itself check (record_id <> other_id),
  constraint related_reads_both_ways check (kind <> 'related' or not turned),
  constraint removed_says_why check (num_nonnulls(removed_by, removed_at, remove_reason) in (0, 3))
);
call link('record_link', '(select app_reach()) = ''supervisor''');
call journaled('record_link');
create unique index records_linked_once on record_link (least(record_id, other_id), greatest(record_id, other_id), kind) where removed_at is null;
create index record_link_record on record_link (record_id) where removed_at is null;
create index record_link_other on record_link (other_id) where removed_at is null;
create trigger frozen before update on record_link for each row execute function enforce_frozen('', 'organization_id', 'record_id',
  'other_organization_id', 'other_id', 'kind', 'turned', 'linked_by', 'linked_at');
create function removed_stays() returns trigger language plpgsql as $$
begin
  if old.removed_at is not null then
    raise exception 'a removed link stays removed' using errcode = '23514', constraint = 'removed_stays', table = tg_table_name;
  end if;
  return new;
end $$;
create trigger removed_stays before update on record_link for each row execute function removed_stays();

/* The far ends of a record's links. An end that the reader may not open shows code, number and title alone; the record itself must be in sight. */
create function linked_records(record uuid) returns table (link_id uuid, keeper uuid, kind text, turned boolean, linked_at timestamptz, other_id uuid,
    organization_id uuid, organization_name text, record_kind text, state text, code text, number text, title text, happened_on date, readable boolean)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select l.id, l.organization_id, l.kind, l.turned <> (l.other_id = r.id), l.linked_at, o.id, o.organization_id, n.short_name, o.kind, o.state, o.code, o.number,
    o.title, o.happened_on, o.organization_id = any (public.app_reads()) or public.app_reach() in ('supervisor', 'system')
  from public.record r join public.record_link l on (l.record_id = r.id or l.other_id = r.id) and l.removed_at is null
    join public.record o on o.id = case when l.record_id = r.id then l.other_id else l.record_id end
    join public.organization n on n.id = o.organization_id
  where r.id = record and (r.organization_id = any (public.app_reads()) or public.app_reach() in ('supervisor', 'system'))
  order by l.linked_at, l.id
$$;
revoke execute on function linked_records(uuid) from public;
grant execute on function linked_records(uuid) to qms_app;

-- A record is not found by the text of a file that another one took the place of.
create or replace function search_record_texts(words text, typed text) returns table (record_id uuid, file_id uuid, as_typed boolean) language plpgsql stable
  security definer set search_path = pg_catalog, public as $$
declare
  own uuid[] := public.app_reads();
  mine text := case when public.app_reach() in ('supervisor', 'system') then 'true' else 't.organization_id = any ($2)' end;
  asked text := 'select r.id, s.file_id, $3 from (select t.organization_id, t.file_id from public.file_text t where ' || mine
    || ' and t.words @@ $1 order by t.file_id desc limit 1001) s
    join public.record_file f on f.organization_id = s.organization_id and f.file_id = s.file_id and f.replaced_at is null
    join public.record r on r.id = f.record_id and r.state <> ''destroyed''';
begin
  if typed is not null then return query execute asked using typed::tsquery, own, true; end if;
  return query execute asked using words::tsquery, own, false;
end $$;
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
