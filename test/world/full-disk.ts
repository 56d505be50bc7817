import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { until } from './until';
import type { World } from './world';

const API = resolve(__dirname, '../../dist/apps/api/src/main.js');

/** Whether this process may put a small file system of its own somewhere. */
export const mayMount = (): boolean => {
  const folder = mkdtempSync(join(tmpdir(), 'qms-mount-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status === 0;
  if (mounted) execFileSync('umount', [folder]);
  rmSync(folder, { recursive: true, force: true });
  return mounted;
};

/** A file system of so many megabytes in a folder. @returns how it is taken away. */
export function mountSmallDisk(folder: string, megabytes: number): () => void {
  mkdirSync(folder, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  return () => execFileSync('umount', ['-l', folder]);
}

/** A second server process over the same world, whose files may not grow larger: what a full disk is where nobody may mount (EFBIG). */
export async function startLimited(world: World, megabytes: number): Promise<{ url: string; stop(): void }> {
  const port = await new Promise<number>((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const found = (probe.address() as AddressInfo).port;
      probe.close(() => done(found));
    });
  });
  const env = { ...process.env, NODE_ENV: 'test', ...world.env, QMS_PROCESSES: 'api', QMS_PORT: String(port) };
  const limited = spawn('prlimit', [`--fsize=${megabytes * 1024 * 1024}`, process.execPath, API], { env, stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  await until(
    () =>
      fetch(`${url}/health/ready`).then(
        (answer) => answer.ok,
        () => false,
      ),
    60,
  );
  return { url, stop: () => void limited.kill('SIGTERM') };
}
