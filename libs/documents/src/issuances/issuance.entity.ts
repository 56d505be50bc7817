import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Approval } from '../revision.entity';
import type { IssuanceState } from './issuance.lifecycle';

/** An issuing package (đợt ban hành): the documents that one decision carries, and that decision. */
@Entity()
export class Issuance {
  static readonly aggregate: Aggregate = { type: 'issuance', personal: ['signerName'] };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  /** Trích yếu of the decision. */
  @Column('text')
  subject!: string;
  /** Tờ trình: what is issued and why, for those who are asked. */
  @Column('text', { nullable: true })
  statement!: string | null;
  @Column('text')
  state!: IssuanceState;
  @Column('uuid')
  preparedBy!: string;
  @Column('timestamptz')
  createdAt!: Date;
  @Column('uuid', { nullable: true })
  submittedBy!: string | null;
  @Column('timestamptz', { nullable: true })
  submittedAt!: Date | null;
  @Column('text', { nullable: true })
  returnReason!: string | null;
  @Column('text', { nullable: true })
  approvalKind!: Approval['kind'] | null;
  @Column('text', { nullable: true })
  signerName!: string | null;
  @Column('text', { nullable: true })
  signerPost!: string | null;
  @Column('text', { nullable: true })
  method!: Approval['method'];
  /** Signed TUQ.: the authorization under which. */
  @Column('uuid', { nullable: true })
  authorizationId!: string | null;
  @Column('timestamptz', { nullable: true })
  signedAt!: Date | null;
  /** First day of validity of all its documents. */
  @Column('date', { nullable: true })
  effectiveFrom!: string | null;
  @Column('text', { nullable: true })
  decisionNumber!: string | null;
  @Column('date', { nullable: true })
  decidedOn!: string | null;
  @Column('uuid', { nullable: true })
  decisionFileId!: string | null;
  /** Day on which the clerk sent it out. */
  @Column('date', { nullable: true })
  issuedOn!: string | null;
  @VersionColumn()
  version!: number;
}
