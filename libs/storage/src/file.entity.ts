import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type FileState = 'pending' | 'stored' | 'abandoned' | 'gone';

/** A stored file. Its bytes live in the object store under a random key; the row knows their hash. */
@Entity('file')
export class StoredFileRow {
  static readonly aggregate: Aggregate = { type: 'file' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('text')
  state!: FileState;
  @Column('text')
  objectKey!: string;
  @Column('text', { nullable: true })
  objectVersion!: string | null;
  @Column('text')
  name!: string;
  @Column('text', { nullable: true })
  contentType!: string | null;
  @Column('bigint', { nullable: true })
  size!: string | null;
  @Column('bytea', { nullable: true })
  sha256!: Buffer | null;
  @Column('uuid', { nullable: true })
  createdBy!: string | null;
  @Column('timestamptz')
  createdAt!: Date;
  @Column('timestamptz')
  deadline!: Date;
  @Column('timestamptz', { nullable: true })
  verifiedAt!: Date | null;
  @Column('timestamptz', { nullable: true })
  adoptedAt!: Date | null;
  @Column('timestamptz', { nullable: true })
  enteredAt!: Date | null;
  @Column('timestamptz', { nullable: true })
  damagedAt!: Date | null;
  @Column('timestamptz', { nullable: true })
  scannedAt!: Date | null;
  @Column('text', { nullable: true })
  scannedBy!: string | null;
  @Column('timestamptz', { nullable: true })
  scanDueAt!: Date | null;
  @Column('text', { nullable: true })
  infection!: string | null;
}

/** What others know of a file. */
export interface StoredFile {
  readonly id: string;
  readonly organizationId: string;
  readonly name: string;
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
}

/** What the antivirus said of a file. */
export interface FileScan {
  readonly state: 'clean' | 'unscanned' | 'infected';
  readonly at: Date | null;
  /** What was found. */
  readonly signature: string | null;
}

/** A file with all that may be said of it. */
export interface DescribedFile extends StoredFile {
  readonly scan: FileScan;
}
