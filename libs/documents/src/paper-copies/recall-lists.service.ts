import { Injectable, type StreamableFile } from '@nestjs/common';
import { type IsoList, IsoLists, type ListOrder, type PaperUse } from '@qms/records';
import type { Actor } from '@qms/work';
import type { PaperCopiesQuery, PaperCopyDto } from './paper-copies.dto';
import { MOST_COPIES, PaperCopiesReader } from './paper-copies.reader';

const two = (value: number): string => String(value).padStart(2, '0');
const OUTCOMES = { returned: 'Đã thu hồi', destroyed: 'Đã hủy', lost: 'Bị mất' } as const;

/** Numbered copies, or those to be recalled (danh sách thu hồi), in their forms. */
@Injectable()
export class RecallLists {
  constructor(
    private readonly reader: PaperCopiesReader,
    private readonly lists: IsoLists,
  ) {}

  workbook(actor: Actor, query: PaperCopiesQuery): Promise<StreamableFile> {
    return this.lists.workbook(actor, this.order(actor, query));
  }

  paper(actor: Actor, query: PaperCopiesQuery, use: PaperUse, accept: string | undefined): Promise<StreamableFile> {
    return this.lists.paper(actor, this.order(actor, query), use, accept);
  }

  private order({ organizationId }: Actor, query: PaperCopiesQuery): ListOrder<PaperCopyDto> {
    return {
      organizationId,
      read: async (db) =>
        copyList(query.recall ? 'Danh sách thu hồi bản giấy' : 'Danh sách bản giấy kiểm soát', await this.reader.everything(db, query)),
    };
  }
}

const copyList = (title: string, rows: readonly PaperCopyDto[]): IsoList<PaperCopyDto> => ({
  title,
  sheetName: 'Bản giấy',
  fileName: title,
  counted: 'bản',
  rows,
  most: MOST_COPIES,
  orientation: 'landscape',
  columns: [
    { header: 'Ký hiệu', sheet: 16, paper: 12, of: (row) => row.code },
    { header: 'Tên tài liệu', sheet: 48, paper: 26, of: (row) => row.title },
    { header: 'Lần ban hành/ sửa đổi', sheet: 12, paper: 9, align: 'center', of: (row) => `${two(row.issue)}/${two(row.amendment)}` },
    { header: 'Bản số', sheet: 8, paper: 6, align: 'center', of: (row) => two(row.number) },
    { header: 'Người, đơn vị giữ', sheet: 34, paper: 20, of: (row) => row.holder },
    { header: 'Ngày cấp', sheet: 12, paper: 9, align: 'center', of: (row) => ({ day: row.issuedOn }) },
    {
      header: 'Kết quả',
      sheet: 16,
      paper: 9,
      of: (row) => (row.outcome ? OUTCOMES[row.outcome] : row.toRecall ? 'Cần thu hồi' : 'Đang giữ'),
    },
    { header: 'Ngày', sheet: 12, paper: 9, align: 'center', of: (row) => (row.settledOn === null ? null : { day: row.settledOn }) },
    { header: 'Ghi chú', sheet: 30, paper: 12, of: (row) => row.remark },
  ],
});
