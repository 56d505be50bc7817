import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client as Sql } from 'pg';
import { DEMO_PASSWORD } from '../../../seeds/demo';
import { Client } from '../../world/client';
import { createTestDatabase, type TestDatabase } from '../../world/cluster';
import { freePort } from '../../world/free-port';
import { pdf } from '../../world/pdf';
import { until } from '../../world/until';

const API = resolve(__dirname, '../../../dist/apps/api/src/main.js');

let database: TestDatabase;
let folder: string;
let port: number;
let api: ChildProcess | null = null;

const sql = async <T>(text: string, values: unknown[] = []): Promise<T[]> => {
  const client = new Sql({ connectionString: database.adminUrl });
  await client.connect();
  try {
    return (await client.query(text, values)).rows as T[];
  } finally {
    await client.end();
  }
};

/** Starts the real process; with a failpoint it dies there as by `kill -9`. */
async function start(failpoint?: string): Promise<void> {
  const env = {
    ...process.env,
    NODE_ENV: 'test',
    DATABASE_URL: database.appUrl,
    QMS_DATA_DIR: folder,
    QMS_PORT: String(port),
    ...(failpoint && { QMS_FAILPOINT: failpoint }),
  };
  api = spawn(process.execPath, [API], { env, stdio: 'ignore' });
  const isReady = () =>
    fetch(`http://127.0.0.1:${port}/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
  await until(isReady, 60);
}

async function stop(signal: NodeJS.Signals): Promise<void> {
  const child = api;
  api = null;
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  await new Promise((done) => {
    child.once('exit', done);
    child.kill(signal);
  });
}

const died = async (): Promise<NodeJS.Signals | null> => {
  for (let i = 0; i < 100 && api!.signalCode === null; i++) await new Promise((done) => setTimeout(done, 20));
  return api!.signalCode;
};
/** The request during which the process dies: nobody knows whether it was done. */
const unknown = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'answered',
    () => 'unknown',
  );

beforeAll(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'qms-failpoint-'));
  cpSync(join(process.env.QMS_TEST_TEMPLATE!, 'files'), join(folder, 'files'), { recursive: true });
  port = await freePort();
}, 120_000);
afterEach(() => stop('SIGKILL'));
afterAll(async () => {
  await stop('SIGKILL');
  await database?.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function signedIn(username: string): Promise<Client> {
  const client = new Client(`http://127.0.0.1:${port}`, username);
  expect((await client.signIn(username, DEMO_PASSWORD)).status).toBe(204);
  return client;
}

describe('the process dies', () => {
  it.each(['before-commit', 'after-commit'])(
    '%s: the retry with the same key has one effect',
    async (failpoint) => {
      await start(failpoint);
      const secretary = await signedIn('thuky');
      const number = `${randomUUID().slice(0, 8)}/BC-SXD`;
      const body = { items: [{ number, happenedOn: '2026-05-04', title: `Báo cáo ${number}`, issuer: 'Sở Xây dựng' }] };
      const key = { 'idempotency-key': randomUUID() };
      expect(await unknown(secretary.post('/records', body, key))).toBe('unknown');
      expect(await died()).toBe('SIGKILL');
      const landed = await sql('select id from record where number = $1', [number]);
      expect(landed).toHaveLength(failpoint === 'after-commit' ? 1 : 0);
      await start();
      expect((await secretary.post('/records', body, key)).status).toBe(201);
      expect((await secretary.post('/records', body, key)).status).toBe(201);
      expect(await sql('select id from record where number = $1', [number])).toHaveLength(1);
      expect(await sql('select event from journal_entry where aggregate_id = (select id from record where number = $1)', [number])).toEqual(
        [{ event: 'record.entered' }],
      );
    },
    120_000,
  );

  it.each([
    ['after-intent', 0],
    ['after-put', 1],
  ] as const)(
    '%s: nothing is stored, and what lies there is swept',
    async (failpoint, objects) => {
      await start(failpoint);
      const secretary = await signedIn('thuky');
      const before = await sql<{ id: string }>('select id from file');
      expect(await unknown(secretary.upload('/files', { name: 'a.pdf', bytes: await pdf('x') }))).toBe('unknown');
      expect(await died()).toBe('SIGKILL');
      const [left] = await sql<{ id: string; state: string; object_key: string }>(
        'select id, state, object_key from file where id <> all ($1::uuid[])',
        [before.map((row) => row.id)],
      );
      expect(left!.state).toBe('pending');
      const { existsSync } = await import('node:fs');
      expect(existsSync(join(folder, 'files', left!.object_key))).toBe(objects === 1);
      await sql("update file set deadline = now() - interval '1 minute' where id = $1", [left!.id]);
      await start();
      let state = 'pending';
      for (let i = 0; i < 100 && state !== 'gone'; i++) {
        await new Promise((done) => setTimeout(done, 100));
        state = (await sql<{ state: string }>('select state from file where id = $1', [left!.id]))[0]!.state;
      }
      expect(state).toBe('gone');
      expect(existsSync(join(folder, 'files', left!.object_key))).toBe(false);
    },
    120_000,
  );

  it('mid-approval: approval, state, register and journal stand together or not at all', async () => {
    await start();
    const secretary = await signedIn('thuky');
    const file = (await secretary.upload('/files', { name: 'quy-trinh.pdf', bytes: await pdf('quy trinh') })).body;
    const { revisionId } = (
      await secretary.post('/documents', { code: 'QT-CHET-01', title: 'Quy trình giữa chừng', kind: 'procedure', fileId: file.id })
    ).body;
    await secretary.post(`/revisions/${revisionId}/submission`);
    await stop('SIGKILL');

    await start('mid-approval');
    const head = await signedIn('lanhdao');
    expect((await head.confirm(DEMO_PASSWORD)).status).toBe(204);
    const key = { 'idempotency-key': randomUUID() };
    expect(await unknown(head.post(`/revisions/${revisionId}/approvals`, { sha256: file.sha256 }, key))).toBe('unknown');
    expect(await died()).toBe('SIGKILL');
    const facts = `select (select state from revision where id = $1) as state, (select count(*)::int from approval where revision_id = $1) as approvals,
      (select count(*)::int from record where source_id = $1) as records, (select count(*)::int from journal_entry where aggregate_id = $1 and event = 'revision.approved') as told`;
    expect(await sql(facts, [revisionId])).toEqual([{ state: 'in-review', approvals: 0, records: 0, told: 0 }]);

    await start();
    expect((await head.post(`/revisions/${revisionId}/approvals`, { sha256: file.sha256 }, key)).body.state).toBe('effective');
    expect(await sql(facts, [revisionId])).toEqual([{ state: 'effective', approvals: 1, records: 1, told: 1 }]);
  }, 120_000);
});
