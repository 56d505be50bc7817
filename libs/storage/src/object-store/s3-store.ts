import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Readable } from 'node:stream';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client, LEGAL_HOLD_STATUS, RETENTION_MODES } from 'minio';
import {
  assertKey,
  assertName,
  IntegrityError,
  type ListedObject,
  OBJECT_KEY,
  ObjectExists,
  type ObjectFacts,
  ObjectMissing,
  ObjectStore,
  type StoredObject,
  StoreRefused,
  StoreUnavailable,
} from './object-store';
import { translated } from './s3-answers';
import { Verified } from './verified-stream';

export interface S3Address {
  /** `http(s)://host:port`. */
  readonly endpoint: string;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly bucket: string;
}

/** Milliseconds without an answer after which the store counts as away (a blackholed server would hang for ever). */
const SILENCE = 10_000;
const TRIES = 3;

/** MinIO or any S3 store that passes the contract. One key pair; versions and object lock when the bucket has them (`storage init`). */
export class S3Store extends ObjectStore {
  private readonly client: Client;

  constructor(
    private readonly address: S3Address,
    private readonly silenceMs = SILENCE,
  ) {
    super();
    const url = new URL(address.endpoint);
    const secure = url.protocol === 'https:';
    const Agent = secure ? HttpsAgent : HttpAgent;
    this.client = new Client({
      endPoint: url.hostname,
      port: Number(url.port) || (secure ? 443 : 80),
      useSSL: secure,
      accessKey: address.accessKey,
      secretKey: address.secretKey,
      region: 'us-east-1',
      pathStyle: true,
      // A stream cannot be sent twice; what may be asked again is asked again here.
      retryOptions: { disableRetry: true },
      transportAgent: new Agent({ keepAlive: true, maxSockets: 64, timeout: silenceMs }),
    });
  }

  /**
   * Makes the bucket with versions and object lock; no default retention, which would lock orphans too. Idempotent.
   * @returns whether it was made now, and whether it can lock: a bucket that was made without lock never gets it.
   */
  async init(): Promise<{ made: boolean; locks: boolean }> {
    const { bucket } = this.address;
    const made = !(await this.answered(this.client.bucketExists(bucket)));
    if (made) await this.answered(this.client.makeBucket(bucket, 'us-east-1', { ObjectLocking: true }));
    const versioning = await this.answered(this.client.getBucketVersioning(bucket));
    if ((versioning as { Status?: string }).Status !== 'Enabled')
      await this.answered(this.client.setBucketVersioning(bucket, { Status: 'Enabled' }));
    return { made, locks: await this.canLock() };
  }

  async put(key: string, content: Readable, facts: ObjectFacts): Promise<StoredObject> {
    assertKey(key);
    if (await this.exists(key)) throw new ObjectExists('the object is there already');
    return this.send(key, content, facts, { 'If-None-Match': '*' });
  }

  async replace(key: string, content: Readable, facts: ObjectFacts): Promise<StoredObject> {
    assertKey(key);
    return this.send(key, content, facts, {});
  }

  private async send(key: string, content: Readable, facts: ObjectFacts, conditions: Record<string, string>): Promise<StoredObject> {
    const verified = new Verified(facts, 'pass');
    const feeding = pipeline(content, verified);
    try {
      const sending = this.stream(key, verified, facts, conditions);
      const [versionId] = await this.answered(Promise.all([sending, feeding]), this.silenceMs + facts.size / 100);
      // A 200 says little: the size that the store has is asked for, and every read verifies the hash.
      const { size } = await this.answered(this.client.statObject(this.address.bucket, key, versionId ? { versionId } : {}));
      if (size !== facts.size) throw new IntegrityError('the store kept another size');
      return { versionId };
    } catch (error) {
      content.destroy();
      verified.destroy();
      await feeding.catch(() => undefined);
      const cause = translated(error);
      // What was there before is none of ours to remove: it may be the last of it.
      if (cause instanceof IntegrityError && conditions['If-None-Match']) await this.removeAll(key).catch(() => undefined);
      throw cause;
    }
  }

  /**
   * One PUT as the bytes come, signed with the hash that they must have. The client's own `putObject` holds what is below 64 MB in memory and
   * drops conditions.
   */
  private async stream(
    key: string,
    content: Readable,
    { size, sha256, contentType }: ObjectFacts,
    conditions: Record<string, string>,
  ): Promise<string | null> {
    const options = {
      method: 'PUT',
      bucketName: this.address.bucket,
      objectName: key,
      headers: { 'Content-Type': contentType, 'Content-Length': String(size), ...conditions },
    };
    const answer = await this.client.makeRequestStreamAsync(options, content, this.client.enableSHA256 ? sha256 : '', [200], '');
    answer.resume();
    return (answer.headers['x-amz-version-id'] as string | undefined) ?? null;
  }

