import { connect, type Socket } from 'node:net';
import { type Readable } from 'node:stream';

/** clamd is away, too slow, or answered something else than a verdict: nothing is known of the content. */
export class NotScanned extends Error {
  override readonly name = 'NotScanned';

  /** The content is larger than clamd is set to take (StreamMaxLength): asking again changes nothing. */
  get tooLarge(): boolean {
    return /size limit exceeded/i.test(this.message);
  }
}

/** What clamd found; null = nothing. */
export type Finding = { readonly signature: string } | null;

/** Where clamd listens: a socket in the file system, or a host and port. */
export type ClamdAddress = { readonly path: string } | { readonly host: string; readonly port: number };

/** `/run/clamav/clamd.ctl` or `127.0.0.1:3310`, as validated by the environment. */
export function clamdAddress(given: string): ClamdAddress {
  if (given.startsWith('/')) return { path: given };
  const at = given.lastIndexOf(':');
  return { host: given.slice(0, at), port: Number(given.slice(at + 1)) };
}

/** Silence after which clamd counts as away, in milliseconds; scanning 200 MB takes it some seconds. */
const SILENCE = 60_000;
/** Bytes that are handed over at once. */
const PIECE = 64 * 1024;

/** The protocol of clamd (man clamd, INSTREAM and VERSION): commands that begin with `z` and answers end with a zero byte. */
export class Clamd {
  constructor(private readonly address: ClamdAddress) {}

  /** @throws NotScanned */
  async scan(content: Readable): Promise<Finding> {
    const answer = await this.ask('zINSTREAM\0', async (socket) => {
      for await (const part of content) for (const piece of piecesOf(part as Buffer)) await written(socket, piece);
      await written(socket, Buffer.alloc(4));
    });
    if (answer === 'stream: OK') return null;
    const signature = /^stream: (.+) FOUND$/.exec(answer)?.[1];
    if (signature) return { signature };
    throw new NotScanned(answer);
  }

  /** Engine and day of its signatures, e.g. `ClamAV 1.4.3/27500/Fri Nov 27 08:00:00 2026`. @throws NotScanned */
  version(): Promise<string> {
    return this.ask('zVERSION\0', async () => undefined);
  }

  private ask(command: string, more: (socket: Socket) => Promise<void>): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(this.address);
      let answer = '';
      const fail = (error: Error): void => {
        socket.destroy();
        reject(error instanceof NotScanned ? error : new NotScanned(error.message));
      };
      socket.setTimeout(SILENCE, () => fail(new NotScanned(`no answer within ${SILENCE / 1000} s`)));
      socket.on('error', fail);
      socket.on('data', (bytes) => {
        answer += bytes.toString('utf8');
        if (!answer.includes('\0')) return;
        resolve(answer.slice(0, answer.indexOf('\0')).trim());
        socket.destroy();
      });
      socket.on('close', () => fail(new NotScanned('the connection ended without a verdict')));
      socket.on('connect', () => {
        written(socket, Buffer.from(command))
          .then(() => more(socket))
          // clamd answers and closes before the end where a limit of its own is reached: then its answer counts.
          .catch((error: Error) => (socket.destroyed ? undefined : fail(error)));
      });
    });
  }
}

/** Each piece with its length before it, in network order. */
function* piecesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    yield Buffer.concat([length, piece]);
  }
}

const written = (socket: Socket, bytes: Buffer): Promise<void> =>
  new Promise((resolve, reject) => socket.write(bytes, (error) => (error ? reject(error) : resolve())));
