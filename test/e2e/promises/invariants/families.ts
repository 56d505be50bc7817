import type { Column, Guard } from './guard';
import { after, type Invariant, type LegalRow, NEW, NOBODY, RECORDED, type Try } from './invariant';

const words = (name: string): string => name.replaceAll('_', ' ').replace(/ id$/, '');
const column = (guard: Guard): string => guard.columns[0]!;
const a = (noun: string): string => `${/^[aeio]/.test(noun) ? 'an' : 'a'} ${noun}`;
const listed = (names: readonly string[]): string => names.map(words).join(', ');

/** What a family says about one of its members; undefined where the guard is none of it. */
type Family = (
  guard: Guard,
  row: LegalRow | undefined,
  table: { columns: readonly Column[]; triggers: readonly string[] },
) => Omit<Invariant, 'table' | 'constraint'> | undefined;

/** A text is precomposed (NFC), not padded, not empty: an attempt for each part. */
const text: Family = ({ kind, definition, ...guard }) => {
  const of = guard.columns[0];
  const shape = new RegExp(
    `^CHECK \\(\\(*${of} IS NFC NORMALIZED\\)( AND \\(${of} = btrim\\(${of}\\)\\))?( AND \\(${of} <> ''::text\\))?\\)*$`,
    // Names that are words of SQL too stand in quotes.
  ).exec(definition.replaceAll('"', ''));
  if (kind !== 'check' || !shape) return undefined;
  const tries: Try[] = [{ insert: { [of!]: "normalize('Quyết định', NFD)" } }];
  if (shape[1]) tries.push({ insert: { [of!]: "' Quyết định'" } });
  if (shape[2]) tries.push({ insert: { [of!]: "''" } });
  return {
    sentence: `${words(of!)} of ${words(guard.table)} is never decomposed${shape[1] ? ', padded' : ''}${shape[2] ? ', empty' : ''}`,
    tries,
  };
};

const oneOf: Family = (guard) =>
  guard.kind === 'check' && guard.columns.length === 1 && /^CHECK \(\(\w+ = ANY \(ARRAY\[[^\]]*\]\)\)\)$/.test(guard.definition)
    ? {
        sentence: `${words(column(guard))} of ${words(guard.table)} is never a word that is not listed`,
        tries: [{ insert: { [column(guard)]: "'no such word'" } }],
      }
    : undefined;

const hash: Family = (guard) =>
  /^CHECK \(\(octet_length\(\w+\) = 32\)\)$/.test(guard.definition)
    ? {
        sentence: `${words(column(guard))} of ${words(guard.table)} never has other than 32 bytes`,
        tries: [
          { insert: { [column(guard)]: "decode(repeat('ab', 31), 'hex')" } },
          { insert: { [column(guard)]: "decode(repeat('ab', 33), 'hex')" } },
        ],
      }
    : undefined;

const range: Family = (guard) => {
  const bounds = /^CHECK \(\(\((\w+) >= (\d+)\) AND \(\1 <= (\d+)\)\)\)$/.exec(guard.definition);
  if (!bounds) return undefined;
  const [, of, from, to] = bounds as unknown as [string, string, string, string];
  return {
    sentence: `${words(of)} of ${words(guard.table)} is never below ${from} or above ${to}`,
    tries: [{ insert: { [of]: `${Number(from) - 1}` } }, { insert: { [of]: `${Number(to) + 1}` } }],
  };
};

/** Between tenants' rows the organization is part of the key: a row of another organization that exists is as good as none. */
const reference: Family = (guard) => {
  if (guard.kind !== 'foreign key') return undefined;
  const own = guard.columns.find((name) => !name.endsWith('organization_id') && guard.columns.length > 1);
  return own
    ? { sentence: `${words(guard.table)} never refers to ${a(words(guard.target))} of another organization`, tries: [{ foreign: own }] }
    : {
        sentence: `${words(column(guard))} of ${words(guard.table)} is never ${a(words(guard.target))} that does not exist`,
        tries: [{ insert: { [column(guard)]: column(guard) === 'entry_id' ? '-1' : NOBODY } }],
      };
};

