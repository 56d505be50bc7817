import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LinkKind } from './link-relations.rules';

/** What one record is to another. It is removed with a reason, never rewritten. */
@Entity('record_link')
export class RecordLink {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  recordId!: string;
  @Column('uuid')
  otherOrganizationId!: string;
  @Column('uuid')
  otherId!: string;
  @Column('text')
  kind!: LinkKind;
  /** The kind reads from the other end to this one. */
  @Column('boolean')
  turned!: boolean;
  @Column('uuid')
  linkedBy!: string;
  @Column('timestamptz')
  linkedAt!: Date;
  @Column('uuid', { nullable: true })
  removedBy!: string | null;
  @Column('timestamptz', { nullable: true })
  removedAt!: Date | null;
  @Column('text', { nullable: true })
  removeReason!: string | null;
}
