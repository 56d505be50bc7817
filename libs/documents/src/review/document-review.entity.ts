import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReviewOutcome } from './review-due.rules';

/** Somebody looked through a document in force and said whether it still fits. Never changes; a later look stands beside it. */
@Entity()
export class DocumentReview {
  static readonly aggregate: Aggregate = { type: 'document-review' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  documentId!: string;
  @Column('uuid')
  revisionId!: string;
  /** The list that it stands in. */
  @Column('int')
  year!: number;
  @Column('text')
  outcome!: ReviewOutcome;
  @Column('text', { nullable: true })
  remark!: string | null;
  @Column('uuid')
  reviewedBy!: string;
  @Column('timestamptz')
  reviewedAt!: Date;
  /** The request that came of it; null where nothing changes. */
  @Column('uuid', { nullable: true })
  changeRequestId!: string | null;
}
