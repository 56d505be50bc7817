import { Injectable } from '@nestjs/common';
import { Refusal } from '@qms/lifecycle';
import { Files } from '@qms/storage';
import type { Actor } from '@qms/work';
import { Renderings } from './renderings';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Stored Word files, to be looked at as PDFs by whoever may read them. */
@Injectable()
export class Previews {
  constructor(
    private readonly files: Files,
    private readonly renderings: Renderings,
  ) {}

  get available(): boolean {
    return this.renderings.available;
  }

  /** @throws Refusal `not-found`, `file-damaged`, `preview-not-of-this-type`, `preview-unavailable`, `preview-failed` */
  async of(actor: Actor, fileId: string): Promise<{ name: string; bytes: Buffer }> {
    const file = await this.files.describe(actor, fileId);
    if (file.contentType !== WORD) throw new Refusal('preview-not-of-this-type');
    // Its bytes are proved each time: not one of a damaged file is shown, as a PDF neither.
    const bytes = await this.renderings.pdfOf(await this.files.bytes(actor, fileId));
    return { name: file.name.replace(/\.docx$/i, '.pdf'), bytes };
  }
}
