import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { DocumentImportState } from './document-import.lifecycle';
import type { FolderFile } from './file-matching.rules';
import type { ListCorrections } from './judged-list.rules';
import type { ReadList } from './list-reading.rules';

/** A file of the folder as the import keeps it. */
export interface ImportedFile extends FolderFile {
  readonly sha256: string;
}

/** An agency's own master list with its folder of files; becomes documents in force when somebody confirms (nhập hiện trạng). */
@Entity()
export class DocumentImport {
  // The reading is the file's; corrections and files are journaled one by one.
  static readonly aggregate: Aggregate = { type: 'document-import', hidden: ['reading', 'corrections', 'files'] };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('text')
  state!: DocumentImportState;
  @Column('uuid')
  fileId!: string;
  @Column('text')
  sourceName!: string;
  @Column('jsonb')
  reading!: ReadList;
  @Column('jsonb')
  corrections!: ListCorrections;
  @Column('jsonb')
  files!: readonly ImportedFile[];
  /** How many documents it made. */
  @Column('int', { nullable: true })
  documents!: number | null;
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
