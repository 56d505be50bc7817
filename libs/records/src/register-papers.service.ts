import { Injectable, type StreamableFile } from '@nestjs/common';
import { FORMS, preferredForm } from '@qms/http';
import { Refusal } from '@qms/lifecycle';
import { writeDocx, writePdf } from '@qms/office-documents';
import { OrganizationsReader } from '@qms/organizations';
import { download } from '@qms/storage';
import { type Actor, Work } from '@qms/work';
import { transferPaper } from './register-papers.rules';
import { TransfersReader } from './transfers/transfers.reader';

/** Minutes of the register, as Word or PDF; read first, rendered outside of any transaction. */
@Injectable()
export class RegisterPapers {
  constructor(
    private readonly work: Work,
    private readonly transfers: TransfersReader,
    private readonly organizations: OrganizationsReader,
  ) {}

  /** @throws Refusal `not-acceptable` (406) for another form, `not-found` */
  async ofTransfer(actor: Actor, id: string, accept: string | undefined): Promise<StreamableFile> {
    const form = preferredForm(accept, ['docx', 'pdf']);
    if (form === null) throw new Refusal('not-acceptable');
    const paper = await this.work.read(actor, async (db) => {
      const transfer = await this.transfers.transfer(db, id, 'vi');
      return transferPaper(transfer, { head: await this.organizations.paperHead(db, transfer.organizationId), now: db.now });
    });
    return download(
      await (form === 'docx' ? writeDocx : writePdf)(paper),
      `Biên bản giao nhận và mục lục hồ sơ nộp lưu.${form}`,
      FORMS[form],
    );
  }
}
