import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { ClassState } from './training-class.lifecycle';

export const SESSION_HALVES = ['morning', 'afternoon', 'evening'] as const;
export type SessionHalf = (typeof SESSION_HALVES)[number];

/** Lớp: one holding of a course. Numbers and dates of its papers are the clerk’s. */
@Entity()
export class TrainingClass {
  static readonly aggregate: Aggregate = { type: 'training-class' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  courseId!: string;
  @Column('text')
  code!: string;
  @Column('text')
  title!: string;
  @Column('text')
  state!: ClassState;
  /** The room of the organizer that holds it. */
  @Column('uuid', { nullable: true })
  unitId!: string | null;
  /** Cán bộ phụ trách lớp. */
  @Column('uuid')
  organiserId!: string;
  /** Who holds a regulated class. */
  @Column('uuid', { nullable: true })
  providerId!: string | null;
  @Column('date')
  startsOn!: string;
  @Column('date')
  endsOn!: string;
  @Column('text', { nullable: true })
  place!: string | null;
  @Column('int', { nullable: true })
  capacity!: number | null;
  @Column('date', { nullable: true })
  enrolUntil!: string | null;
  @Column('text', { nullable: true })
  budget!: string | null;
  /** The task of the plan that asks for it, in its own words. */
  @Column('text', { nullable: true })
  planTask!: string | null;
  /** Công văn chiêu sinh. */
  @Column('text', { nullable: true })
  callNumber!: string | null;
  @Column('date', { nullable: true })
  calledOn!: string | null;
  @Column('uuid', { nullable: true })
  callFileId!: string | null;
  /** Quyết định mở lớp. */
  @Column('text', { nullable: true })
  openingNumber!: string | null;
  @Column('date', { nullable: true })
  openedOn!: string | null;
  @Column('uuid', { nullable: true })
  openingFileId!: string | null;
  @Column('text', { nullable: true })
  cancelReason!: string | null;
  @Column('uuid')
  createdBy!: string;
  @Column('timestamptz')
  createdAt!: Date;
  @VersionColumn()
  version!: number;
}

/** Buổi học. Times are those of Vietnam. */
@Entity()
export class ClassSession {
  static readonly aggregate: Aggregate = { type: 'class-session' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  classId!: string;
  @Column('date')
  heldOn!: string;
  @Column('text')
  half!: SessionHalf;
  /** HH:MM:SS. */
  @Column('time')
  startsAt!: string;
  @Column('time')
  endsAt!: string;
  @Column('uuid', { nullable: true })
  roomId!: string | null;
  @Column('text')
  title!: string;
  @Column('numeric')
  periods!: string;
  /** Its attendance stands from then on. */
  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;
  @Column('uuid', { nullable: true })
  closedBy!: string | null;
  @Column('timestamptz', { nullable: true })
  cancelledAt!: Date | null;
  @VersionColumn()
  version!: number;
}

/** Who teaches a session; its hours are kept by the database. */
@Entity()
export class SessionTrainer {
  static readonly aggregate: Aggregate = { type: 'session-trainer' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  sessionId!: string;
  @Column('uuid')
  trainerId!: string;
  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
