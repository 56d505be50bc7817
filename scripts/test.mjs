// `npm test`: installs what the tests need, then runs the whole list that CI runs. `npm test -- rules web` runs the named kinds.
// Runs on the system's own Node (18 up) until the packages are there, then under the Node of the lockfile.
import { continueUnderLockedNode, ensureInstalled } from './launcher/install.mjs';

ensureInstalled();
await continueUnderLockedNode(import.meta.url);
const { ensureDebianPackages } = await import('./testing/debian-packages.mjs');
const { runKinds } = await import('./testing/run-kinds.mjs');
ensureDebianPackages();
const named = process.argv.slice(2);
await runKinds(named.length > 0 ? named : undefined);
