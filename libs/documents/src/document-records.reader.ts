import { Injectable } from '@nestjs/common';
import type { PageQuery } from '@qms/http';
import { Refusal } from '@qms/lifecycle';
import { type RecordPageDto, RecordsReader } from '@qms/records';
import { type Actor, Work } from '@qms/work';
import { seesDrafts } from './documents.policy';

/** What a document left in the register of ISO records: its revisions, and the decisions that issued them in packages. */
@Injectable()
export class DocumentRecordsReader {
  constructor(
    private readonly work: Work,
    private readonly records: RecordsReader,
  ) {}

  /** The newest first. @throws Refusal `not-found` */
  list(actor: Actor, documentId: string, query: PageQuery): Promise<RecordPageDto> {
    return this.work.read(actor, async (db) => {
      const [document] = await db.query<{ organizationId: string; sources: string[] }>(
        `select d.organization_id as "organizationId", array_agg(r.id) || array_remove(array_agg(distinct r.issuance_id), null) as sources
         from document d join revision r on r.document_id = d.id
         where d.id = $1 and (d.effective_on is not null or ($3 and d.organization_id = any ($2::uuid[]))) group by d.id`,
        [documentId, actor.reads, seesDrafts(actor.roles)],
      );
      if (!document) throw new Refusal('not-found');
      return this.records.ofSources(
        db,
        { organizationId: document.organizationId, types: ['revision', 'issuance'], ids: document.sources },
        query,
      );
    });
  }
}
