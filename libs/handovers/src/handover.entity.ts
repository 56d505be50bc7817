import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Bàn giao: what one person had open went to another, in one step. Never changes. */
@Entity()
export class Handover {
  static readonly aggregate: Aggregate = { type: 'handover' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  handedBy!: string;
  @Column('uuid')
  takenBy!: string;
  /** Why, e.g. `Chuyển công tác từ ngày 01/12/2026`. */
  @Column('text')
  reason!: string;
  /** Posts as they were on that day. */
  @Column('text', { nullable: true })
  fromPost!: string | null;
  @Column('text', { nullable: true })
  toPost!: string | null;
  @Column('uuid')
  madeBy!: string;
  @Column('timestamptz')
  madeAt!: Date;
}
