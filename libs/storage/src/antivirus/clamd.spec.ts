import { Readable } from 'node:stream';
import { ClamdServer, EICAR } from '../../testing/clamd-server';
import { Clamd, clamdAddress, NotScanned } from './clamd';

describe('clamd', () => {
  let server: ClamdServer;
  let clamd: Clamd;
  beforeAll(async () => {
    server = await ClamdServer.open();
    clamd = new Clamd(clamdAddress(server.address));
  });
  afterAll(() => server.close());
  afterEach(() => Object.assign(server, { instead: undefined, most: Number.POSITIVE_INFINITY }));
  const scan = (...parts: (string | Buffer)[]) => clamd.scan(Readable.from(parts.map((part) => Buffer.from(part))));

  it.each([
    ['/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
    ['127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }],
    ['::1:3310', { host: '::1', port: 3310 }],
  ])('listens at %s', (given, address) => expect(clamdAddress(given)).toEqual(address));

  it('finds nothing in what is clean, however large', async () => {
    expect(await scan('xin chào')).toBeNull();
    expect(await scan(Buffer.alloc(3_000_000, 'a'), 'b')).toBeNull();
  });

  it('names what it finds, also where it is cut into pieces', async () => {
    expect(await scan(EICAR)).toEqual({ signature: 'Eicar-Test-Signature' });
    expect(await scan('a'.repeat(70_000), EICAR.slice(0, 20), EICAR.slice(20))).toEqual({ signature: 'Eicar-Test-Signature' });
  });

  it.each([
    ['an error', 'stream: Allocation failure ERROR'],
    ['something else', 'UNKNOWN COMMAND'],
    ['nothing: it goes away', null],
  ])('%s is no verdict', async (_, instead) => {
    server.instead = instead;
    await expect(scan('a')).rejects.toThrow(NotScanned);
  });

  it('a limit of its own, reached in the middle, is no verdict', async () => {
    server.most = 100_000;
    await expect(scan(Buffer.alloc(5_000_000))).rejects.toMatchObject({ name: 'NotScanned', tooLarge: true });
  });

  it('nobody there is no verdict', async () => {
    await expect(new Clamd({ host: '127.0.0.1', port: 1 }).scan(Readable.from([Buffer.from('a')]))).rejects.toThrow(NotScanned);
  });

  it('tells its version', async () => expect(await clamd.version()).toMatch(/^ClamAV /));
});
