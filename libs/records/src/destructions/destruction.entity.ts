import type { SigningMethod } from '@qms/signing';
import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { DestructionState } from './destruction.lifecycle';

/** Hủy hồ sơ, tài liệu hết thời hạn lưu trữ: one list, one council, one decision, one set of minutes. */
@Entity()
export class Destruction {
  static readonly aggregate: Aggregate = { type: 'destruction', personal: ['signerName', 'council'] };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('text')
  title!: string;
  @Column('text')
  state!: DestructionState;
  @Column('uuid')
  preparedBy!: string;
  @Column('timestamptz')
  createdAt!: Date;
  /** Members of the council, one a line. */
  @Column('text', { nullable: true })
  council!: string | null;
  @Column('text', { nullable: true })
  opinion!: string | null;
  @Column('date', { nullable: true })
  reviewedOn!: string | null;
  @Column('uuid', { nullable: true })
  opinionFileId!: string | null;
  @Column('text', { nullable: true })
  decisionKind!: 'confirmation' | 'signed-decision' | null;
  @Column('text', { nullable: true })
  decisionNumber!: string | null;
  /** Day of the signed decision, or of the head's confirmation: the day of a decision that was numbered afterwards stands with its number. */
  @Column('date', { nullable: true })
  decidedOn!: string | null;
  @Column('uuid', { nullable: true })
  decisionFileId!: string | null;
  @Column('text', { nullable: true })
  signerName!: string | null;
  @Column('text', { nullable: true })
  signerPost!: string | null;
  /** KT., TL. or TUQ.; null = the head himself, or not known of what was decided before this was kept. */
  @Column('text', { nullable: true })
  method!: SigningMethod | null;
  /** Signed TUQ.: the authorization under which. */
  @Column('uuid', { nullable: true })
  authorizationId!: string | null;
  @Column('uuid', { nullable: true })
  carriedOutBy!: string | null;
  @Column('timestamptz', { nullable: true })
  carriedOutAt!: Date | null;
  @Column('text', { nullable: true })
  minutesNumber!: string | null;
  @Column('date', { nullable: true })
  minutesOn!: string | null;
  @Column('uuid', { nullable: true })
  minutesFileId!: string | null;
  @VersionColumn()
  version!: number;
}
