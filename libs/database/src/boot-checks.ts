import type { DataSource } from 'typeorm';
import { pendingMigrations } from './migrate';

const WANTED_SETTINGS: Readonly<Record<string, RegExp>> = {
  statement_timeout: /^15s$/,
  lock_timeout: /^3s$/,
  idle_in_transaction_session_timeout: /^15s$/,
  full_page_writes: /^on$/,
  synchronous_commit: /^on$/,
};

/**
 * What must be true before the first request: a role that owns nothing and cannot pass the wall, all timeouts set, durable settings,
 * no pending migration. @returns every fault at once, in words.
 */
export async function bootFaults(source: DataSource, needs: { durable: boolean }): Promise<string[]> {
  const faults: string[] = [];
  const [role] = await source.query(
    `select rolname, rolsuper, rolbypassrls, (select count(*)::int from pg_class c where c.relowner = r.oid and c.relkind in ('r','p','v')) as owned
     from pg_roles r where rolname = current_user`,
  );
  if (role.rolsuper || role.rolbypassrls) faults.push(`role ${role.rolname} is a superuser or passes row-level security`);
  if (role.owned > 0) faults.push(`role ${role.rolname} owns ${role.owned} tables`);
  for (const [name, pattern] of Object.entries(WANTED_SETTINGS)) {
    const [{ value }] = await source.query('select current_setting($1) as value', [name]);
    if (!pattern.test(value)) faults.push(`${name} is ${value}`);
  }
  if (needs.durable) {
    const [{ value }] = await source.query("select current_setting('fsync') as value");
    if (value !== 'on') faults.push(`fsync is ${value}`);
  }
  const pending = await pendingMigrations(source);
  if (pending.length > 0) faults.push(`pending migrations: ${pending.join(', ')} (run "npm run qms -- migrate")`);
  return faults;
}
