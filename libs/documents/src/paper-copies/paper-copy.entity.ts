import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** What became of a copy that was given out. */
export const COPY_OUTCOMES = ['returned', 'destroyed', 'lost'] as const;
export type CopyOutcome = (typeof COPY_OUTCOMES)[number];

/** Bản giấy kiểm soát số n of a revision. */
@Entity()
export class PaperCopy {
  static readonly aggregate: Aggregate = { type: 'paper-copy', personal: ['outside'] };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  revisionId!: string;
  /** 1…n of the revision, without gap. */
  @Column('int')
  number!: number;
  /** Its one holder: a unit … */
  @Column('uuid', { nullable: true })
  unitId!: string | null;
  /** … a person … */
  @Column('uuid', { nullable: true })
  personId!: string | null;
  /** … or somebody outside of the agency. */
  @Column('text', { nullable: true })
  outside!: string | null;
  @Column('uuid')
  issuedBy!: string;
  @Column('timestamptz')
  issuedAt!: Date;
  /** Null = still out. */
  @Column('text', { nullable: true })
  outcome!: CopyOutcome | null;
  @Column('uuid', { nullable: true })
  settledBy!: string | null;
  @Column('timestamptz', { nullable: true })
  settledAt!: Date | null;
  @Column('text', { nullable: true })
  remark!: string | null;
  @VersionColumn()
  version!: number;
}
