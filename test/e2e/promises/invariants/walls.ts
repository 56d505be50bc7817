import { organizationId } from '../../../../seeds/demo';
import { type Attempt, foreignRow, insertion, preparedFor } from './attempts';
import type { Guard } from './guard';
import { FOREIGN, type LegalRow, NEW, NOBODY, type Step, type Values } from './invariant';
import { OTHER } from './scopes';

/** An organization that the scope neither reads nor writes. */
const STRANGER = organizationId('XSTAN');
/** Policies refuse as `insufficient_privilege`; a row that is not there divides by zero, so that silence is told from consent. */
const REFUSED = '42501';
const NOT_THERE = '22012';
const touched = (sql: string): string => `with touched as (${sql} returning 1) select 1 / count(*) from touched`;
const app = (sql: string): Step => ({ as: 'qms_app', sql });

interface Wall {
  readonly sentence: string;
  readonly attempts: readonly Attempt[];
}

/** What row-level security refuses by one policy of a table. @param triggers of the table; @param rows the legal rows of all tables */
export function wallOf(guard: Guard, triggers: readonly Guard[], rows: Readonly<Record<string, LegalRow>>): Wall | undefined {
  const row = rows[guard.table];
  if (!row) return undefined;
  const { table } = guard;
  const noun = table.replaceAll('_', ' ');
  const key = row.values.id ? 'id' : 'event_id';
  const needed = preparedFor(row, rows);
  const attempt = (words: string, first: readonly Step[], sql: string, expected: string): Attempt => ({
    guard,
    words,
    row,
    first: [...needed, ...first],
    act: app(sql),
    expected,
  });
  const legal = app(insertion(table, row));
  const theirs = foreignRow(table, row, { [key]: FOREIGN, organization_id: `'${OTHER}'::uuid` });
  const grows = triggers.some(({ name }) => name === 'append_only');
  const frozenAtOnce = triggers.some(({ name, args }) => name === 'frozen' && args[0] === '');
  const update = `update ${table} set organization_id = organization_id where ${key} = ${FOREIGN}`;

  switch (guard.name) {
    case 'app_select':
      return {
        sentence: `${noun} of another organization is never seen`,
        attempts: [
          attempt('select theirs', strangers(table, row, key), `select 1 / count(*) from ${table} where ${key} = ${FOREIGN}`, NOT_THERE),
        ],
      };
    case 'app_insert':
      return {
        sentence: `${noun} is never written for an organization that is only read`,
        attempts: [
          attempt(
            'insert for the organization that is read alone',
            [],
            insertion(table, row, { organization_id: `'${OTHER}'::uuid` }),
            REFUSED,
          ),
        ],
      };
    case 'app_update':
      return {
        sentence: `${noun} of another organization is never changed, nor one’s own given away`,
        attempts: [
          attempt('update theirs', theirs, grows ? update : touched(update), grows ? REFUSED : NOT_THERE),
          ...(grows || frozenAtOnce
            ? []
            : [attempt('give it away', [legal], `update ${table} set organization_id = '${OTHER}' where ${key} = ${NEW}`, REFUSED)]),
        ],
      };
    case 'app_delete':
      if (row.deletable)
        return {
          sentence: `${noun} of another organization is never deleted`,
          attempts: [attempt('delete theirs', theirs, touched(`delete from ${table} where ${key} = ${FOREIGN}`), NOT_THERE)],
        };
      return {
        sentence: `${noun} is never deleted`,
        attempts: [attempt('delete the new one', [legal], `delete from ${table} where ${key} = ${NEW}`, REFUSED)],
      };
    case 'counterpart_receives': {
      const sent: Values = {
        id: FOREIGN,
        organization_id: `'${OTHER}'::uuid`,
        state: "'submitted'",
        shared_at: 'now()',
        submitted_at: 'now()',
      };
      return {
        sentence: `${noun} is never changed by its receiver but for taking it or giving it back`,
        attempts: [
          attempt(
            'update of version by the receiver',
            foreignRow(table, row, sent),
            `update ${table} set version = 9 where id = ${FOREIGN}`,
            REFUSED,
          ),
        ],
      };
    }
    case 'agency_nominates':
      return {
        sentence: `${noun} is never written by an agency that was not invited`,
        attempts: [
          attempt(
            'insert for the organiser by an agency',
            [],
            insertion(table, row, {
              organization_id: `'${OTHER}'::uuid`,
              counterpart_organization_id: `'${row.scope.own}'::uuid`,
              shared_at: 'now()',
              ...(table === 'enrolment' && { state: "'nominated'", source: "'nomination'", ordinal: 'null' }),
            }),
            REFUSED,
          ),
        ],
      };
    case 'agency_takes_back': {
      const nominated: Values = {
        id: FOREIGN,
        organization_id: `'${OTHER}'::uuid`,
        counterpart_organization_id: `'${row.scope.own}'::uuid`,
        shared_at: 'now()',
        nomination_id: NOBODY,
        state: "'nominated'",
        source: "'nomination'",
        ordinal: 'null',
      };
      return {
        sentence: `${noun} is never changed by its agency but for taking it back`,
        attempts: [
          attempt(
            'update of version by the agency',
            foreignRow(table, row, nominated),
            `update ${table} set version = 9 where id = ${FOREIGN}`,
            REFUSED,
          ),
        ],
      };
    }
    default:
      return undefined;
  }
}

/** A row that nothing of ours refers to or is referred to by. */
function strangers(table: string, row: LegalRow, key: string): Step[] {
  const elsewhere = Object.keys(row.values).filter((name) => /_id$/.test(name));
  // Each another nobody: two ends that were the same would be refused as such.
  const values = {
    ...Object.fromEntries(elsewhere.map((name, i) => [name, i === 0 ? NOBODY : 'gen_random_uuid()'])),
    [key]: FOREIGN,
    organization_id: `'${STRANGER}'::uuid`,
  };
  return foreignRow(table, row, values);
}

/** The owner's statement after which the policy lets everything through. */
export function openedWall({ name, table, target }: Guard): string {
  const grant = target === 'update' || target === 'delete' ? `grant ${target} on ${table} to qms_app; ` : '';
  const using = target === 'insert' ? '' : ' using (true)';
  const check = target === 'insert' || target === 'update' ? ' with check (true)' : '';
  return `${grant}alter policy ${name} on ${table}${using}${check}`;
}
