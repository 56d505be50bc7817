import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** Phân phối: a document goes to a unit, in its present revision and in each later one, until that is ended. */
@Entity()
export class Distribution {
  static readonly aggregate: Aggregate = { type: 'distribution' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  documentId!: string;
  /** Null = the whole agency. */
  @Column('uuid', { nullable: true })
  unitId!: string | null;
  @Column('uuid')
  distributedBy!: string;
  @Column('timestamptz')
  distributedAt!: Date;
  @Column('uuid', { nullable: true })
  endedBy!: string | null;
  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
  @VersionColumn()
  version!: number;
}

/** Hội nghị phổ biến (`meeting`: minutes with the list of those present) or niêm yết (`posting`: a photo). */
export const BRIEFING_KINDS = ['meeting', 'posting'] as const;
export type BriefingKind = (typeof BRIEFING_KINDS)[number];

/** That documents were made known to people in another way than by their own confirmation. */
@Entity()
export class Briefing {
  static readonly aggregate: Aggregate = { type: 'briefing', personal: ['ledBy'] };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('text')
  kind!: BriefingKind;
  @Column('text')
  subject!: string;
  @Column('date')
  heldOn!: string;
  @Column('text')
  place!: string;
  /** Người chủ trì, as the minutes name him; null of a posting, and where it was not said. */
  @Column('text', { nullable: true })
  ledBy!: string | null;
  @Column('uuid')
  fileId!: string;
  @Column('uuid')
  recordedBy!: string;
  @Column('timestamptz')
  recordedAt!: Date;
  @Column('uuid', { nullable: true })
  voidedBy!: string | null;
  @Column('timestamptz', { nullable: true })
  voidedAt!: Date | null;
  @Column('text', { nullable: true })
  voidReason!: string | null;
  @VersionColumn()
  version!: number;
}

/** Somebody knows a revision: by his own confirmation, or from a meeting. Never changes. */
@Entity()
export class Reading {
  static readonly aggregate: Aggregate = { type: 'reading' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  revisionId!: string;
  @Column('uuid')
  personId!: string;
  @Column('timestamptz')
  readAt!: Date;
  @Column('uuid', { nullable: true })
  briefingId!: string | null;
}
