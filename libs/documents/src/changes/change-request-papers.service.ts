import { Injectable, StreamableFile } from '@nestjs/common';
import { FORMS, preferredForm } from '@qms/http';
import { Refusal } from '@qms/lifecycle';
import { writeDocx, writePdf } from '@qms/office-documents';
import { holderOf, OrganizationsReader, unitOf } from '@qms/organizations';
import { ownForm } from '@qms/records';
import { download } from '@qms/storage';
import { type Actor, type Db, type LegalDate, legalDate, Work } from '@qms/work';
import { IN_FORCE_ON } from '../in-force.rules';
import { type ChangeRequestPaperFacts, type ConcernedRevision, changeRequestPaper, REQUEST_FORM } from './change-request-paper.rules';
import type { ChangeRequestDto } from './change-requests.dto';
import { ChangeRequestsReader } from './change-requests.reader';

/** Phiếu đề nghị to be printed and signed, as Word or PDF. */
@Injectable()
export class ChangeRequestPapers {
  constructor(
    private readonly work: Work,
    private readonly reader: ChangeRequestsReader,
    private readonly organizations: OrganizationsReader,
  ) {}

  /** @throws Refusal `not-acceptable` (406) for another form, `not-found`. */
  async make(actor: Actor, id: string, accept: string | undefined): Promise<StreamableFile> {
    const form = preferredForm(accept, ['docx', 'pdf']);
    if (form === null) throw new Refusal('not-acceptable');
    const { request, facts } = await this.work.read(actor, async (db) => {
      const request = await this.reader.read(db, id, 'vi');
      return { request, facts: await this.facts(db, request) };
    });
    // Rendered outside of any transaction.
    const bytes = await (form === 'docx' ? writeDocx : writePdf)(changeRequestPaper(request, facts));
    return download(bytes, `Phiếu đề nghị số ${String(request.number).padStart(2, '0')} năm ${request.year}.${form}`, FORMS[form]);
  }

  private async facts(db: Db, request: ChangeRequestDto): Promise<ChangeRequestPaperFacts> {
    const { organizationId } = db.actor;
    const filedOn = legalDate(new Date(request.filedAt));
    const unit = await unitOf(db, organizationId, request.filedBy.id, filedOn);
    return {
      head: await this.organizations.paperHead(db, organizationId),
      form: await ownForm(db, organizationId, REQUEST_FORM, filedOn),
      concerned: await concernedBy(db, request.id, filedOn),
      unitName: unit?.name ?? null,
      agencyHead: await holderOf(db, organizationId, db.today, { role: 'agency-head', post: 'Thủ trưởng cơ quan' }),
      year: Number(db.today.slice(0, 4)),
    };
  }
}

/** The documents of the request as they were in force on that day; one that was not, as it is known today. */
const concernedBy = (db: Db, requestId: string, day: LegalDate): Promise<ConcernedRevision[]> =>
  db.query<ConcernedRevision>(
    `select d.code, coalesce(r.title, d.title) as title, coalesce(r.issue, d.issue) as issue, coalesce(r.amendment, d.amendment) as amendment,
       to_char(coalesce(r.effective_from, d.effective_on), 'YYYY-MM-DD') as "effectiveFrom"
     from change_request_document c join document d on d.id = c.document_id
       left join revision r on r.document_id = d.id and ${IN_FORCE_ON('r', '$2::date')}
     where c.request_id = $1 order by d.code`,
    [requestId, day],
  );
