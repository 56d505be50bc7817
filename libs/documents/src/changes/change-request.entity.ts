import type { Signature } from '@qms/signing';
import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { ChangeRequestState } from './change-request.lifecycle';

/** Ban hành mới, sửa đổi, hủy bỏ. */
export const CHANGE_REQUEST_KINDS = ['issue', 'amend', 'withdraw'] as const;
export type ChangeRequestKind = (typeof CHANGE_REQUEST_KINDS)[number];

/** Phiếu đề nghị ban hành/sửa đổi/hủy bỏ tài liệu. What it says never changes; another wish is another request. */
@Entity()
export class ChangeRequest {
  static readonly aggregate: Aggregate = { type: 'change-request', personal: ['signerName'] };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('int')
  year!: number;
  /** Without gap in its year. */
  @Column('int')
  number!: number;
  @Column('text')
  kind!: ChangeRequestKind;
  @Column('text')
  state!: ChangeRequestState;
  /** Title of the document to be issued; null where documents are named. */
  @Column('text', { nullable: true })
  proposedTitle!: string | null;
  @Column('text')
  reason!: string;
  /** Proposed content. */
  @Column('text', { nullable: true })
  proposal!: string | null;
  @Column('uuid', { nullable: true })
  fileId!: string | null;
  /** For whose sake it was filed: a law that is to be brought in. */
  @Column('uuid', { nullable: true })
  externalDocumentId!: string | null;
  @Column('uuid')
  filedBy!: string;
  @Column('timestamptz')
  filedAt!: Date;
  /** Who decided in the app, or who entered the signed sheet. */
  @Column('uuid', { nullable: true })
  decidedBy!: string | null;
  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;
  /** Why it was refused, or accepted against a warning. */
  @Column('text', { nullable: true })
  decisionReason!: string | null;
  /** Who decided on paper; null where it was decided in the app. */
  @Column('text', { nullable: true })
  signerName!: string | null;
  @Column('text', { nullable: true })
  signerPost!: string | null;
  @Column('text', { nullable: true })
  method!: Signature['method'];
  /** Signed TUQ.: the authorization under which. */
  @Column('uuid', { nullable: true })
  authorizationId!: string | null;
  /** Day on which it was signed. */
  @Column('date', { nullable: true })
  decidedOn!: string | null;
  /** The signed sheet. */
  @Column('uuid', { nullable: true })
  decisionFileId!: string | null;
  @VersionColumn()
  version!: number;
}

/** Somebody is asked what he thinks of a request. */
@Entity()
export class ChangeOpinion {
  static readonly aggregate: Aggregate = { type: 'change-opinion' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  requestId!: string;
  @Column('uuid')
  personId!: string;
  @Column('uuid')
  askedBy!: string;
  @Column('timestamptz')
  askedAt!: Date;
  @Column('text', { nullable: true })
  opinion!: 'agree' | 'disagree' | null;
  @Column('text', { nullable: true })
  remark!: string | null;
  @Column('timestamptz', { nullable: true })
  givenAt!: Date | null;
  /** Who spoke in his place while he was away; null = he himself. */
  @Column('uuid', { nullable: true })
  spokenBy!: string | null;
}
