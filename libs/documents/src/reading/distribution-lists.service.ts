import { Injectable, type StreamableFile } from '@nestjs/common';
import { type IsoList, IsoLists, type ListOrder, type PaperUse } from '@qms/records';
import type { Actor } from '@qms/work';
import type { DistributionDto, DistributionsQuery } from './reading.dto';
import { MOST_DISTRIBUTED, ReadingReader } from './reading.reader';

/** Danh sách phân phối in its forms. */
@Injectable()
export class DistributionLists {
  constructor(
    private readonly reader: ReadingReader,
    private readonly lists: IsoLists,
  ) {}

  workbook(actor: Actor, query: DistributionsQuery): Promise<StreamableFile> {
    return this.lists.workbook(actor, this.order(actor, query));
  }

  paper(actor: Actor, query: DistributionsQuery, use: PaperUse, accept: string | undefined): Promise<StreamableFile> {
    return this.lists.paper(actor, this.order(actor, query), use, accept);
  }

  private order({ organizationId }: Actor, query: DistributionsQuery): ListOrder<DistributionDto> {
    return {
      organizationId,
      asOf: query.asOf,
      read: async (db) => distributionList(await this.reader.everything(db, organizationId, query)),
    };
  }
}

const two = (value: number): string => String(value).padStart(2, '0');
const twoOrNone = (value: number | null): string | null => (value === null ? null : two(value));

const distributionList = (rows: readonly DistributionDto[]): IsoList<DistributionDto> => ({
  title: 'Danh sách phân phối tài liệu',
  sheetName: 'Phân phối',
  fileName: 'Danh sách phân phối',
  counted: 'dòng',
  rows,
  most: MOST_DISTRIBUTED,
  orientation: 'portrait',
  columns: [
    { header: 'Ký hiệu', sheet: 16, paper: 15, of: (row) => row.code },
    { header: 'Tên tài liệu', sheet: 52, paper: 31, of: (row) => row.title },
    { header: 'Lần ban hành', sheet: 10, paper: 9, align: 'center', of: (row) => twoOrNone(row.issue) },
    { header: 'Lần sửa đổi', sheet: 10, paper: 9, align: 'center', of: (row) => twoOrNone(row.amendment) },
    { header: 'Đơn vị nhận', sheet: 28, paper: 18, of: (row) => row.unitName ?? 'Toàn cơ quan' },
    { header: 'Ngày phân phối', sheet: 14, paper: 13, align: 'center', of: (row) => ({ day: row.distributedOn }) },
    { header: 'Ngày thôi phân phối', sheet: 14, of: (row) => (row.endedOn === null ? null : { day: row.endedOn }) },
    { header: 'Số người cần đọc', sheet: 12, of: (row) => row.readers },
    { header: 'Đã đọc', sheet: 10, of: (row) => row.read },
    { header: 'Bản giấy số', sheet: 14, of: (row) => row.paperCopies.map(two).join(', ') || null },
  ],
});
