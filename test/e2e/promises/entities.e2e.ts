import { migrate, pendingMigrations } from '@qms/database';
import { type ColumnType, DataSource } from 'typeorm';
import { initializeDatabase } from '../../../libs/database/src/embedded/initialize-database';
import { dropTestDatabase } from '../../world/cluster';
import { World } from '../../world/world';

const EMPTY = 'test_migrations_on_nothing';
/** A column as the schema has it. */
interface Column {
  readonly type: string;
  readonly nullable: boolean;
  /** Nobody has to give it a value. */
  readonly filled: boolean;
  /** Nobody may give it one. */
  readonly generated: boolean;
}

let world: World;
let fresh: DataSource;
let ran: readonly string[];
beforeAll(async () => {
  world = await World.open();
  const { adminUrl, ownerUrl: owner, appUrl: app } = world.database;
  const password = (url: string): string => decodeURIComponent(new URL(url).password);
  const { ownerUrl, appUrl } = await initializeDatabase(adminUrl, {
    database: EMPTY,
    ownerPassword: password(owner),
    appPassword: password(app),
  });
  ran = await migrate(ownerUrl);
  fresh = await new DataSource({ type: 'postgres', url: appUrl }).initialize();
}, 60_000);
afterAll(async () => {
  await fresh?.destroy();
  await dropTestDatabase(EMPTY);
  await world?.close();
});

const COLUMNS = `select table_name as "table", column_name as name, is_nullable = 'YES' as nullable, is_generated = 'ALWAYS' as generated,
    column_default is not null or is_identity = 'YES' as filled,
    format_type(a.atttypid, null) as type
  from information_schema.columns c join pg_attribute a on a.attrelid = format('public.%I', table_name)::regclass and a.attname = column_name
  where table_schema = 'public' and table_name <> 'migration' order by 1, ordinal_position`;
const schema = async (source: Pick<DataSource, 'query'>): Promise<Map<string, Map<string, Column>>> => {
  const tables = new Map<string, Map<string, Column>>();
  for (const { table, name, ...column } of await source.query(COLUMNS))
    tables.set(table, (tables.get(table) ?? new Map()).set(name, column));
  return tables;
};

/** What the entities say that the schema does not, and the other way round. */
async function differences(): Promise<string[]> {
  const tables = await schema(fresh);
  const app = world.app.get(DataSource);
  return app.entityMetadatas.flatMap((entity) => {
    const table = tables.get(entity.tableName);
    if (!table) return [`${entity.name}: there is no table ${entity.tableName}`];
    const told = entity.columns.flatMap((column) => {
      const name = `${entity.tableName}.${column.databaseName}`;
      const found = table.get(column.databaseName);
      if (!found) return [`${name} is in the entity alone`];
      const type = `${app.driver.normalizeType(column as { type: ColumnType })}${column.isArray ? '[]' : ''}`;
      return [
        ...(type === found.type ? [] : [`${name} is ${found.type}, in the entity ${type}`]),
        ...(column.isNullable === found.nullable ? [] : [`${name} is ${found.nullable ? '' : 'not '}nullable, in the entity otherwise`]),
        ...(found.generated && (column.isInsert || column.isUpdate) ? [`${name} is generated, and the entity writes it`] : []),
      ];
    });
    const written = new Set(entity.columns.map((column) => column.databaseName));
    const missing = [...table]
      .filter(([name, column]) => !column.nullable && !column.filled && !column.generated && !written.has(name))
      .map(([name]) => `${entity.tableName}.${name} must be written, and the entity does not know it`);
    return [...told, ...missing];
  });
}

describe('the migrations', () => {
  it('run on an empty database, once', async () => {
    expect(ran.length).toBeGreaterThan(7);
    expect(await migrate(new URL(`/${EMPTY}`, world.database.ownerUrl).toString())).toEqual([]);
    expect(await pendingMigrations(fresh)).toEqual([]);
  });

  it('make the schema that every other test uses', async () => {
    expect(await schema(fresh)).toEqual(await schema({ query: (sql: string) => world.sql(sql) as Promise<never> }));
  });
});

describe('the entities', () => {
  it('say what the schema says', async () => {
    expect(world.app.get(DataSource).entityMetadatas.length).toBeGreaterThan(15);
    expect(await differences()).toEqual([]);
  });

  it('are compared: a column that changes in the schema is told', async () => {
    const owner = await new DataSource({ type: 'postgres', url: new URL(`/${EMPTY}`, world.database.ownerUrl).toString() }).initialize();
    try {
      await owner.query(
        `alter table document alter column title drop not null; alter table review drop column remark; alter table plan alter column year type bigint;
         alter table approval add column place text not null`,
      );
    } finally {
      await owner.destroy();
    }
    expect((await differences()).sort()).toEqual([
      'approval.place must be written, and the entity does not know it',
      'document.title is nullable, in the entity otherwise',
      'plan.year is bigint, in the entity integer',
      'review.remark is in the entity alone',
    ]);
  });
});
