import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A signature over bytes with the key that made it. `signature` is Ed25519, base64. */
export interface Signature {
  readonly keyId: string;
  readonly signature: string;
}

const keyIdOf = (key: KeyObject): string =>
  createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16);

/**
 * The keys folder (`QMS_KEYS_DIR`, 0700, part of the backup, never in the database): one random secret from which the keys for TOTP
 * at rest, CSRF and cursors are derived, and one Ed25519 key for seals and receipts. `rotate` keeps the old public keys.
 */
export class Keys {
  private readonly secret: Buffer;
  private signer: KeyObject;
  private readonly derived = new Map<string, Buffer>();
  private readonly verifiers = new Map<string, KeyObject>();

  private constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    this.secret = this.readOrMake(
      'secret',
      () => randomBytes(32).toString('base64'),
      (text) => Buffer.from(text, 'base64'),
    );
    this.signer = this.readOrMake('signing-key.pem', newPrivateKey, (pem) => createPrivateKey(pem));
    this.publish(createPublicKey(this.signer));
    for (const name of readdirSync(folder).filter((n) => n.startsWith('public-') && n.endsWith('.pem'))) {
      const key = createPublicKey(readFileSync(join(folder, name)));
      this.verifiers.set(keyIdOf(key), key);
    }
  }

  /** Opens the folder; makes what is missing at the first start. */
  static open(folder: string): Keys {
    return new Keys(folder);
  }

  /** A 32-byte key for one purpose, e.g. `totp`, `csrf`, `cursor`. */
  derive(purpose: string): Buffer {
    const known = this.derived.get(purpose) ?? Buffer.from(hkdfSync('sha256', this.secret, Buffer.alloc(0), `qms/${purpose}`, 32));
    this.derived.set(purpose, known);
    return known;
  }

  sign(bytes: Uint8Array): Signature {
    return { keyId: keyIdOf(createPublicKey(this.signer)), signature: sign(null, bytes, this.signer).toString('base64') };
  }

  /** True when the signature is by one of our keys, today's or an earlier one. */
  verifies(bytes: Uint8Array, { keyId, signature }: Signature): boolean {
    const key = this.verifiers.get(keyId);
    return key !== undefined && verify(null, bytes, key, Buffer.from(signature, 'base64'));
  }

  /** Makes a new signing key; the old public key stays, so that old seals and receipts verify. @returns the new key id. */
  rotate(): string {
    const pem = newPrivateKey();
    this.writeSafely('signing-key.pem', pem);
    this.signer = createPrivateKey(pem);
    return this.publish(createPublicKey(this.signer));
  }

  /** The public key of today as PEM, for who verifies an export elsewhere. */
  publicKeyPem(): string {
    return createPublicKey(this.signer).export({ type: 'spki', format: 'pem' }).toString();
  }

  private publish(key: KeyObject): string {
    const keyId = keyIdOf(key);
    this.verifiers.set(keyId, key);
    const path = join(this.folder, `public-${keyId}.pem`);
    if (!existsSync(path)) writeFileSync(path, key.export({ type: 'spki', format: 'pem' }), { mode: 0o644 });
    return keyId;
  }

  private readOrMake<T>(name: string, make: () => string, read: (text: string) => T): T {
    const path = join(this.folder, name);
    if (!existsSync(path)) {
      // Two processes may start at once: the exclusive create lets one win, the other reads what the winner wrote.
      try {
        writeFileSync(path, make(), { mode: 0o600, flag: 'wx' });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
    return read(readFileSync(path, 'utf8'));
  }

  private writeSafely(name: string, text: string): void {
    const path = join(this.folder, name);
    writeFileSync(`${path}.new`, text, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }
}

const newPrivateKey = (): string => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
