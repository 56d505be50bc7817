import { type FileHandle, open } from 'node:fs/promises';
import type { Readable } from 'node:stream';

/** What is known of the bytes before they are sent. */
export interface ObjectFacts {
  /** Bytes. */
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
  readonly contentType: string;
}
export interface StoredObject {
  /** Version in the store; null where the store keeps none. Locks and removals go by version. */
  readonly versionId: string | null;
}
export interface ListedObject {
  readonly key: string;
  readonly versionId: string | null;
  readonly modifiedAt: Date;
}

/** A directory on disk or an S3 bucket, behind one contract (object-store.contract.ts). Content is verified on the way in and out. */
export abstract class ObjectStore {
  /**
   * Creates the object; never overwrites. @throws ObjectExists, IntegrityError, StoreFull (nothing is kept then), StoreUnavailable.
   */
  abstract put(key: string, content: Readable, facts: ObjectFacts): Promise<StoredObject>;

  /**
   * The same of a file of ours, of which size and hash were taken as it was written: it is not changed afterwards, and its name may go.
   * A store on the same disk takes the file itself. @param named nothing stands under the key before this is done
   */
  async putFile(key: string, path: string, facts: ObjectFacts, named: Promise<void>): Promise<StoredObject> {
    await named;
    const file = await open(path, 'r');
    const content = file.createReadStream();
    try {
      return await this.put(key, content, facts);
    } finally {
      // A store that refuses before it reads leaves the file to us.
      content.destroy();
      await file.close();
    }
  }

  /** The object as a file that can be read more than once, to be closed by whoever asked; null where the store has none. @throws ObjectMissing */
  async openLocal(_key: string): Promise<FileHandle | null> {
    return null;
  }

  /**
   * Puts sound content in the place of what was damaged or lost, under the same key; where the store keeps versions, as a new one.
   * @throws IntegrityError (what was there stays), StoreUnavailable.
   */
  abstract replace(key: string, content: Readable, facts: ObjectFacts): Promise<StoredObject>;

  /** Content whose last block is held back until size and hash are right: damaged bytes are never delivered whole. @throws ObjectMissing, StoreUnavailable */
  abstract openVerified(key: string, versionId: string | null, sha256: string, size: number): Promise<Readable>;

  /** Removes every version of a key and makes sure that none remains. Nothing there is no error. @throws StoreRefused under a lock. */
  abstract removeAll(key: string): Promise<void>;

  /** Objects (all versions) in no order. */
  abstract list(): AsyncIterable<ListedObject>;

  /** Whether the store itself can refuse an early delete: a directory cannot, nor a bucket that was made without lock. */
  abstract canLock(): Promise<boolean>;

  /** The store refuses removal of this version until then. Without locks it does nothing. */
  abstract lock(key: string, versionId: string | null, until: Date): Promise<void>;

  /** Legal hold: the store refuses removal of this version until it is let go. Without locks it does nothing. */
  abstract hold(key: string, versionId: string | null, held: 'on' | 'off'): Promise<void>;

  /** Keeps a small text of ours under a name, locked for good where the store can lock; a store that cannot keeps nothing. */
  abstract keepLocked(name: string, text: string, until: Date): Promise<void>;

  /** The text kept under the last name (in order) that begins so; null = none. */
  abstract lastKept(prefix: string): Promise<{ name: string; text: string } | null>;

  /** Answers within seconds or throws StoreUnavailable. */
  abstract check(): Promise<void>;
}

export class ObjectExists extends Error {
  override readonly name = 'ObjectExists';
}
export class ObjectMissing extends Error {
  override readonly name = 'ObjectMissing';
}
export class IntegrityError extends Error {
  override readonly name = 'IntegrityError';
}
export class StoreRefused extends Error {
  override readonly name = 'StoreRefused';
}
/** The store cannot be reached or does not answer in time; worth trying again. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  readonly statusCode = 503;
}

/** The store has no room left; trying again helps nobody before somebody made room. */
export class StoreFull extends Error {
  override readonly name = 'StoreFull';
  readonly statusCode = 507;
}

/** Keys are random and ours: two hex digits, a slash, a uuid. Nothing else ever becomes a path. */
export const OBJECT_KEY = /^[0-9a-f]{2}\/[0-9a-f-]{36}$/;
export function assertKey(key: string): void {
  if (!OBJECT_KEY.test(key)) throw new Error('not an object key of ours');
}

/** Names of texts that are kept: words of ours, never like an object key. */
export function assertName(name: string): void {
  if (!/^[a-z]{3,}(?:-[a-z]+)*\/[0-9a-z.-]*$/.test(name)) throw new Error('not a name of ours');
}
