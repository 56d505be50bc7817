import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Outline } from './outline.rules';
import type { TimingKind } from './timing.rules';

/** Kế hoạch cải cách hành chính as it was issued. */
@Entity()
export class Plan {
  static readonly aggregate: Aggregate = { type: 'plan' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  /** Số, ký hiệu, e.g. `1720/KH-SKHCN`. */
  @Column('text')
  number!: string;
  @Column('date')
  issuedOn!: string;
  @Column('text')
  title!: string;
  @Column('int')
  year!: number;
  @Column('text')
  issuer!: string;
  @Column('uuid', { nullable: true })
  confirmedBy!: string | null;
  @Column('timestamptz')
  confirmedAt!: Date;
  @VersionColumn()
  version!: number;
}

/** Nhiệm vụ. Its lead lines, evidence and adjustments stand in tables of their own. */
@Entity()
export class PlanTask {
  static readonly aggregate: Aggregate = { type: 'plan-task' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  planId!: string;
  @Column('uuid')
  sectionId!: string;
  /** In the letter order of Vietnamese, e.g. `II.1.đ`. */
  @Column('text')
  code!: string;
  @Column('text')
  title!: string;
  /** A sentence below the heading. */
  @Column('text', { nullable: true })
  body!: string | null;
  @Column('text')
  leadText!: string;
  @Column('text')
  coordinatorsText!: string;
  @Column('text')
  productText!: string;
  @Column('text', { array: true })
  products!: string[];
  /** The words of the plan. */
  @Column('text')
  timingText!: string;
  @Column('text')
  timingKind!: TimingKind;
  @Column('date', { nullable: true })
  startsOn!: string | null;
  @Column('date', { nullable: true })
  endsOn!: string | null;
  /** Last day on time, inclusive. */
  @Column('date', { nullable: true })
  dueOn!: string | null;
  @Column('jsonb')
  milestones!: { text: string; from: string | null; to: string | null }[];
  /** Bullets within the task that have leads of their own. */
  @Column('jsonb')
  parts!: { code: string; title: string; leadText: string; coordinatorsText: string }[];
  @Column('text', { array: true })
  clauses!: string[];
  @Column('int', { array: true, nullable: true })
  sourceLines!: number[] | null;
  @Column('text', { array: true })
  missing!: string[];
  @Column('real', { nullable: true })
  confidence!: number | null;
  @Column('text', { nullable: true })
  addedByAct!: string | null;
  @Column('date', { nullable: true })
  addedOn!: string | null;
  /** Last accepted report that says that work is going on. */
  @Column('date', { nullable: true })
  reportedOn!: string | null;
  @Column('date', { nullable: true })
  doneOn!: string | null;
  @Column('date', { nullable: true })
  adjustedOn!: string | null;
  @Column('date', { nullable: true })
  guidanceOn!: string | null;
  @Column('date', { nullable: true })
  stoppedOn!: string | null;
  @Column('int')
  position!: number;
  @VersionColumn()
  version!: number;
}

/** Kỳ báo cáo: its data, deadline and đề cương are data that may be changed. */
@Entity()
export class ReportingPeriod {
  static readonly aggregate: Aggregate = { type: 'reporting-period' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  planId!: string;
  @Column('text')
  key!: string;
  @Column('text')
  name!: string;
  @Column('date')
  dataFrom!: string;
  @Column('date')
  dataTo!: string;
  @Column('text')
  dueWords!: string;
  @Column('date')
  dueOn!: string;
  @Column('date')
  dueBy!: string;
  @Column('jsonb')
  outline!: Outline;
  /** Its consolidated report was issued. */
  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;
  @Column('int')
  position!: number;
  @VersionColumn()
  version!: number;
}
