import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Store, StorageHealth, Sweeper } from '@qms/storage';
import { DEMO_PASSWORD } from '../../../seeds/demo';
import { missingForS3, type S3Server, startS3Server } from '../../s3/server';
import { Client } from '../../world/client';
import { CuttableLine } from '../../world/cuttable-line';
import { mayMount, mountSmallDisk } from '../../world/full-disk';
import { startOwnProcess } from '../../world/own-process';
import { World } from '../../world/world';
import { fill, goOn, paper, send, start } from '../records/upload-story';

const MB = 1024 * 1024;
const large = (name: string) => ({ name, bytes: Buffer.from(randomBytes(2 * MB).toString('hex')) });

/** Files of the world that are on their way or given up, beyond those that stood before. */
const unfinished = (world: World) => world.sql<{ state: string }>("select state from file where state in ('pending', 'abandoned')");
const overdue = (world: World) => world.sql("update file set deadline = now() - interval '1 minute' where state = 'pending'");
const states = async (client: Client, batch: string): Promise<string[]> =>
  (await client.get(`/upload-batches/${batch}`)).body.lines.map(({ state }: { state: string }) => state);

describe('on the folder store', () => {
  let world: World;
  let spool: string;
  beforeAll(async () => {
    spool = mkdtempSync(join(tmpdir(), 'qms-spool-'));
    world = await World.open({ TMPDIR: spool });
  });
  afterAll(async () => {
    if (spool) rmSync(spool, { recursive: true, force: true });
    await world?.close();
  });

  /** Where a disk may be full, and how it is made so; the last way needs no right to mount. */
  interface Full {
    readonly url: string;
    room(): unknown;
  }
  const disks: [string, () => Full | Promise<Full>][] = [
    ...(mayMount()
      ? ([
          ['where uploads are received (ENOSPC)', () => ({ url: world.url, room: mountSmallDisk(spool, 3) })],
          ['of the store (ENOSPC)', () => ({ url: world.url, room: mountSmallDisk(join(world.folder, 'files'), 3) })],
        ] satisfies [string, () => Full][])
      : []),
    [
      'that takes no larger file (EFBIG)',
      async () => {
        const { url, stop } = await startOwnProcess(world, 3);
        return { url, room: stop };
      },
    ],
  ];
  it.each(disks)(
    'a full disk %s is told as such in both languages, leaves no half file, and the same file comes in when there is room',
    async (_, fillUp) => {
      const secretary = await world.as('thuky');
      const file = large('Báo cáo lớn.txt');
      const folder = { ...paper('Báo cáo trong thư mục.txt', file.bytes.length) };
      const batch = await start(secretary, 'Đĩa đầy', [folder]);
      const [line] = (await secretary.get(`/upload-batches/${batch}`)).body.lines;
      const full = await fillUp();
      try {
        const sender = new Client(full.url, 'thuky');
        expect((await sender.signIn('thuky', DEMO_PASSWORD)).status).toBe(204);
        expect(await sender.upload('/files', file)).toMatchObject({
          status: 507,
          body: {
            code: 'storage-full',
            title: 'Máy chủ đã hết dung lượng lưu trữ; chưa có gì được lưu, hãy báo người quản trị hệ thống',
            detail: 'Tệp: Báo cáo lớn.txt',
          },
        });
        expect(await sender.upload('/files', file, {}, { 'accept-language': 'en' })).toMatchObject({
          status: 507,
          body: {
            title: 'The server has no storage space left; nothing was kept: tell the system administrator',
            detail: 'File: Báo cáo lớn.txt',
          },
        });
        expect(await send(sender, batch, line.id, folder.bytes)).toMatchObject({ status: 507, body: { code: 'storage-full' } });
        expect(readdirSync(spool)).toEqual([]);
        expect(await states(secretary, batch)).toEqual(['waiting']);
      } finally {
        await full.room();
      }
      expect((await secretary.upload('/files', file)).status).toBe(201);
      expect(await goOn(secretary, batch, [folder])).toBe(1);
      await fill(secretary, batch);
      expect((await secretary.post(`/upload-batches/${batch}/entry`)).status).toBe(201);
      await overdue(world);
      await world.app.get(Sweeper).sweep();
      expect(await unfinished(world)).toEqual([]);
    },
  );

  (mayMount() ? it : it.skip)('a disk without room for the largest file shows in the health of the storage', async () => {
    const health = world.app.get(StorageHealth);
    const room = mountSmallDisk(join(world.folder, 'files'), 3);
    try {
      const { disks: shown } = await health.look();
      expect(shown.find(({ place }) => place === 'files')).toMatchObject({ state: 'full' });
      expect(shown.find(({ place }) => place === 'files')!.free).toBeLessThan(3.1 * MB);
    } finally {
      room();
    }
    expect((await health.look()).disks.map(({ place }) => place)).toEqual(['incoming', 'files']);
  });

  it('a session that ends while a folder comes in stops it with 401; after a new sign-in it goes on where it was', async () => {
    const secretary = await world.as('thuky', 'fresh');
    const papers = [paper('1.txt'), paper('2.txt'), paper('3.txt'), paper('4.txt', 2 * MB)];
    const batch = await start(secretary, 'Hết phiên', papers);
    expect(await goOn(secretary, batch, papers.slice(0, 2)).catch(() => 2)).toBe(2);
    const [, , third, last] = (await secretary.get(`/upload-batches/${batch}`)).body.lines;
    // Whoever could send when the bytes began to come could send them: the file is there, whole; the next one is not taken any more.
    const end = () => world.sql("delete from session where person_id = (select id from person where username = 'thuky')");
    const under = secretary.uploadAround(`/upload-batches/${batch}/files/${last.id}/content`, { name: 'x', bytes: papers[3]!.bytes }, end);
    expect((await under).status).toBe(201);
    expect(await send(secretary, batch, third.id, papers[2]!.bytes)).toMatchObject({
      status: 401,
      body: { code: 'not-signed-in', title: 'Chưa đăng nhập hoặc phiên làm việc đã hết hạn' },
    });
    const again = await world.as('thuky', 'fresh');
    expect(await states(again, batch)).toEqual(['arrived', 'arrived', 'waiting', 'arrived']);
    expect(await goOn(again, batch, papers)).toBe(1);
    await fill(again, batch);
    expect(await again.post(`/upload-batches/${batch}/entry`)).toMatchObject({ status: 201 });
    expect(readdirSync(spool)).toEqual([]);
  });

  it('a sender who goes away in the middle leaves nothing', async () => {
    const line = await CuttableLine.to(world.url);
    try {
      const secretary = new Client(line.url, 'thuky');
      expect((await secretary.signIn('thuky', DEMO_PASSWORD)).status).toBe(204);
      const before = await world.sql('select count(*)::int as n from file');
      const sent = secretary.uploadAround('/files', large('Đứt.txt'), async () => line.cut());
      await expect(sent).rejects.toThrow();
      for (let i = 0; i < 50 && readdirSync(spool).length > 0; i++) await new Promise((done) => setTimeout(done, 100));
      expect(readdirSync(spool)).toEqual([]);
      expect(await world.sql('select count(*)::int as n from file')).toEqual(before);
      line.mend();
      expect((await secretary.upload('/files', large('Đứt.txt'))).status).toBe(201);
    } finally {
      await line.close();
    }
  });
});

