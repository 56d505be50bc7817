import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below the ports that the system hands out by itself: no other test's `listen(0)` or outgoing connection takes one of these meanwhile. */
const [FROM, TO] = [15_000, 32_000];

/** A port of loopback that is free, with its neighbours. @param count so many in a row */
export async function freePort(count = 1): Promise<number> {
  for (;;) {
    const port = randomInt(FROM, TO - count);
    const free = await Promise.all(Array.from({ length: count }, (_, n) => isFree(port + n)));
    if (free.every(Boolean)) return port;
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((found) => {
    const probe = createServer()
      .once('error', () => found(false))
      .listen(port, '127.0.0.1', () => probe.close(() => found(true)));
  });
