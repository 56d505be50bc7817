import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestCluster } from './cluster';

const CLI = join(__dirname, '../../dist/apps/cli/src/main.js');

/**
 * What every test database begins with: the schema and the demo province, made by the same commands that `npm start` runs. The files of the
 * demo documents stay in a folder until the run ends; each world takes a copy.
 */
export async function prepareTemplate({ ownerUrl, appUrl }: TestCluster): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'qms-template-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  process.env.QMS_TEST_TEMPLATE = folder;
  const env = { ...process.env, NODE_ENV: 'test', DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: appUrl, QMS_DATA_DIR: folder, QMS_DEMO: '1' };
  for (const command of ['migrate', 'seed']) await promisify(execFile)(process.execPath, [CLI, command], { env });
}
