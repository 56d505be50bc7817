import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, type FileHandle, link, mkdir, open, readdir, rename, rm, stat, unlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  assertKey,
  IntegrityError,
  type ListedObject,
  ObjectExists,
  type ObjectFacts,
  ObjectMissing,
  ObjectStore,
  type StoredObject,
  StoreFull,
  StoreUnavailable,
} from './object-store';
import { Verified } from './verified-stream';

/**
 * Files in a directory: the default of `npm start`. Written beside, synced, then linked under their name, so that a name is there wholly
 * or not at all. It cannot lock: there the database alone refuses an early delete, and `doctor` says so.
 */
export class FolderStore extends ObjectStore {
  private readonly root: string;

  constructor(root: string) {
    super();
    this.root = resolve(root);
  }

  put(key: string, content: Readable, facts: ObjectFacts): Promise<StoredObject> {
    return this.write(key, content, facts, link);
  }

  override async putFile(key: string, file: string, facts: ObjectFacts, named: Promise<void>): Promise<StoredObject> {
    const path = this.pathOf(key);
    const [writtenThrough] = await Promise.all([this.writtenThrough(file, dirname(path), facts.size), named]);
    return writtenThrough && (await linked(file, path)) ? { versionId: null } : super.putFile(key, file, facts, named);
  }

  /** @returns whether the file is of this disk */
  private async writtenThrough(file: string, shelf: string, size: number): Promise<boolean> {
    await mkdir(shelf, { recursive: true, mode: 0o700 });
    const opened = await open(file, 'r');
    try {
      const found = await opened.stat();
      if (found.size !== size) throw new IntegrityError('size differs');
      if (found.dev !== (await stat(shelf)).dev) return false;
      await opened.chmod(0o400);
      await opened.sync();
      return true;
    } catch (error) {
      throw translated(error);
    } finally {
      await opened.close();
    }
  }

  override async openLocal(key: string): Promise<FileHandle> {
    return open(this.pathOf(key), 'r').catch((error: unknown) => {
      throw translated(error);
    });
  }

  replace(key: string, content: Readable, facts: ObjectFacts): Promise<StoredObject> {
    return this.write(key, content, facts, rename);
  }

  /** @param place gives what was written beside its name: `link` refuses where something is there, `rename` takes its place. */
  private async write(
    key: string,
    content: Readable,
    facts: ObjectFacts,
    place: (from: string, to: string) => Promise<void>,
  ): Promise<StoredObject> {
    const path = this.pathOf(key);
    const beside = join(this.root, 'incoming', randomUUID());
    await mkdir(dirname(beside), { recursive: true, mode: 0o700 });
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    try {
      await pipeline(content, new Verified(facts, 'pass'), createWriteStream(beside, { mode: 0o400, flags: 'wx', flush: true }));
      await chmod(beside, 0o400);
      await place(beside, path);
      await syncFolder(dirname(path));
      return { versionId: null };
    } catch (error) {
      throw translated(error);
    } finally {
      await rm(beside, { force: true });
    }
  }

  async openVerified(key: string, _versionId: string | null, sha256: string, size: number): Promise<Readable> {
    const path = this.pathOf(key);
    const found = await stat(path).catch((error: unknown) => {
      throw translated(error);
    });
    if (found.size !== size) throw new IntegrityError('size differs');
    const verified = new Verified({ size, sha256 }, 'hold-back');
    // Errors of either end reach whoever reads the result.
    void pipeline(createReadStream(path), verified).catch(() => undefined);
    return verified;
  }

  async removeAll(key: string): Promise<void> {
    await unlink(this.pathOf(key)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw translated(error);
    });
  }

  async *list(): AsyncIterable<ListedObject> {
    for (const shelf of await readdir(this.root).catch(() => [] as string[])) {
      if (!/^[0-9a-f]{2}$/.test(shelf)) continue;
      for (const name of await readdir(join(this.root, shelf))) {
        const { mtime } = await stat(join(this.root, shelf, name));
        yield { key: `${shelf}/${name}`, versionId: null, modifiedAt: mtime };
      }
    }
  }

  async canLock(): Promise<false> {
    return false;
  }

  async lock(): Promise<void> {
    // A directory cannot refuse; the retention trigger of the database does.
  }

  async hold(): Promise<void> {
    // The same: the database refuses.
  }

  async keepLocked(): Promise<void> {
    // What is kept here could be removed like everything beside it: it would prove nothing.
  }

  async lastKept(): Promise<null> {
    return null;
  }

  async check(): Promise<void> {
    const probe = join(this.root, 'incoming', `probe-${randomUUID()}`);
    try {
      await mkdir(dirname(probe), { recursive: true, mode: 0o700 });
      await (await open(probe, 'wx', 0o600)).close();
      await unlink(probe);
    } catch (error) {
      throw translated(error);
    }
  }

  private pathOf(key: string): string {
    assertKey(key);
    return join(this.root, key);
  }
}

/** Gives a file of this disk its name here. @returns whether that could be: there are disks without links */
async function linked(file: string, path: string): Promise<boolean> {
  try {
    await link(file, path);
    await syncFolder(dirname(path));
    return true;
  } catch (error) {
    if (['EXDEV', 'EPERM', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw translated(error);
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function translated(error: unknown): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EEXIST':
      return new ObjectExists('the object is there already');
    case 'ENOENT':
      return new ObjectMissing('no such object');
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return new StoreFull(`folder store: ${(error as NodeJS.ErrnoException).code}`);
    case 'EROFS':
    case 'EIO':
    case 'EMFILE':
      return new StoreUnavailable(`folder store: ${(error as NodeJS.ErrnoException).code}`);
    default:
      return error;
  }
}
