// `npm run bench [-- --rows N] [-- --only W5,W6]`: W1–W7 against the bare reference in the same run. Figures are ratios; it is no test of time.
import { continueUnderLockedNode, ensureInstalled } from './launcher/install.mjs';

ensureInstalled();
await continueUnderLockedNode(import.meta.url);
const { ensureBuilt } = await import('./launcher/build.mjs');
await ensureBuilt(['back-end']);
const { runBench } = await import('../test/bench/run.mjs');
const given = (name) => {
  const at = process.argv.indexOf(`--${name}`);
  return at > 0 ? process.argv[at + 1] : undefined;
};
process.exitCode = await runBench({ rows: Number(given('rows') ?? 100_000), only: given('only')?.split(',') });
