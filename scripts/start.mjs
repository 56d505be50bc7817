// `npm start`: everything on one machine. `npm run dev`: the same, reloaded on change (`--dev`).
// Runs on the system's own Node (18 up) until the packages are there, then under the Node of the lockfile.
import { continueUnderLockedNode, ensureInstalled } from './launcher/install.mjs';

ensureInstalled();
await continueUnderLockedNode(import.meta.url);
const { runProduct } = await import('./launcher/product.mjs');
await runProduct({ dev: process.argv.includes('--dev') });
