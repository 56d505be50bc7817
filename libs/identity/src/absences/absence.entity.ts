import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** Vắng mặt: a person is away from one day to another, and who stands in. */
@Entity()
export class Absence {
  static readonly aggregate: Aggregate = { type: 'absence', personal: ['note'] };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  personId!: string;
  /** First day of absence … */
  @Column('date')
  awayFrom!: string;
  /** … and the last one. */
  @Column('date')
  awayUntil!: string;
  /** Null: nobody was named. */
  @Column('uuid', { nullable: true })
  standInId!: string | null;
  @Column('text', { nullable: true })
  note!: string | null;
  @Column('uuid')
  enteredBy!: string;
  @Column('timestamptz')
  enteredAt!: Date;
  @Column('uuid', { nullable: true })
  cancelledBy!: string | null;
  @Column('timestamptz', { nullable: true })
  cancelledAt!: Date | null;
  @VersionColumn()
  version!: number;
}
