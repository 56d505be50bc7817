import { Injectable } from '@nestjs/common';
import { Files } from '@qms/storage';
import { type Actor, authorize, Work } from '@qms/work';
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
  ) {}

  /** All or none; an unknown file refuses with its row (`items[3].fileId`). */
  enter(actor: Actor, input: EnterRecordsDto): Promise<{ ids: string[] }> {
    return this.work.run(actor, async (tx) => {
      authorize(recordsPolicy, actor, 'record:enter', actor, { now: tx.now });
      const ids: string[] = [];
      for (const [index, item] of input.items.entries()) {
        if (item.fileId) await this.files.adopt(tx, item.fileId, `items[${index}].fileId`);
        const { fileId, kind, clauses, ...facts } = item;
        ids.push(
          await this.register.enter(tx, {
            ...facts,
            organizationId: actor.organizationId,
            kind: kind ?? 'ordinary-document',
            clauses: clauses ?? [],
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
