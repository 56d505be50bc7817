import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { certificatesWorkload } from './certificates.mjs';
import { copiesWorkload } from './copies.mjs';
import { filesWorkload } from './files.mjs';
import { fill } from './fill.mjs';
import { judged } from './judge.mjs';
import { listsWorkload } from './lists.mjs';
import { rostersWorkload } from './rosters.mjs';
import { searchWorkload } from './search.mjs';
import { admin, freePort, openDatabase, signIn, startApi, startServer } from './world.mjs';

const JUDGED_FROM = 100_000;

/**
 * Runs the workloads side by side with the bare reference, prints tables, writes `.cache/bench.json`.
 * @param only names of workloads, e.g. `W5`; all unless given
 * @returns 1 where a goal is missed at 100,000 rows and more, or an answer was no 2xx
 */
export async function runBench({ rows, only }) {
  const database = await openDatabase();
  const servers = [];
  const isAsked = (...names) => !only || names.some((name) => only.includes(name));
  const judging = rows >= JUDGED_FROM;
  try {
    process.stderr.write(`Nạp ${rows} dòng / loading\n`);
    await fill(database, rows);
    const api = await startApi(database, { QMS_PROCESSES: 'api' });
    servers.push(api);
    const place = await placeIn(database);
    const bare = await startBare(database, place);
    servers.push(bare);
    const headers = await signIn(api.url, 'thuky');
    const requests = judging ? 1_500 : 150;
    const parts = [];
    if (isAsked('W1', 'W3', 'W4', 'clauses')) parts.push(await listsWorkload(api, bare, headers, place, { requests, isAsked }));
    if (isAsked('W2')) parts.push(await searchWorkload(api, bare, headers, { requests, judging }));
    if (isAsked('W5')) parts.push(await filesWorkload(api, bare, headers, { requests: judging ? 60 : 5 }));
    if (isAsked('W6')) parts.push(await copiesWorkload(api, headers, database.folder, { times: judging ? 7 : 1 }));
    if (isAsked('W6', 'certificates')) parts.push(await certificatesWorkload({ times: judging ? 5 : 1 }));
    if (isAsked('W7')) parts.push(await rostersWorkload(api, await signIn(api.url, 'giangvien'), database, { times: judging ? 5 : 1 }));
    const { figures, missed, failed } = judged(rows, parts);
    mkdirSync('.cache', { recursive: true });
    writeFileSync(join('.cache', 'bench.json'), JSON.stringify({ rows, ...figures, missed }, null, 2));
    return failed > 0 || (judging && missed.length > 0) ? 1 : 0;
  } finally {
    for (const server of servers) await server.stop();
    await database.close();
  }
}

async function placeIn(database) {
  const [place] = await admin(
    database,
    `select (select id from organization where code = 'SXD') as owner, (select id from organization where code = 'SXD-QLXD') as unit,
       (select id from person where username = 'thuky') as person, (select id from document where code = 'QT-HT-04') as document`,
  );
  return place;
}

async function startBare(database, place) {
  const port = await freePort();
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    BARE_PORT: String(port),
    BARE_DATABASE_URL: database.adminUrl,
    BARE_ORGANIZATION: place.owner,
    BARE_UNIT: place.unit,
    BARE_PERSON: place.person,
    BARE_FILES: join(database.folder, 'bare-files'),
  };
  return startServer(fileURLToPath(new URL('./bare-server.mjs', import.meta.url)), env, port, '/ready');
}
