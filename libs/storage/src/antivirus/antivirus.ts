import type { Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import { Environment } from '@qms/config';
import { Clamd, clamdAddress, type Finding, NotScanned } from './clamd';

/** What was found in a content, by which engine. */
export interface Scan {
  readonly finding: Finding;
  /** Engine and day of its signatures. */
  readonly engine: string;
}

/** `none`: no antivirus is configured; `away`: it does not answer. */
export type AntivirusState = 'none' | 'answers' | 'away';

/** The engine is asked for its version again after so many milliseconds: signatures come daily. */
const VERSION_MS = 10 * 60_000;

/** ClamAV, where `QMS_CLAMD` names it. What it cannot scan now is kept as "chưa quét" and scanned later; nothing is ever called scanned that was not. */
@Injectable()
export class Antivirus {
  private readonly log = new Logger('Antivirus');
  private readonly clamd: Clamd | null;
  private engine: { readonly name: string; readonly until: number } | null = null;

  constructor({ clamd }: Environment) {
    this.clamd = clamd === undefined ? null : new Clamd(clamdAddress(clamd));
  }

  get configured(): boolean {
    return this.clamd !== null;
  }

  /** @returns `too-large` where it does not take so much, null where there is no antivirus or it does not answer */
  async scan(content: Readable): Promise<Scan | 'too-large' | null> {
    if (this.clamd === null) return null;
    try {
      const engine = await this.engineOf(this.clamd);
      return { finding: await this.clamd.scan(content), engine };
    } catch (error) {
      if (!(error instanceof NotScanned)) throw error;
      this.log.warn(`not scanned: ${error.message}`);
      if (error.tooLarge) return 'too-large';
      this.engine = null;
      return null;
    } finally {
      content.destroy();
    }
  }

  async state(): Promise<{ readonly state: AntivirusState; readonly engine: string | null }> {
    if (this.clamd === null) return { state: 'none', engine: null };
    try {
      return { state: 'answers', engine: await this.clamd.version() };
    } catch {
      return { state: 'away', engine: null };
    }
  }

  private async engineOf(clamd: Clamd): Promise<string> {
    if (this.engine && this.engine.until > Date.now()) return this.engine.name;
    const name = await clamd.version();
    this.engine = { name, until: Date.now() + VERSION_MS };
    return name;
  }
}
