// Runs under the Node of the lockfile, after the build.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { root } from './install.mjs';

const fromBuild = (path) => createRequire(import.meta.url)(join(root, 'dist', path));

/** Commands that read and write files only. */
const WITHOUT_DATABASE = [
  /^plan parse\b/,
  /^keys\b/,
  /^database\b/,
  /^storage\b/,
  /^help\b/,
  /(^| )(-h|--help)( |$)/,
  /^journal verify .*--file\b/,
  /^$/,
];

/** Runs the CLI with the surroundings of `npm start`. @returns its exit code */
export async function runCommandLine(args) {
  const given = process.env;
  const dataDir = resolve(given.QMS_DATA_DIR?.trim() || join(root, '.data'));
  const env = { NODE_ENV: 'production', ...given, QMS_DATA_DIR: dataDir };
  if (given.DATABASE_URL || WITHOUT_DATABASE.some((pattern) => pattern.test(args.join(' ')))) return run(args, env);
  const running = runningCluster(dataDir, given);
  if (running) return run(args, { ...env, ...running });
  const { startCluster } = fromBuild('libs/database/src/embedded/embedded-postgres.js');
  const keysDir = resolve(given.QMS_KEYS_DIR?.trim() || join(dataDir, 'keys'));
  const cluster = await startCluster({ dataDir: join(dataDir, 'postgres'), keysDir, fsync: true });
  try {
    return await run(args, { ...env, DATABASE_URL: cluster.appUrl, DATABASE_OWNER_URL: cluster.ownerUrl });
  } finally {
    await cluster.stop();
  }
}

/** Addresses of the database that `npm start` runs, from what it wrote beside the data; undefined when it does not run. */
function runningCluster(dataDir, given) {
  const pidFile = join(dataDir, 'postgres', 'postmaster.pid');
  const passwordFile = join(resolve(given.QMS_KEYS_DIR?.trim() || join(dataDir, 'keys')), 'database.json');
  if (!existsSync(pidFile) || !existsSync(passwordFile)) return undefined;
  const [pid, , , port] = readFileSync(pidFile, 'utf8').split('\n');
  // Under a user namespace the number in the file is the server's own; whether somebody holds it says whether it runs.
  if (!existsSync(`/proc/${pid}`)) return undefined;
  const { owner, app } = JSON.parse(readFileSync(passwordFile, 'utf8'));
  const url = (role, password) => `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/qms`;
  return { DATABASE_URL: url('qms_app', app), DATABASE_OWNER_URL: url('qms_owner', owner) };
}

function run(args, env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'dist/apps/cli/src/main.js'), ...args], { stdio: 'inherit', env });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
