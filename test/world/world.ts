import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readEnvironment } from '@qms/config';
import { Client as Sql } from 'pg';
import { createServer } from '../../apps/api/src/server';
import { DEMO_PASSWORD } from '../../seeds/demo';
import { Client } from './client';
import { createTestDatabase, type TestDatabase } from './cluster';

/** The whole system for one test file: its own database (a copy of the demo province), its own folder, real HTTP on loopback. */
export class World {
  private readonly clients = new Map<string, Client>();

  private constructor(
    readonly app: NestFastifyApplication,
    readonly url: string,
    readonly database: TestDatabase,
    readonly folder: string,
    readonly env: NodeJS.ProcessEnv,
  ) {}

  /** @param env more of the environment, e.g. `S3_ENDPOINT`; @param options.web serve the built web app too. */
  static async open(env: NodeJS.ProcessEnv = {}, options: { web?: 'built' } = {}): Promise<World> {
    const database = await createTestDatabase();
    const folder = mkdtempSync(join(tmpdir(), 'qms-world-'));
    cpSync(join(process.env.QMS_TEST_TEMPLATE!, 'files'), join(folder, 'files'), { recursive: true });
    const all = { DATABASE_URL: database.appUrl, QMS_DATA_DIR: folder, QMS_DEMO: '1', QMS_READS_TEXTS: '0', ...env };
    const app = await createServer(readEnvironment(all), {
      durable: false,
      requestsPerMinute: 1_000_000,
      ...(options.web && { web: resolve(__dirname, '../../dist/web') }),
    });
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    return new World(app, `http://127.0.0.1:${port}`, database, folder, all);
  }

  /** Somebody who is signed in (once per world); `fresh` opens a session of its own. */
  async as(username: string, session: 'shared' | 'fresh' = 'shared'): Promise<Client> {
    const known = session === 'shared' ? this.clients.get(username) : undefined;
    if (known) return known;
    const client = new Client(this.url, username);
    const answer = await client.signIn(username, DEMO_PASSWORD);
    if (answer.status !== 204) throw new Error(`${username} could not sign in: ${answer.status} ${JSON.stringify(answer.body)}`);
    if (session === 'shared') this.clients.set(username, client);
    return client;
  }

  /** Somebody who has just confirmed by password. */
  async confirmed(username: string): Promise<Client> {
    const client = await this.as(username);
    const answer = await client.confirm(DEMO_PASSWORD);
    if (answer.status !== 204) throw new Error(`${username} could not confirm: ${answer.status}`);
    return client;
  }

  nobody(): Client {
    return new Client(this.url, 'nobody');
  }

  /** Asks the database as superuser (`admin`), owner or the app's role; `options` are the session's, e.g. `-c enable_seqscan=off`. */
  async sql<T = Record<string, unknown>>(
    text: string,
    values: unknown[] = [],
    role: 'admin' | 'owner' | 'app' = 'admin',
    options?: string,
  ): Promise<T[]> {
    const url = { admin: this.database.adminUrl, owner: this.database.ownerUrl, app: this.database.appUrl }[role];
    const client = new Sql({ connectionString: url, ...(options && { options }) });
    await client.connect();
    try {
      return (await client.query(text, values)).rows as T[];
    } finally {
      await client.end();
    }
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
