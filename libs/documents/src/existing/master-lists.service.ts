import { Injectable, StreamableFile } from '@nestjs/common';
import { OrganizationsReader } from '@qms/organizations';
import { writeWorkbook } from '@qms/spreadsheets';
import { contentDisposition } from '@qms/storage';
import { type Actor, vnDate, Work } from '@qms/work';
import type { DocumentsQuery } from '../documents.dto';
import { DocumentsReader, MOST_LISTED } from '../documents.reader';
import { masterListSheet, templateSheets } from './master-list.rules';

export const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The master list (danh mục tài liệu nội bộ) as a workbook, and the empty one to be filled in. */
@Injectable()
export class MasterLists {
  constructor(
    private readonly work: Work,
    private readonly documents: DocumentsReader,
    private readonly organizations: OrganizationsReader,
  ) {}

  /** What the list shows under these filters, all of it. */
  async list(actor: Actor, query: DocumentsQuery): Promise<StreamableFile> {
    const { documents, agency, today } = await this.work.read(actor, async (db) => ({
      documents: await this.documents.everything(db, query),
      agency: (await this.organizations.paperHead(db, query.organizationId ?? actor.organizationId)).name,
      today: db.today,
    }));
    const day = vnDate(query.asOf ?? today);
    const cut = documents.length > MOST_LISTED ? [`Chỉ gồm ${MOST_LISTED} tài liệu đầu; lọc hẹp hơn để xuất phần còn lại`] : [];
    const title = [agency.toLocaleUpperCase('vi'), 'DANH MỤC TÀI LIỆU NỘI BỘ', `Tính đến ngày ${day}`, ...cut];
    const bytes = writeWorkbook([masterListSheet(documents.slice(0, MOST_LISTED), title)]);
    return workbook(bytes, `Danh mục tài liệu ${day.replaceAll('/', '-')}.xlsx`);
  }

  async template(actor: Actor): Promise<StreamableFile> {
    const units = await this.work.read(actor, (db) => this.organizations.names(db, actor.organizationId));
    const own = units.filter((unit) => unit.id !== actor.organizationId).map((unit) => unit.name);
    return workbook(writeWorkbook(templateSheets(own)), 'Mẫu danh mục tài liệu.xlsx');
  }
}

/** A workbook to be saved under this name. */
export const workbook = (bytes: Buffer, name: string): StreamableFile =>
  new StreamableFile(bytes, { type: EXCEL, disposition: contentDisposition(name, 'attachment'), length: bytes.length });