  async openVerified(key: string, versionId: string | null, sha256: string, size: number): Promise<Readable> {
    assertKey(key);
    const source = await this.retried(() => this.client.getObject(this.address.bucket, key, versionId ? { versionId } : {}));
    const silence = setTimeout(() => source.destroy(new StoreUnavailable('the store went silent')), this.silenceMs);
    const watched = new PassThrough();
    source.on('data', () => silence.refresh());
    source.once('close', () => clearTimeout(silence));
    const verified = new Verified({ size, sha256 }, 'hold-back');
    void pipeline(source, watched, verified).catch(() => undefined);
    return verified;
  }

  async removeAll(key: string): Promise<void> {
    assertKey(key);
    for (let round = 0; round < TRIES; round++) {
      const versions = await this.versionsOf(key);
      if (versions.length === 0) return;
      for (const versionId of versions)
        await this.retried(() => this.client.removeObject(this.address.bucket, key, versionId ? { versionId } : {}));
    }
    if ((await this.versionsOf(key)).length > 0) throw new StoreRefused('a version remains');
  }

  async *list(): AsyncIterable<ListedObject> {
    const stream = this.client.listObjects(this.address.bucket, '', true, { IncludeVersion: true });
    for await (const item of stream as AsyncIterable<{ name?: string; versionId?: string; lastModified?: Date; isDeleteMarker?: boolean }>)
      if (item.name && OBJECT_KEY.test(item.name) && !item.isDeleteMarker)
        yield { key: item.name, versionId: item.versionId ?? null, modifiedAt: item.lastModified ?? new Date(0) };
  }

  async lock(key: string, versionId: string | null, until: Date): Promise<void> {
    assertKey(key);
    await this.retried(() =>
      this.client.putObjectRetention(this.address.bucket, key, {
        mode: RETENTION_MODES.COMPLIANCE,
        retainUntilDate: until.toISOString(),
        versionId: versionId ?? '',
      }),
    );
  }

  async hold(key: string, versionId: string | null, held: 'on' | 'off'): Promise<void> {
    assertKey(key);
    // The client's types call it void; it answers when the store has.
    await this.retried(
      async () =>
        await (this.client.setObjectLegalHold(this.address.bucket, key, {
          status: held === 'on' ? LEGAL_HOLD_STATUS.ENABLED : LEGAL_HOLD_STATUS.DISABLED,
          ...(versionId && { versionId }),
        }) as unknown as Promise<void>),
    );
  }

  async keepLocked(name: string, text: string, until: Date): Promise<void> {
    assertName(name);
    const { versionId } = await this.answered(this.client.putObject(this.address.bucket, name, text));
    await this.answered(
      this.client.putObjectRetention(this.address.bucket, name, {
        mode: RETENTION_MODES.COMPLIANCE,
        retainUntilDate: until.toISOString(),
        versionId: versionId ?? '',
      }),
    );
  }

  async lastKept(prefix: string): Promise<{ name: string; text: string } | null> {
    assertName(prefix);
    let name = '';
    const stream = this.client.listObjects(this.address.bucket, prefix, true);
    for await (const item of stream as AsyncIterable<{ name?: string }>) if (item.name && item.name > name) name = item.name;
    if (!name) return null;
    const parts: Buffer[] = [];
    // The first version under the name is the one that was locked first: a later one may be anybody's.
    const [first] = (await this.versionsOf(name)).slice(-1);
    const content = await this.retried(() => this.client.getObject(this.address.bucket, name, first ? { versionId: first } : {}));
    for await (const part of content) parts.push(part as Buffer);
    return { name, text: Buffer.concat(parts).toString('utf8') };
  }

  async check(): Promise<void> {
    if (!(await this.answered(this.client.bucketExists(this.address.bucket))))
      throw new StoreUnavailable(`bucket ${this.address.bucket} is missing: run "storage init"`);
  }

  async canLock(): Promise<boolean> {
    try {
      await this.answered(this.client.getObjectLockConfig(this.address.bucket) as unknown as Promise<unknown>);
      return true;
    } catch (error) {
      if ((error as { code?: string }).code === 'ObjectLockConfigurationNotFoundError') return false;
      throw error;
    }
  }

  private async exists(key: string): Promise<boolean> {
    try {
      await this.retried(() => this.client.statObject(this.address.bucket, key));
      return true;
    } catch (error) {
      if (error instanceof ObjectMissing) return false;
      throw error;
    }
  }

  private async versionsOf(key: string): Promise<(string | null)[]> {
    const found: (string | null)[] = [];
    const stream = this.client.listObjects(this.address.bucket, key, true, { IncludeVersion: true });
    for await (const item of stream as AsyncIterable<{ name?: string; versionId?: string }>)
      if (item.name === key) found.push(item.versionId ?? null);
    return found;
  }

  private async retried<T>(ask: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.answered(ask());
      } catch (error) {
        if (!(error instanceof StoreUnavailable) || attempt === TRIES) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100 * 2 ** attempt * (0.5 + Math.random())));
      }
    }
  }

  /** The answer, or StoreUnavailable after the silence. */
  private async answered<T>(asked: Promise<T>, silenceMs = this.silenceMs): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new StoreUnavailable('the store does not answer')), silenceMs);
    });
    try {
      return await Promise.race([asked, silence]);
    } catch (error) {
      throw translated(error);
    } finally {
      clearTimeout(timer);
    }
  }
}
