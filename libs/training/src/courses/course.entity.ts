import type { Aggregate } from '@qms/work';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { EvaluationQuestion } from '../evaluation/evaluation.rules';

/** By which rules a course is held: by the plan of the office, or as TT 26/2014/TT-BKHCN, Chương IV writes it. */
export const COURSE_REGIMES = ['by-plan', 'regulated-consulting', 'regulated-auditing'] as const;
export type CourseRegime = (typeof COURSE_REGIMES)[number];
/** What who passes gets: giấy chứng nhận tham dự, giấy chứng nhận hoàn thành, or nothing. */
export const COURSE_PAPERS = ['attendance', 'completion', 'none'] as const;
export type CoursePaper = (typeof COURSE_PAPERS)[number];

/** Khóa đào tạo: what is taught and by which rules it is completed. */
@Entity()
export class Course {
  static readonly aggregate: Aggregate = { type: 'course' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('text')
  code!: string;
  @Column('text')
  name!: string;
  @Column('text')
  regime!: CourseRegime;
  @Column('text', { nullable: true })
  purpose!: string | null;
  /** The act by which it is held, in its own words. */
  @Column('text', { nullable: true })
  basis!: string | null;
  /** Tiết. */
  @Column('int')
  periods!: number;
  @Column('text')
  paper!: CoursePaper;
  /** Per cent of the sessions that were not cancelled; null = not asked. */
  @Column('int', { nullable: true })
  leastAttendance!: number | null;
  /** Of the final test, as decimal text; null = no test. */
  @Column('numeric', { nullable: true })
  passMark!: string | null;
  /** Thang điểm. */
  @Column('numeric', { nullable: true })
  topMark!: string | null;
  @Column('boolean')
  hasMidterm!: boolean;
  /** Times that the final test may be taken. */
  @Column('int')
  attempts!: number;
  /** Learners of one class. */
  @Column('int', { nullable: true })
  capacity!: number | null;
  /** Null = without expiry, which is normal. */
  @Column('int', { nullable: true })
  validMonths!: number | null;
  /** What its learners are asked; null = the standard questions. */
  @Column('jsonb', { nullable: true })
  evaluationQuestions!: readonly EvaluationQuestion[] | null;
  /** Months after the end of a class in which its effect is judged; null = not asked. */
  @Column('int', { nullable: true })
  effectivenessMonths!: number | null;
  @Column('timestamptz', { nullable: true })
  retiredAt!: Date | null;
  @VersionColumn()
  version!: number;
}

/** Chuyên đề of the curriculum. */
@Entity()
export class CourseTopic {
  static readonly aggregate: Aggregate = { type: 'course-topic' };

  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid')
  organizationId!: string;
  @Column('uuid')
  courseId!: string;
  @Column('int')
  position!: number;
  @Column('text')
  title!: string;
  /** Tiết, as decimal text. */
  @Column('numeric')
  periods!: string;
  /** The curriculum no longer has it; a later one may take its place again. */
  @Column('timestamptz', { nullable: true })
  droppedAt!: Date | null;
}
