import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { JournalHeads, RetentionLocks, S3Store, StoreRefused, Sweeper } from '@qms/storage';
import { Sealer } from '@qms/work';
import { missingForS3, type S3Server, startS3Server } from '../../s3/server';
import { objectStoreContract } from '../../storage/object-store.contract';
import { until } from '../../world/until';
import { World } from '../../world/world';

const missing = missingForS3();
if (missing && process.env.CI !== 'true') process.stdout.write(`NOT RUN: s3: ${missing}\n`);
const suite = missing && process.env.CI !== 'true' ? describe.skip : describe;

suite('a real S3 server as object store', () => {
  let server: S3Server;
  const storeAt = (bucket: string): S3Store => new S3Store({ ...server, bucket });
  beforeAll(async () => {
    if (missing) throw new Error(`the S3 server is missing: ${missing}`);
    server = await startS3Server();
  }, 240_000);
  afterAll(() => server?.stop(), 120_000);

  describe('keeps the contract', () => {
    objectStoreContract(async () => {
      const store = storeAt('contract');
      await store.init();
      await store.init();
      return store;
    });
  });

  it('refuses the early removal of a locked version', async () => {
    const store = storeAt('locked');
    await store.init();
    const id = randomUUID();
    const key = `${id.slice(0, 2)}/${id}`;
    const bytes = Buffer.from('hồ sơ phải lưu');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { versionId } = await store.put(key, Readable.from([bytes]), { size: bytes.length, sha256, contentType: 'text/plain' });
    await store.lock(key, versionId, new Date(Date.now() + 86_400_000));
    await expect(store.removeAll(key)).rejects.toBeInstanceOf(StoreRefused);
    expect((await store.openVerified(key, versionId, sha256, bytes.length)).readable).toBe(true);
  });

  it('keeps the head of the journal where nobody takes it back', async () => {
    const store = storeAt('heads');
    expect(await store.init()).toEqual({ made: true, locks: true });
    const until = new Date(Date.now() + 86_400_000);
    await store.keepLocked('journal-heads/000000000007.json', 'bảy', until);
    await store.keepLocked('journal-heads/000000000012.json', 'mười hai', until);
    await store.keepLocked('journal-heads/000000000012.json', 'giả mạo', until);
    expect(await store.lastKept('journal-heads/')).toEqual({ name: 'journal-heads/000000000012.json', text: 'mười hai' });
    expect(await store.lastKept('nothing-here/')).toBeNull();
    const listed: string[] = [];
    for await (const { key } of store.list()) listed.push(key);
    expect(listed).toEqual([]);
  });

  it('refuses a wrong key', async () => {
    await expect(new S3Store({ ...server, secretKey: 'wrong-secret-key', bucket: 'contract' }).check()).rejects.toBeInstanceOf(
      StoreRefused,
    );
  });

  it('serves the product: upload, read back, refuse what is not accepted', async () => {
    await storeAt('product').init();
    const world = await World.open({
      S3_ENDPOINT: server.endpoint,
      S3_ACCESS_KEY: server.accessKey,
      S3_SECRET_KEY: server.secretKey,
      S3_BUCKET: 'product',
    });
    try {
      const secretary = await world.as('thuky');
      const bytes = Buffer.from('Sổ theo dõi công việc');
      const uploaded = await secretary.upload('/files', { name: 'Sổ theo dõi.txt', bytes });
      expect(uploaded).toMatchObject({ status: 201, body: { name: 'Sổ theo dõi.txt', contentType: 'text/plain', size: bytes.length } });
      expect((await secretary.download(`/files/${uploaded.body.id}/content`)).bytes.equals(bytes)).toBe(true);
      const [row] = await world.sql<{ object_version: string }>('select object_version from file where id = $1', [uploaded.body.id]);
      expect(row!.object_version).toMatch(/.+/);

      const [sealer, heads] = [world.app.get(Sealer), world.app.get(JournalHeads)];
      // A transaction that still runs anywhere on the server keeps an entry from being sealed at once.
      await until(async () => {
        await sealer.seal();
        return (await sealer.heads('newest')).length === 1;
      }, 60);
      await until(async () => (await heads.keep()) === null);
      expect(await heads.newest()).toEqual((await sealer.heads('newest'))[0]);
      await expect(storeAt('product').removeAll('journal-heads/x')).rejects.toThrow('not an object key');
    } finally {
      await world.close();
    }
  });

  it('refuses the early removal of a record’s file: locked when it enters, held as long as its record', async () => {
    const store = storeAt('register');
    await store.init();
    const world = await World.open({
      S3_ENDPOINT: server.endpoint,
      S3_ACCESS_KEY: server.accessKey,
      S3_SECRET_KEY: server.secretKey,
      S3_BUCKET: 'register',
    });
    try {
      // The demo's own files lie in the folder, not in this bucket.
      await world.sql('set session_replication_role = replica; update file set entered_at = null');
      const secretary = await world.as('thuky');
      const enter = async (number: string, happenedOn: string): Promise<{ id: string; fileId: string; key: string }> => {
        const { body: file } = await secretary.upload('/files', { name: `${number}.txt`, bytes: Buffer.from(`Hồ sơ ${number}`) });
        const { body } = await secretary.post('/records', {
          items: [{ number, title: `Hồ sơ ${number}`, issuer: 'Sở Xây dựng', happenedOn, fileId: file.id }],
        });
        const [row] = await world.sql<{ object_key: string }>('select object_key from file where id = $1', [file.id]);
        return { id: body.ids[0], fileId: file.id, key: row!.object_key };
      };
      const kept = await enter('kept', '2026-03-04');
      const over = await enter('over', '2015-03-04');
      const held = await enter('held', '2015-03-04');
      expect((await secretary.post(`/records/${held.id}/hold`, { reason: 'Thanh tra' })).status).toBe(201);
      const locks = world.app.get(RetentionLocks);
      await locks.settle();
      expect(await locks.settle()).toBe(0);
      const [row] = await world.sql<{ until: string }>(
        "select to_char(locked_until at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as until from file where id = $1",
        [kept.fileId],
      );
      expect(row!.until).toBe('2032-01-01');
      await expect(store.removeAll(kept.key)).rejects.toBeInstanceOf(StoreRefused);
      await expect(store.removeAll(held.key)).rejects.toBeInstanceOf(StoreRefused);
      await (await world.confirmed('lanhdao')).post(`/records/${held.id}/hold-lifting`, { reason: 'Đã kết luận' });
      await locks.settle();
      await store.removeAll(held.key);
      await store.removeAll(over.key);

      // A hold that is lifted just before the destruction does not keep the bytes: the store lets go when they are removed.
      const late = await enter('late', '2015-03-04');
      await secretary.post(`/records/${late.id}/hold`, { reason: 'Thanh tra' });
      await locks.settle();
      await (await world.confirmed('lanhdao')).post(`/records/${late.id}/hold-lifting`, { reason: 'Đã kết luận' });
      // One whose object is lost keeps no other waiting; the rolling check reads it next.
      const lost = await enter('lost', '2026-03-04');
      await store.removeAll(lost.key);
      const last = await enter('last', '2026-03-04');
      await world.sql(`set session_replication_role = replica; update file set state = 'gone' where object_key = '${late.key}'`);
      await world.app.get(Sweeper).sweep();
      expect(await world.sql('select removed_at is not null as removed from file where object_key = $1', [late.key])).toEqual([
        { removed: true },
      ]);
      await locks.settle();
      expect(
        await world.sql(
          'select checked_at is null as unread, locked_until is null as open from file where object_key = any ($1) order by name',
          [[lost.key, last.key]],
        ),
      ).toEqual([
        { unread: false, open: false },
        { unread: true, open: true },
      ]);
    } finally {
      await world.close();
    }
  });
});
