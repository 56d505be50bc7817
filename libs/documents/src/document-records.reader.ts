import { Injectable } from '@nestjs/common';
import type { PageQuery } from '@qms/http';
import { Refusal } from '@qms/lifecycle';
import { type RecordPageDto, RecordsReader } from '@qms/records';
import { type Actor, Work } from '@qms/work';
import { DECIDED } from './decisions/decided';
import { seesDrafts } from './documents.policy';
import { BRIEFING_SOURCE } from './reading/briefing-record.rules';
import { END_DECISIONS } from './withdrawals/withdrawn';

const TYPES = ['revision', 'issuance', 'approval', 'withdrawal', 'withdrawal-revocation', BRIEFING_SOURCE];

/** A decision stands in the register once: where several documents rest on it, it is found by number and day, whichever of them entered it. */
const SOURCES = `array(select r.id from revision r where r.document_id = d.id
    union select r.issuance_id from revision r where r.document_id = d.id and r.issuance_id is not null
    union select a.id from approval a join revision r on r.id = a.revision_id where r.document_id = d.id
    union select e.id from ${END_DECISIONS} e where e.document_id = d.id
    union select b.briefing_id from briefing_document b join revision r on r.id = b.revision_id where r.document_id = d.id
    union select x.source_id from (
        select c.decision_number as number, c.decided_on from ${DECIDED} c join revision r on r.id = c.revision_id where r.document_id = d.id
        union select e.number, e.decided_on from ${END_DECISIONS} e where e.document_id = d.id) c
      join record x on x.organization_id = d.organization_id and x.number = c.number and x.happened_on = c.decided_on and x.issuer is null
        and x.kind in ('issuing-decision', 'ordinary-document') and x.source_type = any ($4::text[]))`;

/**
 * What a document left in the register of ISO records: its revisions, the decisions that issued it, withdrew it or revoked that, and the minutes
 * and photos by which it was made known.
 */
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
        `select d.organization_id as "organizationId", ${SOURCES} as sources from document d
         where d.id = $1 and (d.effective_on is not null or ($3 and d.organization_id = any ($2::uuid[])))`,
        [documentId, actor.reads, seesDrafts(actor.roles), TYPES],
      );
      if (!document) throw new Refusal('not-found');
      return this.records.ofSources(db, { organizationId: document.organizationId, types: TYPES, ids: document.sources }, query);
    });
  }
}
