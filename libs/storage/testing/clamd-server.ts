import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';

/** The harmless file that every scanner takes for a virus, in two halves so that none takes this one for it. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** A server that speaks the protocol of clamd over TCP and knows one signature. */
export class ClamdServer {
  /** What it answers instead of a verdict; null = it goes away at once. */
  instead: string | null | undefined;
  /** Bytes after which it ends a stream, as StreamMaxLength. */
  most = Number.POSITIVE_INFINITY;
  scanned = 0;
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {}

  static async open(): Promise<ClamdServer> {
    const server = createServer();
    const own = new ClamdServer(server);
    server.on('connection', (socket) => own.serve(socket));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return own;
  }

  get address(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((closed) => this.server.close(closed));
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => undefined);
    if (this.instead === null) {
      socket.destroy();
      return;
    }
    let bytes = Buffer.alloc(0);
    socket.on('data', (part) => {
      bytes = Buffer.concat([bytes, part as Buffer]);
      const answer = this.answerTo(bytes);
      if (answer === undefined) return;
      socket.end(`${answer}\0`);
    });
  }

  /** Undefined while the question is not whole. */
  private answerTo(bytes: Buffer): string | undefined {
    if (bytes.toString('latin1').startsWith('zVERSION\0')) return this.instead ?? 'ClamAV 1.4.3/27500/Fri Nov 27 08:00:00 2026';
    let at = 'zINSTREAM\0'.length;
    const pieces: Buffer[] = [];
    while (at + 4 <= bytes.length) {
      const length = bytes.readUInt32BE(at);
      if (length === 0) {
        this.scanned += 1;
        return this.instead ?? (Buffer.concat(pieces).includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK');
      }
      if (at + 4 + length > bytes.length) return undefined;
      pieces.push(bytes.subarray(at + 4, at + 4 + length));
      at += 4 + length;
      if (at > this.most) return 'INSTREAM size limit exceeded. ERROR';
    }
    return undefined;
  }
}
