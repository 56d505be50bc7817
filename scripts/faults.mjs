// `npm run faults [-- --kills N] [-- --files N]`: kills of the API and of PostgreSQL under load; nothing acknowledged may be lost, nothing
// happen twice. Then a folder of files with the network cut twice, and 32 × 5 MB at once: the memory of the server grows by 64 MB at most.
// Then a pack of 200 files whose making is killed: it is finished once, and memory does not grow with its files. Then 500 certificates whose
// worker is killed 20 times: each is issued once, and no number is left out.
import { continueUnderLockedNode, ensureInstalled } from './launcher/install.mjs';

ensureInstalled();
await continueUnderLockedNode(import.meta.url);
const { ensureBuilt } = await import('./launcher/build.mjs');
await ensureBuilt(['back-end']);
const { runFaults } = await import('../test/faults/run.mjs');
const { runMemory } = await import('../test/faults/memory.mjs');
const { runPacks } = await import('../test/faults/packs.mjs');
const { runCertificates } = await import('../test/faults/certificates.mjs');
const given = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at > 0 ? Number(process.argv[at + 1]) : otherwise;
};
const kills = given('kills', 32);
const results = [
  kills > 0 ? await runFaults({ kills }) : 0,
  await runMemory({ files: given('files', 500) }),
  await runPacks({ files: 200, bytes: 2_000_000 }),
  await runCertificates({ certificates: given('certificates', 500), kills: 20 }),
];
process.exitCode = Math.max(...results);
