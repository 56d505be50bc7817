import { Injectable, type StreamableFile } from '@nestjs/common';
import { OrganizationsReader } from '@qms/organizations';
import { writeWorkbook } from '@qms/spreadsheets';
import { type Actor, legalDate, vnDate, Work } from '@qms/work';
import { workbook } from '../existing/master-lists.service';
import type { ChangeRequestRowDto, ChangeRequestsQuery } from './change-requests.dto';
import { ChangeRequestsReader, MOST_REQUESTS } from './change-requests.reader';
import { KIND_WORDS, STANDING_WORDS } from './change-requests.words';

/** Sổ theo dõi phiếu đề nghị as a workbook. */
@Injectable()
export class ChangeRequestLists {
  constructor(
    private readonly work: Work,
    private readonly reader: ChangeRequestsReader,
    private readonly organizations: OrganizationsReader,
  ) {}

  async list(actor: Actor, query: ChangeRequestsQuery): Promise<StreamableFile> {
    const { rows, agency, today } = await this.work.read(actor, async (db) => ({
      rows: await this.reader.everything(db, query),
      agency: (await this.organizations.paperHead(db, actor.organizationId)).name,
      today: db.today,
    }));
    const day = vnDate(today);
    const cut = rows.length > MOST_REQUESTS ? [`Chỉ gồm ${MOST_REQUESTS} phiếu gần nhất; lọc hẹp hơn để xuất phần còn lại`] : [];
    const bytes = writeWorkbook([
      {
        name: 'Phiếu đề nghị',
        title: [
          agency.toLocaleUpperCase('vi'),
          'SỔ THEO DÕI PHIẾU ĐỀ NGHỊ BAN HÀNH, SỬA ĐỔI, HỦY BỎ TÀI LIỆU',
          `Tính đến ngày ${day}`,
          ...cut,
          '',
        ],
        columns: [
          { header: 'Số phiếu', width: 10 },
          { header: 'Năm', width: 8 },
          { header: 'Ngày đề nghị', width: 14 },
          { header: 'Người đề nghị', width: 24 },
          { header: 'Nội dung đề nghị', width: 14 },
          { header: 'Tài liệu', width: 40 },
          { header: 'Lý do', width: 60 },
          { header: 'Kết quả', width: 18 },
          { header: 'Ngày quyết định', width: 14 },
        ],
        rows: rows.slice(0, MOST_REQUESTS).map(lineOf),
      },
    ]);
    return workbook(bytes, `Phiếu đề nghị ${day.replaceAll('/', '-')}.xlsx`);
  }
}

const lineOf = (row: ChangeRequestRowDto) => [
  row.number,
  row.year,
  { day: legalDate(new Date(row.filedAt)) },
  row.filedBy.name,
  KIND_WORDS[row.kind].vi,
  row.proposedTitle ?? row.documents.map(({ code }) => code).join('; '),
  row.reason,
  STANDING_WORDS[row.state].vi,
  row.decidedAt === null ? null : { day: legalDate(new Date(row.decidedAt)) },
];
