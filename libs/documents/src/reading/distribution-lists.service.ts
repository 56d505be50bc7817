import { Injectable, type StreamableFile } from '@nestjs/common';
import { OrganizationsReader } from '@qms/organizations';
import { writeWorkbook } from '@qms/spreadsheets';
import { type Actor, vnDate, Work } from '@qms/work';
import { workbook } from '../existing/master-lists.service';
import type { DistributionDto, DistributionsQuery } from './reading.dto';
import { MOST_DISTRIBUTED, ReadingReader } from './reading.reader';

const two = (value: number): string => String(value).padStart(2, '0');

/** Danh sách phân phối as a workbook. */
@Injectable()
export class DistributionLists {
  constructor(
    private readonly work: Work,
    private readonly reader: ReadingReader,
    private readonly organizations: OrganizationsReader,
  ) {}

  async list(actor: Actor, query: DistributionsQuery): Promise<StreamableFile> {
    const { rows, agency, today } = await this.work.read(actor, async (db) => ({
      rows: await this.reader.everything(db, actor.organizationId, query),
      agency: (await this.organizations.paperHead(db, actor.organizationId)).name,
      today: db.today,
    }));
    const day = vnDate(query.asOf ?? today);
    const cut = rows.length > MOST_DISTRIBUTED ? [`Chỉ gồm ${MOST_DISTRIBUTED} dòng đầu; lọc theo đơn vị để xuất phần còn lại`] : [];
    const bytes = writeWorkbook([
      {
        name: 'Phân phối',
        title: [agency.toLocaleUpperCase('vi'), 'DANH SÁCH PHÂN PHỐI TÀI LIỆU', `Tính đến ngày ${day}`, ...cut, ''],
        columns: [
          { header: 'STT', width: 6 },
          { header: 'Ký hiệu', width: 16 },
          { header: 'Tên tài liệu', width: 52 },
          { header: 'Lần ban hành', width: 10 },
          { header: 'Lần sửa đổi', width: 10 },
          { header: 'Đơn vị nhận', width: 28 },
          { header: 'Ngày phân phối', width: 14 },
          { header: 'Ngày thôi phân phối', width: 14 },
          { header: 'Số người cần đọc', width: 12 },
          { header: 'Đã đọc', width: 10 },
        ],
        rows: rows.slice(0, MOST_DISTRIBUTED).map((row, i) => [i + 1, ...lineOf(row)]),
      },
    ]);
    return workbook(bytes, `Danh sách phân phối ${day.replaceAll('/', '-')}.xlsx`);
  }
}

const lineOf = (row: DistributionDto) => [
  row.code,
  row.title,
  two(row.issue),
  two(row.amendment),
  row.unitName ?? 'Toàn cơ quan',
  { day: row.distributedOn },
  row.endedOn === null ? null : { day: row.endedOn },
  row.readers,
  row.read,
];
