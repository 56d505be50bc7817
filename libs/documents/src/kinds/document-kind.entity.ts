import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { DocumentKind } from '../document.entity';

/** Loại tài liệu of an organization, with the patterns of its codes. */
@Entity('document_kind')
export class ListedKind {
  static readonly aggregate: Aggregate = { type: 'document-kind' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  /** Never changes; a suggested kind has the word of its nature. */
  @Column('text')
  key!: string;
  /** What the product knows of it. */
  @Column('text')
  nature!: DocumentKind;
  /** Null = the word of the nature. */
  @Column('text', { nullable: true })
  name!: string | null;
  /** The first one makes proposals, all of them are accepted. */
  @Column('text', { array: true })
  patterns!: string[];
  /** The form that new documents of this kind begin with (mẫu trình bày). */
  @Column('uuid', { nullable: true })
  templateDocumentId!: string | null;
  @Column('int')
  place!: number;
  /** No new documents of this kind; what there is keeps it. */
  @Column('timestamptz', { nullable: true })
  retiredAt!: Date | null;
  @VersionColumn()
  version!: number;
}
