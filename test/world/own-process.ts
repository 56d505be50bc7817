import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { freePort } from './free-port';
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
  const port = await freePort();
  const env = { ...process.env, NODE_ENV: 'test', ...world.env, QMS_PROCESSES: 'api', QMS_PORT: String(port) };
  const node = [process.execPath, API] as const;
  const child =
    fileLimit === undefined
      ? spawn(node[0], [node[1]], { env, stdio: 'ignore' })
      : spawn('prlimit', [`--fsize=${fileLimit * 1024 * 1024}`, ...node], { env, stdio: 'ignore' });
  let over = false;
  const ended = new Promise<void>((done) =>
    child.once('exit', () => {
      over = true;
      done();
    }),
  );
  const url = `http://127.0.0.1:${port}`;
  // Whoever else answers at this address is not the one that was started.
  const isReady = () => {
    if (over) throw new Error('the server ended by itself');
    return fetch(`${url}/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
  };
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
