import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ActionDto, ReasonDto } from '@qms/http';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { TESTS, type Test } from './test-mark.entity';

/** Decimal, at most two places, comma or dot. */
const MARK = /^\d{1,3}([.,]\d{1,2})?$/;

export class MarkRowDto {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  enrolmentId!: string;
  /** Decimal text, comma or dot, at most two places; null = none: a mark that was there is taken away. */
  @ApiProperty({ type: String, nullable: true })
  @ValidateIf((row: MarkRowDto) => row.mark !== null)
  @Matches(MARK, { message: 'điểm dạng 72,5 | a mark like 72.5' })
  mark!: string | null;
  /** A mid-course test that was taken without a mark: it may be a discussion in groups. */
  @ApiPropertyOptional({ type: Boolean })
  @IsOptional()
  @IsBoolean()
  taken?: boolean;
}
export class EnterMarksDto {
  /** `midterm` = kiểm tra giữa khóa, `final` = kiểm tra cuối khóa. */
  @ApiProperty({ enum: TESTS, enumName: 'Test' })
  @IsIn(TESTS)
  test!: Test;
  /** Lần kiểm tra, the first one is 1. */
  @ApiProperty({ type: Number, minimum: 1, maximum: 5 })
  @IsInt()
  @Min(1)
  @Max(5)
  attempt!: number;
  @ApiProperty({ type: () => [MarkRowDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(2000)
  @ValidateNested({ each: true })
  @Type(() => MarkRowDto)
  rows!: MarkRowDto[];
}
export class MarksOutcomeDto {
  @ApiProperty({ type: Number })
  entered!: number;
  @ApiProperty({ type: Number })
  corrected!: number;
  @ApiProperty({ type: Number })
  removed!: number;
}
export class ReadMarksDto {
  /** Cells by tabs, rows by lines, as a spreadsheet copies them: the number or name of the roster, and the mark in the last column. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 200_000)
  text!: string;
}
export class ReadMarkDto {
  @ApiProperty({ type: String, format: 'uuid' })
  enrolmentId!: string;
  @ApiProperty({ type: String })
  mark!: string;
}
export class MarkProblemDto {
  /** `C5`. */
  @ApiProperty({ type: String })
  cell!: string;
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: String })
  message!: string;
  /** What stands there. */
  @ApiProperty({ type: String })
  text!: string;
}
/** What a pasted table says; nothing of it is kept. */
export class MarksReadDto {
  @ApiProperty({ type: () => [ReadMarkDto] })
  marks!: ReadMarkDto[];
  @ApiProperty({ type: () => [MarkProblemDto] })
  problems!: MarkProblemDto[];
  /** Learners that the table does not name, or leaves empty. */
  @ApiProperty({ type: [String] })
  missing!: string[];
}
export class JudgeOneDto {
  /** `by-rule` takes an exception back. */
  @ApiProperty({ enum: ['passed', 'failed', 'by-rule'], enumName: 'JudgedAs' })
  @IsIn(['passed', 'failed', 'by-rule'])
  result!: 'passed' | 'failed' | 'by-rule';
  /** Why otherwise than by the rule. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  reason?: string;
}
/** How the class stands after judging. */
export class JudgedDto {
  @ApiProperty({ type: Number })
  passed!: number;
  @ApiProperty({ type: Number })
  failed!: number;
  /** Judged otherwise than by the rule, with a reason. */
  @ApiProperty({ type: Number })
  exceptions!: number;
  @ApiProperty({ type: Number })
  changed!: number;
}
export class ResultMarkDto {
  @ApiProperty({ enum: TESTS, enumName: 'Test' })
  test!: Test;
  @ApiProperty({ type: Number })
  attempt!: number;
  @ApiProperty({ type: Number, nullable: true })
  mark!: number | null;
}
export class LearnerResultDto {
  @ApiProperty({ type: String, format: 'uuid' })
  enrolmentId!: string;
  /** TT of the roster. */
  @ApiProperty({ type: Number, nullable: true })
  ordinal!: number | null;
  @ApiProperty({ type: String })
  name!: string;
  @ApiProperty({ type: String, nullable: true })
  agencyName!: string | null;
  @ApiProperty({ enum: ['accepted', 'passed', 'failed'], enumName: 'ResultState' })
  state!: 'accepted' | 'passed' | 'failed';
  @ApiProperty({ type: Number })
  sessions!: number;
  @ApiProperty({ type: Number })
  attended!: number;
  /** Per cent, rounded down. */
  @ApiProperty({ type: Number, nullable: true })
  attendance!: number | null;
  /** The mark that counts: the best of the attempts allowed. */
  @ApiProperty({ type: Number, nullable: true })
  mark!: number | null;
  @ApiProperty({ type: () => [ResultMarkDto] })
  marks!: ResultMarkDto[];
  /** By the rule of the course. */
  @ApiProperty({ type: Boolean })
  reachesResult!: boolean;
  /** Why it is not reached. */
  @ApiProperty({ type: () => [ReasonDto] })
  because!: ReasonDto[];
  /** Why he was judged otherwise than by the rule. */
  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;
  /** Judged, and the rule says otherwise by now. */
  @ApiProperty({ type: Boolean })
  outdated!: boolean;
  /** judgeOtherwise or judgeByRule, once judged. */
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
}
export class ClassResultsDto {
  /** Per cent of the sessions that the course asks; null = not asked. */
  @ApiProperty({ type: Number, nullable: true })
  leastAttendance!: number | null;
  /** Null = no final test. */
  @ApiProperty({ type: Number, nullable: true })
  passMark!: number | null;
  @ApiProperty({ type: Number, nullable: true })
  topMark!: number | null;
  @ApiProperty({ type: Boolean })
  hasMidterm!: boolean;
  @ApiProperty({ type: Number })
  attempts!: number;
  @ApiProperty({ type: () => [LearnerResultDto] })
  learners!: LearnerResultDto[];
  /** enterMarks, judge. */
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
}
