import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { embeddedBinaries } from './binaries';
import { clusterPasswords } from './cluster-passwords';
import { claimFolder, initializeFolder, isInitialized, SERVER_ENVIRONMENT, SUPERUSER, serverState } from './data-folder';
import { type DatabaseUrls, initializeDatabase, urlFor } from './initialize-database';
import { unprivileged } from './unprivileged';
import { watchOver } from './watchdog';

export interface ClusterPlan {
  /** Folder of the cluster; made when missing. */
  readonly dataDir: string;
  /** Folder of keys (0700): the roles' passwords are made there, 0600, at the first start. */
  readonly keysDir: string;
  /** True wherever data matter; false only for tests that never lose power. */
  readonly fsync: boolean;
  /** TCP port on loopback; a free one when absent. */
  readonly port?: number;
  /** Name of the product's database. Default `qms`. */
  readonly database?: string;
  /** Folder removed when the cluster ends, also when this process is killed: for clusters of tests. */
  readonly removeAfterwards?: string;
}

/** A running embedded PostgreSQL 18. It dies with this process, however that ends. */
export interface Cluster extends DatabaseUrls {
  readonly port: number;
  readonly pid: number;
  /** The superuser's address, database `postgres`. */
  readonly adminUrl: string;
  /** Settles when the server has ended, asked or not; says how. */
  readonly ended: Promise<string>;
  /** Fast shutdown: open transactions are rolled back, committed ones are on disk. Safe to call twice. */
  stop(): Promise<void>;
}

/** How long a start may take (recovery after a crash included) and a fast shutdown. Milliseconds. */
const START_LIMIT = 60_000;
const STOP_LIMIT = 30_000;

/**
 * Starts the cluster of a folder: makes it at the first time, recovers it after a crash, sees to roles, database and extensions.
 * @throws Error when a server is already running in the folder, or with the end of the server's log when it does not start
 */
export async function startCluster(plan: ClusterPlan): Promise<Cluster> {
  const dataDir = resolve(plan.dataDir);
  const binaries = embeddedBinaries();
  const user = unprivileged();
  const passwords = clusterPasswords(resolve(plan.keysDir), { isNew: !isInitialized(dataDir) });
  if (!isInitialized(dataDir)) initializeFolder({ dataDir, password: passwords.superuser, fsync: plan.fsync }, binaries, user);
  await claimFolder(dataDir, user);

  const port = plan.port ?? (await freePort());
  const server = spawnServer([...user.prefix, binaries.postgres, '-D', dataDir, ...settings({ port, fsync: plan.fsync })], dataDir);
  const pid = server.pid;
  if (pid === undefined) throw new Error(`PostgreSQL: ${await endOf(server)}`);
  const release = watchOver({ pid, signal: plan.removeAfterwards ? 'QUIT' : 'INT', remove: plan.removeAfterwards });
  const ended = endOf(server).finally(release);
  await ready(dataDir, ended);

  const adminUrl = urlFor(`postgres://127.0.0.1:${port}`, { database: 'postgres', user: SUPERUSER, password: passwords.superuser });
  const stop = () => stopServer(server, ended);
  try {
    const database = { database: plan.database ?? 'qms', ownerPassword: passwords.owner, appPassword: passwords.app };
    return { port, pid, adminUrl, ended, stop, ...(await initializeDatabase(adminUrl, database)) };
  } catch (error) {
    await stop();
    throw error;
  }
}

function settings({ port, fsync }: { port: number; fsync: boolean }): string[] {
  const values = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 100,
    shared_buffers: '128MB',
    effective_cache_size: '1GB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    max_wal_size: '1GB',
    jit: 'off',
    fsync: fsync ? 'on' : 'off',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'on',
    log_directory: 'log',
    log_filename: 'postgresql-%a.log',
    log_truncate_on_rotation: 'on',
    log_rotation_age: '1d',
    log_rotation_size: 0,
    log_line_prefix: '%m [%p] %q%u@%d %a ',
    // DETAIL quotes the values of a row ("Key (email)=(…) already exists"): personal data have no place in a log.
    log_error_verbosity: 'terse',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** In a session of its own: a Ctrl-C at the terminal goes to us, and we stop the server last. */
function spawnServer([command, ...args]: string[], dataDir: string): ChildProcess {
  mkdirSync(join(dataDir, 'log'), { recursive: true, mode: 0o700 });
  const output = openSync(startLog(dataDir), 'w', 0o600);
  try {
    const server = spawn(command, args, { cwd: dataDir, env: SERVER_ENVIRONMENT, stdio: ['ignore', output, output], detached: true });
    server.unref();
    return server;
  } finally {
    closeSync(output);
  }
}

const startLog = (dataDir: string): string => join(dataDir, 'start.log');

const endOf = (server: ChildProcess): Promise<string> =>
  new Promise((settle) => {
    server.once('error', (error) => settle(error.message));
    server.once('exit', (code, signal) => settle(signal ?? `exit ${code}`));
  });

async function ready(dataDir: string, ended: Promise<string>): Promise<void> {
  let end: string | undefined;
  void ended.then((how) => {
    end = how;
  });
  const until = Date.now() + START_LIMIT;
  while (serverState(dataDir) !== 'ready') {
    if (end !== undefined || Date.now() > until)
      throw new Error(
        `PostgreSQL không khởi động được / did not start (${end ?? 'time-out'}):\n${readFileSync(startLog(dataDir), 'utf8').trim()}`,
      );
    await sleep(10);
  }
}

async function stopServer(server: ChildProcess, ended: Promise<string>): Promise<void> {
  server.ref();
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (server.exitCode !== null || server.signalCode !== null) break;
    server.kill(signal);
    const limit = new AbortController();
    await Promise.race([ended, sleep(STOP_LIMIT, undefined, { signal: limit.signal }).catch(() => undefined)]);
    limit.abort();
  }
  await ended;
}

const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
