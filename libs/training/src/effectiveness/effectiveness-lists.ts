import { Injectable, type StreamableFile } from '@nestjs/common';
import { type IsoList, IsoLists } from '@qms/records';
import type { Actor, Db } from '@qms/work';
import type { EffectivenessRowDto, EvaluatedPersonDto } from './effectiveness.dto';
import { EffectivenessReader } from './effectiveness.reader';
import { SEEN_BY_WORDS, VERDICT_WORDS } from './effectiveness.words';

/** Kết quả đánh giá hiệu lực sau đào tạo as a workbook, and as a form of the quality management system. */
@Injectable()
export class EffectivenessLists {
  constructor(
    private readonly reader: EffectivenessReader,
    private readonly lists: IsoLists,
  ) {}

  workbook(actor: Actor, classId: string): Promise<StreamableFile> {
    return this.lists.workbook(actor, this.order(actor, classId));
  }

  paper(actor: Actor, classId: string, accept: string | undefined): Promise<StreamableFile> {
    return this.lists.paper(actor, this.order(actor, classId), 'form', accept);
  }

  private order(actor: Actor, classId: string) {
    return {
      organizationId: actor.organizationId,
      read: async (db: Db) => {
        const { row, items } = await this.reader.read(db, classId);
        return list(row, items);
      },
    };
  }
}

const MOST = 500;
const list = ({ code }: EffectivenessRowDto, rows: readonly EvaluatedPersonDto[]): IsoList<EvaluatedPersonDto> => ({
  title: `Đánh giá hiệu lực sau đào tạo lớp ${code}`,
  sheetName: 'Hiệu lực sau đào tạo',
  fileName: `Đánh giá hiệu lực sau đào tạo ${code}`,
  counted: 'người',
  rows,
  most: MOST,
  orientation: 'landscape',
  columns: [
    { header: 'Họ và tên', sheet: 28, paper: 16, of: ({ fullName }) => fullName },
    { header: 'Chức vụ', sheet: 26, paper: 14, of: ({ position }) => position },
    {
      header: 'Kết quả đánh giá',
      sheet: 20,
      paper: 12,
      align: 'center',
      of: ({ evaluation }) => (evaluation ? VERDICT_WORDS[evaluation.verdict].vi : 'Chưa đánh giá'),
    },
    { header: 'Căn cứ đánh giá', sheet: 34, paper: 16, of: ({ evaluation }) => evaluation && SEEN_BY_WORDS[evaluation.seenBy].vi },
    { header: 'Nhận xét', sheet: 40, paper: 18, of: ({ evaluation }) => evaluation?.remark ?? null },
    { header: 'Đề xuất tiếp theo', sheet: 40, paper: 18, of: ({ evaluation }) => evaluation?.furtherAction ?? null },
    { header: 'Người đánh giá', sheet: 24, of: ({ evaluation }) => evaluation?.by ?? null },
    { header: 'Ngày đánh giá', sheet: 14, of: ({ evaluation }) => evaluation && { day: evaluation.on } },
  ],
});
