import { createHash } from 'node:crypto';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Environment } from '@qms/config';
import { Refusal } from '@qms/lifecycle';
import { findLibreOffice, LibreOffice, NotRendered } from './libre-office';

/** PDFs that are kept in memory, all together, in bytes: whoever turns pages or comes back does not wait again. */
const MOST_KEPT = 48 * 1024 * 1024;
/** A PDF is kept so long, in milliseconds. What was destroyed is gone from here soon after. */
const KEPT_MS = 10 * 60_000;

/** Word files as PDFs, made by LibreOffice beside the server. The same bytes are rendered once, however many ask. */
@Injectable()
export class Renderings implements OnModuleDestroy {
  private readonly office: LibreOffice | null;
  private readonly kept = new Map<string, { pdf: Buffer; until: NodeJS.Timeout }>();
  private readonly underWay = new Map<string, Promise<Buffer>>();

  constructor({ libreOffice }: Environment) {
    const program = findLibreOffice(libreOffice);
    this.office = program === null ? null : new LibreOffice(program);
  }

  get available(): boolean {
    return this.office !== null;
  }

  /** @throws Refusal `preview-unavailable` without LibreOffice, `preview-failed` where it makes nothing of the file */
  async pdfOf(docx: Buffer): Promise<Buffer> {
    if (this.office === null) throw new Refusal('preview-unavailable');
    const key = createHash('sha256').update(docx).digest('hex');
    const known = this.kept.get(key);
    if (known) return known.pdf;
    const running = this.underWay.get(key) ?? this.render(this.office, key, docx);
    this.underWay.set(key, running);
    try {
      return await running;
    } finally {
      this.underWay.delete(key);
    }
  }

  async onModuleDestroy(): Promise<void> {
    for (const key of [...this.kept.keys()]) this.forget(key);
    await this.office?.close();
  }

  private async render(office: LibreOffice, key: string, docx: Buffer): Promise<Buffer> {
    try {
      const pdf = await office.pdfOf(docx);
      this.keep(key, pdf);
      return pdf;
    } catch (error) {
      if (error instanceof NotRendered) throw new Refusal('preview-failed');
      throw error;
    }
  }

  private keep(key: string, pdf: Buffer): void {
    if (pdf.length > MOST_KEPT) return;
    this.kept.set(key, { pdf, until: setTimeout(() => this.forget(key), KEPT_MS).unref() });
    let all = [...this.kept.values()].reduce((sum, one) => sum + one.pdf.length, 0);
    for (const [oldest, one] of this.kept) {
      if (all <= MOST_KEPT) return;
      all -= one.pdf.length;
      this.forget(oldest);
    }
  }

  private forget(key: string): void {
    clearTimeout(this.kept.get(key)?.until);
    this.kept.delete(key);
  }
}
