import { Injectable, StreamableFile } from '@nestjs/common';
import { FORMS, preferredForm } from '@qms/http';
import { Refusal } from '@qms/lifecycle';
import { writeDocx, writePdf } from '@qms/office-documents';
import { holderOf, OrganizationsReader } from '@qms/organizations';
import { download } from '@qms/storage';
import { type Actor, type Db, Work } from '@qms/work';
import type { DestructionPaper } from './destruction.rules';
import { councilPaper, type DestructionPaperFacts, destructionDecisionPaper, destructionMinutesPaper } from './destruction-papers.rules';
import type { DestructionDto } from './destructions.dto';
import { DestructionsReader } from './destructions.reader';

const PAPERS = {
  council: { make: councilPaper, name: 'Biên bản họp hội đồng xét hủy tài liệu' },
  decision: { make: destructionDecisionPaper, name: 'Quyết định hủy tài liệu' },
  minutes: { make: destructionMinutesPaper, name: 'Biên bản hủy tài liệu' },
} as const;

/** The council's minutes, the decision and the minutes of a destruction, as Word or PDF. */
@Injectable()
export class DestructionPapers {
  constructor(
    private readonly work: Work,
    private readonly reader: DestructionsReader,
    private readonly organizations: OrganizationsReader,
  ) {}

  /** @throws Refusal `not-acceptable` (406) for another form, `wrong-state` for a paper that there is not yet, `not-found` */
  async make(actor: Actor, id: string, paper: DestructionPaper, accept: string | undefined): Promise<StreamableFile> {
    const form = preferredForm(accept, ['docx', 'pdf']);
    if (form === null) throw new Refusal('not-acceptable');
    const { make, name } = PAPERS[paper];
    const { destruction, facts } = await this.work.read(actor, async (db) => {
      const destruction = await this.reader.destruction(db, id, 'vi');
      if (!destruction.papers.includes(paper)) throw new Refusal('wrong-state', { state: destruction.state });
      return { destruction, facts: await this.facts(db, destruction) };
    });
    // Rendered outside of any transaction.
    const bytes = await (form === 'docx' ? writeDocx : writePdf)(make(destruction, facts));
    return download(bytes, `${name} - ${destruction.title}.${form}`, FORMS[form]);
  }

  /** The head is who headed the agency on the day of the decision. */
  private async facts(db: Db, { organizationId, decidedOn, confirmedOn }: DestructionDto): Promise<DestructionPaperFacts> {
    const agencyHead = await holderOf(db, organizationId, decidedOn ?? confirmedOn ?? db.today, {
      role: 'agency-head',
      post: 'Thủ trưởng',
    });
    return { head: await this.organizations.paperHead(db, organizationId), agencyHead, now: db.now };
  }
}
