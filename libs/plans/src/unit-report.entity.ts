import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { PartStatus } from './task-status.rules';
import type { UnitReportState } from './unit-report.lifecycle';

/** Báo cáo của đơn vị for one period. The unit's organization writes it; the plan's organization reads it once it was sent. */
@Entity()
export class UnitReport {
  static readonly aggregate: Aggregate = { type: 'unit-report' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  counterpartOrganizationId!: string;
  @Column('timestamptz', { nullable: true })
  sharedAt!: Date | null;
  @Column('uuid')
  planId!: string;
  @Column('uuid')
  periodId!: string;
  @Column('uuid')
  unitId!: string;
  @Column('text')
  state!: UnitReportState;
  @Column('uuid', { nullable: true })
  submittedBy!: string | null;
  @Column('timestamptz', { nullable: true })
  submittedAt!: Date | null;
  /** Gửi chậm. */
  @Column('boolean')
  late!: boolean;
  @VersionColumn()
  version!: number;
}

/** What a unit says of one task in one period. */
@Entity()
export class ProgressEntry {
  static readonly aggregate: Aggregate = { type: 'progress-entry' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  counterpartOrganizationId!: string;
  @Column('timestamptz', { nullable: true })
  sharedAt!: Date | null;
  @Column('uuid')
  reportId!: string;
  @Column('uuid')
  taskId!: string;
  @Column('text')
  text!: string;
  @Column('text')
  status!: PartStatus;
  @Column('text')
  nextSteps!: string;
  @Column('text')
  difficulties!: string;
  @Column('int', { nullable: true })
  percent!: number | null;
  @Column('date', { nullable: true })
  doneOn!: string | null;
  @Column('uuid', { nullable: true })
  savedBy!: string | null;
  @Column('timestamptz')
  savedAt!: Date;
  @VersionColumn()
  version!: number;
}

/** Trả lại để bổ sung or Tiếp nhận: said by the plan's organization, read by the unit. Never changed. */
@Entity()
export class UnitReportDecision {
  static readonly aggregate: Aggregate = { type: 'unit-report-decision' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  counterpartOrganizationId!: string;
  @Column('timestamptz')
  sharedAt!: Date;
  @Column('uuid')
  reportId!: string;
  @Column('text')
  verdict!: 'returned' | 'accepted';
  @Column('text', { nullable: true })
  reason!: string | null;
  @Column('uuid', { nullable: true })
  decidedBy!: string | null;
  @Column('timestamptz')
  decidedAt!: Date;
}

/** What the collector changed in a unit's words; the unit sees both. */
@Entity()
export class ProgressEdit {
  static readonly aggregate: Aggregate = { type: 'progress-edit' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  counterpartOrganizationId!: string;
  @Column('timestamptz')
  sharedAt!: Date;
  @Column('uuid')
  entryId!: string;
  /** The unit's own words when it was changed. */
  @Column('text')
  before!: string;
  @Column('text')
  text!: string;
  @Column('uuid', { nullable: true })
  editedBy!: string | null;
  @Column('timestamptz')
  editedAt!: Date;
  @VersionColumn()
  version!: number;
}
