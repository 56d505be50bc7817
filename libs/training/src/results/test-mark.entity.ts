import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** Kiểm tra giữa khóa, kiểm tra cuối khóa. */
export const TESTS = ['midterm', 'final'] as const;
export type Test = (typeof TESTS)[number];

/** Điểm: one learner's result of one test. */
@Entity()
export class TestMark {
  static readonly aggregate: Aggregate = { type: 'test-mark', personal: ['mark'] };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  classId!: string;
  @Column('uuid')
  enrolmentId!: string;
  @Column('text')
  test!: Test;
  /** The first one is 1. */
  @Column('int')
  attempt!: number;
  /** Decimal text; null = taken without a mark, which a mid-course test may be. */
  @Column('numeric', { nullable: true })
  mark!: string | null;
  @Column('uuid')
  enteredBy!: string;
  @Column('timestamptz')
  enteredAt!: Date;
  @VersionColumn()
  version!: number;
}
