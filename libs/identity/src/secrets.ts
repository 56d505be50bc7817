import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Algorithm, hash, verify } from '@node-rs/argon2';
import { Keys } from '@qms/config';
import { generateSecret, generateURI, verifySync } from 'otplib';

/** argon2id with the parameters of the OWASP sheet; runs on libuv's threads, at most four at once. */
const ARGON2 = { algorithm: Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Seconds of a TOTP step. */
export const TOTP_STEP = 30;

export const newToken = (): string => randomBytes(32).toString('base64url');
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Everything that is secret: password hashes, TOTP secrets at rest, CSRF and device tokens. */
@Injectable()
export class Secrets {
  private readonly nobody = hash(randomBytes(16), ARGON2);

  constructor(private readonly keys: Keys) {}

  hashPassword(password: string): Promise<string> {
    return hash(password.normalize('NFC'), ARGON2);
  }

  /** Takes as long for an unknown person as for a known one. */
  async passwordFits(stored: string | null, password: string): Promise<boolean> {
    const fits = await verify(stored ?? (await this.nobody), password.normalize('NFC'), ARGON2);
    return stored !== null && fits;
  }

  newTotp(username: string): { secret: string; uri: string } {
    const secret = generateSecret();
    return { secret, uri: generateURI({ issuer: 'ISO 9001', label: username, secret }) };
  }

  /** @param after last step used; a code of that step or an earlier one is refused. @returns the step of a good code, else null. */
  totpStep(sealed: Buffer, code: string, after: number | null, now: Date): number | null {
    const epoch = Math.floor(now.getTime() / 1_000);
    const result = verifySync({ secret: this.open(sealed), token: code, epoch, epochTolerance: TOTP_STEP });
    if (!result.valid) return null;
    const step = Math.floor(epoch / TOTP_STEP) + result.delta;
    return after !== null && step <= after ? null : step;
  }

  seal(secret: string): Buffer {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.keys.derive('totp'), iv);
    const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), text]);
  }

  csrfToken(sessionId: string): string {
    return this.mac('csrf', sessionId);
  }
  csrfFits(sessionId: string, given: string | undefined): boolean {
    return same(this.mac('csrf', sessionId), given);
  }

  /** Marks a device on which this person has signed in: others' failures do not delay him there. */
  deviceToken(personId: string): string {
    return this.mac('device', personId);
  }
  deviceFits(personId: string, given: string | undefined): boolean {
    return same(this.mac('device', personId), given);
  }

  private open(sealed: Buffer): string {
    const decipher = createDecipheriv('aes-256-gcm', this.keys.derive('totp'), sealed.subarray(0, 12));
    decipher.setAuthTag(sealed.subarray(12, 28));
    return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8');
  }

  private mac(purpose: string, value: string): string {
    return createHmac('sha256', this.keys.derive(purpose)).update(value).digest('base64url');
  }
}

function same(expected: string, given: string | undefined): boolean {
  const a = Buffer.from(expected);
  const b = Buffer.from(given ?? '');
  return a.length === b.length && timingSafeEqual(a, b);
}
