// `npm run faults [-- --kills N]`: kills of the API and of PostgreSQL under load; nothing acknowledged may be lost, nothing happen twice.
import { continueUnderLockedNode, ensureInstalled } from './launcher/install.mjs';

ensureInstalled();
await continueUnderLockedNode(import.meta.url);
const { ensureBuilt } = await import('./launcher/build.mjs');
await ensureBuilt(['back-end']);
const { runFaults } = await import('../test/faults/run.mjs');
const at = process.argv.indexOf('--kills');
process.exitCode = await runFaults({ kills: at > 0 ? Number(process.argv[at + 1]) : 32 });
