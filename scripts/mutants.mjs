// `npm run mutants [-- --notes]`: takes away, one at a time, what the database refuses, what a lifecycle demands and whom a policy lets act, and lists
// what no test noticed. Outside CI. The working tree is never touched.
import { continueUnderLockedNode, ensureInstalled } from './launcher/install.mjs';

ensureInstalled();
await continueUnderLockedNode(import.meta.url);
const { ensureBuilt } = await import('./launcher/build.mjs');
await ensureBuilt(['back-end']);
const { constraintMutants } = await import('./mutants/constraints.mjs');
const { ruleMutants } = await import('./mutants/rules.mjs');

let [all, survivors] = [0, []];
for (const [name, run] of [
  ['constraints', constraintMutants],
  ['lifecycles and policies', ruleMutants],
]) {
  const started = performance.now();
  const result = await run();
  console.log(`${name}: ${result.survivors.length} survivors of ${result.all} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  const notes = result.notes ?? [];
  if (process.argv.includes('--notes')) for (const note of notes) console.log(`  ${note}`);
  else if (notes.length > 0) console.log(`  ${notes.length} were noticed although something else refuses the same (--notes lists them)`);
  all += result.all;
  survivors = [...survivors, ...result.survivors];
}
for (const { where, what } of survivors) console.log(`SURVIVED ${where}  ${what}`);
console.log(`${survivors.length} survivors of ${all}`);
process.exitCode = survivors.length > 0 ? 1 : 0;
