import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Số, ngày by văn thư for a withdrawal, or for the revocation of one, that the head confirmed in the app. Never changes. */
@Entity('withdrawal_number')
export class WithdrawalNumber {
  static readonly aggregate: Aggregate = { type: 'withdrawal-number' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  /** Which of both: one is null. */
  @Column('uuid', { nullable: true })
  withdrawalId!: string | null;
  @Column('uuid', { nullable: true })
  revocationId!: string | null;
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