const journalRequired: Family = (guard, row, { columns, triggers }) => {
  if (guard.target !== 'require_record' || !row) return undefined;
  const named = columns.some(({ name }) => name === 'id') ? ['id'] : Object.keys(row.values);
  const where = named.map((name) => `${name} = ${row.values[name]}`).join(' and ');
  const updated = `update ${guard.table} set ${named[0]} = ${named[0]} where ${where}`;
  const tries: Try[] = [{ statement: 'set constraints all immediate' }];
  if (!triggers.includes('append_only')) tries.push(after([...RECORDED, updated], 'set constraints all immediate'));
  return { sentence: `${words(guard.table)} is never written without an entry in the journal`, tries };
};

/** The application has no right to change these rows; the trigger refuses the owner too. */
const appendOnly: Family = (guard, row, { columns }) => {
  if (guard.target !== 'refuse_change' || !row) return undefined;
  const as = 'qms_owner' as const;
  const same = columns.find(({ name }) => name !== 'id')!.name;
  return guard.name === 'append_only_truncate'
    ? {
        sentence: `${words(guard.table)} is never emptied, not even by the owner`,
        tries: [
          { as, says: 'append_only', statement: `truncate ${guard.table} cascade`, first: RECORDED.map((sql) => ({ as: 'qms_app', sql })) },
        ],
      }
    : {
        sentence: `${words(guard.table)} is never changed or deleted, not even by the owner`,
        tries: [
          { as, statement: `update ${guard.table} set ${same} = ${same}` },
          { as, statement: `delete from ${guard.table}` },
        ],
      };
};

const OTHERWISE: Readonly<Record<string, (name: string) => string>> = {
  uuid: (name) => (name.endsWith('_by') ? `(select p.id from person p where p.id is distinct from ${name} order by p.id limit 1)` : NOBODY),
  text: (name) => `coalesce(${name}, '') || 'x'`,
  bytea: () => "'\\x01'",
  bigint: (name) => `coalesce(${name}, 0) + 1`,
  integer: (name) => `coalesce(${name}, 0) + 1`,
  boolean: (name) => `not ${name}`,
  date: (name) => `coalesce(${name}, current_date) + 1`,
  'timestamp with time zone': (name) => `coalesce(${name}, now()) + interval '1 day'`,
  jsonb: () => `'{"x": 1}'`,
};

/** What another row has in the column, so that nothing but the freezing can refuse it; made up where no row has another value. */
const otherwise = (table: string, { name, type }: Column): string =>
  `coalesce((select o.${name} from ${table} o where o.${name} <> ${table}.${name} and o.organization_id = ${table}.organization_id
    order by o.id limit 1), ${OTHERWISE[type]!(name)})`;

/** Each frozen column is tried on a demo row that is past the states in which it may change. */
const frozen: Family = (guard, row, { columns }) => {
  if (guard.target !== 'enforce_frozen' || !row) return undefined;
  const [states, ...names] = guard.args as [string, ...string[]];
  const open = states.split(',').map((state) => `'${state}'`);
  // Frozen from the beginning: the table need not have states at all.
  const isPast = states ? `state not in (${open})` : 'true';
  const past = `(select id from ${guard.table} where ${isPast} and organization_id = '${row.scope.own}' and id <> ${NEW} order by id limit 1)`;
  return {
    sentence: `${listed(names)} of ${words(guard.table)} never change${states ? ` once it is no longer ${states.replaceAll(',', ' or ')}` : ''}`,
    tries: names.map((name) => ({
      says: `frozen_column ${name}`,
      words: `update of ${name} where that is past`,
      statement: `update ${guard.table} set ${name} = ${otherwise(guard.table, columns.find((one) => one.name === name)!)} where id = ${past}`,
    })),
  };
};

export const FAMILIES: readonly Family[] = [text, oneOf, hash, range, reference, journalRequired, appendOnly, frozen];
