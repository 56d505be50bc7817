import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** Lĩnh vực phụ trách: a unit, or a field of TTHC, that a deputy has in charge and signs for the head (KT.). */
@Entity()
export class DeputyField {
  static readonly aggregate: Aggregate = { type: 'deputy-field' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  personId!: string;
  /** Either a unit … */
  @Column('uuid', { nullable: true })
  unitId!: string | null;
  /** … or lĩnh vực of TTHC, as their list writes it. */
  @Column('text', { nullable: true })
  procedureField!: string | null;
  /** The act by which the head assigned it, e.g. `Thông báo số 15/TB-SKHCN ngày 12/01/2026`. */
  @Column('text')
  decided!: string;
  /** Half-open: from this day … */
  @Column('date')
  validFrom!: string;
  /** … up to the day before this one. */
  @Column('date', { nullable: true })
  validTo!: string | null;
  @Column('uuid')
  enteredBy!: string;
  @Column('timestamptz')
  enteredAt!: Date;
  @Column('uuid', { nullable: true })
  endedBy!: string | null;
  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
  @VersionColumn()
  version!: number;
}
