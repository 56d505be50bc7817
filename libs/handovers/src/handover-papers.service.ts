import { Injectable, StreamableFile } from '@nestjs/common';
import { FORMS, preferredForm } from '@qms/http';
import { Refusal } from '@qms/lifecycle';
import { writeDocx, writePdf } from '@qms/office-documents';
import { OrganizationsReader } from '@qms/organizations';
import { download } from '@qms/storage';
import { type Actor, Work } from '@qms/work';
import { handoverPaper } from './handover-paper.rules';
import { HandoversReader } from './handovers.reader';

/** The minutes of a handover, as Word or PDF; read first, rendered outside of any transaction. */
@Injectable()
export class HandoverPapers {
  constructor(
    private readonly work: Work,
    private readonly reader: HandoversReader,
    private readonly organizations: OrganizationsReader,
  ) {}

  /** @throws Refusal `not-acceptable` (406) for another form, `not-found` */
  async minutes(actor: Actor, id: string, accept: string | undefined): Promise<StreamableFile> {
    const form = preferredForm(accept, ['docx', 'pdf']);
    if (form === null) throw new Refusal('not-acceptable');
    const { handover, paper } = await this.work.read(actor, async (db) => {
      const handover = await this.reader.read(db, id, 'vi');
      return {
        handover,
        paper: handoverPaper(handover, { head: await this.organizations.paperHead(db, actor.organizationId), now: db.now }),
      };
    });
    const bytes = await (form === 'docx' ? writeDocx : writePdf)(paper);
    return download(bytes, `Biên bản bàn giao - ${handover.from.name}.${form}`, FORMS[form]);
  }
}
