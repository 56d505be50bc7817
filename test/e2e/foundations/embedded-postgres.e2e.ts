import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cluster, startCluster } from '../../../libs/database/src/embedded/embedded-postgres';
import { connected, initializeDatabase, urlFor } from '../../../libs/database/src/embedded/initialize-database';
import { until } from '../../world/until';

const running: Cluster[] = [];
const starters: ChildProcess[] = [];
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qms-embedded-'));
});

afterEach(async () => {
  for (const starter of starters.splice(0)) starter.kill('SIGKILL');
  await Promise.all(running.splice(0).map((cluster) => cluster.stop()));
  rmSync(folder, { recursive: true, force: true });
});

describe('a new cluster', () => {
  it('gives the app a role that owns nothing and passes no wall, and the owner no more than its database', async () => {
    const { adminUrl, ownerUrl, appUrl } = await start();
    const roles = await rows(
      adminUrl,
      `select rolname, rolcanlogin, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles where rolname in ('qms_owner', 'qms_app') order by 1`,
    );
    const plain = {
      rolcanlogin: true,
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
    };
    expect(roles).toEqual([
      { rolname: 'qms_app', ...plain },
      { rolname: 'qms_owner', ...plain },
    ]);
    expect(await rows(adminUrl, `select pg_has_role('qms_app', 'qms_owner', 'member') as member`)).toEqual([{ member: false }]);
    expect(
      await rows(
        ownerUrl,
        `select d.datdba::regrole::text as database, n.nspowner::regrole::text as schema from pg_database d, pg_namespace n
                            where d.datname = current_database() and n.nspname = 'public'`,
      ),
    ).toEqual([{ database: 'qms_owner', schema: 'qms_owner' }]);
    expect(await rows(adminUrl, `select from pg_shdepend where refobjid = 'qms_app'::regrole and deptype = 'o'`)).toEqual([]);
    await expect(rows(appUrl, 'create table mine (id int)')).rejects.toThrow('permission denied for schema public');
    await expect(rows(appUrl, 'create temp table mine (id int)')).rejects.toThrow('permission denied to create temporary tables');
    await expect(rows(appUrl, 'create extension hstore')).rejects.toThrow('permission denied');
    await rows(ownerUrl, 'create table ours (id int)');
    await expect(rows(appUrl, 'select * from ours')).rejects.toThrow('permission denied for table ours');
  });

  it('has the extensions, reads and sorts Vietnamese, and keeps what it was told is on disk', async () => {
    const { appUrl, adminUrl } = await start();
    const extensions = await rows<{ extname: string }>(appUrl, `select extname from pg_extension where extname <> 'plpgsql' order by 1`);
    expect(extensions.map((e) => e.extname)).toEqual(['btree_gin', 'btree_gist', 'pg_trgm', 'pgcrypto', 'unaccent']);
    const [words] = await rows(
      appUrl,
      `select unaccent('Đề án') as plain, lower('ĐỀ ÁN') as small, similarity('Đề án', 'đề án') as alike,
              (select array_agg(w order by w) from unnest(array['e', 'đ', 'â', 'd', 'ă', 'a']) w) as sorted`,
    );
    expect(words).toEqual({ plain: 'De an', small: 'đề án', alike: 1, sorted: ['a', 'ă', 'â', 'd', 'đ', 'e'] });
    const names = [
      'fsync',
      'full_page_writes',
      'synchronous_commit',
      'data_checksums',
      'TimeZone',
      'server_encoding',
      'unix_socket_directories',
    ];
    const settings = await rows<{ value: string }>(adminUrl, 'select current_setting(n) as value from unnest($1::text[]) n', [names]);
    expect(settings.map((s) => s.value)).toEqual(['on', 'on', 'on', 'on', 'UTC', 'UTF8', '']);
  });

  it('keeps passwords for itself and is reached over loopback only, with the password', async () => {
    const { appUrl, port } = await start();
    expect(mode(join(folder, 'keys'))).toBe('700');
    expect(mode(join(folder, 'keys', 'database.json'))).toBe('600');
    expect(mode(join(folder, 'postgres'))).toBe('700');
    await expect(rows(urlFor(appUrl, { database: 'qms', password: 'guessed' }), 'select 1')).rejects.toThrow(
      'password authentication failed',
    );
    const others = Object.values(networkInterfaces()).flatMap((all) => (all ?? []).filter((a) => !a.internal && a.family === 'IPv4'));
    for (const { address } of others) await expect(reaches(address, port)).resolves.toBe(false);
    await expect(reaches('127.0.0.1', port)).resolves.toBe(true);
  });

  it('is made again when making it was cut off', async () => {
    mkdirSync(join(folder, 'postgres.unfinished', 'base'), { recursive: true });
    const { appUrl } = await start();
    expect(await rows(appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('the next start', () => {
  it('has what was committed before the server was killed, and says how the server ended', async () => {
    const first = await start();
    await rows(first.ownerUrl, `create table kept as select 'Kế hoạch' as title`);
    process.kill(first.pid, 'SIGKILL');
    expect(await first.ended).toBe('SIGKILL');
    const second = await start();
    expect(await rows(second.ownerUrl, 'select title from kept')).toEqual([{ title: 'Kế hoạch' }]);
  });

  it('is not held up by a lock file that names a process which is not ours', async () => {
    const first = await start();
    await first.stop();
    expect(await first.ended).toBe('exit 0');
    // Not our own number: PostgreSQL itself knows that its parent is no server.
    const stranger = spawn('sleep', ['60']);
    starters.push(stranger);
    writeFileSync(join(folder, 'postgres', 'postmaster.pid'), `${stranger.pid}\n${join(folder, 'postgres')}\n`);
    const second = await start();
    expect(await rows(second.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('is refused while a server runs in the folder', async () => {
    await start();
    await expect(start()).rejects.toThrow(/đang chạy.*already running/);
  });

  it('says which file is missing when the keys are gone', async () => {
    await (await start()).stop();
    rmSync(join(folder, 'keys', 'database.json'));
    await expect(start()).rejects.toThrow(/database\.json.*QMS_KEYS_DIR/);
  });
});

describe('when the process that started it is killed', () => {
  it('the server ends, and the next start finds the committed data', async () => {
    const { starter, pid, appUrl } = await startElsewhere('');
    await expect(rows(appUrl, 'select 1 as one')).resolves.toEqual([{ one: 1 }]);
    starter.kill('SIGKILL');
    const next = await start();
    await until(() => !exists(pid));
    expect(await rows(next.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('a cluster of tests also takes its folder with it', async () => {
    const { starter, pid } = await startElsewhere(folder);
    starter.kill('SIGKILL');
    await until(() => !exists(pid) && !existsSync(folder));
  });
});

describe('a given server', () => {
  it('gets the same from an administrator who is no superuser, twice', async () => {
    const { adminUrl } = await start();
    await rows(adminUrl, `create role dba login createrole createdb password 'dba'`);
    await rows(adminUrl, 'drop database qms');
    await rows(adminUrl, 'drop role qms_app, qms_owner');
    const dba = urlFor(adminUrl, { database: 'postgres', user: 'dba', password: 'dba' });
    const plan = { database: 'qms_given', ownerPassword: 'mật khẩu của chủ', appPassword: 'p@ss/w:rd%' };
    await initializeDatabase(dba, plan);
    const { ownerUrl, appUrl } = await initializeDatabase(dba, plan);
    await rows(ownerUrl, 'create table ours (id int); grant select on ours to qms_app');
    expect(await rows(appUrl, 'select count(*)::int as n from ours')).toEqual([{ n: 0 }]);
  });

  it('takes rights away from a role that has too many', async () => {
    const { adminUrl } = await start();
    await rows(adminUrl, 'alter role qms_app superuser bypassrls');
    await rows(adminUrl, 'grant qms_owner to qms_app');
    await initializeDatabase(adminUrl, { database: 'qms', ownerPassword: 'a', appPassword: 'b' });
    expect(
      await rows(
        adminUrl,
        `select rolsuper, rolbypassrls, pg_has_role(oid, 'qms_owner', 'member') as member from pg_roles where rolname = 'qms_app'`,
      ),
    ).toEqual([{ rolsuper: false, rolbypassrls: false, member: false }]);
  });
});

it('starts where user namespaces are forbidden, and goes back to them later', async () => {
  const path = process.env.PATH;
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin', 'unshare'), '#!/bin/sh\nexit 1\n');
  chmodSync(join(folder, 'bin', 'unshare'), 0o755);
  try {
    process.env.PATH = `${join(folder, 'bin')}:${path}`;
    const without = await start();
    await rows(without.ownerUrl, `create table kept as select 'Sổ tay' as title`);
    await without.stop();
  } finally {
    process.env.PATH = path;
  }
  const withNamespace = await start();
  expect(await rows(withNamespace.ownerUrl, 'select title from kept')).toEqual([{ title: 'Sổ tay' }]);
});

async function start(): Promise<Cluster> {
  const cluster = await startCluster({ dataDir: join(folder, 'postgres'), keysDir: join(folder, 'keys'), fsync: true });
  running.push(cluster);
  return cluster;
}

async function startElsewhere(remove: string): Promise<{ starter: ChildProcess; pid: number; appUrl: string }> {
  const script = join(__dirname, 'cluster-starter.ts');
  const args = ['-r', join(__dirname, '../../world/typescript.cjs'), script, join(folder, 'postgres'), join(folder, 'keys'), remove];
  const starter = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  starters.push(starter);
  const line = await new Promise<string>((told, failed) => {
    starter.stdout?.once('data', (bytes: Buffer) => told(bytes.toString()));
    starter.once('exit', (code) => failed(new Error(`starter ended with ${code}`)));
  });
  return { starter, ...(JSON.parse(line) as { pid: number; appUrl: string }) };
}

const rows = <T = Record<string, unknown>>(url: string, sql: string, values?: unknown[]): Promise<T[]> =>
  connected(url, async (client) => (await client.query(sql, values)).rows as T[]);

const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8);

const exists = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const reaches = (host: string, port: number): Promise<boolean> =>
  new Promise((answer) => {
    const socket = connect({ host, port, timeout: 2_000 });
    for (const event of ['error', 'timeout']) socket.once(event, () => answer(false));
    socket.once('connect', () => answer(true));
    for (const event of ['error', 'timeout', 'connect']) socket.once(event, () => socket.destroy());
  });
