// `npm run faults [-- --kills N]`: kills of the API and of PostgreSQL under load; nothing acknowledged may be lost, nothing happen twice. A pack of 200 files
// whose making is killed is finished once, and memory does not grow with its files.
import { continueUnderLockedNode, ensureInstalled } from './launcher/install.mjs';

ensureInstalled();
await continueUnderLockedNode(import.meta.url);
const { ensureBuilt } = await import('./launcher/build.mjs');
await ensureBuilt(['back-end']);
const { runFaults } = await import('../test/faults/run.mjs');
const { runPacks } = await import('../test/faults/packs.mjs');
const at = process.argv.indexOf('--kills');
process.exitCode = await runFaults({ kills: at > 0 ? Number(process.argv[at + 1]) : 32 });
process.exitCode ||= await runPacks({ files: 200, bytes: 2_000_000 });
