import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { admin, freePort, openDatabase, signIn, startApi } from '../bench/world.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { startCluster } = createRequire(import.meta.url)(join(root, 'dist/libs/database/src/embedded/embedded-postgres.js'));
const CLIENTS = 6;
/** A request that is not answered by then counts as unknown. Milliseconds. */
const PATIENCE = 8_000;

/**
 * Kills while clients write; each client notes before it sends and after it is answered. An unanswered write is sent again, with its key, until it
 * is answered. @param withKeys false = the control: without keys the same harness must see double effects.
 */
async function round({ kills, withKeys }) {
  let database = await openDatabase();
  const port = await freePort();
  let api = await startApi(database, { QMS_PORT: String(port) });
  const url = `http://127.0.0.1:${port}`;
  const headers = await signIn(url, 'thuky');
  const log = [];
  let running = true;

  const send = async (operation) => {
    const answer = await fetch(`${url}/api/v1/records`, {
      method: 'POST',
      signal: AbortSignal.timeout(PATIENCE),
      headers: { ...headers, 'content-type': 'application/json', ...(withKeys && { 'idempotency-key': operation.key }) },
      body: JSON.stringify({
        items: [{ number: operation.number, happenedOn: '2026-05-04', title: `Văn bản ${operation.number}`, issuer: 'Sở Xây dựng' }],
      }),
    });
    await answer.arrayBuffer();
    return answer.status;
  };
  const client = async (name) => {
    for (let n = 0; running; n++) {
      const operation = { key: randomUUID(), number: `${name}-${n}/BC`, unknown: 0, outcome: 'sent' };
      log.push(operation);
      for (;;) {
        const status = await send(operation).catch(() => 0);
        if (status === 201) {
          operation.outcome = 'ok';
          break;
        }
        // No answer, or a server that could not tell: nobody knows. 409 = the first one is still under way.
        if (status === 0 || status >= 500) operation.unknown += 1;
        else if (status !== 409 && status !== 429) {
          operation.outcome = `refused ${status}`;
          break;
        }
        await sleep(100);
      }
    }
  };
  const clients = Array.from({ length: CLIENTS }, (_, i) => client(`${withKeys ? 'K' : 'C'}${i}`));

  for (let n = 0; n < kills; n++) {
    await sleep(300 + Math.random() * 700);
    if (n % 2 === 0) {
      process.kill(api.pid, 'SIGKILL');
      api = await startApi(database, { QMS_PORT: String(port) });
    } else {
      process.kill(database.cluster.pid, 'SIGKILL');
      await database.cluster.ended;
      const cluster = await startCluster({
        dataDir: join(database.folder, 'postgres'),
        keysDir: join(database.folder, 'keys'),
        fsync: true,
        port: database.cluster.port,
      });
      database = { ...database, cluster, close: database.close };
    }
    process.stderr.write(`${n + 1}/${kills} `);
  }
  process.stderr.write('\n');
  await sleep(1_000);
  running = false;
  await Promise.all(clients);

  const rows = await admin(
    database,
    "select number, count(*)::int as n from record where issuer = 'Sở Xây dựng' and number like '%/BC' group by number",
  );
  const counts = new Map(rows.map((row) => [row.number, row.n]));
  const journal = await admin(
    database,
    "select count(*)::int as n from record r where number like '%/BC' and not exists (select from journal_entry e where e.aggregate_id = r.id)",
  );
  const ok = log.filter((operation) => operation.outcome === 'ok');
  const result = {
    kills,
    acknowledged: ok.length,
    lost: ok.filter((operation) => !counts.has(operation.number)).length,
    doubled: [...counts.values()].filter((n) => n > 1).length,
    unknown: log.reduce((sum, operation) => sum + operation.unknown, 0),
    unanswered: log.filter((operation) => operation.outcome === 'sent').length,
    refused: log.filter((operation) => operation.outcome.startsWith('refused')).length,
    withoutJournal: journal[0].n,
  };
  await api.stop();
  await database.cluster.stop();
  return result;
}

/** @returns 0 where nothing was lost or doubled, some outcomes were unknown, and the control failed as it must. */
export async function runFaults({ kills }) {
  const kept = await round({ kills, withKeys: true });
  const control = await round({ kills: Math.max(6, Math.floor(kills / 3)), withKeys: false });
  console.table({ 'with keys': kept, 'control, without keys': control });
  const faults = [
    kept.lost > 0 && `${kept.lost} acknowledged writes lost`,
    kept.doubled > 0 && `${kept.doubled} double effects`,
    kept.withoutJournal > 0 && `${kept.withoutJournal} rows without a journal entry`,
    kept.unknown === 0 && 'no unknown outcome: the run is void',
    control.doubled === 0 && 'the control shows no double effect: the harness is blind',
  ].filter(Boolean);
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  return faults.length === 0 ? 0 : 1;
}
