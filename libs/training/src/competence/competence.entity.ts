import type { Aggregate, Role } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** Yêu cầu năng lực: who holds the role needs the course (TCVN ISO 9001:2015, 7.2 a). */
@Entity()
export class CompetenceRequirement {
  static readonly aggregate: Aggregate = { type: 'competence-requirement' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('text')
  role!: Role;
  /** Of the own catalogue. */
  @Column('uuid', { nullable: true })
  courseId!: string | null;
  /** What others teach, by its name. */
  @Column('text', { nullable: true })
  courseName!: string | null;
  /** By what it is required, in its own words. */
  @Column('text')
  basis!: string;
  @Column('date')
  validFrom!: string;
  /** First day on which it no longer holds. */
  @Column('date', { nullable: true })
  endedOn!: string | null;
  @Column('text', { nullable: true })
  endReason!: string | null;
  @Column('uuid')
  createdBy!: string;
  @Column('timestamptz')
  createdAt!: Date;
  @VersionColumn()
  version!: number;
}

/** This learner is that person of ours: said by somebody, never by likeness alone. */
@Entity()
export class LearnerLink {
  static readonly aggregate: Aggregate = { type: 'learner-link', personal: ['endReason'] };

  @PrimaryColumn('uuid')
  id!: string;
  /** Where the person works. */
  @Column('uuid')
  organizationId!: string;
  /** Who keeps the learner. */
  @Column('uuid')
  learnerOrganizationId!: string;
  @Column('uuid')
  learnerId!: string;
  @Column('uuid')
  personId!: string;
  @Column('uuid')
  linkedBy!: string;
  @Column('timestamptz')
  linkedAt!: Date;
  @Column('uuid', { nullable: true })
  endedBy!: string | null;
  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
  @Column('text', { nullable: true })
  endReason!: string | null;
  @VersionColumn()
  version!: number;
}

/** Chứng chỉ, giấy chứng nhận bên ngoài: retained evidence of competence (TCVN ISO 9001:2015, 7.2 d). What it says never changes; it is corrected by another entry. */
@Entity()
export class ExternalCertificate {
  static readonly aggregate: Aggregate = { type: 'external-certificate', personal: ['number', 'correctionReason', 'withdrawalReason'] };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  personId!: string;
  @Column('uuid', { nullable: true })
  courseId!: string | null;
  @Column('text', { nullable: true })
  courseName!: string | null;
  @Column('text')
  issuer!: string;
  @Column('text')
  number!: string;
  @Column('date')
  issuedOn!: string;
  /** The last day on which it counts; null = without expiry, which is normal. */
  @Column('date', { nullable: true })
  expiresOn!: string | null;
  @Column('uuid')
  fileId!: string;
  @Column('uuid')
  enteredBy!: string;
  @Column('timestamptz')
  enteredAt!: Date;
  /** The entry that this one corrects. */
  @Column('uuid', { nullable: true })
  replacesId!: string | null;
  @Column('text', { nullable: true })
  correctionReason!: string | null;
  @Column('uuid', { nullable: true })
  withdrawnBy!: string | null;
  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;
  @Column('text', { nullable: true })
  withdrawalReason!: string | null;
  @VersionColumn()
  version!: number;
}
