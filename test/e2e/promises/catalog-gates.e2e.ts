import { expectApproved, table } from '../../architecture/approved';
import { World } from '../../world/world';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());

const TENANT = `select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind in ('r', 'p') and obj_description(c.oid) ~ 'class: (owned|shared|link)'`;
/** Owner functions that must see past the wall; each takes its organizations from the scope or gives no content. */
const DEFINERS = [
  'briefing_attendance',
  'effectiveness_asked',
  'effectiveness_counts',
  'evaluates_own_people',
  'forget_learners',
  'forget_personal_data_reads',
  'invited_class_state',
  'journal_tail',
  'linked_records',
  'note_personal_data_read',
  'reads_of_learner',
  'reads_of_me',
  'record_is_evidence',
  'search_document_texts',
  'search_documents',
  'search_record_texts',
  'search_records',
  'words_of_evaluation_stay',
];
/** Each must give no row. */
const GATES: Readonly<Record<string, string>> = {
  'a tenant table without a forced wall': `select relname from (${TENANT}) t where not (relrowsecurity and relforcerowsecurity)`,
  'a forced table without the owner’s policy, or with another for him': `select c.relname from pg_class c where c.relforcerowsecurity
     and (select array_agg(p.polname::text) from pg_policy p where p.polrelid = c.oid and 'qms_owner'::regrole = any (p.polroles)) is distinct from array['owner_all']`,
  'a policy for writing without WITH CHECK': "select polname from pg_policy where polcmd in ('a', 'w', '*') and polwithcheck is null",
  'a policy for everybody': 'select polname from pg_policy where 0 = any (polroles)',
  'a view that reads as its owner':
    "select relname from pg_class c join pg_namespace n on n.oid = relnamespace where relkind = 'v' and nspname = 'public' and not coalesce(reloptions @> array['security_invoker=true'], false)",
  'a definer function that is not listed': `select proname from pg_proc p join pg_namespace n on n.oid = pronamespace where prosecdef and nspname = 'public' and proname <> all (array['${DEFINERS.join("','")}'])`,
  'a definer function without a fixed search path':
    "select proname from pg_proc p join pg_namespace n on n.oid = pronamespace where prosecdef and nspname = 'public' and not exists (select from unnest(proconfig) c where c like 'search_path=%')",
  'a definer function for everybody':
    "select proname from pg_proc p join pg_namespace n on n.oid = pronamespace where prosecdef and nspname = 'public' and has_function_privilege('public', p.oid, 'execute')",
  'a foreign key between tenant tables without the organization': `select con.conname from pg_constraint con where contype = 'f' and conrelid in (select oid from (${TENANT}) a) and confrelid in (select oid from (${TENANT}) b)
     and cardinality(conkey) < 2`,
  'a cascade':
    "select conname from pg_constraint con join pg_namespace n on n.oid = connamespace where contype = 'f' and confdeltype = 'c' and nspname = 'public'",
  'a right to change what is append-only': `select c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgname = 'append_only'
     and (has_table_privilege('qms_app', c.oid, 'update') or has_table_privilege('qms_app', c.oid, 'delete') or has_table_privilege('qms_app', c.oid, 'truncate'))`,
  'something that the app owns':
    "select relname from pg_class c join pg_namespace n on n.oid = relnamespace where relowner = 'qms_app'::regrole and nspname in ('public', 'pgboss')",
  'a role of ours that passes the wall':
    "select rolname from pg_roles where rolname in ('qms_app', 'qms_owner') and (rolsuper or rolbypassrls)",
  'an invalid index': 'select indexrelid::regclass from pg_index where not indisvalid',
  'a constraint that was not validated': 'select conname from pg_constraint where not convalidated',
  'a table without a class':
    "select relname from pg_class c join pg_namespace n on n.oid = relnamespace where relkind in ('r', 'p') and nspname = 'public' and relname <> 'migration' and coalesce(obj_description(c.oid), '') !~ 'class: '",
};

describe('the catalog has no', () => {
  it.each(Object.entries(GATES))('%s', async (_, sql) => {
    expect(await world.sql(sql)).toEqual([]);
  });
});

describe('the database', () => {
  it('is walled: without a scope nobody sees anything, and the pool keeps none', async () => {
    const tables = await world.sql<{ relname: string }>(TENANT);
    expect(tables.length).toBeGreaterThan(8);
    for (const { relname } of tables) expect(await world.sql(`select count(*)::int as n from ${relname}`, [], 'app')).toEqual([{ n: 0 }]);
  });

  it('has each table in its class', async () => {
    const rows = await world.sql<{ relname: string; class: string }>(
      "select relname, replace(obj_description(c.oid), 'class: ', '') as class from pg_class c join pg_namespace n on n.oid = relnamespace where relkind in ('r', 'p') and nspname = 'public' and relname <> 'migration' order by 1",
    );
    expectApproved(
      'tables.md',
      `# Tables and their classes\n\n${table(
        ['table', 'class'],
        rows.map((row) => [row.relname, row.class]),
      )}`,
    );
  });

  it('has the schema that was approved', async () => {
    const columns = await world.sql<{ line: string }>(
      `select format('%s.%s %s%s%s', table_name, column_name, case when data_type = 'ARRAY' then udt_name else data_type end, case is_nullable when 'NO' then ' not null' else '' end,
         case when generation_expression is not null then ' generated' else '' end) as line from information_schema.columns where table_schema = 'public' order by table_name, ordinal_position`,
    );
    const constraints = await world.sql<{ line: string }>(
      `select format('%s: %s %s', conrelid::regclass, conname, pg_get_constraintdef(c.oid)) as line from pg_constraint c join pg_namespace n on n.oid = connamespace
       where nspname = 'public' and contype <> 'n' order by 1`,
    );
    const indexes = await world.sql<{ line: string }>("select indexdef as line from pg_indexes where schemaname = 'public' order by 1");
    const policies = await world.sql<{ line: string }>(
      "select format('%s: %s %s using (%s) check (%s)', tablename, policyname, cmd, qual, with_check) as line from pg_policies where schemaname = 'public' order by 1",
    );
    const triggers = await world.sql<{ line: string }>(
      "select pg_get_triggerdef(t.oid) as line from pg_trigger t join pg_class c on c.oid = tgrelid join pg_namespace n on n.oid = relnamespace where not tgisinternal and nspname = 'public' order by 1",
    );
    const text = [columns, constraints, indexes, policies, triggers]
      .map((rows) => rows.map((row) => row.line.replace(/\s+/g, ' ')).join('\n'))
      .join('\n\n');
    expectApproved('schema.sql', text);
  });

  it('has the durable settings and the timeouts', async () => {
    const { DataSource } = await import('typeorm');
    const settings = await world.app
      .get(DataSource)
      .query(
        "select name, setting from pg_settings where name in ('statement_timeout','lock_timeout','idle_in_transaction_session_timeout','full_page_writes','synchronous_commit') order by 1",
      );
    expect(Object.fromEntries(settings.map((row: { name: string; setting: string }) => [row.name, row.setting]))).toEqual({
      statement_timeout: '15000',
      lock_timeout: '3000',
      idle_in_transaction_session_timeout: '15000',
      full_page_writes: 'on',
      synchronous_commit: 'on',
    });
    const { TIMEOUTS } = await import('@qms/database');
    expect([TIMEOUTS.connectionTimeoutMillis, TIMEOUTS.query_timeout, TIMEOUTS.idleTimeoutMillis]).toEqual([5_000, 20_000, 30_000]);
  });
});
