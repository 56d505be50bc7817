import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

export const ORGANIZATION_KINDS = [
  'province',
  'department',
  'sub-department',
  'commune',
  'public-unit',
  'office',
  'room',
  'leadership',
] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

/** A node of the tree: agency or unit, valid from/to. */
@Entity()
export class Organization {
  static readonly aggregate: Aggregate = { type: 'organization', personal: ['contact', 'officer'] };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid', { nullable: true })
  parentId!: string | null;
  @Column('text')
  code!: string;
  @Column('text')
  name!: string;
  @Column('text')
  shortName!: string;
  @Column('text', { array: true })
  aliases!: string[];
  @Column('text')
  kind!: OrganizationKind;
  /** Địa danh on its papers (NĐ 30/2020, PL I, II.4a). */
  @Column('text', { nullable: true })
  place!: string | null;
  /** Its symbol on papers, e.g. `SKHCN`. */
  @Column('text', { nullable: true })
  symbol!: string | null;
  /** The line above its name on papers (NĐ 30/2020, PL I, II.2a). */
  @Column('text', { nullable: true })
  parentTitle!: string | null;
  @Column('text', { nullable: true })
  contact!: string | null;
  @Column('text', { nullable: true })
  officer!: string | null;
  @Column('boolean')
  website!: boolean;
  @Column('boolean')
  supervises!: boolean;
  @Column('date')
  validFrom!: string;
  @Column('date', { nullable: true })
  validTo!: string | null;
  @Column('text', { nullable: true })
  note!: string | null;
  @VersionColumn()
  version!: number;
}
