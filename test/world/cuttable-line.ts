import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A network between client and server that can be cut: whatever travels at that moment is lost, in both directions. */
export class CuttableLine {
  private readonly open = new Set<Socket>();
  private dead = false;
  private left = Number.POSITIVE_INFINITY;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async to(url: string): Promise<CuttableLine> {
    const { hostname, port } = new URL(url);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const line = new CuttableLine(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.on('connection', (near) => {
      const far = connect(Number(port), hostname);
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        line.open.add(one);
        one.on('error', () => other.destroy());
        one.on('close', () => {
          line.open.delete(one);
          other.destroy();
        });
      }
      if (line.dead) near.destroy();
      near.on('data', (part: Buffer) => {
        line.left -= part.length;
        if (line.left < 0) line.cut();
      });
      near.pipe(far);
      far.pipe(near);
    });
    return line;
  }

  /** Cuts what is open and lets nothing through until {@link mend}. */
  cut(): void {
    this.dead = true;
    for (const socket of this.open) socket.resetAndDestroy();
  }

  /** Cuts when the client has sent so many bytes more. */
  cutAfter(bytes: number): void {
    this.left = bytes;
  }

  mend(): void {
    this.dead = false;
    this.left = Number.POSITIVE_INFINITY;
  }

  close(): Promise<void> {
    this.cut();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
