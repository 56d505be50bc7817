import type { SeatCards, SignSheet } from '@qms/office-documents';
import type { PaperHead } from '@qms/organizations';
import { vnDate } from '@qms/work';
import type { ClassSessionDto } from '../classes/class-sessions.dto';
import type { AttendantDto } from './attendance.dto';

/** Of a class, what stands in the head of its sheets. */
export interface SheetClass {
  readonly head: PaperHead;
  readonly code: string;
  readonly title: string;
  readonly at: Date;
}

const HALVES = { morning: 'Buổi sáng', afternoon: 'Buổi chiều', evening: 'Buổi tối' } as const;
/** Walk-ins are 5–10 % of a class. */
const blanksFor = (learners: number): number => Math.max(3, Math.ceil(learners / 10));
const numberOf = ({ ordinal }: AttendantDto, index: number): string => String(ordinal ?? index + 1);

/** What the code of a row says: `QMS-DD`, session and learner; capitals and no dashes make the code small. The app's camera reads it. */
export const rowCode = (sessionId: string, enrolmentId: string): string =>
  `QMS-DD:${sessionId}:${enrolmentId}`.replaceAll('-', '').replace('QMSDD', 'QMS-DD').toUpperCase();

/** Danh sách điểm danh of one half-day, signed in ink: the master. */
export function attendanceSheet(one: SheetClass, session: ClassSessionDto, items: readonly AttendantDto[]): SignSheet {
  return {
    ...headOf(one),
    title: 'Danh sách điểm danh',
    lines: [
      `Lớp: ${one.title} (${one.code})`,
      `${HALVES[session.half]} ngày ${vnDate(session.heldOn)}, ${session.startsAt}-${session.endsAt}${session.room ? `, ${session.room.name}` : ''}`,
      `Nội dung: ${session.title}`,
    ],
    columns: [
      { title: 'TT', width: 24 },
      { title: 'Họ và tên', width: '*' },
      { title: 'Chức vụ', width: 84 },
      { title: 'Cơ quan, đơn vị', width: 104 },
      { title: 'Ký tên', width: 74 },
    ],
    rows: items.map((item, i) => ({
      cells: [numberOf(item, i), item.fullName, item.position ?? '', item.agency ?? '', ''],
      code: rowCode(session.id, item.enrolmentId),
    })),
    blanks: blanksFor(items.length),
    closing: `(Danh sách gồm ${items.length} học viên; các dòng trống dành cho học viên bổ sung tại lớp)`,
    signers: ['Giảng viên', 'Cán bộ phụ trách lớp'],
  };
}

/** Danh sách ký nhận tài liệu: settlement needs ink. */
export const receiptSheet = (one: SheetClass, items: readonly AttendantDto[]): SignSheet => ({
  ...headOf(one),
  title: 'Danh sách ký nhận tài liệu',
  lines: [`Lớp: ${one.title} (${one.code})`],
  columns: [
    { title: 'TT', width: 24 },
    { title: 'Họ và tên', width: '*' },
    { title: 'Cơ quan, đơn vị', width: 120 },
    { title: 'Tài liệu', width: 80 },
    { title: 'Ký nhận', width: 84 },
  ],
  rows: items.map((item, i) => ({ cells: [numberOf(item, i), item.fullName, item.agency ?? '', '', ''], code: null })),
  blanks: blanksFor(items.length),
  closing: `(Danh sách gồm ${items.length} học viên; các dòng trống dành cho học viên bổ sung tại lớp)`,
  signers: ['Người phát tài liệu', 'Cán bộ phụ trách lớp'],
});

/** Thẻ chỗ ngồi. */
export const seatCards = (one: SheetClass, items: readonly AttendantDto[]): SeatCards => ({
  heading: one.title,
  cards: items.map((item, i) => ({ number: `Số ${numberOf(item, i)}`, name: item.fullName, agency: item.agency ?? '' })),
  createdAt: one.at,
});

const headOf = ({ head, at }: SheetClass) => ({ parent: head.parentTitle, issuer: head.name, createdAt: at });
