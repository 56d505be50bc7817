import type { Client } from 'pg';

/** One object of the catalog that refuses something. */
export interface Guard {
  readonly kind: 'check' | 'foreign key' | 'unique' | 'exclusion' | 'trigger' | 'policy';
  readonly table: string;
  readonly name: string;
  /** As the catalog prints it. */
  readonly definition: string;
  /** Columns that it names, in its order. */
  readonly columns: readonly string[];
  /** Referenced table of a foreign key; function of a trigger; command of a policy. */
  readonly target: string;
  /** A unique index that is no constraint. */
  readonly bare: boolean;
  /** Arguments of a trigger. */
  readonly args: readonly string[];
}

export interface Column {
  readonly name: string;
  readonly type: string;
}

const NAMES = (numbers: string, of: string): string =>
  `coalesce((select array_agg(a.attname::text order by k.n) from unnest(${numbers}) with ordinality k (num, n)
     join pg_attribute a on a.attrelid = ${of} and a.attnum = k.num), '{}')`;
const HERE = "r.relnamespace = 'public'::regnamespace and r.relname <> 'migration'";

/** Every CHECK, foreign key, exclusion, unique index, trigger and policy of ours, but for the keys that are made of the row's id. */
export async function guards(db: Client): Promise<Guard[]> {
  const { rows } = await db.query<Guard>(
    `select case c.contype when 'c' then 'check' when 'f' then 'foreign key' else 'exclusion' end as kind, r.relname as "table", c.conname as name,
       pg_get_constraintdef(c.oid) as definition, ${NAMES('c.conkey', 'c.conrelid')} as columns,
       coalesce(f.relname, '') as target, false as bare, '{}'::text[] as args
     from pg_constraint c join pg_class r on r.oid = c.conrelid left join pg_class f on f.oid = c.confrelid
     where ${HERE} and c.contype in ('c', 'f', 'x')
     union all
     select 'unique', r.relname, i.relname, pg_get_indexdef(x.indexrelid), ${NAMES('x.indkey::int2[]', 'x.indrelid')}, '',
       not exists (select from pg_constraint c where c.conindid = x.indexrelid and c.contype in ('p', 'u')), '{}'
     from pg_index x join pg_class r on r.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
     where ${HERE} and x.indisunique
     union all
     select 'trigger', r.relname, t.tgname, pg_get_triggerdef(t.oid), '{}', p.proname, false,
       coalesce((select array_agg(a[1]) from regexp_matches(substring(pg_get_triggerdef(t.oid) from 'EXECUTE FUNCTION.*'), '''([^'']*)''', 'g') a), '{}')
     from pg_trigger t join pg_class r on r.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid where ${HERE} and not t.tgisinternal
     union all
     select 'policy', r.relname, p.polname, concat_ws(' ', pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)), '{}',
       case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end, false, '{}'
     from pg_policy p join pg_class r on r.oid = p.polrelid where ${HERE} and 'qms_app'::regrole = any (p.polroles)
     order by 2, 3`,
  );
  return rows.filter((guard) => guard.kind !== 'unique' || !guard.columns.includes('id'));
}

/** Columns of every table that are written, in their order. */
export async function columnsOf(db: Client): Promise<Map<string, Column[]>> {
  const { rows } = await db.query<{ table: string; name: string; type: string }>(
    `select table_name as "table", column_name as name, data_type as type from information_schema.columns
     where table_schema = 'public' and is_generated = 'NEVER' and is_identity = 'NO' order by 1, ordinal_position`,
  );
  const columns = new Map<string, Column[]>();
  for (const { table, ...column } of rows) columns.set(table, [...(columns.get(table) ?? []), column]);
  return columns;
}
