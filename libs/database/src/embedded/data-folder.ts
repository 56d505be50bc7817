import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries';
import type { Unprivileged } from './unprivileged';

/** The cluster's superuser; only the launcher and the tests sign in as it. */
export const SUPERUSER = 'qms_superuser';

/** pg_trgm reads letters by LC_CTYPE: under C it would drop every Vietnamese letter. Not every system has C.UTF-8. */
const CTYPES = ['C.UTF-8', 'en_US.UTF-8', 'C'];

/** How long a server that is shutting down is waited for, and one that does not say so (its starter was just killed). Milliseconds. */
const LEAVING = 25_000;
const LINGERING = 3_000;

/** A variable of the user's own PostgreSQL (PGPORT, PGDATA …) must not steer ours. */
export const SERVER_ENVIRONMENT = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C' };

export const isInitialized = (dataDir: string): boolean => existsSync(join(dataDir, 'PG_VERSION'));

/** initdb beside the final place and renamed at the end: a start that was cut off leaves no half cluster. */
export function initializeFolder(
  plan: { dataDir: string; password: string; fsync: boolean },
  { initdb }: Binaries,
  { prefix, uid }: Unprivileged,
): void {
  const unfinished = `${plan.dataDir}.unfinished`;
  const passwordFile = `${plan.dataDir}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(dirname(plan.dataDir), { recursive: true, mode: 0o700 });
  mkdirSync(unfinished, { mode: 0o700 });
  chownSync(unfinished, uid, -1);
  writeFileSync(passwordFile, plan.password, { mode: 0o600 });
  const args = [
    ...['-D', unfinished, '-U', SUPERUSER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8', '--data-checksums'],
    ...['--locale-provider=icu', '--icu-locale=vi-VN', plan.fsync ? '--sync-method=fsync' : '--no-sync'],
  ];
  try {
    for (const locale of CTYPES) {
      const [command, ...rest] = [...prefix, initdb, ...args, `--locale=${locale}`];
      const { status, stderr, error } = spawnSync(command, rest, { encoding: 'utf8', env: SERVER_ENVIRONMENT });
      if (status === 0) {
        renameSync(unfinished, plan.dataDir);
        return;
      }
      if (!/invalid locale/.test(stderr ?? '')) throw new Error(`initdb: ${error?.message ?? stderr}`);
    }
    throw new Error('initdb: no UTF-8 locale');
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** Waits until no server works in the folder, then removes what a killed one left. @throws Error when one goes on running. */
export async function claimFolder(dataDir: string, { uid }: Unprivileged): Promise<void> {
  const began = Date.now();
  for (let pids = processesIn(dataDir); pids.length > 0; pids = processesIn(dataDir)) {
    if (Date.now() - began > (serverState(dataDir) === 'stopping' ? LEAVING : LINGERING))
      throw new Error(
        `PostgreSQL đang chạy trong ${dataDir} (tiến trình ${pids[0]}) / PostgreSQL is already running there (process ${pids[0]})`,
      );
    await sleep(50);
  }
  rmSync(join(dataDir, 'postmaster.pid'), { force: true });
  chmodSync(dataDir, 0o700);
  if (lstatSync(dataDir).uid !== uid) giveTo(dataDir, uid);
}

/** What the server says of itself in its lock file: `starting`, `ready`, `stopping` …; undefined without a lock file. */
export function serverState(dataDir: string): string | undefined {
  try {
    return readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n')[7]?.trim();
  } catch {
    return undefined;
  }
}

/**
 * Processes whose working folder this is: each server process stands in its data folder. The number in postmaster.pid proves nothing
 * after a kill, since numbers are given again (soon, in a container).
 */
function processesIn(dataDir: string): number[] {
  const folder = realpathSync(dataDir);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === folder && /postgres/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** The way past root may have changed since the last start (unprivileged.ts), and with it the user that must own the folder. */
function giveTo(path: string, uid: number): void {
  if (lstatSync(path).isDirectory()) for (const name of readdirSync(path)) giveTo(join(path, name), uid);
  lchownSync(path, uid, -1);
}
