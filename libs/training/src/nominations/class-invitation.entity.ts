import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { ClassInvitationState } from './class-invitation.lifecycle';

/** An agency is invited to send people to a class; it sees the class as it was at that moment. */
@Entity()
export class ClassInvitation {
  static readonly aggregate: Aggregate = { type: 'class-invitation' };

  @PrimaryColumn('uuid')
  id!: string;
  /** Who holds the class. */
  @Column('uuid')
  organizationId!: string;
  /** The agency. */
  @Column('uuid')
  counterpartOrganizationId!: string;
  @Column('timestamptz')
  sharedAt!: Date;
  @Column('uuid')
  classId!: string;
  @Column('text')
  state!: ClassInvitationState;
  @Column('text')
  courseName!: string;
  @Column('text')
  title!: string;
  @Column('date')
  startsOn!: string;
  @Column('date')
  endsOn!: string;
  @Column('text', { nullable: true })
  place!: string | null;
  /** Who is written to. */
  @Column('text')
  contact!: string;
  /** Places for this agency; null = as many as it sends. */
  @Column('int', { nullable: true })
  seats!: number | null;
  /** The last day for an answer. */
  @Column('date')
  answerBy!: string;
  @Column('uuid')
  invitedBy!: string;
  @Column('timestamptz')
  invitedAt!: Date;
  @Column('text', { nullable: true })
  withdrawnBecause!: string | null;
  @VersionColumn()
  version!: number;
}

export const NOMINATION_ANSWERS = ['nominates', 'declines'] as const;
export type NominationAnswer = (typeof NOMINATION_ANSWERS)[number];

/** An agency's answer: công văn cử học viên, or that it sends nobody. It belongs to the agency; the organiser reads it. */
@Entity()
export class Nomination {
  static readonly aggregate: Aggregate = { type: 'nomination' };

  @PrimaryColumn('uuid')
  id!: string;
  /** The agency. */
  @Column('uuid')
  organizationId!: string;
  /** Who holds the class. */
  @Column('uuid')
  counterpartOrganizationId!: string;
  @Column('timestamptz')
  sharedAt!: Date;
  @Column('uuid')
  invitationId!: string;
  @Column('text')
  answer!: NominationAnswer;
  /** Số and ngày of the công văn cử học viên. */
  @Column('text', { nullable: true })
  letterNumber!: string | null;
  @Column('date', { nullable: true })
  letterOn!: string | null;
  @Column('uuid', { nullable: true })
  fileId!: string | null;
  @Column('text', { nullable: true })
  reason!: string | null;
  @Column('uuid')
  sentBy!: string;
  @Column('timestamptz')
  sentAt!: Date;
}
