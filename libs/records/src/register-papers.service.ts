import { Injectable, StreamableFile } from '@nestjs/common';
import { type OfficialPaper, writeDocx } from '@qms/office-documents';
import { OrganizationsReader } from '@qms/organizations';
import { download } from '@qms/storage';
import { type Actor, Work } from '@qms/work';
import { transferPaper } from './register-papers.rules';
import { TransfersReader } from './transfers/transfers.reader';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Minutes of the register as Word files; read first, rendered outside of any transaction. */
@Injectable()
export class RegisterPapers {
  constructor(
    private readonly work: Work,
    private readonly transfers: TransfersReader,
    private readonly organizations: OrganizationsReader,
  ) {}

  async ofTransfer(actor: Actor, id: string): Promise<StreamableFile> {
    const paper = await this.work.read(actor, async (db) => {
      const transfer = await this.transfers.transfer(db, id, 'vi');
      return transferPaper(transfer, { head: await this.organizations.paperHead(db, transfer.organizationId), now: db.now });
    });
    return answer(paper, 'Biên bản giao nhận và mục lục hồ sơ nộp lưu.docx');
  }
}

async function answer(paper: OfficialPaper, name: string): Promise<StreamableFile> {
  const bytes = await writeDocx(paper);
  return download(bytes, name, DOCX);
}
