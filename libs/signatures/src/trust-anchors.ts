import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, Logger } from '@nestjs/common';
import { Environment } from '@qms/config';
import { certificateOf } from './certificates';

/** Certificates that are trusted, and a name for this very set of them. */
export interface TrustedSet {
  readonly certificates: readonly Uint8Array[];
  readonly mark: string;
}

const PEM = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g;
const LARGEST = 1024 * 1024;

/** The certificates (PEM or DER) in the folder `QMS_TRUST_DIR`; read anew each time, so that a new one counts at once. */
@Injectable()
export class TrustAnchors {
  private readonly log = new Logger('TrustAnchors');
  private readonly told = new Set<string>();

  constructor(private readonly environment: Environment) {}

  async now(): Promise<TrustedSet> {
    const { trustDir } = this.environment;
    if (!trustDir) return { certificates: [], mark: '' };
    const certificates: Uint8Array[] = [];
    for (const name of (await this.namesIn(trustDir)).sort()) {
      try {
        certificates.push(...certificatesIn(await readFile(join(trustDir, name))));
      } catch (error) {
        this.once(`${name}: ${(error as Error).message}`);
      }
    }
    const mark = createHash('sha256');
    for (const certificate of certificates) mark.update(certificate);
    return { certificates, mark: mark.digest('hex') };
  }

  private async namesIn(folder: string): Promise<string[]> {
    try {
      return (await readdir(folder)).filter((name) => /\.(pem|crt|cer|der)$/i.test(name));
    } catch (error) {
      this.once((error as Error).message);
      return [];
    }
  }

  private once(message: string): void {
    if (this.told.has(message)) return;
    this.told.add(message);
    this.log.warn(message);
  }
}

function certificatesIn(bytes: Buffer): Uint8Array[] {
  if (bytes.length > LARGEST) throw new Error('larger than a certificate');
  const texts = [...bytes.toString('latin1').matchAll(PEM)].map((match) => Buffer.from(match[1]!, 'base64'));
  const found = texts.length > 0 ? texts : [bytes];
  for (const der of found) certificateOf(der);
  return found.map((der) => new Uint8Array(der));
}
