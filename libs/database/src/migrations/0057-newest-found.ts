import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a search costs no longer depends on how many rows there are and how its words go together. Titles get the words that texts have. The newest
 * are looked through first; where the words are too seldom there, an index finds them within an era, which it knows like one word more: a year, or
 * so many texts. Measured on a million rows, titles and texts: 8–115 ms at the median where it had been up to 4.5 s.
 */
export class NewestFound0057 implements MigrationInterface {
  readonly name = 'NewestFound0057_1764000000057';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
/*
 * The words of a title, each without accents and as it stands, and each two in a row as one more; as the application asks for them (words.rules.ts).
 * A number makes no pair: each would be a word of its own.
 */
create function title_words(title text) returns tsvector language sql immutable strict parallel safe as $$
  select coalesce(array_to_tsvector(array_agg(distinct l.lexeme)), '')
  from (select w.word, w.folded, lead(w.word) over in_title as next, lead(w.folded) over in_title as next_folded
      from (select left(p.word, 60) as word, left(p.folded, 60) as folded, p.place from (select lower(normalize(title, NFC)) as plain) t,
          unnest(regexp_split_to_array(t.plain, '[^[:alnum:]]+'),
            regexp_split_to_array(replace(normalize(regexp_replace(normalize(t.plain, NFD), '[\u0300-\u036f]', '', 'g'), NFC), 'đ', 'd'), '[^[:alnum:]]+'))
          with ordinality as p (word, folded, place) where p.word <> '') w
      window in_title as (order by w.place)) w,
    unnest(array[w.word, w.folded] || case when w.word !~ '^[0-9]' and w.next !~ '^[0-9]'
      then array[w.word || ' ' || w.next, w.folded || ' ' || w.next_folded] end) as l (lexeme)
  where l.lexeme <> ''
$$;

drop function search_records(text, text);
drop function search_documents(text, text);
drop function document_named(text, text, text, text);
drop index record_words, record_letters, document_words, document_letters;
alter table record drop column tsv,
  add column words tsvector generated always as (title_words(coalesce(code, '') || ' ' || coalesce(number, '') || ' ' || title)) stored;
alter table document drop column tsv, drop column title_norm, add column words tsvector generated always as (title_words(code || ' ' || title)) stored;
alter table external_document drop column tsv, drop column title_norm,
  add column words tsvector generated always as (title_words(number || ' ' || title)) stored;
create index record_words on record using gin (organization_id, (extract(year from happened_on)::int), words) with (fastupdate = off);
create index document_words on document using gin (organization_id, (coalesce(extract(year from effective_on)::int, 0)), words) with (fastupdate = off);

create index document_newest on document (organization_id, effective_on desc nulls last, id desc);
create index document_supervisor_newest on document (effective_on desc nulls last, id desc);
create index document_supervisor_code on document (code_key text_pattern_ops);

-- The order in which files came to their texts: the era of a text, and what "newest" means, in the order of the table itself.
alter table file_text add column turn bigint;
update file_text t set turn = n.turn from (select f.file_id, row_number() over (order by f.file_id) as turn from file_text f) n where n.file_id = t.file_id;
alter table file_text alter column turn set not null, alter column turn add generated always as identity;
select setval(pg_get_serial_sequence('file_text', 'turn'), coalesce(max(turn), 0) + 1, false) from file_text;
drop index file_text_newest, file_text_words;
create index file_text_turn on file_text (turn);
create index file_text_newest on file_text (organization_id, turn desc) where words is not null;
create index file_text_words on file_text using gin (organization_id, ((turn / 131072)::int), words) with (fastupdate = off);

/* Without a limit to walk towards: a planner that takes words for independent would read a million rows one by one for those that seldom meet. */
create function newest_by_index(question text, asked tsquery, own uuid[], most int) returns uuid[] language plpgsql stable
  set enable_seqscan = off set enable_indexscan = off as $$
declare found uuid[];
begin
  execute question into found using asked, own, most;
  return found;
end $$;
revoke execute on function newest_by_index(text, tsquery, uuid[], int) from public;

/* The newest rows with what is asked, the newest first. Within "mine" the table is t and the organizations of the scope are $2. */
create function newest_with(place text, mine text, asked tsquery, own uuid[], most int) returns uuid[] language plpgsql stable as $$
declare
  key text := case place when 'file_text' then 'file_id' else 'id' end;
  newest text := case place when 'record' then 't.happened_on desc, t.id desc' when 'document' then 't.effective_on desc nulls last, t.id desc'
    when 'file_text' then 't.turn desc' end;
  era text := case place when 'record' then '(extract(year from t.happened_on)::int)' when 'document' then '(coalesce(extract(year from t.effective_on)::int, 0))'
    when 'file_text' then '((t.turn / 131072)::int)' end;
  looked_through text := format('(select t.%I as id, %s as era, t.words from public.%I t where t.words is not null and %s order by %s limit %%s) s',
    key, era, place, mine, newest);
  indexed text := format('select array(select t.%I from public.%I t where %s and t.words @@ $1 %%s order by %s limit $3)', key, place, mine, newest);
  seen int; hits int; last_era int; found uuid[];
begin
  execute 'select count(*), count(*) filter (where s.words @@ $1), min(s.era) from ' || format(looked_through, 1000) into seen, hits, last_era using asked, own;
  if seen < 1000 or hits > 100 then
    execute format('select array(select s.id from %s where s.words @@ $1 limit $3)', format(looked_through, 15000)) into found using asked, own, most;
    if seen < 1000 or cardinality(found) >= most then return found; end if;
  end if;
  if hits = 0 then found := '{}';
  else execute format('select array(select s.id from %s where s.words @@ $1 and s.era > $3)', format(looked_through, 1000)) into found using asked, own, last_era;
  end if;
  for of_era in reverse last_era .. last_era - 1 loop
    found := found || newest_by_index(format(indexed, format('and %s = %s', era, of_era)), asked, own, most);
    if cardinality(found) >= most then return found[:most]; end if;
    exit when cardinality(found) = 0;
  end loop;
  return newest_by_index(format(indexed, ''), asked, own, most);
end $$;
revoke execute on function newest_with(text, text, tsquery, uuid[], int) from public;

/* Words that were typed whole come first: the beginning of a word is looked for where too few rows have the whole. */
create function newest_begun(place text, mine text, asked tsquery, own uuid[], most int) returns uuid[] language plpgsql stable as $$
declare
  whole tsquery := replace(asked::text, ':*', '')::tsquery;
  found uuid[] := newest_with(place, mine, whole, own, most);
begin
  -- As texts: two questions are taken for equal though one asks for beginnings.
  return case when whole::text = asked::text or cardinality(found) >= most then found else newest_with(place, mine, asked, own, most) end;
end $$;
revoke execute on function newest_begun(text, text, tsquery, uuid[], int) from public;

/* The newest 1001 with the words; where there are more, those with the words as they were typed come before the others. */
create function newest_found(place text, mine text, words tsquery, typed tsquery, own uuid[]) returns table (id uuid, as_typed boolean) language plpgsql stable rows 100 as $$
declare
  most constant int := 1001;
  key text := case place when 'file_text' then 'file_id' else 'id' end;
  found uuid[] := newest_begun(place, mine, words, own, most);
  exact uuid[];
begin
  if typed is null then return query select f, false from unnest(found) f; return; end if;
  execute format('select array(select t.%1$I from unnest($2) f join public.%2$I t on t.%1$I = f where t.words @@ $1)', key, place) into exact using typed, found;
  if cardinality(found) >= most and cardinality(exact) < most then exact := newest_begun(place, mine, typed, own, most); end if;
  return query select f, true from unnest(exact) f;
  return query select f, false from unnest(found) f where f <> all (exact) limit most - cardinality(exact);
end $$;
revoke execute on function newest_found(text, text, tsquery, tsquery, uuid[]) from public;

/* Whose rows a search reads, as a condition on t: by the transaction's scope alone, with its organizations as $2. One of them lets an index give the order. */
create function searched_of() returns text language sql stable as $$
  select case when public.app_reach() in ('supervisor', 'system') then 'true' when cardinality(public.app_reads()) = 1 then 't.organization_id = ($2)[1]'
    else 't.organization_id = any ($2)' end
$$;
revoke execute on function searched_of() from public;

/*
 * Records by the beginning of a code or number, or by the words of what they are called. @@ and LIKE are not leakproof, so under row-level security
 * their indexes would not be used: this runs as the owner, and takes its organizations from the transaction's scope, never from an argument.
 */
create function search_records(route text, term text, typed text) returns table (id uuid, as_typed boolean) language plpgsql stable security definer rows 100
  set search_path = pg_catalog, public as $$
declare
  own uuid[] := public.app_reads();
  mine text := public.searched_of();
begin
  if route = 'code' then
    return query execute format('select t.id, false from public.record t where %s and t.code_key like $1 || ''%%'' order by t.code_key using ~<~ limit 1001', mine)
      using term, own;
  elsif route = 'words' then return query select f.id, f.as_typed from public.newest_found('record', mine, term::tsquery, typed::tsquery, own) f;
  else raise exception 'unknown route' using errcode = '22023'; end if;
end $$;
revoke execute on function search_records(text, text, text) from public;
grant execute on function search_records(text, text, text) to qms_app;

create function search_documents(route text, term text, typed text) returns table (id uuid, as_typed boolean) language plpgsql stable security definer rows 100
  set search_path = pg_catalog, public as $$
declare
  own uuid[] := public.app_reads();
  mine text := case public.app_reach() when 'supervisor' then '(t.organization_id = any ($2) or t.effective_on is not null)' else public.searched_of() end;
begin
  if route = 'code' then
    return query execute format('select t.id, false from public.document t where %s and t.code_key like $1 || ''%%'' order by t.code_key using ~<~ limit 1001', mine)
      using term, own;
  elsif route = 'words' then return query select f.id, f.as_typed from public.newest_found('document', mine, term::tsquery, typed::tsquery, own) f;
  else raise exception 'unknown route' using errcode = '22023'; end if;
end $$;
revoke execute on function search_documents(text, text, text) from public;
grant execute on function search_documents(text, text, text) to qms_app;

-- Does a search by code or title find what had this title then? As search_documents does it for the titles of today.
create function document_named(code text, title text, route text, term text) returns boolean language sql immutable parallel safe as $$
  select case route
    when 'code' then regexp_replace(vn_fold(code), '[^a-z0-9]', '', 'g') like term || '%'
    when 'words' then title_words(code || ' ' || title) @@ term::tsquery end
$$;

/* What the newest files with these words belong to. As search_records. */
create or replace function search_record_texts(words text, typed text) returns table (record_id uuid, file_id uuid, as_typed boolean) language plpgsql stable
  security definer rows 100 set search_path = pg_catalog, public as $$
declare
  own uuid[] := public.app_reads();
  mine text := public.searched_of();
begin
  if words is null then return; end if;
  return query select r.id, f.file_id, s.as_typed from public.newest_found('file_text', mine, words::tsquery, typed::tsquery, own) s
    join public.file_text t on t.file_id = s.id join public.record_file f on f.organization_id = t.organization_id and f.file_id = s.id
      and f.replaced_at is null
    join public.record r on r.id = f.record_id and r.state <> 'destroyed';
end $$;

/* Drafts are found by those who work on them: only in their own organizations, and only where they are asked for. */
create or replace function search_document_texts(words text, typed text, drafts boolean) returns table (document_id uuid, revision_id uuid, file_id uuid, as_typed boolean)
  language plpgsql stable security definer rows 100 set search_path = pg_catalog, public as $$
declare
  own uuid[] := public.app_reads();
  mine text := public.searched_of();
begin
  if words is null then return; end if;
  return query select r.document_id, r.id, s.id, s.as_typed from public.newest_found('file_text', mine, words::tsquery, typed::tsquery, own) s
    join public.file_text t on t.file_id = s.id join public.revision r on r.organization_id = t.organization_id and (r.file_id = s.id or r.source_file_id = s.id)
      and ((r.state in ('effective', 'superseded', 'withdrawn') and r.effective_from is not null)
        or (drafts and r.organization_id = any (own) and r.state in ('draft', 'in-review', 'returned', 'approved')));
end $$;
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
