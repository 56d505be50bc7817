import { spawn } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { resolve } from 'node:path';
import { until } from './until';
import type { World } from './world';

const API = resolve(__dirname, '../../dist/apps/api/src/main.js');

/** A server in a process of its own. */
export interface OwnProcess {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/**
 * Starts the built server over a world's database and files, beside the one in this process. @param fileLimit megabytes beyond which it may
 * write no file (EFBIG): what a full disk is where nobody may mount.
 */
export async function startOwnProcess(world: World, fileLimit?: number): Promise<OwnProcess> {
  const port = await new Promise<number>((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const found = (probe.address() as AddressInfo).port;
      probe.close(() => done(found));
    });
  });
  const env = { ...process.env, NODE_ENV: 'test', ...world.env, QMS_PROCESSES: 'api', QMS_PORT: String(port) };
  const node = [process.execPath, API] as const;
  const child =
    fileLimit === undefined
      ? spawn(node[0], [node[1]], { env, stdio: 'ignore' })
      : spawn('prlimit', [`--fsize=${fileLimit * 1024 * 1024}`, ...node], { env, stdio: 'ignore' });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const url = `http://127.0.0.1:${port}`;
  const isReady = () =>
    fetch(`${url}/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
  await until(isReady, 60);
  return {
    url,
    pid: child.pid!,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
