import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { DestructionState } from './destruction.lifecycle';

/** Hủy tài liệu hết giá trị: one list, one council, one decision, one set of minutes. */
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
  @Column('date', { nullable: true })
  decidedOn!: string | null;
  @Column('uuid', { nullable: true })
  decisionFileId!: string | null;
  @Column('text', { nullable: true })
  signerName!: string | null;
  @Column('text', { nullable: true })
  signerPost!: string | null;
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
