import type { Signature } from '@qms/signing';
import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Approval } from '../revision.entity';

/** Thu hồi quyết định hủy bỏ: who decided, before its day, that the document goes on, and how. Never changes. */
@Entity('withdrawal_revocation')
export class WithdrawalRevocation {
  static readonly aggregate: Aggregate = { type: 'withdrawal-revocation', personal: ['signerName'] };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  withdrawalId!: string;
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
  /** Who confirmed, or who entered the signed decision. */
  @Column('uuid')
  enteredBy!: string;
  @Column('timestamptz')
  enteredAt!: Date;
}
