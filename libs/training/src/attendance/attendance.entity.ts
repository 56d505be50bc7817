import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** Có mặt, vắng có phép, vắng không phép. */
export const ATTENDANCE_MARKS = ['present', 'excused', 'absent'] as const;
export type AttendanceMark = (typeof ATTENDANCE_MARKS)[number];
/** Entered from the list, from the signed sheet, by scanning its codes; or by the learner himself, by the code on the screen. */
export const ATTENDANCE_SOURCES = ['list', 'sheet', 'scan', 'rotating-qr'] as const;
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
  /** Null = the learner himself. */
  @Column('uuid', { nullable: true })
  enteredBy!: string | null;
  @Column('timestamptz')
  enteredAt!: Date;
  @VersionColumn()
  version!: number;
}

/** A new row of a learner at a session. */
export const attendanceOf = (
  id: string,
  session: { readonly id: string; readonly organizationId: string; readonly classId: string },
  enrolmentId: string,
  entered: Pick<Attendance, 'mark' | 'source' | 'enteredBy' | 'enteredAt'>,
): Attendance =>
  Object.assign(new Attendance(), {
    id,
    organizationId: session.organizationId,
    classId: session.classId,
    sessionId: session.id,
    enrolmentId,
    ...entered,
  } satisfies Omit<Attendance, 'version'>);
