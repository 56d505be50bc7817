import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './install.mjs';

/** How long a process may finish what it has begun before it is killed. Milliseconds. */
const DRAIN = 30_000;
/** A log above this size is put aside when a process starts; one older log is kept. Bytes. */
const LOG_LIMIT = 50 * 1024 * 1024;

/**
 * Starts one process of the product in a session of its own: a Ctrl-C at the terminal reaches the launcher alone, which stops things in
 * order. `watchOver` ends it also when the launcher is killed.
 * @param log file of its output, or undefined for the terminal
 */
export function startChild({ name, args, env, log, watchOver }) {
  const { output, from } = log ? openLog(log) : { output: process.stderr, from: 0 };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', output, output], detached: true });
  if (log) closeSync(output);
  const ended = new Promise((settle) => {
    child.once('error', (error) => settle(error.message));
    child.once('exit', (code, signal) => settle(signal ?? `exit ${code}`));
  });
  if (child.pid !== undefined) ended.then(watchOver({ pid: child.pid, signal: 'TERM' }));
  return { name, ended, stop: () => stop(child, ended), tail: () => (log ? tailOf(log, from) : '') };
}

/** Runs one command of the CLI to its end. @returns its standard output @throws Error with its words when it fails */
export async function runCommand(args, { env, watchOver }, stoppers) {
  const child = spawn(process.execPath, [join(root, 'dist/apps/cli/src/main.js'), ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const [stdout, stderr] = [child.stdout, child.stderr].map(collect);
  const ended = new Promise((settle) => {
    child.once('error', (error) => settle(error.message));
    child.once('close', (code, signal) => settle(signal ?? code));
  });
  if (child.pid !== undefined) ended.then(watchOver({ pid: child.pid, signal: 'TERM' }));
  const stopper = () => stop(child, ended);
  stoppers.push(stopper);
  const how = await ended;
  stoppers.splice(stoppers.indexOf(stopper), 1);
  if (how !== 0) throw new Error(`qms ${args.join(' ')}: ${how}\n${stderr()}${stdout()}`.trimEnd());
  return stdout();
}

function collect(stream) {
  const parts = [];
  stream.on('data', (bytes) => parts.push(bytes));
  return () => Buffer.concat(parts).toString('utf8');
}

async function stop(child, ended) {
  const over = new AbortController();
  child.kill('SIGTERM');
  const drained = sleep(DRAIN, 'late', { signal: over.signal }).catch(() => undefined);
  if ((await Promise.race([ended, drained])) === 'late') child.kill('SIGKILL');
  await ended;
  over.abort();
}

/** @returns the open file and where the words of this process begin in it */
function openLog(path) {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  if (statSync(path, { throwIfNoEntry: false })?.size > LOG_LIMIT) renameSync(path, `${path}.1`);
  return { from: statSync(path, { throwIfNoEntry: false })?.size ?? 0, output: openSync(path, 'a', 0o600) };
}

const tailOf = (path, from) => readFileSync(path).subarray(from).toString('utf8').trimEnd().split('\n').slice(-15).join('\n');
