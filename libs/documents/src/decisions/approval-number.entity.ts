import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Số, ngày by văn thư for what was confirmed in the app and goes alone. Never changes. */
@Entity('approval_number')
export class ApprovalNumber {
  static readonly aggregate: Aggregate = { type: 'approval-number' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  approvalId!: string;
  @Column('text')
  number!: string;
  @Column('date')
  decidedOn!: string;
  /** The decision as it was issued. */
  @Column('uuid')
  fileId!: string;
  /** Why against a warning. */
  @Column('text', { nullable: true })
  reason!: string | null;
  @Column('uuid')
  enteredBy!: string;
  @Column('timestamptz')
  enteredAt!: Date;
}
