// `npm run bench [-- --rows N]`: W1–W4 against the bare reference in the same run. Figures are ratios; it is no test of time.
import { continueUnderLockedNode, ensureInstalled } from './launcher/install.mjs';

ensureInstalled();
await continueUnderLockedNode(import.meta.url);
const { ensureBuilt } = await import('./launcher/build.mjs');
await ensureBuilt(['back-end']);
const { runBench } = await import('../test/bench/run.mjs');
const at = process.argv.indexOf('--rows');
process.exitCode = await runBench({ rows: at > 0 ? Number(process.argv[at + 1]) : 100_000 });
