import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ActionDto, CountDto, JournalEntryDto, PageQuery } from '@qms/http';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  ValidateNested,
} from 'class-validator';
import { SEEN_BY, type SeenBy, VERDICTS, type Verdict } from './effectiveness.rules';

export class EffectivenessQuery extends PageQuery {
  /** Only classes of which somebody is still to be judged. */
  @ApiPropertyOptional({ type: Boolean })
  @IsOptional()
  @Transform(({ value }) => value === true || value === 'true')
  @IsBoolean()
  open?: boolean;
}
/** People of one office. */
export class EffectivenessCountsDto {
  @ApiProperty({ type: Number })
  people!: number;
  @ApiProperty({ type: Number })
  evaluated!: number;
  @ApiProperty({ type: Number })
  effective!: number;
  @ApiProperty({ type: Number })
  notEffective!: number;
}
/** A class whose effect on its own people the office is asked about. */
export class EffectivenessRowDto extends EffectivenessCountsDto {
  @ApiProperty({ type: String, format: 'uuid' })
  classId!: string;
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: String })
  title!: string;
  /** Who held it. */
  @ApiProperty({ type: String })
  organiser!: string;
  @ApiProperty({ type: String, format: 'date' })
  endedOn!: string;
  /** The months of its course after its end. */
  @ApiProperty({ type: String, format: 'date' })
  askedOn!: string;
  /** The last day on which it is not late. */
  @ApiProperty({ type: String, format: 'date' })
  dueBy!: string;
  /** Something is still to be said after the last day. */
  @ApiProperty({ type: Boolean })
  late!: boolean;
}
export class EffectivenessPageDto {
  @ApiProperty({ type: () => [EffectivenessRowDto] })
  items!: EffectivenessRowDto[];
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
  @ApiProperty({ type: () => CountDto })
  count!: CountDto;
}
/** What somebody judged of what a class did for a person. */
export class JudgedDto {
  @ApiProperty({ enum: VERDICTS, enumName: 'EffectivenessVerdict' })
  verdict!: Verdict;
  @ApiProperty({ type: String, nullable: true })
  remark!: string | null;
  /** What is to be done; of what took no effect alone. */
  @ApiProperty({ type: String, nullable: true })
  furtherAction!: string | null;
  /** Who said it. */
  @ApiProperty({ type: String })
  by!: string;
  @ApiProperty({ type: String, format: 'date' })
  on!: string;
}
/** What was said of one learner. */
export class EvaluationDto extends JudgedDto {
  @ApiProperty({ enum: SEEN_BY, enumName: 'EffectivenessSeenBy' })
  seenBy!: SeenBy;
  /** Why it was said otherwise than before. */
  @ApiProperty({ type: String, nullable: true })
  correctionReason!: string | null;
}
export class EvaluatedPersonDto {
  @ApiProperty({ type: String, format: 'uuid' })
  enrolmentId!: string;
  @ApiProperty({ type: String })
  fullName!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  birthDate!: string | null;
  @ApiProperty({ type: String, nullable: true })
  position!: string | null;
  /** What stands; null = not yet judged. */
  @ApiProperty({ type: () => EvaluationDto, nullable: true })
  evaluation!: EvaluationDto | null;
  /** What was said before, the latest first. */
  @ApiProperty({ type: () => [EvaluationDto] })
  before!: EvaluationDto[];
}
/** Phiếu đánh giá hiệu lực sau đào tạo of one class and one office. */
export class EffectivenessReviewDto extends EffectivenessRowDto {
  @ApiProperty({ type: () => [EvaluatedPersonDto] })
  items!: EvaluatedPersonDto[];
  /** Proposed where somebody is not effective. */
  @ApiProperty({ type: String })
  proposedAction!: string;
  @ApiProperty({ type: () => [JournalEntryDto] })
  history!: JournalEntryDto[];
  /** evaluate. */
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
}
export class EvaluateOneDto {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  enrolmentId!: string;
  @ApiProperty({ enum: VERDICTS, enumName: 'EffectivenessVerdict' })
  @IsIn(VERDICTS)
  verdict!: Verdict;
  @ApiProperty({ enum: SEEN_BY, enumName: 'EffectivenessSeenBy' })
  @IsIn(SEEN_BY)
  seenBy!: SeenBy;
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @Length(1, 1000)
  remark?: string | null;
  /** Of who is not effective, and of nobody else. */
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @Length(3, 1000)
  furtherAction?: string | null;
}
export class EvaluateDto {
  /** Some or all of the people; who stands so already is left alone. */
  @ApiProperty({ type: () => [EvaluateOneDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => EvaluateOneDto)
  items!: EvaluateOneDto[];
  /** Why somebody is judged otherwise than before. */
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @Length(3, 1000)
  reason?: string | null;
}
export class EvaluatedDto {
  /** Judged for the first time. */
  @ApiProperty({ type: Number })
  people!: number;
  /** Judged again. */
  @ApiProperty({ type: Number })
  corrected!: number;
  /** Everybody of the office is judged. */
  @ApiProperty({ type: Boolean })
  finished!: boolean;
}
/** Of one office, as the organiser sees it. */
export class OfficeEffectivenessDto extends EffectivenessCountsDto {
  /** Null = people of whom nobody is asked: they work at no agency of the system. */
  @ApiProperty({ type: String, nullable: true })
  office!: string | null;
}
/** What the offices say of a class, in numbers. */
export class ClassEffectivenessDto {
  /** Its course asks for it, and the office that holds it does so. */
  @ApiProperty({ type: Boolean })
  asked!: boolean;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  askedOn!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  dueBy!: string | null;
  @ApiProperty({ type: () => [OfficeEffectivenessDto] })
  items!: OfficeEffectivenessDto[];
}
