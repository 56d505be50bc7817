import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestCluster } from './cluster';

const CLI = join(__dirname, '../../dist/apps/cli/src/main.js');

/** What every test database begins with: the schema and the demo province, made by the same commands that `npm start` runs. */
export async function prepareTemplate({ ownerUrl, appUrl }: TestCluster): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'qms-template-'));
  const env = { ...process.env, NODE_ENV: 'test', DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: appUrl, QMS_DATA_DIR: folder, QMS_DEMO: '1' };
  try {
    for (const command of ['migrate', 'seed']) await promisify(execFile)(process.execPath, [CLI, command], { env });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
