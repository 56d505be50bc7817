import { Injectable, type StreamableFile } from '@nestjs/common';
import { type IsoList, IsoLists } from '@qms/records';
import { type Actor, legalDate } from '@qms/work';
import type { ChangeRequestRowDto, ChangeRequestsQuery } from './change-requests.dto';
import { ChangeRequestsReader, MOST_REQUESTS } from './change-requests.reader';
import { KIND_WORDS, STANDING_WORDS } from './change-requests.words';

/** Sổ theo dõi phiếu đề nghị as a workbook. */
@Injectable()
export class ChangeRequestLists {
  constructor(
    private readonly reader: ChangeRequestsReader,
    private readonly lists: IsoLists,
  ) {}

  list(actor: Actor, query: ChangeRequestsQuery): Promise<StreamableFile> {
    return this.lists.workbook(actor, {
      organizationId: actor.organizationId,
      read: async (db) => requestList(await this.reader.everything(db, query)),
    });
  }
}

const requestList = (rows: readonly ChangeRequestRowDto[]): IsoList<ChangeRequestRowDto> => ({
  title: 'Sổ theo dõi phiếu đề nghị ban hành, sửa đổi, hủy bỏ tài liệu',
  sheetName: 'Phiếu đề nghị',
  fileName: 'Phiếu đề nghị',
  counted: 'phiếu',
  rows,
  most: MOST_REQUESTS,
  orientation: 'landscape',
  columns: [
    { header: 'Số phiếu', sheet: 10, of: (row) => row.number },
    { header: 'Năm', sheet: 8, of: (row) => row.year },
    { header: 'Ngày đề nghị', sheet: 14, of: (row) => ({ day: legalDate(new Date(row.filedAt)) }) },
    { header: 'Người đề nghị', sheet: 24, of: (row) => row.filedBy.name },
    { header: 'Nội dung đề nghị', sheet: 14, of: (row) => KIND_WORDS[row.kind].vi },
    { header: 'Tài liệu', sheet: 40, of: (row) => row.proposedTitle ?? row.documents.map(({ code }) => code).join('; ') },
    { header: 'Lý do', sheet: 60, of: (row) => row.reason },
    { header: 'Kết quả', sheet: 18, of: (row) => STANDING_WORDS[row.state].vi },
    { header: 'Ngày quyết định', sheet: 14, of: (row) => (row.decidedAt === null ? null : { day: legalDate(new Date(row.decidedAt)) }) },
  ],
});
