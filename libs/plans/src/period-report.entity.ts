import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { PeriodReportState } from './period-report.lifecycle';

/** Báo cáo tổng hợp of one period; number and date are the clerk's. */
@Entity()
export class PeriodReport {
  static readonly aggregate: Aggregate = { type: 'period-report' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  planId!: string;
  @Column('uuid')
  periodId!: string;
  @Column('text')
  state!: PeriodReportState;
  @Column('text', { nullable: true })
  number!: string | null;
  @Column('date', { nullable: true })
  issuedOn!: string | null;
  @Column('uuid', { nullable: true })
  fileId!: string | null;
  @Column('uuid', { nullable: true })
  issuedBy!: string | null;
  @Column('timestamptz', { nullable: true })
  issuedAt!: Date | null;
  @VersionColumn()
  version!: number;
}

/** A section as it was edited; without a row the merged words of the units stand. */
@Entity()
export class ReportSection {
  static readonly aggregate: Aggregate = { type: 'report-section' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  reportId!: string;
  @Column('text')
  key!: string;
  @Column('text')
  merged!: string;
  @Column('text')
  text!: string;
  @Column('uuid', { nullable: true })
  editedBy!: string | null;
  @Column('timestamptz')
  editedAt!: Date;
  @VersionColumn()
  version!: number;
}
