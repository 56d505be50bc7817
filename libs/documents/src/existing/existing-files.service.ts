import { Injectable } from '@nestjs/common';
import { invalid, Refusal } from '@qms/lifecycle';
import { Register } from '@qms/records';
import { Files } from '@qms/storage';
import { type Actor, authorize, Work } from '@qms/work';
import { documentsPolicy } from '../documents.policy';
import { underHand } from '../revision-moves';
import type { BringFilesDto } from '../revisions.dto';
import type { RevisionOutcome } from '../revisions.service';

/** The file that an existing document lacked when it was brought in. */
@Injectable()
export class ExistingFilesService {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
    private readonly register: Register,
  ) {}

  /** Once; what was brought stays. @throws Refusal `files-complete`, `pdf-needed`, `file-missing`. */
  bring(actor: Actor, revisionId: string, input: BringFilesDto): Promise<RevisionOutcome> {
    return this.work.run(actor, async (tx) => {
      const { document, revision } = await underHand(tx, revisionId);
      authorize(documentsPolicy, actor, 'document:prepare', document, { now: tx.now });
      if (revision.origin !== 'existing' || revision.state === 'withdrawn' || revision.fileId !== null) throw new Refusal('files-complete');
      if (!input.fileId && !input.sourceFileId) throw invalid('fileId', 'file-missing');
      if (input.sourceFileId && revision.sourceFileId) throw invalid('sourceFileId', 'files-complete');
      if (input.fileId) {
        const file = await this.files.adopt(tx, input.fileId, 'fileId');
        if (file.contentType !== 'application/pdf') throw invalid('fileId', 'pdf-needed');
        Object.assign(revision, { fileId: file.id, sha256: Buffer.from(file.sha256, 'hex') });
      }
      if (input.sourceFileId) revision.sourceFileId = (await this.files.adopt(tx, input.sourceFileId, 'sourceFileId')).id;
      await tx.save(revision);
      await tx.record('revision.files-brought', revision);
      await this.register.complete(
        tx,
        { type: 'revision', id: revision.id },
        [input.fileId, input.sourceFileId].flatMap((one) => one ?? []),
      );
      return { id: revision.id, state: revision.state };
    });
  }
}
