import { startCluster } from '../../../libs/database/src/embedded/embedded-postgres';

/** A process that starts a cluster and then only waits: the test kills it. Arguments: data folder, keys folder, folder to remove or ''. */
async function main([dataDir, keysDir, removeAfterwards]: string[]): Promise<void> {
  const { pid, appUrl } = await startCluster({ dataDir, keysDir, fsync: true, removeAfterwards: removeAfterwards || undefined });
  process.stdout.write(`${JSON.stringify({ pid, appUrl })}\n`);
  setInterval(() => undefined, 60_000);
}

main(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(error.message);
  process.exit(1);
});
