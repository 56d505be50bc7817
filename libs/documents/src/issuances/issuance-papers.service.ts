import { Injectable, StreamableFile } from '@nestjs/common';
import { FORMS, preferredForm } from '@qms/http';
import { Refusal } from '@qms/lifecycle';
import { writeDocx, writePdf } from '@qms/office-documents';
import { holderOf, OrganizationsReader, unitOf } from '@qms/organizations';
import { download } from '@qms/storage';
import { type Actor, type Db, Work } from '@qms/work';
import { type IssuancePaperFacts, issuingDecisionPaper, statementPaper } from './issuance-paper.rules';
import type { IssuanceDto } from './issuances.dto';
import { IssuancesReader } from './issuances.reader';

export type IssuancePaper = 'decision' | 'statement';

const PAPERS = {
  decision: { make: issuingDecisionPaper, name: 'Quyết định ban hành' },
  statement: { make: statementPaper, name: 'Tờ trình' },
} as const;

/** The decision and the submission of a package, as Word or PDF. */
@Injectable()
export class IssuancePapers {
  constructor(
    private readonly work: Work,
    private readonly reader: IssuancesReader,
    private readonly organizations: OrganizationsReader,
  ) {}

  /** @throws Refusal `not-acceptable` (406) for another form, `not-found`. */
  async make(actor: Actor, id: string, paper: IssuancePaper, accept: string | undefined): Promise<StreamableFile> {
    const form = preferredForm(accept, ['docx', 'pdf']);
    if (form === null) throw new Refusal('not-acceptable');
    const { make, name } = PAPERS[paper];
    const { issuance, facts } = await this.work.read(actor, async (db) => {
      const issuance = await this.reader.read(db, id, 'vi');
      // They are what is prepared: others have the decision as it was issued.
      if (!issuance.withPreparation) throw new Refusal('not-found');
      return { issuance, facts: await this.facts(db, issuance) };
    });
    // Rendered outside of any transaction.
    const bytes = await (form === 'docx' ? writeDocx : writePdf)(make(issuance, facts));
    return download(bytes, `${name} - ${issuance.subject}.${form}`, FORMS[form]);
  }

  private async facts(db: Db, { organizationId, preparedBy, createdAt }: IssuanceDto): Promise<IssuancePaperFacts> {
    const agencyHead = await holderOf(db, organizationId, db.today, { role: 'agency-head', post: 'Thủ trưởng' });
    const unit = await unitOf(db, organizationId, preparedBy.id, db.today);
    const unitHead = unit
      ? await holderOf(db, organizationId, db.today, { role: 'room-head', unitId: unit.id, post: 'Trưởng phòng' })
      : null;
    return {
      head: await this.organizations.paperHead(db, organizationId),
      agencyHead,
      unit: unit ? { name: unit.name, symbol: unit.symbol, head: unitHead } : null,
      year: Number(db.today.slice(0, 4)),
      createdAt: new Date(createdAt),
    };
  }
}
