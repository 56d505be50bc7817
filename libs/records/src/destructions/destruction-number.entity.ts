import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Số, ngày by văn thư for a decision to destroy that the head confirmed in the app. Never changes. */
@Entity('destruction_number')
export class DestructionNumber {
  static readonly aggregate: Aggregate = { type: 'destruction-number' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  destructionId!: string;
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
