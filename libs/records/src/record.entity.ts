import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** Kinds of ISO records (product.md §3). */
export const RECORD_KINDS = [
  'effective-revision',
  'issuing-decision',
  'audit-report',
  'corrective-action',
  'management-review',
  'confirmation-of-validity',
  'objective-result',
  'training-course',
  'certificate-register',
  'inspection-minutes',
  'declaration',
  'satisfaction-survey',
  'feedback',
  'risk-table',
  'dialogue-minutes',
  'dissemination',
  'periodic-report',
  'ordinary-document',
  'other',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

export const RECORD_STATES = ['valid', 'superseded', 'withdrawn', 'destroyed'] as const;
export type RecordState = (typeof RECORD_STATES)[number];

/** One row of the register of ISO records, whatever produced it. */
@Entity('record')
export class IsoRecord {
  static readonly aggregate: Aggregate = { type: 'record' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid', { nullable: true })
  unitId!: string | null;
  @Column('text')
  kind!: RecordKind;
  @Column('text')
  state!: RecordState;
  @Column('text')
  title!: string;
  @Column('text', { nullable: true })
  code!: string | null;
  /** Số, ký hiệu, e.g. `85/QĐ-SKHCN`. */
  @Column('text', { nullable: true })
  number!: string | null;
  @Column('text', { nullable: true })
  issuer!: string | null;
  @Column('date')
  happenedOn!: string;
  @Column('date', { nullable: true })
  validTo!: string | null;
  @Column('text', { array: true })
  clauses!: string[];
  @Column('text')
  sourceType!: string;
  @Column('uuid')
  sourceId!: string;
  /** Ghi chú. */
  @Column('text', { nullable: true })
  remarks!: string | null;
  /** Thời hạn bảo quản; null until somebody gives it one. */
  @Column('uuid', { nullable: true })
  classId!: string | null;
  /** First day on which its term is over; null = for ever, or not known yet. */
  @Column('date', { nullable: true })
  retainUntil!: string | null;
  /** Last day on which it goes to the agency's archive; null = it need not, not yet, or it is there already. */
  @Column('date', { nullable: true })
  handOverBy!: string | null;
  /** Day on which the agency's archive took it. */
  @Column('date', { nullable: true })
  archivedOn!: string | null;
  @Column('date', { nullable: true })
  destroyedOn!: string | null;
  @Column('uuid', { nullable: true })
  createdBy!: string | null;
  @Column('timestamptz')
  createdAt!: Date;
  @VersionColumn()
  version!: number;
}
