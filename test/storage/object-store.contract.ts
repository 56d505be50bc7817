import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { IntegrityError, ObjectExists, ObjectMissing, type ObjectStore } from '../../libs/storage/src/object-store';

const keyOf = (): string => {
  const id = randomUUID();
  return `${id.slice(0, 2)}/${id}`;
};
const factsOf = (bytes: Buffer) => ({
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  contentType: 'application/octet-stream',
});
const done = Promise.resolve();
const read = async (stream: Readable): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

/** What every store promises, whatever it is made of. */
export function objectStoreContract(open: () => Promise<ObjectStore>): void {
  let store: ObjectStore;
  beforeAll(async () => {
    store = await open();
  });
  const put = (key: string, bytes: Buffer) => store.put(key, Readable.from([bytes]), factsOf(bytes));

  it('gives back the bytes that were put, empty neighbours untouched', async () => {
    const key = keyOf();
    const bytes = Buffer.from('Quy trình kiểm soát thông tin dạng văn bản');
    const { versionId } = await put(key, bytes);
    const { sha256, size } = factsOf(bytes);
    expect(await read(await store.openVerified(key, versionId, sha256, size))).toEqual(bytes);
  });

  it('carries 12 MB in many pieces', async () => {
    const key = keyOf();
    const bytes = randomBytes(12 * 1024 * 1024);
    const pieces = Array.from({ length: 12 * 16 }, (_, i) => bytes.subarray(i * 65_536, (i + 1) * 65_536));
    const { versionId } = await store.put(key, Readable.from(pieces), factsOf(bytes));
    const back = await read(await store.openVerified(key, versionId, factsOf(bytes).sha256, bytes.length));
    expect(back.equals(bytes)).toBe(true);
  });

  it('takes a file of ours, of this disk or another, whole or not at all; its name may go afterwards', async () => {
    for (const place of [tmpdir(), '/dev/shm']) {
      const folder = mkdtempSync(join(place, 'qms-put-file-'));
      try {
        const [key, path, bytes] = [keyOf(), join(folder, 'content'), randomBytes(300_000)];
        writeFileSync(path, bytes, { mode: 0o600 });
        await expect(store.putFile(key, path, factsOf(bytes), Promise.reject(new Error('not named')))).rejects.toThrow('not named');
        await expect(store.putFile(key, path, { ...factsOf(bytes), size: bytes.length + 1 }, done)).rejects.toThrow();
        const { versionId } = await store.putFile(key, path, factsOf(bytes), done);
        await expect(store.putFile(key, path, factsOf(bytes), done)).rejects.toBeInstanceOf(ObjectExists);
        rmSync(folder, { recursive: true });
        const back = await read(await store.openVerified(key, versionId, factsOf(bytes).sha256, bytes.length));
        expect(back.equals(bytes)).toBe(true);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }
  });

  it('never overwrites', async () => {
    const key = keyOf();
    const { versionId } = await put(key, Buffer.from('first'));
    await expect(put(key, Buffer.from('second'))).rejects.toBeInstanceOf(ObjectExists);
    const { sha256, size } = factsOf(Buffer.from('first'));
    expect((await read(await store.openVerified(key, versionId, sha256, size))).toString()).toBe('first');
  });

  it('puts sound content in the place of what was there, or of what was lost', async () => {
    for (const before of ['damaged', null]) {
      const key = keyOf();
      if (before) await put(key, Buffer.from(before));
      const bytes = Buffer.from('sound again');
      const { versionId } = await store.replace(key, Readable.from([bytes]), factsOf(bytes));
      expect((await read(await store.openVerified(key, versionId, factsOf(bytes).sha256, bytes.length))).toString()).toBe('sound again');
    }
  });

  it('leaves what was there where what should replace it is damaged too', async () => {
    const key = keyOf();
    const bytes = Buffer.from('12345');
    const { versionId } = await put(key, bytes);
    await expect(store.replace(key, Readable.from([Buffer.from('54321')]), factsOf(bytes))).rejects.toThrow();
    expect((await read(await store.openVerified(key, versionId, factsOf(bytes).sha256, 5))).toString()).toBe('12345');
  });

  it.each([
    ['another hash', { sha256: 'f'.repeat(64) }],
    ['fewer bytes than announced', { size: 9 }],
    ['more bytes than announced', { size: 2 }],
  ])('keeps nothing when the content has %s', async (_, wrong) => {
    const key = keyOf();
    const bytes = Buffer.from('12345');
    await expect(store.put(key, Readable.from([bytes]), { ...factsOf(bytes), ...wrong })).rejects.toThrow();
    await expect(store.openVerified(key, null, factsOf(bytes).sha256, 5).then(read)).rejects.toBeInstanceOf(ObjectMissing);
  });

  it('never hands out the last bytes of what differs from its hash', async () => {
    const key = keyOf();
    const bytes = randomBytes(300_000);
    const { versionId } = await put(key, bytes);
    const received: Buffer[] = [];
    const reading = (async () => {
      for await (const part of await store.openVerified(key, versionId, 'a'.repeat(64), bytes.length)) received.push(part as Buffer);
    })();
    await expect(reading).rejects.toBeInstanceOf(IntegrityError);
    expect(Buffer.concat(received).length).toBeLessThan(bytes.length);
  });

  it('says that an object is missing', async () => {
    await expect(store.openVerified(keyOf(), null, 'a'.repeat(64), 1).then(read)).rejects.toBeInstanceOf(ObjectMissing);
  });

  it('removes every trace, and removing nothing is no error', async () => {
    const key = keyOf();
    await put(key, Buffer.from('x'));
    await store.removeAll(key);
    await store.removeAll(key);
    const left: string[] = [];
    for await (const object of store.list()) left.push(object.key);
    expect(left).not.toContain(key);
  });

  it('lists what is there', async () => {
    const key = keyOf();
    await put(key, Buffer.from('listed'));
    const keys: string[] = [];
    for await (const object of store.list()) keys.push(object.key);
    expect(keys).toContain(key);
  });

  it.each(['../../etc/passwd', 'aa/../../x', 'aa', '/aa/x', 'AA/00000000-0000-0000-0000-000000000000'])(
    'takes no key that is not its own: %s',
    async (key) => {
      await expect(put(key, Buffer.from('x'))).rejects.toThrow('not an object key');
    },
  );

  it('is in good health', async () => {
    await expect(store.check()).resolves.toBeUndefined();
  });
}
