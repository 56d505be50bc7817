import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { CertificateState } from './certificate.lifecycle';
import type { GrantState } from './certificate-grant.lifecycle';

export const SIGNED_FOR = ['KT.', 'TL.', 'TUQ.'] as const;
/** Without an authorization in writing. */
export const SIGNED_FOR_IN_OFFICE = ['KT.', 'TL.'] as const;
export type SignedFor = (typeof SIGNED_FOR)[number];

/** Quyết định công nhận kết quả và cấp giấy chứng nhận. Its number is the clerk's. */
@Entity()
export class CertificateGrant {
  static readonly aggregate: Aggregate = { type: 'certificate-grant' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  classId!: string;
  @Column('text')
  state!: GrantState;
  /** Số, ký hiệu, e.g. `78/QĐ-SKHCN`. */
  @Column('text', { nullable: true })
  number!: string | null;
  @Column('date', { nullable: true })
  decidedOn!: string | null;
  @Column('text', { nullable: true })
  signerName!: string | null;
  @Column('text', { nullable: true })
  signerPost!: string | null;
  @Column('text', { nullable: true })
  signedFor!: SignedFor | null;
  /** By which he signs TUQ. */
  @Column('uuid', { nullable: true })
  authorizationId!: string | null;
  /** The signed decision. */
  @Column('uuid', { nullable: true })
  fileId!: string | null;
  @Column('text', { nullable: true })
  recallReason!: string | null;
  @Column('uuid')
  createdBy!: string;
  @Column('timestamptz')
  createdAt!: Date;
  @VersionColumn()
  version!: number;
}

/** What of a certificate is printed besides the person; frozen when it is being issued. */
export interface PrintedFacts {
  readonly paper: 'attendance' | 'completion';
  /** Cơ quan chủ quản, cơ quan ban hành. */
  readonly parent: string | null;
  readonly issuer: string;
  readonly place: string;
  /** Title of the class. */
  readonly course: string;
  /** Of the catalogue, by which other offices know it; not in what was printed before it was kept. */
  readonly courseName?: string;
  /** YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
  /** Tiết. */
  readonly periods: number;
  readonly grantNumber: string;
  readonly grantedOn: string;
  /** Day on the paper. */
  readonly issuedOn: string;
  readonly signerName: string;
  readonly signerPost: string;
  readonly signedFor: SignedFor | null;
  /** The post in whose place somebody signs. */
  readonly headPost: string;
  /** `051/2026`, where it replaces another. */
  readonly replaces: string | null;
}

/** A row of the sổ cấp giấy chứng nhận: a number of the year, and what came of it. */
@Entity()
export class Certificate {
  static readonly aggregate: Aggregate = {
    type: 'certificate',
    personal: ['fullName', 'birthDate', 'position', 'agencyName', 'receivedBy'],
    hidden: ['code', 'codeHash'],
  };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid', { nullable: true })
  counterpartOrganizationId!: string | null;
  @Column('timestamptz', { nullable: true })
  sharedAt!: Date | null;
  @Column('uuid')
  grantId!: string;
  @Column('uuid')
  classId!: string;
  @Column('uuid')
  enrolmentId!: string;
  @Column('int')
  year!: number;
  @Column('int')
  number!: number;
  @Column('text')
  state!: CertificateState;
  @Column('text', { nullable: true })
  fullName!: string | null;
  @Column('date', { nullable: true })
  birthDate!: string | null;
  @Column('text', { nullable: true })
  position!: string | null;
  @Column('text', { nullable: true })
  agencyName!: string | null;
  @Column('jsonb', { nullable: true })
  printed!: PrintedFacts | null;
  /** First day on which it counts no longer; null = without expiry, which is normal. */
  @Column('date', { nullable: true })
  expiresOn!: string | null;
  /** What the public page knows it by, only while it is being issued. */
  @Column('text', { nullable: true })
  code!: string | null;
  @Column('bytea', { nullable: true })
  codeHash!: Buffer | null;
  @Column('uuid', { nullable: true })
  fileId!: string | null;
  @Column('timestamptz', { nullable: true })
  issuedAt!: Date | null;
  @Column('uuid', { nullable: true })
  replacesId!: string | null;
  @Column('text', { nullable: true })
  reissueReason!: string | null;
  @Column('text', { nullable: true })
  endReason!: string | null;
  /** Void, replaced or revoked. */
  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
  /** Ký nhận. */
  @Column('date', { nullable: true })
  receivedOn!: string | null;
  @Column('text', { nullable: true })
  receivedBy!: string | null;
  @VersionColumn()
  version!: number;
}
