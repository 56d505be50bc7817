import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { BatchForm } from './record-form.rules';
import type { BatchState } from './upload-batch.lifecycle';

/** A folder on its way into the register. */
@Entity('upload_batch')
export class UploadBatch {
  static readonly aggregate: Aggregate = { type: 'upload-batch' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('text')
  title!: string;
  @Column('text')
  state!: BatchState;
  @Column('jsonb')
  form!: BatchForm;
  @Column('uuid')
  startedBy!: string;
  @Column('timestamptz')
  startedAt!: Date;
  @Column('timestamptz', { nullable: true })
  finishedAt!: Date | null;
  @VersionColumn()
  version!: number;
}

/** Biên nhận: what came in as one. Its lines are append-only; it is never taken back, only struck out with a reason. */
@Entity('receipt')
export class Receipt {
  static readonly aggregate: Aggregate = { type: 'receipt' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  batchId!: string;
  @Column('int')
  year!: number;
  @Column('int')
  number!: number;
  @Column('text')
  title!: string;
  @Column('int')
  files!: number;
  @Column('bigint')
  bytes!: string;
  /** SHA-256 of its list of files ({@link manifestText}). */
  @Column('bytea')
  manifestSha256!: Buffer;
  @Column('uuid')
  issuedBy!: string;
  @Column('timestamptz')
  issuedAt!: Date;
  @Column('uuid', { nullable: true })
  voidedBy!: string | null;
  @Column('timestamptz', { nullable: true })
  voidedAt!: Date | null;
  @Column('text', { nullable: true })
  voidReason!: string | null;
  @VersionColumn()
  version!: number;
}
