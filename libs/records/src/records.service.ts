import { Injectable } from '@nestjs/common';
import { Files } from '@qms/storage';
import { type Actor, authorize, Work } from '@qms/work';
import { EVERYTHING, HandWords } from './hand/hand-words';
import type { EnterRecordsDto } from './records.dto';
import { recordsPolicy } from './records.policy';
import { Register } from './register';

/** Ordinary documents as evidence, entered by hand. */
@Injectable()
export class RecordsService {
  constructor(
    private readonly work: Work,
    private readonly register: Register,
    private readonly files: Files,
    private readonly words: HandWords,
  ) {}

  /** All or none; an unknown file refuses with its row (`items[3].fileId`). */
  enter(actor: Actor, input: EnterRecordsDto): Promise<{ ids: string[] }> {
    return this.work.run(actor, async (tx) => {
      authorize(recordsPolicy, actor, 'record:enter', actor, { now: tx.now });
      const ids: string[] = [];
      for (const [index, item] of input.items.entries()) {
        const { fileId, kind = 'ordinary-document', clauses = [], ...facts } = item;
        await this.words.know(tx, actor.organizationId, { ...facts, kind, clauses }, EVERYTHING, `items[${index}].`);
        if (fileId) await this.files.adopt(tx, fileId, `items[${index}].fileId`);
        ids.push(
          await this.register.enter(tx, {
            ...facts,
            organizationId: actor.organizationId,
            kind,
            clauses,
            fileIds: fileId ? [fileId] : [],
            sourceType: 'self',
            sourceId: tx.newId(),
          }),
        );
      }
      return { ids };
    });
  }
}
