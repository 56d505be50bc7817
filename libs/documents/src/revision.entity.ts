import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { RevisionState } from './revision.lifecycle';

/** One revision: lần ban hành / lần sửa đổi. */
@Entity()
export class Revision {
  static readonly aggregate: Aggregate = { type: 'revision' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  documentId!: string;
  /** Lần ban hành. */
  @Column('int')
  issue!: number;
  /** Lần sửa đổi. */
  @Column('int')
  amendment!: number;
  /** What the document is called from this revision on. */
  @Column('text')
  title!: string;
  @Column('text')
  state!: RevisionState;
  /** The PDF that is read and approved. */
  @Column('uuid', { nullable: true })
  fileId!: string | null;
  /** The author's own Word or Excel file. */
  @Column('uuid', { nullable: true })
  sourceFileId!: string | null;
  @Column('bytea', { nullable: true })
  sha256!: Buffer | null;
  @Column('text', { nullable: true })
  changeSummary!: string | null;
  @Column('uuid')
  preparedBy!: string;
  @Column('uuid', { nullable: true })
  submittedBy!: string | null;
  @Column('timestamptz', { nullable: true })
  submittedAt!: Date | null;
  /** Number of submissions so far; reviewers are asked anew in each. */
  @Column('int')
  round!: number;
  @Column('text')
  reviewOrder!: 'any' | 'in-order';
  @Column('text', { nullable: true })
  returnReason!: string | null;
  /** The issuing package that it goes with; null when it goes alone. */
  @Column('uuid', { nullable: true })
  issuanceId!: string | null;
  /** The accepted change request that it carries out. */
  @Column('uuid', { nullable: true })
  changeRequestId!: string | null;
  /** Half-open: valid from this day … */
  @Column('date', { nullable: true })
  effectiveFrom!: string | null;
  /** … up to the day before this one. */
  @Column('date', { nullable: true })
  effectiveTo!: string | null;
  /** `existing`: in force before the system came (nhập hiện trạng), without a workflow of ours. */
  @Column('text')
  origin!: 'workflow' | 'existing';
  /** The import that it came with. */
  @Column('uuid', { nullable: true })
  importId!: string | null;
  @VersionColumn()
  version!: number;
}

/** Somebody is asked for his opinion in a round. */
@Entity()
export class Review {
  static readonly aggregate: Aggregate = { type: 'review' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  revisionId!: string;
  @Column('int')
  round!: number;
  @Column('int')
  place!: number;
  @Column('uuid')
  personId!: string;
  @Column('timestamptz', { nullable: true })
  agreedAt!: Date | null;
  @Column('text', { nullable: true })
  remark!: string | null;
  /** Who spoke in his place while he was away; null = he himself. */
  @Column('uuid', { nullable: true })
  spokenBy!: string | null;
  /** The person left before speaking. */
  @Column('timestamptz', { nullable: true })
  lapsedAt!: Date | null;
}

/** Who approved which bytes, how and in what words. Never changes. */
@Entity()
export class Approval {
  static readonly aggregate: Aggregate = { type: 'approval', personal: ['signerName'] };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  revisionId!: string;
  /** Null where there was no file to bind it to (only `existing-decision`). */
  @Column('bytea', { nullable: true })
  sha256!: Buffer | null;
  /** `existing-decision`: number and date as the agency's list gives them, signed before the system came. */
  @Column('text')
  kind!: 'confirmation' | 'signed-decision' | 'existing-decision';
  @Column('uuid', { nullable: true })
  personId!: string | null;
  @Column('text', { nullable: true })
  signerName!: string | null;
  @Column('text', { nullable: true })
  signerPost!: string | null;
  @Column('text', { nullable: true })
  method!: 'KT.' | 'TL.' | 'TUQ.' | null;
  /** The sentence that was confirmed. */
  @Column('text')
  sentence!: string;
  @Column('text', { nullable: true })
  decisionNumber!: string | null;
  @Column('date')
  decidedOn!: string;
  @Column('uuid', { nullable: true })
  decisionFileId!: string | null;
  /** Signed TUQ.: the authorization under which. */
  @Column('uuid', { nullable: true })
  authorizationId!: string | null;
  @Column('text', { nullable: true })
  reason!: string | null;
  @Column('timestamptz')
  approvedAt!: Date;
}

/** What the approver changed himself; the approval says so. */
@Entity('revision_edit')
export class RevisionEdit {
  static readonly aggregate: Aggregate = { type: 'revision-edit' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  revisionId!: string;
  @Column('uuid')
  personId!: string;
  @Column('timestamptz')
  editedAt!: Date;
  @Column('text')
  field!: 'title' | 'change-summary' | 'file' | 'source';
  /** Of a file its name. */
  @Column('text', { nullable: true })
  before!: string | null;
  @Column('text', { nullable: true })
  after!: string | null;
  /** The file that was replaced; null where there was none, and of edits from before it was kept. */
  @Column('uuid', { nullable: true })
  beforeFileId!: string | null;
  @Column('uuid', { nullable: true })
  afterFileId!: string | null;
}
