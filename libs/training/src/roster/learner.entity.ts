import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { EnrolmentState } from './enrolment.lifecycle';

export const ENROLMENT_SOURCES = ['nomination', 'paste', 'import', 'walk-in', 'substitute'] as const;
export type EnrolmentSource = (typeof ENROLMENT_SOURCES)[number];

/** Học viên: a person known to the organizer, mostly without an account. His agency reads its own people. */
@Entity()
export class Learner {
  static readonly aggregate: Aggregate = {
    type: 'learner',
    personal: ['fullName', 'birthDate', 'position', 'agencyName', 'email', 'phone'],
  };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  /** The agency that he works in. */
  @Column('uuid', { nullable: true })
  counterpartOrganizationId!: string | null;
  @Column('timestamptz', { nullable: true })
  sharedAt!: Date | null;
  @Column('text')
  fullName!: string;
  @Column('date', { nullable: true })
  birthDate!: string | null;
  /** Chức vụ. */
  @Column('text', { nullable: true })
  position!: string | null;
  /** As it was written; where the agency is not one of the tree. */
  @Column('text', { nullable: true })
  agencyName!: string | null;
  @Column('text', { nullable: true })
  email!: string | null;
  @Column('text', { nullable: true })
  phone!: string | null;
  /** The same person, entered twice. */
  @Column('uuid', { nullable: true })
  mergedIntoId!: string | null;
  @Column('timestamptz', { nullable: true })
  erasedAt!: Date | null;
  /** The list that made him known. */
  @Column('uuid', { nullable: true })
  importId!: string | null;
  @Column('timestamptz')
  createdAt!: Date;
  @VersionColumn()
  version!: number;
}

/** A learner in a class. */
@Entity()
export class Enrolment {
  static readonly aggregate: Aggregate = { type: 'enrolment', personal: ['reason'] };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid', { nullable: true })
  counterpartOrganizationId!: string | null;
  @Column('timestamptz', { nullable: true })
  sharedAt!: Date | null;
  @Column('uuid')
  classId!: string;
  @Column('uuid')
  learnerId!: string;
  @Column('text')
  state!: EnrolmentState;
  @Column('text')
  source!: EnrolmentSource;
  /** TT in the roster, given when it is closed. */
  @Column('int', { nullable: true })
  ordinal!: number | null;
  /** Why declined, withdrawn, or judged otherwise than by the rule. */
  @Column('text', { nullable: true })
  reason!: string | null;
  /** The list that it came with. */
  @Column('uuid', { nullable: true })
  importId!: string | null;
  /** The công văn cử học viên of his agency, where it was sent in the app. */
  @Column('uuid', { nullable: true })
  nominationId!: string | null;
  @Column('timestamptz')
  createdAt!: Date;
  @VersionColumn()
  version!: number;
}
