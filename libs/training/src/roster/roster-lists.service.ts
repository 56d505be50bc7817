import { Injectable, type StreamableFile } from '@nestjs/common';
import { Refusal } from '@qms/lifecycle';
import { type IsoList, IsoLists, workbook } from '@qms/records';
import { type WrittenSheet, type WrittenValue, writeWorkbook } from '@qms/spreadsheets';
import { type Actor, Work } from '@qms/work';
import { ENROLMENT_SOURCE_WORDS, ENROLMENT_STATE_WORDS } from './enrolment.words';
import type { RosterEntryDto, RosterQuery } from './enrolments.dto';
import { ROSTER_FIELDS, ROSTER_HEADS, type RosterField } from './imports/roster-columns.rules';
import { knownAgencies } from './known-learners';
import { MOST_ROSTER, RosterReader, rosterSeen } from './roster.reader';

const WIDTHS: Readonly<Record<RosterField, number>> = { fullName: 30, birthDate: 13, position: 26, agency: 40, email: 30, phone: 15 };
const HELP: Readonly<Record<RosterField, readonly [string, string]>> = {
  fullName: ['Bắt buộc; viết đúng như in trên giấy chứng nhận', 'Nguyễn Thị Đào'],
  birthDate: ['Ngày/tháng/năm', '08/03/1990'],
  position: ['Chức vụ hoặc chức danh', 'Chuyên viên'],
  agency: ['Tên hoặc tên viết tắt của cơ quan; xem danh sách ở cuối trang này', 'Sở Xây dựng'],
  email: ['Để gửi thông báo về lớp', 'dao.nt@anson.gov.vn'],
  phone: ['Định dạng ô là văn bản để giữ số 0 đầu', '0912345678'],
};

/** Danh sách học viên as a workbook with the columns that an import reads, and the empty one to be filled in. */
@Injectable()
export class RosterLists {
  constructor(
    private readonly work: Work,
    private readonly reader: RosterReader,
    private readonly lists: IsoLists,
  ) {}

  workbook(actor: Actor, classId: string, query: RosterQuery): Promise<StreamableFile> {
    return this.lists.workbook(actor, {
      organizationId: actor.organizationId,
      read: async (db) => {
        const [one] = await db.query<{ code: string }>(
          'select code from training_class where id = $1 and organization_id = any ($2::uuid[])',
          [classId, actor.reads],
        );
        if (!one) throw new Refusal('not-found');
        return roster(one.code, await this.reader.everything(db, classId, query));
      },
    });
  }

  async template(actor: Actor, classId: string): Promise<StreamableFile> {
    const agencies = await this.work.read(actor, async (db) => {
      await rosterSeen(db, classId);
      return knownAgencies(db, db.today);
    });
    return workbook(writeWorkbook(templateSheets(agencies.map(({ name }) => name))), 'Mẫu danh sách học viên.xlsx');
  }
}

const VALUES: Readonly<Record<RosterField, (row: RosterEntryDto) => WrittenValue>> = {
  fullName: ({ learner }) => learner.fullName,
  birthDate: ({ learner }) => (learner.birthDate ? { day: learner.birthDate } : null),
  position: ({ learner }) => learner.position,
  agency: ({ learner }) => learner.agencyName,
  email: ({ learner }) => learner.email,
  phone: ({ learner }) => learner.phone,
};

const roster = (code: string, rows: readonly RosterEntryDto[]): IsoList<RosterEntryDto> => ({
  title: `Danh sách học viên lớp ${code}`,
  sheetName: 'Danh sách học viên',
  fileName: `Danh sách học viên ${code}`,
  counted: 'học viên',
  rows,
  most: MOST_ROSTER,
  orientation: 'landscape',
  columns: [
    ...ROSTER_FIELDS.map((field) => ({ header: ROSTER_HEADS[field], sheet: WIDTHS[field], of: VALUES[field] })),
    { header: 'Trạng thái', sheet: 16, of: (row) => ENROLMENT_STATE_WORDS[row.state] },
    { header: 'Nguồn', sheet: 18, of: (row) => ENROLMENT_SOURCE_WORDS[row.source] },
    { header: 'Lý do', sheet: 30, of: (row) => row.reason },
  ],
});

const templateSheets = (agencies: readonly string[]): WrittenSheet[] => [
  {
    name: 'Danh sách học viên',
    title: [],
    columns: [{ header: 'STT', width: 6 }, ...ROSTER_FIELDS.map((field) => ({ header: ROSTER_HEADS[field], width: WIDTHS[field] }))],
    rows: [],
  },
  {
    name: 'Hướng dẫn',
    title: ['Mỗi dòng của trang "Danh sách học viên" là một người.', ''],
    columns: [
      { header: 'Cột', width: 20 },
      { header: 'Ghi gì', width: 70 },
      { header: 'Ví dụ', width: 30 },
    ],
    rows: [
      ...ROSTER_FIELDS.map((field) => [ROSTER_HEADS[field], ...HELP[field]]),
      ...agencies.map((name, place) => [place === 0 ? 'Các cơ quan' : null, name, null]),
    ],
  },
];
