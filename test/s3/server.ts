import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../world/free-port';

/** A running S3 server. */
export interface S3Server {
  readonly endpoint: string;
  readonly accessKey: string;
  readonly secretKey: string;
  stop(): Promise<void>;
}

const SCRIPT = join(__dirname, 'radosgw.sh');
const PROGRAMS = ['ceph-mon', 'ceph-osd', 'radosgw', 'radosgw-admin', 'monmaptool', 'ceph'];

/** What of the server this machine lacks; '' = nothing. */
export const missingForS3 = (): string => PROGRAMS.filter((program) => spawnSync('which', [program]).status !== 0).join(', ');

/** Starts a real S3 server in a folder of its own. Unix sockets have short names only, so it lies directly under /tmp. */
export async function startS3Server(): Promise<S3Server> {
  const folder = mkdtempSync('/tmp/qs3-');
  // The monitor takes two ports beside it.
  const port = await freePort(3);
  const { stdout } = await promisify(execFile)('bash', [SCRIPT, 'start', folder, String(port)], { timeout: 180_000 });
  const told = Object.fromEntries(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.split('=', 2) as [string, string]),
  );
  return {
    endpoint: told.S3_ENDPOINT!,
    accessKey: told.S3_ACCESS_KEY!,
    secretKey: told.S3_SECRET_KEY!,
    stop: async () => {
      await promisify(execFile)('bash', [SCRIPT, 'stop', folder], { timeout: 120_000 });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
