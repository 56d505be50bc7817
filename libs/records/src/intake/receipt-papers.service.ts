import { Injectable, StreamableFile } from '@nestjs/common';
import { writeReceipt } from '@qms/office-documents';
import { OrganizationsReader } from '@qms/organizations';
import { download } from '@qms/storage';
import { type Actor, Work } from '@qms/work';
import { ReceiptsReader } from './receipts.reader';

const PDF = 'application/pdf';

/**
 * A receipt as PDF. It is made from its rows whenever somebody asks: they never change, and equal rows give equal bytes, so no number
 * waits for its paper.
 */
@Injectable()
export class ReceiptPapers {
  constructor(
    private readonly work: Work,
    private readonly receipts: ReceiptsReader,
    private readonly organizations: OrganizationsReader,
  ) {}

  async pdf(actor: Actor, id: string): Promise<StreamableFile> {
    const { receipt, head } = await this.work.read(actor, async (db) => {
      const found = await this.receipts.receipt(db, id, 'vi');
      return { receipt: found, head: await this.organizations.paperHead(db, found.organizationId) };
    });
    const bytes = await writeReceipt({
      parent: head.parentTitle,
      issuer: head.name,
      number: receipt.receipt,
      title: receipt.title,
      issuedAt: new Date(receipt.issuedAt),
      issuedBy: receipt.issuedBy,
      files: receipt.lines,
      bytes: receipt.bytes,
      manifestSha256: receipt.manifestSha256,
      voidReason: receipt.voidReason,
    });
    const name = `Biên nhận số ${receipt.receipt.replace('/', '-')}.pdf`;
    return download(bytes, name, PDF);
  }
}
