import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { ActionDto, CountDto, IfSent, JournalEntryDto, PageQuery } from '@qms/http';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { EvaluationQuestionDto } from '../evaluation/class-evaluations.dto';
import { COURSE_PAPERS, COURSE_REGIMES, type CoursePaper, type CourseRegime } from './course.entity';

/** Chuyên đề. */
export class CourseTopicDto {
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 500)
  title!: string;
  /** Tiết. */
  @ApiProperty({ type: Number })
  @IsNumber({ maxDecimalPlaces: 1 })
  @Min(0.5)
  @Max(500)
  periods!: number;
}
export class CreateCourseDto {
  /** Unique in the agency, e.g. `DGNB`. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 40)
  code!: string;
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 500)
  name!: string;
  /** By the plan of the office, or as TT 26/2014/TT-BKHCN writes it (Điều 29: consulting; Điều 30: auditing). */
  @ApiProperty({ enum: COURSE_REGIMES, enumName: 'CourseRegime' })
  @IsIn(COURSE_REGIMES)
  regime!: CourseRegime;
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  purpose?: string | null;
  /** The act by which it is held, in its own words. */
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  basis?: string | null;
  /** Tiết. */
  @ApiProperty({ type: Number })
  @IsInt()
  @Min(1)
  @Max(2000)
  periods!: number;
  /** Giấy chứng nhận tham dự, giấy chứng nhận hoàn thành, or none. */
  @ApiProperty({ enum: COURSE_PAPERS, enumName: 'CoursePaper' })
  @IsIn(COURSE_PAPERS)
  paper!: CoursePaper;
  /** Per cent of the sessions that must be attended, 1–100; null = not asked. */
  @ApiPropertyOptional({ type: Number, nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  leastAttendance?: number | null;
  /** Of the final test; null = no test. Both marks together. */
  @ApiPropertyOptional({ type: Number, nullable: true })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(999)
  passMark?: number | null;
  /** Thang điểm. */
  @ApiPropertyOptional({ type: Number, nullable: true })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(1)
  @Max(999)
  topMark?: number | null;
  /** Kiểm tra giữa khóa. */
  @ApiPropertyOptional({ type: Boolean })
  @IfSent()
  @IsBoolean()
  hasMidterm?: boolean;
  /** Times that the final test may be taken, 1–5. */
  @ApiPropertyOptional({ type: Number })
  @IfSent()
  @IsInt()
  @Min(1)
  @Max(5)
  attempts?: number;
  /** Learners of one class; null = no limit. */
  @ApiPropertyOptional({ type: Number, nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5000)
  capacity?: number | null;
  /** Months for which its certificate counts; null = without expiry, which is normal. */
  @ApiPropertyOptional({ type: Number, nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(600)
  validMonths?: number | null;
  /** Months after the end of a class in which each office judges what it did for its people, 1–24; null = not asked. */
  @ApiPropertyOptional({ type: Number, nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(24)
  effectivenessMonths?: number | null;
  /** The curriculum, in order; replaces the one before. */
  @ApiPropertyOptional({ type: () => [CourseTopicDto] })
  @IfSent()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => CourseTopicDto)
  topics?: CourseTopicDto[];
}
/** What is not named stays. */
export class ChangeCourseDto extends PartialType(CreateCourseDto, { skipNullProperties: false }) {
  /** No longer held; its classes stay. */
  @ApiPropertyOptional({ type: Boolean })
  @IfSent()
  @IsBoolean()
  retired?: boolean;
  /** What learners of its classes are asked, 1-20 questions in their order, for classes that are opened to answers from now on; null = the standard ones. */
  @ApiPropertyOptional({ type: () => [EvaluationQuestionDto], nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => EvaluationQuestionDto)
  evaluationQuestions?: EvaluationQuestionDto[] | null;
}
export class CoursesQuery extends PageQuery {
  /** Also those that are no longer held. */
  @ApiPropertyOptional({ type: Boolean })
  @IsOptional()
  @Transform(({ value }) => value === true || value === 'true')
  @IsBoolean()
  retired?: boolean;
}
export class CourseRowDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: String })
  name!: string;
  @ApiProperty({ enum: COURSE_REGIMES, enumName: 'CourseRegime' })
  regime!: CourseRegime;
  @ApiProperty({ type: Number })
  periods!: number;
  @ApiProperty({ enum: COURSE_PAPERS, enumName: 'CoursePaper' })
  paper!: CoursePaper;
  @ApiProperty({ type: Number, nullable: true })
  capacity!: number | null;
  /** How often it was held or is planned. */
  @ApiProperty({ type: Number })
  classes!: number;
  @ApiProperty({ type: Boolean })
  retired!: boolean;
}
export class CoursePageDto {
  @ApiProperty({ type: () => [CourseRowDto] })
  items!: CourseRowDto[];
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
  @ApiProperty({ type: () => CountDto })
  count!: CountDto;
}
export class CourseDto extends CourseRowDto {
  @ApiProperty({ type: String, format: 'uuid' })
  organizationId!: string;
  @ApiProperty({ type: String, nullable: true })
  purpose!: string | null;
  @ApiProperty({ type: String, nullable: true })
  basis!: string | null;
  @ApiProperty({ type: Number, nullable: true })
  leastAttendance!: number | null;
  @ApiProperty({ type: Number, nullable: true })
  passMark!: number | null;
  @ApiProperty({ type: Number, nullable: true })
  topMark!: number | null;
  @ApiProperty({ type: Boolean })
  hasMidterm!: boolean;
  @ApiProperty({ type: Number })
  attempts!: number;
  @ApiProperty({ type: Number, nullable: true })
  validMonths!: number | null;
  /** Months after the end of a class in which its effect is judged, where the office does so; null = not asked. */
  @ApiProperty({ type: Number, nullable: true })
  effectivenessMonths!: number | null;
  @ApiProperty({ type: () => [CourseTopicDto] })
  topics!: CourseTopicDto[];
  /** What learners of its classes are asked. */
  @ApiProperty({ type: () => [EvaluationQuestionDto] })
  evaluationQuestions!: readonly EvaluationQuestionDto[];
  /** They are the standard ones. */
  @ApiProperty({ type: Boolean })
  standardQuestions!: boolean;
  @ApiProperty({ type: () => [JournalEntryDto] })
  history!: JournalEntryDto[];
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
  @ApiProperty({ type: Number })
  version!: number;
}