const missing = missingForS3();
if (missing && process.env.CI !== 'true') process.stdout.write(`NOT RUN: s3: ${missing}\n`);
const suite = missing && process.env.CI !== 'true' ? describe.skip : describe;

suite('on a real S3 server', () => {
  let server: S3Server;
  let wire: CuttableLine;
  let world: World;
  beforeAll(async () => {
    if (missing) throw new Error(`the S3 server is missing: ${missing}`);
    server = await startS3Server();
    await new S3Store({ ...server, bucket: 'faults' }).init();
    wire = await CuttableLine.to(server.endpoint);
    world = await World.open({
      S3_ENDPOINT: wire.url,
      S3_ACCESS_KEY: server.accessKey,
      S3_SECRET_KEY: server.secretKey,
      S3_BUCKET: 'faults',
    });
  }, 240_000);
  afterAll(async () => {
    await world?.close();
    await wire?.close();
    await server?.stop();
  }, 120_000);

  const keys = async (): Promise<string[]> => {
    const found: string[] = [];
    for await (const { key } of new S3Store({ ...server, bucket: 'faults' }).list()) found.push(key);
    return found;
  };

  it.each([
    ['away', () => wire.cut()],
    ['cut off in the middle of a file', () => wire.cutAfter(2 * MB)],
  ] as const)('a store that is %s is told as such with the time to try again; the folder goes on when it is back', async (_, fail) => {
    const secretary = await world.as('thuky');
    const file = large('Kho mất.txt');
    const folder = paper('Thư mục khi kho mất.txt', file.bytes.length);
    const batch = await start(secretary, 'Kho mất', [folder]);
    const [line] = (await secretary.get(`/upload-batches/${batch}`)).body.lines;
    fail();
    const answer = await secretary.upload('/files', file);
    expect(answer).toMatchObject({
      status: 503,
      body: {
        code: 'store-unavailable',
        title: 'Kho tệp tạm thời không trả lời; tệp chưa được lưu, hãy thử lại sau ít phút',
        detail: 'Tệp: Kho mất.txt',
      },
    });
    expect(answer.headers.get('retry-after')).toBe('2');
    wire.mend();
    fail();
    expect(await send(secretary, batch, line.id, folder.bytes)).toMatchObject({ status: 503, body: { code: 'store-unavailable' } });
    // What needs no file goes on meanwhile.
    expect(await states(secretary, batch)).toEqual(['waiting']);
    wire.mend();
    const { status, body } = await secretary.upload('/files', file);
    expect(status).toBe(201);
    expect((await secretary.download(`/files/${body.id}/content`)).bytes.equals(file.bytes)).toBe(true);
    expect(await goOn(secretary, batch, [folder])).toBe(1);
    await fill(secretary, batch);
    expect((await secretary.post(`/upload-batches/${batch}/entry`)).status).toBe(201);
    await overdue(world);
    await world.app.get(Sweeper).sweep();
    expect(await unfinished(world)).toEqual([]);
    const stored = await world.sql<{ object_key: string }>(
      "select object_key from file where state = 'stored' and created_at > now() - interval '1 hour'",
    );
    // Demo files lie in the folder; whatever lies in the bucket is a stored file.
    for (const key of await keys()) expect(stored.map((row) => row.object_key)).toContain(key);
  });
});
