import { Client } from 'pg';
import { expectApproved, table } from '../../architecture/approved';
import { createTestDatabase, type TestDatabase } from '../../world/cluster';
import { type Attempt, LEGAL_ROWS, legally, type Promised, promises, refusalOf } from './invariants';

let database: TestDatabase;
let db: Client;
let found: Awaited<ReturnType<typeof promises>>;
beforeAll(async () => {
  database = await createTestDatabase();
  db = new Client({ connectionString: database.adminUrl });
  await db.connect();
  found = await promises(db);
  await db.query('begin');
});
afterAll(async () => {
  await db?.end();
  await database?.drop();
});

const TABLES = [...Object.keys(LEGAL_ROWS), 'allowed_move'];
/** What became of each attempt, so that a failure shows the attempt beside the refusal. */
const outcomes = async (attempts: readonly Attempt[]): Promise<string[]> => {
  const lines: string[] = [];
  for (const attempt of attempts) lines.push(`${attempt.words}: ${await refusalOf(db, attempt)}`);
  return lines;
};

describe('the database, asked by the application’s role', () => {
  it.each(Object.keys(LEGAL_ROWS))('accepts a legal row of %s', async (name) => {
    expect(await refusalOf(db, legally(name, LEGAL_ROWS))).toBe('');
  });

  it.each(TABLES)('refuses what can never be in %s', async (name) => {
    const attempts = found.promised.filter(({ guard }) => guard.table === name).flatMap((one) => one.attempts);
    expect(attempts.length).toBeGreaterThan(0);
    expect(await outcomes(attempts)).toEqual(attempts.map(({ words, expected }) => `${words}: ${expected}`));
  });
});

describe('the list of invariants', () => {
  it('has an attempt for everything in the catalog that refuses, and nothing that is not there', () => {
    expect({ uncovered: found.uncovered, stale: found.stale }).toEqual({ uncovered: [], stale: [] });
    expect(found.promised.filter(({ guard }) => !TABLES.includes(guard.table)).map(({ guard }) => guard.table)).toEqual([]);
  });

  it('is the approved one', () => {
    const cell = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
    const row = ({ sentence, guard, attempts }: Promised): string[] => [
      cell(sentence.replace(/^./, (letter) => letter.toUpperCase())),
      `${guard.table}.${guard.name}`,
      guard.kind,
      attempts.map(({ words }) => cell(words)).join('<br>'),
    ];
    expectApproved(
      'invariants.md',
      `# What the database itself refuses\n
Each attempt is made by the application's role (only where it has no right at all, by the owner) in a transaction that is rolled back:
\`test/e2e/promises/invariants.e2e.ts\`, "refuses what can never be in <table>".\n
${table(['invariant', 'constraint', 'kind', 'attempt'], found.promised.map(row))}`,
    );
  });
});
