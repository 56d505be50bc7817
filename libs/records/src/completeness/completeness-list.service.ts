import { Injectable, type StreamableFile } from '@nestjs/common';
import { type Actor, vnDate } from '@qms/work';
import type { IsoList } from '../lists/iso-list.rules';
import { IsoLists } from '../lists/iso-lists.service';
import type { CompletenessDto, CompletenessQuery, CompletenessRowDto } from './completeness.dto';
import { CompletenessReader } from './completeness.reader';

/** The same table as a workbook. */
@Injectable()
export class CompletenessList {
  constructor(
    private readonly reader: CompletenessReader,
    private readonly lists: IsoLists,
  ) {}

  workbook(actor: Actor, query: CompletenessQuery): Promise<StreamableFile> {
    return this.lists.workbook(actor, {
      organizationId: actor.organizationId,
      asOf: query.asOf,
      read: async (db) => listOf(await this.reader.matrix(db, query, 'vi')),
    });
  }
}

const listOf = ({ from, to, asOf, clauses, organizations }: CompletenessDto): IsoList<CompletenessRowDto> => ({
  title: `Hồ sơ theo điều khoản từ ${vnDate(from)} đến ${vnDate(to)}, có giá trị ngày ${vnDate(asOf)}`,
  sheetName: 'Hồ sơ theo điều khoản',
  fileName: 'Hồ sơ theo điều khoản',
  counted: 'cơ quan',
  rows: organizations,
  most: organizations.length,
  orientation: 'landscape',
  columns: [
    { header: 'Cơ quan', sheet: 34, of: (row) => row.name },
    ...clauses.map(({ number, title, requiredBy }, place) => ({
      header: `${number} ${title} (${requiredBy})`,
      sheet: 16,
      of: (row: CompletenessRowDto) => cellText(row.cells[place]!),
    })),
    { header: 'Số điều khoản có hồ sơ', sheet: 12, of: (row) => row.clauses.present },
    { header: 'Số điều khoản chỉ có hồ sơ cũ', sheet: 12, of: (row) => row.clauses.old },
    { header: 'Số điều khoản chưa có hồ sơ', sheet: 12, of: (row) => row.clauses.none },
  ],
});

/** A number where there are records of the period; words where there are none. */
const cellText = ({ count, before, tone }: CompletenessRowDto['cells'][number]): string | number => {
  if (count > 0) return count;
  if (tone === 'none') return 'Chưa có';
  return tone === 'old' ? `Cũ: ${before}` : `Đang hiệu lực: ${before}`;
};
