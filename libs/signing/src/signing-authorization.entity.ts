import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** One row of the register of authorizations to sign (TUQ.; NĐ 30/2020/NĐ-CP, Điều 13 khoản 3). */
@Entity()
export class SigningAuthorization {
  static readonly aggregate: Aggregate = { type: 'signing-authorization' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  /** Number of the written authorization, e.g. `12/GUQ-SXD`. */
  @Column('text')
  number!: string;
  @Column('date')
  decidedOn!: string;
  /** The head who authorized. */
  @Column('uuid')
  grantedBy!: string;
  /** Who was authorized. */
  @Column('uuid')
  personId!: string;
  /** The unit that he heads. */
  @Column('uuid')
  unitId!: string;
  /** Nội dung được ủy quyền. */
  @Column('text')
  matter!: string;
  @Column('date')
  validFrom!: string;
  /** Last day of its validity. */
  @Column('date')
  validUntil!: string;
  /** The written authorization. */
  @Column('uuid')
  fileId!: string;
  @Column('uuid')
  enteredBy!: string;
  @Column('timestamptz')
  enteredAt!: Date;
  /** First day on which it is no longer in force. */
  @Column('date', { nullable: true })
  revokedOn!: string | null;
  @Column('uuid', { nullable: true })
  revokedBy!: string | null;
  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
  @Column('text', { nullable: true })
  revokeReason!: string | null;
  @VersionColumn()
  version!: number;
}
