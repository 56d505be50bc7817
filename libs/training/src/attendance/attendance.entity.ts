import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** Có mặt, vắng có phép, vắng không phép. */
export const ATTENDANCE_MARKS = ['present', 'excused', 'absent'] as const;
export type AttendanceMark = (typeof ATTENDANCE_MARKS)[number];
/** Entered from the list, from the signed sheet, or by scanning its codes. */
export const ATTENDANCE_SOURCES = ['list', 'sheet', 'scan'] as const;
export type AttendanceSource = (typeof ATTENDANCE_SOURCES)[number];

/** Điểm danh: one learner at one session. */
@Entity()
export class Attendance {
  static readonly aggregate: Aggregate = { type: 'attendance' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  classId!: string;
  @Column('uuid')
  sessionId!: string;
  @Column('uuid')
  enrolmentId!: string;
  @Column('text')
  mark!: AttendanceMark;
  @Column('text')
  source!: AttendanceSource;
  @Column('uuid')
  enteredBy!: string;
  @Column('timestamptz')
  enteredAt!: Date;
  @VersionColumn()
  version!: number;
}
