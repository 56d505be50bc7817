import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { ReadRoster } from './roster-columns.rules';
import type { RosterImportState } from './roster-import.lifecycle';
import type { RosterCorrections } from './roster-judgement.rules';

/** A list of learners for one class as it was read; becomes learners and places when somebody confirms. */
@Entity()
export class RosterImport {
  // What was read are the data of people: never in the journal, and gone from here once decided.
  static readonly aggregate: Aggregate = { type: 'roster-import', hidden: ['reading', 'corrections'] };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  classId!: string;
  @Column('text')
  state!: RosterImportState;
  /** From a file, or pasted (from a scanned letter, a mail, a sheet). */
  @Column('text')
  source!: 'import' | 'paste';
  /** With a place in the class at once, or to be decided one by one. */
  @Column('text')
  entersAs!: 'accepted' | 'nominated';
  @Column('text')
  sourceName!: string;
  @Column('jsonb', { nullable: true })
  reading!: ReadRoster | null;
  @Column('jsonb', { nullable: true })
  corrections!: RosterCorrections | null;
  @Column('int')
  readRows!: number;
  /** Places in the class that it brought. */
  @Column('int', { nullable: true })
  enrolled!: number | null;
  /** Of these, people who were not known. */
  @Column('int', { nullable: true })
  learners!: number | null;
  /** Why somebody went over a warning, or undid it. */
  @Column('text', { nullable: true })
  reason!: string | null;
  @Column('uuid', { nullable: true })
  createdBy!: string | null;
  @Column('timestamptz')
  createdAt!: Date;
  @Column('uuid', { nullable: true })
  decidedBy!: string | null;
  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;
  @VersionColumn()
  version!: number;
}
