// `npm run --silent qms -- <command>`: the command line. Standard output carries the command's data alone.
// Without DATABASE_URL it finds the database of `npm start`: the running one, or it starts it for the length of the command.
import { continueUnderLockedNode, ensureInstalled } from './launcher/install.mjs';

ensureInstalled();
await continueUnderLockedNode(import.meta.url);
const { ensureBuilt } = await import('./launcher/build.mjs');
const { runCommandLine } = await import('./launcher/command-line.mjs');
await ensureBuilt(['back-end']);
process.exitCode = await runCommandLine(process.argv.slice(2));
