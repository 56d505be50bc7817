import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { RevisionState } from './revision.lifecycle';

/** Kinds of controlled documents: CSCL, MTCL, STCL, QT, HD, QĐ, BM, PL. */
export const DOCUMENT_KINDS = ['policy', 'objectives', 'manual', 'procedure', 'instruction', 'regulation', 'form', 'annex'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
export type OpenState = Extract<RevisionState, 'draft' | 'in-review' | 'returned' | 'approved'>;

/** A controlled document: the lasting identity behind its revisions. */
@Entity('document')
export class ControlledDocument {
  static readonly aggregate: Aggregate = { type: 'document' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid', { nullable: true })
  unitId!: string | null;
  /** Ký hiệu, unique in the QMS, e.g. `QT-HT-04`. */
  @Column('text')
  code!: string;
  /** That of the revision in force; of what was never in force, that of its first draft. */
  @Column('text')
  title!: string;
  @Column('text')
  kind!: DocumentKind;
  /** Of the organization's list; null = from before it had one. */
  @Column('uuid', { nullable: true })
  kindId!: string | null;
  /** Why its code does not follow the pattern of its kind. */
  @Column('text', { nullable: true })
  codeReason!: string | null;
  @Column('text', { array: true })
  clauses!: string[];
  /** Today's reading: in force, or how far its first revision is. */
  @Column('text')
  state!: OpenState | 'effective' | 'withdrawn';
  /** How far a revision in the making is; null when there is none. */
  @Column('text', { nullable: true })
  openState!: OpenState | null;
  @Column('int')
  issue!: number;
  @Column('int')
  amendment!: number;
  @Column('date', { nullable: true })
  effectiveOn!: string | null;
  @Column('text', { nullable: true })
  withdrawnReason!: string | null;
  /** Nơi giữ, as the agency's list gives it. */
  @Column('text', { nullable: true })
  holder!: string | null;
  @Column('text', { nullable: true })
  note!: string | null;
  /** It never was: the import that made it was undone, or its first draft was given up. Its code is free again. */
  @Column('timestamptz', { nullable: true })
  undoneAt!: Date | null;
  @Column('uuid', { nullable: true })
  createdBy!: string | null;
  @Column('timestamptz')
  createdAt!: Date;
  @VersionColumn()
  version!: number;
}
