import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { ClassEvaluationState } from './class-evaluation.lifecycle';
import type { EvaluationQuestion } from './evaluation.rules';

/** Phiếu đánh giá khóa học of one class. Its answers have no entity: they are of nobody, and nobody changes them. */
@Entity()
export class ClassEvaluation {
  static readonly aggregate: Aggregate = { type: 'class-evaluation', hidden: ['codeHash'] };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  classId!: string;
  @Column('text')
  state!: ClassEvaluationState;
  /** What its page says of the class: as it was when learners were first asked. */
  @Column('text')
  title!: string;
  @Column('text')
  issuer!: string;
  @Column('date')
  startsOn!: string;
  @Column('date')
  endsOn!: string;
  /** Those of the course when it was opened. */
  @Column('jsonb')
  questions!: readonly EvaluationQuestion[];
  /** SHA-256 of the code in its QR. */
  @Column('bytea')
  codeHash!: Buffer;
  @Column('uuid')
  openedBy!: string;
  @Column('timestamptz')
  openedAt!: Date;
  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;
  @VersionColumn()
  version!: number;
}
