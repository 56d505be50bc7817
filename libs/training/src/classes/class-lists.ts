import { Injectable, type StreamableFile } from '@nestjs/common';
import { type IsoList, IsoLists } from '@qms/records';
import type { Actor } from '@qms/work';
import { CLASS_STATE_WORDS } from './class.words';
import type { ClassesQuery, ClassRowDto } from './training-classes.dto';
import { MOST_CLASSES, TrainingClassesReader } from './training-classes.reader';

/** Danh sách lớp as a workbook. */
@Injectable()
export class ClassLists {
  constructor(
    private readonly reader: TrainingClassesReader,
    private readonly lists: IsoLists,
  ) {}

  list(actor: Actor, query: ClassesQuery): Promise<StreamableFile> {
    return this.lists.workbook(actor, {
      organizationId: actor.organizationId,
      read: async (db) => classList(await this.reader.everything(db, query)),
    });
  }
}

const classList = (rows: readonly ClassRowDto[]): IsoList<ClassRowDto> => ({
  title: 'Danh sách lớp đào tạo',
  sheetName: 'Lớp đào tạo',
  fileName: 'Danh sách lớp đào tạo',
  counted: 'lớp',
  rows,
  most: MOST_CLASSES,
  orientation: 'landscape',
  columns: [
    { header: 'Mã lớp', sheet: 18, of: (row) => row.code },
    { header: 'Tên lớp', sheet: 60, of: (row) => row.title },
    { header: 'Khóa đào tạo', sheet: 40, of: (row) => row.course.name },
    { header: 'Khai giảng', sheet: 14, of: (row) => ({ day: row.startsOn }) },
    { header: 'Bế giảng', sheet: 14, of: (row) => ({ day: row.endsOn }) },
    { header: 'Địa điểm', sheet: 40, of: (row) => row.place },
    { header: 'Số lượng tối đa', sheet: 12, of: (row) => row.capacity },
    { header: 'Đã xếp lớp', sheet: 12, of: (row) => row.accepted },
    { header: 'Cán bộ phụ trách lớp', sheet: 24, of: (row) => row.organiser.name },
    { header: 'Trạng thái', sheet: 22, of: (row) => CLASS_STATE_WORDS[row.state].vi },
  ],
});
