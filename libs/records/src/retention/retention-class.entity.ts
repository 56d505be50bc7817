import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { StartEvent } from './retention.rules';

/** A class of an organization's own list: how long records are kept, from when, on which basis. */
@Entity('retention_class')
export class RetentionClass {
  static readonly aggregate: Aggregate = { type: 'retention-class' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('text')
  name!: string;
  /** Null = vĩnh viễn. */
  @Column('int', { nullable: true })
  years!: number | null;
  @Column('text')
  startEvent!: StartEvent;
  @Column('text')
  basisKind!: 'law' | 'rule';
  /** Article, or the organization's own paper; shown word for word. */
  @Column('text')
  basisRef!: string;
  @VersionColumn()
  version!: number;
}

/** Tạm dừng hủy: while it is open the record is not destroyed, whatever its term says. */
@Entity('record_hold')
export class RecordHold {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  recordId!: string;
  @Column('text')
  reason!: string;
  @Column('uuid')
  placedBy!: string;
  @Column('timestamptz')
  placedAt!: Date;
  @Column('text', { nullable: true })
  liftReason!: string | null;
  @Column('uuid', { nullable: true })
  liftedBy!: string | null;
  @Column('timestamptz', { nullable: true })
  liftedAt!: Date | null;
}
