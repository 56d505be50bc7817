import { Injectable } from '@nestjs/common';
import { Environment } from '@qms/config';
import { Refusal } from '@qms/lifecycle';
import { stampControlledCopy, UnreadablePdf } from '@qms/office-documents';
import { Files } from '@qms/storage';
import type { Actor } from '@qms/work';
import { copyMark, copyStatus } from './copy-mark.rules';
import { RevisionsReader } from './revisions.reader';

/** Copies that say what they are copies of. The stored original is never touched. */
@Injectable()
export class ControlledCopiesService {
  constructor(
    private readonly revisions: RevisionsReader,
    private readonly files: Files,
    private readonly environment: Environment,
  ) {}

  /** @param paper the numbered copy that is printed for a holder. @throws Refusal `not-found`, `file-missing-yet`, `pdf-unreadable`. */
  async make(
    actor: Actor,
    id: string,
    paper?: { readonly number: number; readonly holder: string },
  ): Promise<{ name: string; bytes: Uint8Array }> {
    const revision = await this.revisions.get(actor, id, 'vi');
    if (!revision.file) throw new Refusal('file-missing-yet');
    const { code, title } = revision.document;
    const two = (value: number): string => String(value).padStart(2, '0');
    const original = await this.files.bytes(actor, revision.file.id);
    try {
      const bytes = await stampControlledCopy(original, {
        code,
        title,
        issue: two(revision.issue),
        amendment: two(revision.amendment),
        statusText: copyStatus(revision),
        mark: copyMark(revision.state),
        holder: paper?.holder ?? (actor.post ? `${actor.name}, ${actor.post}` : actor.name),
        ...(paper && { copyNumber: two(paper.number) }),
        issuedAt: new Date(),
        url: this.environment.publicUrl ? `${this.environment.publicUrl}/tai-lieu/phien-ban/${id}` : null,
        signedOriginal: original.includes('/ByteRange'),
      });
      return { name: `${code} - ${title} (bản ${paper ? `giấy số ${two(paper.number)}` : 'kiểm soát'}).pdf`, bytes };
    } catch (error) {
      if (error instanceof UnreadablePdf) throw new Refusal('pdf-unreadable');
      throw error;
    }
  }
}
