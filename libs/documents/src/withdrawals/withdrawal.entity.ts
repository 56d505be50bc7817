import type { Signature } from '@qms/signing';
import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Approval } from '../revision.entity';

/** Hủy bỏ: who decided that a document ends, how, and from which day on. Never changes. */
@Entity()
export class Withdrawal {
  static readonly aggregate: Aggregate = { type: 'withdrawal', personal: ['signerName'] };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  documentId!: string;
  @Column('text')
  reason!: string;
  @Column('text')
  kind!: Signature['kind'];
  @Column('text')
  signerName!: string;
  @Column('text')
  signerPost!: string;
  @Column('text', { nullable: true })
  method!: Approval['method'];
  /** Signed TUQ.: the authorization under which. */
  @Column('uuid', { nullable: true })
  authorizationId!: string | null;
  @Column('text', { nullable: true })
  decisionNumber!: string | null;
  @Column('date')
  decidedOn!: string;
  @Column('uuid', { nullable: true })
  decisionFileId!: string | null;
  /** First day on which it is no longer in force. */
  @Column('date')
  endsOn!: string;
  /** Who confirmed, or who entered the signed decision. */
  @Column('uuid')
  enteredBy!: string;
  @Column('timestamptz')
  enteredAt!: Date;
}
