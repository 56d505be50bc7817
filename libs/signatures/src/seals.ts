import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Environment } from '@qms/config';
import { Seal } from './seal';
import { openSealKey, type SealKey, SealUnusable, sealsAt } from './seal-key';

const KEY = '.p12';
const PASSWORD = '.password';
const LARGEST = 1024 * 1024;

/** One look at a key: `until` is when its certificate ends. */
export interface SealState {
  /** Code of the organization. */
  readonly organization: string;
  readonly holder: string | null;
  readonly until: Date | null;
  readonly fault: SealUnusable['because'] | null;
}

/**
 * The seals of organizations: in `QMS_SEALS_DIR` stands `<code>.p12` (PKCS#12, an RSA key with its certificate), beside it `<code>.password`.
 * An organization with neither has no seal. Read anew when one of both changes.
 */
@Injectable()
export class Seals {
  private readonly known = new Map<string, { readonly mark: string; readonly key: SealKey }>();

  constructor(private readonly environment: Environment) {}

  /** @returns null where the organization has none @throws SealUnusable where it has one that cannot seal now */
  async of(organization: string, at: Date): Promise<Seal | null> {
    const { sealsDir } = this.environment;
    if (!sealsDir) return null;
    if (!(await this.configured(sealsDir, organization)).includes(organization)) return null;
    const key = await this.keyOf(sealsDir, organization);
    sealsAt(key, at, organization);
    return new Seal(key, at);
  }

  /** Every seal that is configured. @throws SealUnusable `seal-folder-unreadable` */
  async all(at: Date): Promise<SealState[]> {
    const { sealsDir } = this.environment;
    if (!sealsDir) return [];
    const states: SealState[] = [];
    for (const organization of await this.configured(sealsDir, '')) {
      let key: SealKey | null = null;
      try {
        key = await this.keyOf(sealsDir, organization);
        sealsAt(key, at, organization);
        states.push({ organization, holder: key.holder, until: key.until, fault: null });
      } catch (error) {
        if (!(error instanceof SealUnusable)) throw error;
        states.push({ organization, holder: key?.holder ?? null, until: key?.until ?? null, fault: error.because });
      }
    }
    return states;
  }

  /** Codes of those for whom either file is there. */
  private async configured(folder: string, organization: string): Promise<string[]> {
    try {
      const names = (await readdir(folder)).map((name) => name.normalize('NFC'));
      const codes = names.flatMap((name) => [KEY, PASSWORD].filter((end) => name.endsWith(end)).map((end) => name.slice(0, -end.length)));
      return [...new Set(codes)].sort();
    } catch {
      throw new SealUnusable('seal-folder-unreadable', organization);
    }
  }

  private async keyOf(folder: string, organization: string): Promise<SealKey> {
    const [key, password] = [join(folder, organization + KEY), join(folder, organization + PASSWORD)];
    if (!existsSync(key)) throw new SealUnusable('seal-key-missing', organization);
    if (!existsSync(password)) throw new SealUnusable('seal-password-missing', organization);
    const looks = await Promise.all([key, password].map((path) => stat(path)));
    const mark = looks.map(({ mtimeMs, size, ino }) => `${ino}:${size}:${mtimeMs}`).join(' ');
    const known = this.known.get(organization);
    if (known?.mark === mark) return known.key;
    if (looks.some(({ size }) => size > LARGEST)) throw new SealUnusable('seal-unreadable', organization);
    const [file, words] = await Promise.all([readFile(key), readFile(password, 'utf8')]).catch(() => {
      throw new SealUnusable('seal-unreadable', organization);
    });
    const opened = await openSealKey(file, words.replace(/\r?\n$/, ''), organization);
    this.known.set(organization, { mark, key: opened });
    return opened;
  }
}
