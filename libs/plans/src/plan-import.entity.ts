import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { PlanImportState } from './plan-import.lifecycle';
import type { Proposal } from './proposal';
import type { Corrections } from './proposal.rules';

/** An uploaded plan with what was read from it; becomes a plan when somebody confirms. */
@Entity()
export class PlanImport {
  // The reading is the file's; corrections are journaled one by one with what was there before.
  static readonly aggregate: Aggregate = { type: 'plan-import', hidden: ['sourceText', 'proposal', 'corrections'] };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('text')
  state!: PlanImportState;
  @Column('uuid')
  fileId!: string;
  @Column('text')
  sourceName!: string;
  @Column('text')
  sourceText!: string;
  @Column('jsonb')
  proposal!: Proposal;
  @Column('jsonb')
  corrections!: Corrections;
  @Column('uuid', { nullable: true })
  planId!: string | null;
  @Column('uuid', { nullable: true })
  createdBy!: string | null;
  @Column('timestamptz')
  createdAt!: Date;
  @Column('uuid', { nullable: true })
  decidedBy!: string | null;
  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;
  @VersionColumn()
  version!: number;
}
