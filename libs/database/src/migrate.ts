import { DataSource } from 'typeorm';
import { lockFor } from './advisory-locks';
import { MIGRATIONS } from './migrations';
import { SnakeNaming } from './snake-naming';

const ownerSource = (ownerUrl: string): DataSource =>
  new DataSource({
    type: 'postgres',
    url: ownerUrl,
    applicationName: 'qms-migrate',
    synchronize: false,
    migrations: [...MIGRATIONS],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNaming(),
    poolSize: 2,
    extra: { connectionTimeoutMillis: 5_000, lock_timeout: 3_000 },
  });

/** Runs what is pending as `qms_owner`, under an advisory lock. @returns the names of the migrations that ran. */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const source = await ownerSource(ownerUrl).initialize();
  const holder = source.createQueryRunner();
  try {
    await holder.query("set lock_timeout = '60s'");
    await holder.query('select pg_advisory_lock($1)', [lockFor('migration')]);
    const ran = await source.runMigrations({ transaction: 'each' });
    await holder.query('grant select on migration to qms_app');
    await holder.query('select pg_advisory_unlock($1)', [lockFor('migration')]);
    return ran.map((migration) => migration.name);
  } finally {
    await holder.release();
    await source.destroy();
  }
}

/** Names of migrations that the database of this connection lacks; with a given server the app starts only when there are none. */
export async function pendingMigrations(source: DataSource): Promise<string[]> {
  const [{ exists }] = await source.query("select to_regclass('public.migration') is not null as exists");
  const done: { name: string }[] = exists ? await source.query('select name from migration') : [];
  const names = new Set(done.map((row) => row.name));
  return MIGRATIONS.map((migration) => new migration().name).filter((name) => !names.has(name));
}
