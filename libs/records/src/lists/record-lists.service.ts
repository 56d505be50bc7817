import { Injectable, type StreamableFile } from '@nestjs/common';
import type { Actor } from '@qms/work';
import { KIND_WORDS, STATE_WORDS } from '../record.words';
import type { RecordsQuery } from '../records.dto';
import { type ListedRecord, MOST_LISTED, RecordsReader } from '../records.reader';
import { termWords } from '../term.words';
import type { IsoList, PaperUse } from './iso-list.rules';
import { IsoLists, type ListOrder } from './iso-lists.service';

/** Danh mục hồ sơ ISO in its forms. */
@Injectable()
export class RecordLists {
  constructor(
    private readonly reader: RecordsReader,
    private readonly lists: IsoLists,
  ) {}

  /** What the list shows under these filters, all of it. */
  workbook(actor: Actor, query: RecordsQuery): Promise<StreamableFile> {
    return this.lists.workbook(
      actor,
      this.order(actor, query, () => query),
    );
  }

  /** What had value on the day, as a form or as an annex. */
  paper(actor: Actor, query: RecordsQuery, use: PaperUse, accept: string | undefined): Promise<StreamableFile> {
    return this.lists.paper(
      actor,
      this.order(actor, query, (asOf) => ({ ...query, asOf })),
      use,
      accept,
    );
  }

  private order(actor: Actor, query: RecordsQuery, shown: (asOf: string) => RecordsQuery): ListOrder<ListedRecord> {
    return {
      organizationId: query.organizationId ?? actor.organizationId,
      asOf: query.asOf,
      read: async (db, asOf) => recordList(await this.reader.everything(db, shown(asOf))),
    };
  }
}

function recordList(rows: readonly ListedRecord[]): IsoList<ListedRecord> {
  const several = new Set(rows.map((one) => one.organizationId)).size > 1;
  return {
    title: 'Danh mục hồ sơ ISO',
    sheetName: 'Hồ sơ',
    fileName: 'Danh mục hồ sơ ISO',
    counted: 'hồ sơ',
    rows,
    most: MOST_LISTED,
    orientation: 'landscape',
    columns: [
      { header: 'Số, ký hiệu', sheet: 20, paper: 14, of: (row) => row.number ?? row.code },
      { header: 'Tên hồ sơ', sheet: 60, paper: 32, of: (row) => row.title },
      { header: 'Loại hồ sơ', sheet: 26, paper: 15, of: (row) => KIND_WORDS[row.kind] },
      { header: 'Ngày', sheet: 13, paper: 10, align: 'center', of: (row) => ({ day: row.happenedOn }) },
      { header: 'Nơi lưu', sheet: 26, paper: 13, of: (row) => row.unitName ?? row.issuer },
      { header: 'Thời hạn bảo quản', sheet: 16, paper: 11, align: 'center', of: (row) => (row.classified ? termWords(row.years) : null) },
      { header: 'Lưu đến ngày', sheet: 13, of: (row) => (row.retainUntil === null ? null : { day: row.retainUntil }) },
      { header: 'Nộp lưu chậm nhất', sheet: 13, of: (row) => (row.handOverBy === null ? null : { day: row.handOverBy }) },
      { header: 'Điều khoản', sheet: 14, of: (row) => row.clauses.join('; ') },
      { header: 'Tình trạng', sheet: 18, of: (row) => STATE_WORDS[row.state] },
      ...(several ? [{ header: 'Cơ quan', sheet: 28, paper: 14, of: (row: ListedRecord) => row.organizationName }] : []),
    ],
  };
}
