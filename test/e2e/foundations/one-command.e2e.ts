import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEMO_PASSWORD } from '../../../seeds/demo';
import { Client } from '../../world/client';
import { freePort } from '../../world/free-port';
import { until } from '../../world/until';

const ROOT = join(__dirname, '../../..');
const launched: Launch[] = [];
let folder: string;
let port: number;

/** `npm start` as a person sees it. */
interface Launch {
  readonly process: ChildProcess;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Exit code, or the signal. */
  readonly ended: Promise<number | string>;
  /** Waits for the line `Ready: …`. */
  ready(): Promise<void>;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qms-start-'));
  port = await freePort();
});

afterEach(async () => {
  for (const { process, ended } of launched.splice(0)) {
    process.kill('SIGTERM');
    await ended;
  }
  await until(() => processesOf(folder).length === 0, 40);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('starts an empty machine, tells address and logins, stops in order, and keeps what was done', async () => {
  const first = launch();
  await first.ready();
  expect(first.stdout().match(/^Ready: .*$/gm)).toEqual([`Ready: http://127.0.0.1:${port}`]);
  expect(first.stdout()).toContain(DEMO_PASSWORD);
  const logins = [
    'quantri',
    'kehoach',
    'tdc',
    'kiemtra',
    'giangvien',
    'vanthu',
    'thuky',
    'lanhdao',
    'soatxet',
    'coquan2',
    'nhanvien',
    'vanthu2',
    'khach',
  ];
  expect([...first.stdout().matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name).sort()).toEqual([...logins].sort());
  const secretary = new Client(`http://127.0.0.1:${port}`, 'thuky');
  expect((await secretary.signIn('thuky', DEMO_PASSWORD)).status).toBe(204);

  first.process.kill('SIGTERM');
  expect(await first.ended).toBe(0);
  expect(processesOf(folder)).toEqual([]);
  await expect(fetch(`http://127.0.0.1:${port}/health/live`)).rejects.toThrow('fetch failed');

  const second = launch();
  await second.ready();
  expect(await secretary.get('/session')).toMatchObject({ status: 200, body: { person: { name: 'Nguyễn Văn An' } } });
}, 180_000);

it('leaves nothing behind when it is killed, and starts again', async () => {
  const killed = launch();
  await killed.ready();
  killed.process.kill('SIGKILL');
  await until(() => processesOf(folder).length === 0, 40);
  await launch().ready();
}, 120_000);

it('stops everything when npm is told to stop', async () => {
  const started = launch({}, ['npm', 'start']);
  await started.ready();
  started.process.kill('SIGTERM');
  await until(() => processesOf(folder).length === 0, 40);
  await launch().ready();
}, 120_000);

it('stops everything and says why when the product or the database ends by itself', async () => {
  const crashed = launch({ QMS_PROCESSES: 'api worker' });
  await crashed.ready();
  const processes = processesOf(folder).filter(({ command }) => command.includes('dist/apps/api/src/main.js'));
  expect(processes).toHaveLength(2);
  process.kill(processes[1]?.pid ?? 0, 'SIGKILL');
  expect(await crashed.ended).toBe(1);
  expect(crashed.stderr()).toMatch(/(api|worker) ended unexpectedly \(SIGKILL\)/);
  expect(processesOf(folder)).toEqual([]);

  const without = launch();
  await without.ready();
  process.kill(Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
  expect(await without.ended).toBe(1);
  expect(without.stderr()).toContain('PostgreSQL ended unexpectedly (SIGKILL)');
  expect(processesOf(folder)).toEqual([]);
}, 120_000);

it('says in both languages that the port is taken', async () => {
  const other = createServer();
  await new Promise<void>((listening) => other.listen(port, '127.0.0.1', listening));
  try {
    const refused = launch();
    expect(await refused.ended).toBe(1);
    expect(refused.stderr()).toContain(`Cổng ${port} trên 127.0.0.1 đã có chương trình khác dùng`);
    expect(refused.stderr()).toContain(`QMS_PORT=${port + 1} npm start`);
  } finally {
    other.close();
  }
});

it('tells every fault of the configuration and leaves nothing running', async () => {
  const refused = launch({ S3_ENDPOINT: 'nowhere', QMS_TRUSTED_PROXIES: '', QMS_TLS_CERT: '/no/such/file' });
  expect(await refused.ended).toBe(1);
  for (const name of ['S3_ENDPOINT', 'S3_ACCESS_KEY', 'S3_SECRET_KEY', 'S3_BUCKET', 'QMS_TLS_KEY'])
    expect(refused.stderr()).toContain(name);
  expect(processesOf(folder)).toEqual([]);
}, 60_000);

it('gives an empty system a link for its first administrator, and no logins', async () => {
  const own = join(folder, 'empty');
  const empty = launch({ QMS_DEMO: '0', QMS_DATA_DIR: own });
  await empty.ready();
  const [, link] = empty.stdout().trim().split('\n');
  expect(link).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${port}/\\S+`));
  expect(empty.stdout()).not.toContain(DEMO_PASSWORD);
}, 120_000);

function launch(
  env: NodeJS.ProcessEnv = {},
  [program, ...args]: readonly [string, ...string[]] = [process.execPath, 'scripts/start.mjs'],
): Launch {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(QMS_|S3_|DATABASE_|NODE_ENV)/.test(name));
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { ...Object.fromEntries(inherited), QMS_PORT: String(port), QMS_DATA_DIR: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (bytes: Buffer) => {
    stdout += bytes;
  });
  child.stderr.on('data', (bytes: Buffer) => {
    stderr += bytes;
  });
  let end: number | string | undefined;
  const ended = new Promise<number | string>((settle) => child.once('close', (code, signal) => settle(signal ?? code ?? -1)));
  void ended.then((how) => {
    end = how;
  });
  const ready = async (): Promise<void> => {
    while (!/^Ready: .*\n/m.test(stdout)) {
      if (end !== undefined) throw new Error(`ended with ${end}:\n${stderr}`);
      await sleep(20);
    }
  };
  const launch = { process: child, ended, ready, stdout: () => stdout, stderr: () => stderr };
  launched.push(launch);
  return launch;
}

/** Running processes whose environment or command names the folder: database, API, worker, commands. */
function processesOf(path: string): { pid: number; command: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((name) => {
      try {
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return `${command} ${readFileSync(`/proc/${name}/environ`, 'utf8')}`.includes(path) ? [{ pid: Number(name), command }] : [];
      } catch {
        return [];
      }
    });
}
