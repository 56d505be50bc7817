import type { Client } from 'pg';
import { type Guard } from './guard';
import { FOREIGN, inserted, type LegalRow, NEW, NOBODY, RECORDED, type Role, SECOND, type Step, type Try, type Values } from './invariant';
import { OTHER } from './scopes';

/** An attempt as it is run: what comes first must be accepted, the act is refused with these words of PostgreSQL. */
export interface Attempt {
  readonly guard: Guard;
  /** In short, for the reader of the list. */
  readonly words: string;
  readonly row: LegalRow | undefined;
  readonly first: readonly Step[];
  readonly act: Step;
  /** Refusal as `code table constraint [column]`; '' = accepted. */
  readonly expected: string;
}

const CODES = { check: '23514', 'foreign key': '23503', unique: '23505', exclusion: '23P01', trigger: '23514', policy: '42501' } as const;

/** The statement that inserts a table's legal row, with some columns otherwise. */
export function insertion(table: string, row: LegalRow, otherwise: Values = {}): string {
  return inserted(table, { ...row.values, ...otherwise });
}

/** What must be there before a legal row, as if it had been recorded. @param except a table whose row comes from elsewhere */
export function preparedFor(row: LegalRow, rows: Readonly<Record<string, LegalRow>>, except?: string): Step[] {
  const needs = (row.needs ?? []).filter((table) => table !== except);
  const prepared = [...(row.before ?? []), ...needs.map((table) => insertion(table, rows[table]!))];
  return prepared.length > 0 ? [...prepared, ...RECORDED].map((sql) => ({ as: 'qms_app', sql })) : [];
}

export function attemptOf(guard: Guard, one: Try, rows: Readonly<Record<string, LegalRow>>): Attempt {
  const row = rows[guard.table];
  const app = (sql: string): Step => ({ as: 'qms_app', sql });
  const needed = row ? preparedFor(row, rows, guard.target) : [];
  const legal = row ? [app(insertion(guard.table, row))] : [];
  const made = (words: string, first: readonly Step[], act: Step): Attempt => ({
    guard,
    words,
    row,
    first: [...needed, ...first],
    act,
    expected: expectedOf(guard, 'says' in one ? one.says : undefined),
  });
  if ('statement' in one && one.foreign === undefined) {
    const words = one.words ?? readable([...(one.first ?? []).map(({ sql }) => sql), one.statement].join('; '));
    return made(words, [...legal, ...(one.first ?? [])], { as: one.as ?? 'qms_app', sql: one.statement });
  }
  if (!row) throw new Error(`${guard.table} has no legal row (${guard.name})`);
  if ('insert' in one) return made(`insert with ${shown(one.insert)}`, [], app(insertion(guard.table, row, one.insert)));
  if ('twice' in one) return made(`insert twice, then with ${shown(one.twice)}`, legal, app(insertion(guard.table, row, one.twice)));
  const foreign = rows[guard.target]!;
  const first = foreignRow(guard.target, foreign, { ...(foreign.values.id && { id: FOREIGN }), organization_id: `'${OTHER}'::uuid` });
  return one.statement === undefined
    ? made(`insert with ${one.foreign} of another organization`, first, app(insertion(guard.table, row, { [one.foreign]: FOREIGN })))
    : made(readable(one.statement), [...first, ...legal], app(one.statement));
}

/** The legal row with other values, placed past every wall and trigger as if another organization had written it. */
export const foreignRow = (table: string, row: LegalRow, values: Values): Step[] =>
  ['set local session_replication_role = replica', insertion(table, row, values), 'set local session_replication_role = origin'].map(
    (sql) => ({ as: 'admin', sql }),
  );

/** The control: the legal row alone, which nothing refuses. */
export function legally(table: string, rows: Readonly<Record<string, LegalRow>>): Attempt {
  const row = rows[table]!;
  const guard: Guard = { kind: 'check', table, name: '', definition: '', columns: [], target: '', bare: false, args: [] };
  return { ...attemptOf(guard, { insert: {} }, rows), words: 'a legal row', row, expected: '' };
}

/** Runs an attempt in a transaction that is open; nothing of it stays. @returns the refusal as {@link Attempt.expected} writes it */
export async function refusalOf(db: Client, attempt: Attempt): Promise<string> {
  await db.query('savepoint attempt');
  try {
    await enter(db, attempt.row);
    for (const step of attempt.first) await run(db, step);
    await as(db, attempt.act.as);
    try {
      await db.query(attempt.act.sql);
      return '';
    } catch (error) {
      const { code, table, constraint, column } = error as Record<'code' | 'table' | 'constraint' | 'column', string | undefined>;
      return [code, table, constraint, column].filter(Boolean).join(' ');
    }
  } finally {
    await db.query('rollback to savepoint attempt');
  }
}

/** An organization that does not exist stands in the scope too, so that only its foreign key refuses a row of it. */
async function enter(db: Client, row: LegalRow | undefined): Promise<void> {
  const { own, alsoRead, person } = row?.scope ?? { own: '', alsoRead: '', person: '' };
  await db.query(
    `select set_config('app.person', $1, true), set_config('app.reads', $2, true), set_config('app.writes', $3, true),
       set_config('app.reach', '', true), set_config('app.recorded', '0', true)`,
    [person, own && `{${own},${alsoRead}}`, own && `{${own},${NOBODY.slice(1, 37)}}`],
  );
}

async function run(db: Client, step: Step): Promise<void> {
  await as(db, step.as);
  await db.query(step.sql).catch((error: Error) => {
    throw new Error(`before the attempt: ${error.message}\n${step.sql}`);
  });
}

const as = (db: Client, role: Role) => db.query(role === 'admin' ? 'reset role' : `set local role ${role}`);

function expectedOf(guard: Guard, says: string | undefined): string {
  if (says === '') return '';
  const [constraint, column] = (says ?? guard.name).split(' ');
  return [CODES[guard.kind], guard.table, constraint, column].filter(Boolean).join(' ');
}

const shown = (values: Values): string =>
  readable(
    Object.entries(values)
      .map(([name, value]) => `${name} = ${value}`)
      .join(', '),
  );

/** Statements as the list shows them: what was said once for all attempts is a word. */
function readable(sql: string): string {
  const words: [string, string][] = [
    [RECORDED.join('; '), '(recorded so far)'],
    [NEW, 'the new one'],
    [SECOND, 'another'],
    [FOREIGN, 'theirs'],
    [NOBODY, 'nobody'],
    ["normalize('Quyết định', NFD)", "'Quyết định' decomposed"],
  ];
  return words.reduce((text, [long, short]) => text.replaceAll(long, short), sql);
}
