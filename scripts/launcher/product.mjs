// Runs under the Node of the lockfile, after the build.

import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chooseAddress, demoPeople, isReady } from './address.mjs';
import { ensureBuilt } from './build.mjs';
import { runCommand, startChild } from './children.mjs';
import { root } from './install.mjs';
import { say } from './say.mjs';

/** How long the product may take to say that it is ready. Milliseconds. */
const READY_LIMIT = 120_000;

/** The password of every demo person. It is public: it opens an invented province only. */
const DEMO_PASSWORD = 'demo-ISO-9001';

/** In development people use Vite's address: links are made with it, and the API takes it for its own. */
const VITE = 'http://127.0.0.1:5173';

/** What was started, in order; stopped in the opposite order. */
const stoppers = [];
let stopping = false;

/** Starts database, schema, data and processes, and stays until it is told to stop or one of them ends. `dev`: reload on change. */
export async function runProduct({ dev }) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stopAll(0));
  try {
    await start({ dev });
  } catch (error) {
    if (stopping) return;
    say(error.message);
    await stopAll(1);
  }
}

async function start({ dev }) {
  const given = process.env;
  const address = await chooseAddress(given);
  await ensureBuilt(dev ? ['back-end'] : undefined);
  const dataDir = resolve(given.QMS_DATA_DIR?.trim() || join(root, '.data'));
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const { watchOver } = fromBuild('libs/database/src/embedded/watchdog.js');
  const { ownerUrl, appUrl } = given.DATABASE_URL ? givenDatabase(given) : await startDatabase(dataDir, given);

  const env = { NODE_ENV: 'production', ...given, QMS_DATA_DIR: dataDir, QMS_PORT: String(address.port), DATABASE_URL: appUrl };
  if (dev) env.QMS_PUBLIC_URL ??= VITE;
  // Commands take the rest of the environment, but not the division into processes, which is written for startProcesses.
  const asOwner = { env: { ...env, QMS_PROCESSES: 'worker', ...(ownerUrl && { DATABASE_OWNER_URL: ownerUrl }) }, watchOver };
  if (ownerUrl) await runCommand(['migrate'], asOwner, stoppers);
  const told = await runCommand(['seed'], asOwner, stoppers);

  // The owner's address is for migrations: a process that serves requests never holds it.
  delete env.DATABASE_OWNER_URL;
  const children = dev ? startDevelopment({ env, watchOver, address }) : startProcesses({ env, watchOver, dataDir });
  for (const child of children) {
    stoppers.push(child.stop);
    void child.ended.then((how) => childEnded(child, how));
  }
  await untilReady(address, given);
  if (stopping) return;
  announce(dev ? VITE : address.shown, { people: await demoPeople(address.local), told });
}

const fromBuild = (path) => createRequire(import.meta.url)(join(root, 'dist', path));

function givenDatabase(given) {
  if (!given.DATABASE_OWNER_URL)
    say('DATABASE_OWNER_URL không có: không chạy migrate / DATABASE_OWNER_URL is not given: migrations are not run');
  return { ownerUrl: given.DATABASE_OWNER_URL, appUrl: given.DATABASE_URL };
}

async function startDatabase(dataDir, given) {
  const { startCluster } = fromBuild('libs/database/src/embedded/embedded-postgres.js');
  const keysDir = resolve(given.QMS_KEYS_DIR?.trim() || join(dataDir, 'keys'));
  const cluster = await startCluster({ dataDir: join(dataDir, 'postgres'), keysDir, fsync: true });
  stoppers.push(cluster.stop);
  void cluster.ended.then((how) => childEnded({ name: 'PostgreSQL', tail: () => `${join(dataDir, 'postgres', 'log')}` }, how));
  return cluster;
}

/** `QMS_PROCESSES=api,worker` (default) is one process; a space between the names makes two: `QMS_PROCESSES="api worker"`. */
function startProcesses({ env, watchOver, dataDir }) {
  return (env.QMS_PROCESSES?.trim() || 'api,worker').split(/\s+/).map((names) => {
    const name = names.replaceAll(',', '-');
    const log = join(dataDir, 'log', `${name}.log`);
    say(`Nhật ký vận hành / log: ${log}`);
    return startChild({ name, args: [join(root, 'dist/apps/api/src/main.js')], env: { ...env, QMS_PROCESSES: names }, log, watchOver });
  });
}

/** The compiler watches the sources, Node what the compiler writes, Vite the web app, whose /api goes on to ours. */
function startDevelopment({ env, watchOver, address }) {
  const tool = (path) => join(root, 'node_modules', path);
  const developing = { ...env, NODE_ENV: 'development', QMS_PORT: String(address.port) };
  const children = [
    { name: 'compiler', args: [tool('@nestjs/cli/bin/nest.js'), 'build', 'api', '--watch', '--preserveWatchOutput'] },
    { name: 'api', args: ['--watch', '--watch-preserve-output', join(root, 'dist/apps/api/src/main.js')] },
  ];
  if (existsSync(join(root, 'apps/web/vite.config.mts')))
    children.push({
      name: 'web',
      args: [tool('vite/bin/vite.js'), '--config', 'apps/web/vite.config.mts', '--host', '127.0.0.1', '--port', '5173', '--strictPort'],
    });
  return children.map((child) => startChild({ ...child, env: developing, watchOver }));
}

async function untilReady({ local }, given) {
  if (!(given.QMS_PROCESSES?.trim() || 'api').split(/[\s,]+/).includes('api')) return;
  for (const until = Date.now() + READY_LIMIT; !(await isReady(local)); await sleep(50)) {
    if (stopping) return;
    if (Date.now() > until) throw new Error(`${local}/health/ready: không sẵn sàng sau ${READY_LIMIT / 1000} giây / not ready in time`);
  }
}

function announce(url, { people, told }) {
  const lines = [`Ready: ${url}`];
  if (people.length > 0) lines.push(`Tài khoản dùng thử, mật khẩu / demo logins, password: ${DEMO_PASSWORD}`);
  for (const { username, name, post } of people) lines.push(`  ${username.padEnd(10)} ${name}, ${post}`);
  if (told.trim()) lines.push(told.trimEnd());
  process.stdout.write(`${lines.join('\n')}\n`);
}

async function childEnded({ name, tail }, how) {
  if (stopping) return;
  say(`${tail()}\n${name} đã dừng bất ngờ (${how}) / ${name} ended unexpectedly (${how})`);
  await stopAll(1);
}

/** A second signal changes nothing: what runs is being drained, and every wait has its limit. */
async function stopAll(code) {
  if (stopping) return;
  stopping = true;
  if (code === 0) say('Đang dừng… / stopping…');
  for (const stop of stoppers.splice(0).reverse()) await stop().catch((error) => say(error.message));
  process.exit(code);
}
