import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { escapeIdentifier } from 'pg';
import { type Cluster, startCluster } from '../../libs/database/src/embedded/embedded-postgres';
import { connected, type DatabaseUrls, grantConnect, OWNER_ROLE, urlFor } from '../../libs/database/src/embedded/initialize-database';

const TEMPLATE = 'qms_template';
/** The run's addresses, for the workers of Jest: they inherit the environment of the process that started the cluster. */
const ADDRESSES = 'QMS_TEST_CLUSTER';

/** Addresses of the run's cluster; the two roles' are of the template database. */
export interface TestCluster extends DatabaseUrls {
  readonly adminUrl: string;
}

/** A database of one test file, a copy of the migrated template. */
export interface TestDatabase extends DatabaseUrls {
  readonly name: string;
  /** The superuser's address within this database. */
  readonly adminUrl: string;
  drop(): Promise<void>;
}

/**
 * Starts the one cluster of a test run: fsync off, in a temporary folder that disappears with this process, however that ends.
 * @param prepare fills the template from which every test database is copied
 */
export async function startTestCluster(prepare: (template: TestCluster) => Promise<void>): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'qms-test-'));
  const cluster = await startCluster({
    dataDir: join(folder, 'postgres'),
    keysDir: join(folder, 'keys'),
    fsync: false,
    database: TEMPLATE,
    removeAfterwards: folder,
  });
  try {
    await prepare(cluster);
    // A connection to the template, even an idle one, would make every copy fail.
    await connected(cluster.adminUrl, (admin) => admin.query(`alter database ${TEMPLATE} with allow_connections false is_template true`));
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  const { adminUrl, ownerUrl, appUrl } = cluster;
  process.env[ADDRESSES] = JSON.stringify({ adminUrl, ownerUrl, appUrl } satisfies TestCluster);
  return cluster;
}

/** Copies the template (about 0.1 s). @throws Error outside a run that started a cluster */
export async function createTestDatabase(): Promise<TestDatabase> {
  const cluster = testCluster();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await connected(cluster.adminUrl, async (admin) => {
    await admin.query(`create database ${escapeIdentifier(name)} template ${TEMPLATE} owner ${OWNER_ROLE}`);
    await admin.query(`alter database ${escapeIdentifier(name)} set timezone to 'UTC'`);
    await grantConnect(admin, name);
  });
  return {
    name,
    adminUrl: urlFor(cluster.adminUrl, { database: name }),
    ownerUrl: urlFor(cluster.ownerUrl, { database: name }),
    appUrl: urlFor(cluster.appUrl, { database: name }),
    drop: () => dropTestDatabase(name),
  };
}

/** Drops a test database, ending connections that a test left open. */
export async function dropTestDatabase(name: string): Promise<void> {
  await connected(testCluster().adminUrl, (admin) => admin.query(`drop database if exists ${escapeIdentifier(name)} with (force)`));
}

function testCluster(): TestCluster {
  const addresses = process.env[ADDRESSES];
  if (!addresses) throw new Error('no test cluster: run the test through Jest, whose global set-up starts one');
  return JSON.parse(addresses) as TestCluster;
}
