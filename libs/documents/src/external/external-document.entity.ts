import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** VBQPPL (`law`), tiêu chuẩn, quyết định công bố TTHC, khác. */
export const EXTERNAL_KINDS = ['law', 'standard', 'tthc-decision', 'other'] as const;
export type ExternalKind = (typeof EXTERNAL_KINDS)[number];

/** Tài liệu bên ngoài: what the agency works by and others wrote (TCVN ISO 9001:2015, 7.5.3.2). */
@Entity()
export class ExternalDocument {
  static readonly aggregate: Aggregate = { type: 'external-document' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('text')
  kind!: ExternalKind;
  /** Số, ký hiệu, e.g. `15/2026/NĐ-CP`. */
  @Column('text')
  number!: string;
  @Column('text')
  issuer!: string;
  /** Trích yếu. */
  @Column('text')
  title!: string;
  @Column('date')
  issuedOn!: string;
  @Column('date', { nullable: true })
  effectiveFrom!: string | null;
  /** First day on which it is no longer in force. */
  @Column('date', { nullable: true })
  effectiveTo!: string | null;
  @Column('uuid', { nullable: true })
  fileId!: string | null;
  @Column('uuid')
  createdBy!: string;
  @Column('timestamptz')
  createdAt!: Date;
  @Column('uuid', { nullable: true })
  removedBy!: string | null;
  @Column('timestamptz', { nullable: true })
  removedAt!: Date | null;
  @Column('text', { nullable: true })
  removedReason!: string | null;
  @VersionColumn()
  version!: number;
}

/** That an external document touches a controlled one; with it stands what was said of it without a revision. */
@Entity()
export class ExternalLink {
  static readonly aggregate: Aggregate = { type: 'external-link' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  externalDocumentId!: string;
  @Column('uuid')
  documentId!: string;
  @Column('uuid')
  linkedBy!: string;
  @Column('timestamptz')
  linkedAt!: Date;
  /** Đã rà soát, không ảnh hưởng. */
  @Column('uuid', { nullable: true })
  checkedBy!: string | null;
  @Column('timestamptz', { nullable: true })
  checkedAt!: Date | null;
  @Column('text', { nullable: true })
  checkReason!: string | null;
  @Column('uuid', { nullable: true })
  endedBy!: string | null;
  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
  @Column('text', { nullable: true })
  endReason!: string | null;
  @VersionColumn()
  version!: number;
}
