// `npm run approve`: writes test/approved/ anew from the code and the database. Read the diff before you commit it.
import { spawnSync } from 'node:child_process';
import { continueUnderLockedNode, ensureInstalled, root } from './launcher/install.mjs';

ensureInstalled();
await continueUnderLockedNode(import.meta.url);
const { ensureBuilt } = await import('./launcher/build.mjs');
await ensureBuilt(['back-end']);
const jest = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
  '--testPathPatterns',
  'test/architecture/',
  'test/e2e/promises/',
];
const { status } = spawnSync(process.execPath, jest, { cwd: root, stdio: 'inherit', env: { ...process.env, QMS_APPROVE: '1' } });
process.exitCode = status ?? 1;
