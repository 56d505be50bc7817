import { Injectable } from '@nestjs/common';
import { Refusal } from '@qms/lifecycle';
import { Files } from '@qms/storage';
import { type Actor, authorize, Work } from '@qms/work';
import { recordsPolicy } from '../records.policy';
import { Register } from '../register';
import { RetentionClass } from '../retention/retention-class.entity';
import type { NewRecordDto } from './hand-entry.dto';
import { EVERYTHING, HandWords } from './hand-words';

/** Records of every kind that the existing paper world holds. */
@Injectable()
export class HandEntriesService {
  constructor(
    private readonly work: Work,
    private readonly register: Register,
    private readonly files: Files,
    private readonly words: HandWords,
  ) {}

  /** @throws Refusal with every fault by its field; `unknown-reference` for a unit, class or file that is not the organization's */
  enter(actor: Actor, { fileIds = [], classId, clauses = [], ...input }: NewRecordDto): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      authorize(recordsPolicy, actor, 'record:enter', actor, { now: tx.now });
      const { organizationId } = actor;
      await this.words.know(tx, organizationId, { number: null, ...input, clauses }, EVERYTHING);
      if (classId) {
        const term = await tx.reference(RetentionClass, classId, 'classId');
        if (term.organizationId !== organizationId) throw new Refusal('unknown-reference', { field: 'classId' });
      }
      for (const [place, fileId] of fileIds.entries()) await this.files.adopt(tx, fileId, `fileIds[${place}]`);
      const id = await this.register.enter(tx, {
        ...input,
        organizationId,
        classId,
        clauses,
        fileIds,
        sourceType: 'self',
        sourceId: tx.newId(),
      });
      return { id };
    });
  }
}
