import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import { StoreUnavailable } from './object-store';
import { S3Store } from './s3-store';

const at = (port: number, silence?: number): S3Store =>
  new S3Store({ endpoint: `http://127.0.0.1:${port}`, accessKey: 'a', secretKey: 'b', bucket: 'qms' }, silence);

describe('an S3 store that cannot be had', () => {
  const sockets: Socket[] = [];
  let silent: Server;
  beforeAll((done) => {
    silent = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1', done);
  });
  afterAll((done) => {
    for (const socket of sockets) socket.destroy();
    silent.close(done);
  });

  it('is unavailable, not hanging, when the server takes the connection and never answers', async () => {
    await expect(at((silent.address() as AddressInfo).port, 300).check()).rejects.toBeInstanceOf(StoreUnavailable);
  });

  it('is unavailable when nobody listens', async () => {
    await expect(at(1).check()).rejects.toBeInstanceOf(StoreUnavailable);
  });
});
