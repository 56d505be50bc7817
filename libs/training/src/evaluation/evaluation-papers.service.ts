import { Injectable, StreamableFile } from '@nestjs/common';
import { Refusal } from '@qms/lifecycle';
import { writeQrSheet } from '@qms/office-documents';
import { OrganizationsReader } from '@qms/organizations';
import { workbook } from '@qms/records';
import { writeWorkbook } from '@qms/spreadsheets';
import { download } from '@qms/storage';
import { type Actor, Work } from '@qms/work';
import { ClassEvaluationsReader } from './class-evaluations.reader';
import { evaluationSheets, qrSheet } from './evaluation-papers.rules';

/** What goes out of an evaluation: the QR on a sheet, the results as a workbook. */
@Injectable()
export class EvaluationPapers {
  constructor(
    private readonly work: Work,
    private readonly reader: ClassEvaluationsReader,
    private readonly organizations: OrganizationsReader,
  ) {}

  /** @throws Refusal `not-found`, `evaluation-not-opened`, `too-few-answers` */
  async workbook(actor: Actor, classId: string): Promise<StreamableFile> {
    const { one, head } = await this.work.read(actor, async (db) => {
      const found = await this.reader.read(db, classId);
      return { one: found, head: await this.organizations.paperHead(db, found.organizationId) };
    });
    if (one.state === null) throw new Refusal('evaluation-not-opened');
    if (one.results === null) throw new Refusal('too-few-answers');
    return workbook(writeWorkbook(evaluationSheets(one, one.results, head)), `Kết quả đánh giá khóa học - ${one.code}.xlsx`);
  }

  /** @throws Refusal `not-found`, `evaluation-not-opened` */
  async sheet(actor: Actor, classId: string, url: (evaluationId: string) => string): Promise<StreamableFile> {
    const { one, head, at } = await this.work.read(actor, async (db) => {
      const found = await this.reader.read(db, classId);
      return { one: found, head: await this.organizations.paperHead(db, found.organizationId), at: db.now };
    });
    if (one.state !== 'open') throw new Refusal('evaluation-not-opened');
    const bytes = await writeQrSheet(qrSheet(one, head, url(one.evaluationId!), at));
    return download(bytes, `Mã phiếu đánh giá - ${one.code}.pdf`, 'application/pdf');
  }
}
