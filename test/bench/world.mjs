import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const root = fileURLToPath(new URL('../..', import.meta.url));
const fromBuild = (path) => createRequire(import.meta.url)(join(root, 'dist', path));

export const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** A database of the demo province with fsync on, in a folder of its own; nothing of `.data` is touched. */
export async function openDatabase() {
  const folder = mkdtempSync(join(tmpdir(), 'qms-bench-'));
  const { startCluster } = fromBuild('libs/database/src/embedded/embedded-postgres.js');
  const cluster = await startCluster({ dataDir: join(folder, 'postgres'), keysDir: join(folder, 'keys'), fsync: true });
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    QMS_DATA_DIR: folder,
    DATABASE_URL: cluster.appUrl,
    DATABASE_OWNER_URL: cluster.ownerUrl,
    QMS_LOG_LEVEL: 'error',
    QMS_REQUESTS_PER_MINUTE: '100000000',
  };
  for (const command of ['migrate', 'seed'])
    execFileSync(process.execPath, [join(root, 'dist/apps/cli/src/main.js'), command], { env, stdio: 'ignore' });
  const adminUrl = Object.assign(new URL(cluster.adminUrl), { pathname: '/qms' }).toString();
  return {
    folder,
    cluster,
    env,
    adminUrl,
    close: async () => {
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function admin(database, ...statements) {
  const client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  try {
    let last;
    for (const sql of statements) last = await client.query(sql);
    return last.rows;
  } finally {
    await client.end();
  }
}

/** Starts a server process and waits until it answers. */
export async function startServer(script, env, port, ready) {
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  for (let i = 0; ; i++) {
    const ok = await fetch(`http://127.0.0.1:${port}${ready}`).then(
      (r) => r.ok,
      () => false,
    );
    if (ok) break;
    if (i > 2400 || child.exitCode !== null) throw new Error(`${script} does not start`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid,
    child,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', resolve);
        child.kill('SIGTERM');
      }),
  };
}

export async function startApi(database, more = {}) {
  const port = Number(more.QMS_PORT ?? (await freePort()));
  const env = { ...database.env, ...more, QMS_PORT: String(port) };
  delete env.DATABASE_OWNER_URL;
  return startServer(join(root, 'dist/apps/api/src/main.js'), env, port, '/health/ready');
}

/** Signs in and gives the headers that every request of this person carries. */
export async function signIn(url, username) {
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: 'demo-ISO-9001' }),
  });
  if (answer.status !== 204) throw new Error(`sign-in: ${answer.status}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const session = await (await fetch(`${url}/api/v1/session`, { headers: { cookie } })).json();
  return { cookie, 'x-csrf-token': session.csrfToken };
}

export const confirm = (url, headers) =>
  fetch(`${url}/api/v1/session/confirmation`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ password: 'demo-ISO-9001' }),
  });
