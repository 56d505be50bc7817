// What the chapters of training have in common.
import { trainingClassId } from '../../../../seeds/demo';
import { NEW, refused, statement, type Values } from './invariant';
import { org, person } from './scopes';

/** A new row of the office that holds classes. */
export const own = { id: NEW, organization_id: org('SKHCN') };
/** A class of the demo that is no longer planned. */
export const OPEN_CLASS = `'${trainingClassId(6)}'::uuid`;
export const TRAINER: Values = { ...own, full_name: "'Lê Văn A'", person_id: person('vanthu') };
export const insert = (table: string, values: Values): string =>
  `insert into ${table} (${Object.keys(values).join(', ')}) values (${Object.values(values).join(', ')})`;
export const freezes = (table: string, ...columns: readonly (readonly [name: string, value: string])[]) =>
  refused(
    table,
    'frozen',
    `${columns.map(([name]) => name).join(', ')} of ${table} never change`,
    ...columns.map(([name, value]) => statement(`update ${table} set ${name} = ${value} where id = ${NEW}`, `frozen_column ${name}`)),
  );
/** A state that is not listed, even where a move to it were let through. */
export const listed = (table: string, kind: string, from: string) =>
  refused(table, `${table}_state_check`, `${table} is never in a state that is not listed, even where a move to it were let through`, {
    first: [{ as: 'qms_owner', sql: `insert into allowed_move values ('${kind}', '${from}', 'lost')` }],
    statement: `update ${table} set state = 'lost' where id = ${NEW}`,
  });
/** Another organization. */
export const OTHERS = org('SXD');
/** What closes a session. */
export const CLOSED = `closed_at = now(), closed_by = ${person('giangvien')}`;
