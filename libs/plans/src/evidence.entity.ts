import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { EvidenceReason } from './evidence-reasons';

/** Minh chứng: a record of the register that shows that a task was done. Each end sees of the other only code and title. */
@Entity()
export class Evidence {
  static readonly aggregate: Aggregate = { type: 'evidence' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  otherOrganizationId!: string;
  @Column('uuid')
  planId!: string;
  @Column('uuid')
  taskId!: string;
  @Column('uuid')
  recordId!: string;
  @Column('text')
  taskCode!: string;
  @Column('text')
  taskTitle!: string;
  @Column('text', { nullable: true })
  recordCode!: string | null;
  @Column('text', { nullable: true })
  recordNumber!: string | null;
  @Column('date')
  recordOn!: string;
  @Column('text')
  recordTitle!: string;
  @Column('text', { nullable: true })
  note!: string | null;
  @Column('jsonb')
  because!: readonly EvidenceReason[];
  @Column('uuid', { nullable: true })
  addedBy!: string | null;
  @Column('timestamptz')
  addedAt!: Date;
  @Column('uuid', { nullable: true })
  removedBy!: string | null;
  @Column('timestamptz', { nullable: true })
  removedAt!: Date | null;
  @VersionColumn()
  version!: number;
}
