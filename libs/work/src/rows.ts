import type { Driver, EntityMetadata } from 'typeorm';

type Column = EntityMetadata['columns'][number];

/** A statement whose text depends on the class and on which columns are set, so that PostgreSQL plans it once for all rows. */
export interface RowStatement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

const quoted = ({ databaseName }: Column): string => `"${databaseName}"`;
const written = (driver: Driver, column: Column, entity: object): unknown =>
  driver.preparePersistentValue(column.getEntityValue(entity), column);

/** INSERT of a new entity; what it does not set gets its default. Its version begins at 1. */
export function insertOf({ tablePath, columns, versionColumn }: EntityMetadata, driver: Driver, entity: object): RowStatement {
  versionColumn?.setEntityValue(entity, 1);
  const set = columns.filter((column) => column.isInsert && column.getEntityValue(entity) !== undefined);
  return {
    sql: `insert into "${tablePath}" (${set.map(quoted).join(', ')}) values (${set.map((_, i) => `$${i + 1}`).join(', ')})`,
    parameters: set.map((column) => written(driver, column, entity)),
  };
}

/** UPDATE of the named properties of a row that was read before; null where none of them is a column. Its version counts on. */
export function updateOf(metadata: EntityMetadata, driver: Driver, entity: object, changed: readonly string[]): RowStatement | null {
  const { tablePath, columns, versionColumn, primaryColumns } = metadata;
  const set = columns.filter((column) => column.isUpdate && column !== versionColumn && changed.includes(column.propertyName));
  if (set.length === 0) return null;
  const place = (column: Column, i: number): string => `${quoted(column)} = $${i + 1}`;
  const key = primaryColumns.map((column, i) => place(column, set.length + i)).join(' and ');
  const counted = versionColumn ? `, ${quoted(versionColumn)} = ${quoted(versionColumn)} + 1` : '';
  versionColumn?.setEntityValue(entity, Number(versionColumn.getEntityValue(entity)) + 1);
  return {
    sql: `update "${tablePath}" set ${set.map(place).join(', ')}${counted} where ${key}`,
    parameters: [...set, ...primaryColumns].map((column) => written(driver, column, entity)),
  };
}
