import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { RecordKind } from '../record.entity';
import type { PackState } from './evidence-pack.lifecycle';

/** What was asked for; what is not said is not narrowed. */
export interface PackCriteria {
  readonly organizationId?: string;
  /** Days of the records, both included, YYYY-MM-DD. */
  readonly from?: string;
  readonly to?: string;
  /** What had value on that day; the day of asking unless given. */
  readonly asOf?: string;
  readonly clauses?: readonly string[];
  readonly kinds?: readonly RecordKind[];
}

/** Gói minh chứng: records with their files as one archive, for the person who asked and for some days. */
@Entity('evidence_pack')
export class EvidencePack {
  // Its file is nobody's else, so its id stands in no journal.
  static readonly aggregate: Aggregate = { type: 'evidence-pack', hidden: ['fileId'] };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('text')
  title!: string;
  @Column('jsonb')
  criteria!: PackCriteria;
  @Column('text')
  state!: PackState;
  @Column('int')
  records!: number;
  @Column('int')
  files!: number;
  @Column('bigint')
  bytes!: string;
  @Column('uuid')
  askedBy!: string;
  @Column('timestamptz')
  askedAt!: Date;
  @Column('uuid', { nullable: true })
  fileId!: string | null;
  @Column('timestamptz', { nullable: true })
  readyAt!: Date | null;
  @Column('timestamptz', { nullable: true })
  expiresAt!: Date | null;
  /** Files that were not sound and are only named. */
  @Column('int', { nullable: true })
  damaged!: number | null;
  @Column('timestamptz', { nullable: true })
  takenAt!: Date | null;
  @Column('text', { nullable: true })
  fault!: string | null;
  @VersionColumn()
  version!: number;
}
