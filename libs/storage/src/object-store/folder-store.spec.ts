import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { objectStoreContract } from '../../../../test/storage/object-store.contract';
import { FolderStore } from './folder-store';

const root = mkdtempSync(join(tmpdir(), 'qms-folder-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a folder as object store', () => {
  objectStoreContract(async () => new FolderStore(root));

  it('keeps files readable by its owner alone, and notices when one is changed on disk', async () => {
    const key = 'aa/aa000000-0000-4000-8000-000000000001';
    const bytes = Buffer.from('original bytes');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const store = new FolderStore(root);
    await store.put(key, Readable.from([bytes]), { size: bytes.length, sha256, contentType: 'text/plain' });
    expect(statSync(join(root, key)).mode & 0o777).toBe(0o400);
    chmodSync(join(root, key), 0o600);
    writeFileSync(join(root, key), 'originaL bytes');
    const reading = (async () => {
      for await (const _ of await store.openVerified(key, null, sha256, bytes.length));
    })();
    await expect(reading).rejects.toThrow('hash');
  });
});
