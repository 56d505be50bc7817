import { ApiProperty } from '@nestjs/swagger';
import { ActionDto } from '@qms/http';
import { IsIn, IsString, Length } from 'class-validator';
import { CLASS_EVALUATION_STATES, type ClassEvaluationState } from './class-evaluation.lifecycle';
import { QUESTION_KINDS, type QuestionKind } from './evaluation.rules';

/** A question of the form. */
export class EvaluationQuestionDto {
  /** A scale from 1 to 5, or words of one's own. */
  @ApiProperty({ enum: QUESTION_KINDS, enumName: 'QuestionKind' })
  @IsIn(QUESTION_KINDS)
  kind!: QuestionKind;
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 500)
  words!: string;
}
/** What all said to one question. */
export class QuestionResultDto extends EvaluationQuestionDto {
  /** To two digits; null where nobody gave a mark, and of words. */
  @ApiProperty({ type: Number, nullable: true })
  mean!: number | null;
  /** How many gave 1, 2, 3, 4, 5; empty of words. */
  @ApiProperty({ type: () => [Number] })
  counts!: readonly number[];
  /** By the alphabet. */
  @ApiProperty({ type: () => [String] })
  texts!: readonly string[];
}
/** Phiếu đánh giá khóa học of a class and what came of it. */
export class ClassEvaluationDto {
  /** Null = it was not opened yet. */
  @ApiProperty({ enum: CLASS_EVALUATION_STATES, enumName: 'ClassEvaluationState', nullable: true })
  state!: ClassEvaluationState | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  openedAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  closedAt!: string | null;
  /** What the QR holds; null unless it is open. */
  @ApiProperty({ type: String, nullable: true })
  url!: string | null;
  /** Learners who were present at a session at least. */
  @ApiProperty({ type: Number })
  attended!: number;
  /** Forms that came in. */
  @ApiProperty({ type: Number })
  answers!: number;
  /** Those of the class; before it is opened those of its course. */
  @ApiProperty({ type: () => [EvaluationQuestionDto] })
  questions!: readonly EvaluationQuestionDto[];
  /** Forms from which on results are shown. */
  @ApiProperty({ type: Number })
  shownFrom!: number;
  /** By question; null while they are fewer than that. */
  @ApiProperty({ type: () => [QuestionResultDto], nullable: true })
  results!: readonly QuestionResultDto[] | null;
  /** `open`, `close`. */
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
}
