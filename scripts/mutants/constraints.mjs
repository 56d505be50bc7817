import { createRequire } from 'node:module';
import { root } from '../launcher/install.mjs';

const require = createRequire(import.meta.url);

/**
 * Drops each constraint, unique index and trigger of `test/approved/invariants.md`, and each column of a trigger that freezes columns, in a
 * transaction of one cloned database, and makes its attempts: where every one of them is still refused in the very same words, nobody noticed.
 */
export async function constraintMutants() {
  require('../../test/world/typescript.cjs');
  const { createTestDatabase, startTestCluster } = require('../../test/world/cluster.ts');
  const { prepareTemplate } = require('../../test/world/template.ts');
  const { promises, refusalOf, removal } = require('../../test/e2e/promises/invariants/index.ts');
  const { Client } = require('pg');
  process.chdir(root);
  const cluster = await startTestCluster(prepareTemplate);
  try {
    const database = await createTestDatabase();
    const db = new Client({ connectionString: database.adminUrl });
    // What went wrong is told by itself, not by the end of the cluster below an open connection.
    db.on('error', () => undefined);
    await db.connect();
    const { promised, uncovered } = await promises(db);
    const mutants = promised.flatMap(({ guard, attempts }) => [
      { guard, what: `${guard.kind} ${guard.table}.${guard.name}`, removed: removal(guard), attempts },
      ...frozenColumns(guard, attempts, removal(guard)),
    ]);
    const survivors = uncovered.map((one) => ({ where: 'test/e2e/promises/invariants', what: `no attempt for ${one}` }));
    const notes = [];
    await db.query('begin');
    for (const attempt of promised.flatMap((one) => one.attempts)) {
      const refusal = await refusalOf(db, attempt);
      if (refusal !== attempt.expected)
        throw new Error(`"${attempt.words}" without a mutant: "${refusal}" instead of "${attempt.expected}"`);
    }
    await db.query('rollback');
    for (const { guard, what, removed, attempts } of mutants) {
      await db.query('begin');
      await db.query(removed);
      const outcomes = [];
      for (const attempt of attempts) outcomes.push({ attempt, refusal: await refusalOf(db, attempt) });
      await db.query('rollback');
      const unnoticed = outcomes.filter(({ attempt, refusal }) => refusal === attempt.expected);
      if (unnoticed.length === attempts.length) survivors.push({ where: 'test/e2e/promises/invariants', what });
      else for (const { attempt } of unnoticed) notes.push(`${what}: "${attempt.words}" is refused all the same`);
      const accepted = outcomes.some(({ attempt, refusal }) => refusal === '' || attempt.expected === '');
      if (outcomes.length > 0 && !accepted && guard.kind !== 'foreign key')
        notes.push(`${what}: without it refused by ${outcomes[0].refusal}`);
    }
    await db.end();
    return { all: mutants.length + uncovered.length, survivors, notes };
  } finally {
    await cluster.stop();
  }
}

/** The trigger anew, with one column less. */
function frozenColumns(guard, attempts, removed) {
  if (guard.target !== 'enforce_frozen') return [];
  return guard.args.slice(1).map((column) => ({
    guard,
    what: `trigger ${guard.table}.${guard.name}, column ${column}`,
    removed: `${removed}; ${guard.definition.replace(`, '${column}'`, '')}`,
    attempts: attempts.filter((attempt) => attempt.expected.endsWith(` ${column}`)),
  }));
}
