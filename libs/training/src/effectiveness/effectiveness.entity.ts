import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { SeenBy, Verdict } from './effectiveness.rules';

/** Đánh giá hiệu lực sau đào tạo: an office judges what a class did for its own people (TCVN ISO 9001:2015, 7.2 c). */
@Entity()
export class EffectivenessReview {
  static readonly aggregate: Aggregate = { type: 'effectiveness-review' };

  @PrimaryColumn('uuid')
  id!: string;
  /** Whose people they are. */
  @Column('uuid')
  organizationId!: string;
  /** Who held the class. */
  @Column('uuid')
  classOrganizationId!: string;
  @Column('uuid')
  classId!: string;
  /** The class as it was called then. */
  @Column('text')
  classCode!: string;
  @Column('text')
  classTitle!: string;
  /** The months of the course after the end of the class. */
  @Column('date')
  askedOn!: string;
  @Column('uuid')
  startedBy!: string;
  @Column('timestamptz')
  startedAt!: Date;
  /** Everybody of the office was judged. */
  @Column('timestamptz', { nullable: true })
  finishedAt!: Date | null;
  @VersionColumn()
  version!: number;
}

/** What was said of one learner; it is corrected by another entry. Its words tell of him: they stand in no journal. */
@Entity()
export class EffectivenessEvaluation {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  reviewId!: string;
  @Column('uuid')
  classOrganizationId!: string;
  @Column('uuid')
  enrolmentId!: string;
  @Column('text')
  verdict!: Verdict;
  @Column('text')
  seenBy!: SeenBy;
  @Column('text', { nullable: true })
  remark!: string | null;
  /** What is to be done; of what took no effect alone. */
  @Column('text', { nullable: true })
  furtherAction!: string | null;
  @Column('uuid')
  evaluatedBy!: string;
  @Column('timestamptz')
  evaluatedAt!: Date;
  /** The entry that this one corrects. */
  @Column('uuid', { nullable: true })
  replacesId!: string | null;
  @Column('text', { nullable: true })
  correctionReason!: string | null;
}
