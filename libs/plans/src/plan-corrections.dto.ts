import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { IfSent, IsLegalDate } from '@qms/http';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
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
  ValidateNested,
} from 'class-validator';
import { TIMING_KINDS, type TimingKind } from './timing.rules';

export class TimingDto {
  /** The words of the plan. */
  @ApiProperty({ type: String })
  @IsString()
  @MaxLength(2000)
  text!: string;
  @ApiProperty({ enum: TIMING_KINDS, enumName: 'TimingKind' })
  @IsIn(TIMING_KINDS)
  kind!: TimingKind;
  /** As written, `YYYY-MM-DD`. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @IsLegalDate()
  from!: string | null;
  /** As written, also after "trước ngày". */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @IsLegalDate()
  to!: string | null;
}

/** One task set right by a person; the reading stays beside it. Only what is sent is changed. */
export class CorrectTaskDto {
  @ApiPropertyOptional({ type: String })
  @IfSent()
  @IsString()
  @Length(1, 4000)
  title?: string;
  @ApiPropertyOptional({ type: String })
  @IfSent()
  @IsString()
  @MaxLength(2000)
  leadText?: string;
  @ApiPropertyOptional({ type: String })
  @IfSent()
  @IsString()
  @MaxLength(2000)
  coordinatorsText?: string;
  @ApiPropertyOptional({ type: String })
  @IfSent()
  @IsString()
  @MaxLength(4000)
  productText?: string;
  @ApiPropertyOptional({ type: () => TimingDto })
  @IfSent()
  @ValidateNested()
  @Type(() => TimingDto)
  timing?: TimingDto;
  /** Lead units by hand; otherwise they are read from `leadText`. */
  @ApiPropertyOptional({ type: [String], format: 'uuid' })
  @IfSent()
  @IsArray()
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  leadUnitIds?: string[];
  @ApiPropertyOptional({ type: [String] })
  @IfSent()
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(/^\d{1,2}(\.\d{1,2}){0,3}$/, { each: true })
  clauses?: string[];
  /** It is no task: left out when the plan is made. */
  @ApiPropertyOptional({ type: Boolean })
  @IfSent()
  @IsBoolean()
  leftOut?: boolean;
}

/** One section set right by a person; the title as read stays beside it. */
export class CorrectSectionDto {
  /** Without its number. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 1000)
  title!: string;
}

export class ReportingDeadlineDto {
  /** Q1, H1, Q3, YEAR … */
  @ApiProperty({ type: String })
  @Matches(/^[A-Z0-9]{1,10}$/)
  period!: string;
  /** The words of the plan, e.g. `Trước ngày 03/3/2026`. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 300)
  text!: string;
  /** As written. */
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  dueOn!: string;
  @ApiPropertyOptional({ type: Number })
  @IsOptional()
  @IsInt()
  @Min(0)
  sourceLine?: number;
}

class PlanHeadFields {
  /** Số, ký hiệu. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 100)
  number!: string;
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  issuedOn!: string;
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 1000)
  title!: string;
  @ApiProperty({ type: Number })
  @IsInt()
  @Min(2000)
  @Max(2100)
  year!: number;
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 300)
  issuer!: string;
  @ApiProperty({ type: () => [ReportingDeadlineDto] })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ReportingDeadlineDto)
  reporting!: ReportingDeadlineDto[];
}
/** Head and deadlines set right by a person. */
export class CorrectPlanDto extends PartialType(PlanHeadFields, { skipNullProperties: false }) {}
