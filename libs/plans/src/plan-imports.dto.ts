import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath, PartialType } from '@nestjs/swagger';
import { ActionDto, type ActionsDto, CountDto, IfSent, IsLegalDate, PageQuery } from '@qms/http';
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
import { PLAN_IMPORT_STATES, type PlanImportState } from './plan-import.lifecycle';
import { TIMING_KINDS, type TimingKind } from './timing.rules';

/** A plan to be read: a text file that was uploaded before. */
export class CreatePlanImportDto {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  fileId!: string;
}

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

export class PlanHeadDto {
  @ApiProperty({ type: String, nullable: true })
  number!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  issuedOn!: string | null;
  @ApiProperty({ type: String, nullable: true })
  issuer!: string | null;
  @ApiProperty({ type: String, nullable: true })
  title!: string | null;
  @ApiProperty({ type: Number, nullable: true })
  year!: number | null;
}
export class ProposedSectionDto {
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: String })
  title!: string;
  /** A person changed the title. */
  @ApiProperty({ type: Boolean })
  corrected!: boolean;
  /** The title as it was read, untouched. */
  @ApiProperty({ type: String })
  readTitle!: string;
  @ApiProperty({ type: String, nullable: true })
  parent!: string | null;
  /** First and last line, 1-based. */
  @ApiProperty({ type: [Number] })
  sourceLines!: number[];
}
export class MilestoneDto {
  @ApiProperty({ type: String })
  text!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  from!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  to!: string | null;
}
export class ProposedTimingDto extends TimingDto {
  @ApiProperty({ type: () => [MilestoneDto] })
  milestones!: MilestoneDto[];
}
export class UnitRefDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  name!: string;
  @ApiProperty({ type: String })
  shortName!: string;
}
export class ProposedLeadsDto {
  @ApiProperty({ type: () => [UnitRefDto] })
  units!: UnitRefDto[];
  /** Each unit answers for its own part. */
  @ApiProperty({ type: Boolean })
  collective!: boolean;
  /** Words that name nobody known; '' = all understood. */
  @ApiProperty({ type: String })
  unmatched!: string;
  /** Names of units that no longer exist. */
  @ApiProperty({ type: [String] })
  ended!: string[];
}
export class ProposedPartDto {
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: String })
  title!: string;
  @ApiProperty({ type: String })
  leadText!: string;
  @ApiProperty({ type: String })
  coordinatorsText!: string;
}
/** The four fields as the importer read them. */
export class ReadingDto {
  @ApiProperty({ type: String })
  title!: string;
  @ApiProperty({ type: String })
  leadText!: string;
  @ApiProperty({ type: String })
  coordinatorsText!: string;
  @ApiProperty({ type: String })
  productText!: string;
  @ApiProperty({ type: () => ProposedTimingDto })
  timing!: ProposedTimingDto;
}
export class ProposedTaskDto extends ReadingDto {
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: String })
  section!: string;
  /** A sentence below the heading. */
  @ApiProperty({ type: String, nullable: true })
  body!: string | null;
  @ApiProperty({ type: [String] })
  products!: string[];
  @ApiProperty({ type: () => ProposedLeadsDto })
  leads!: ProposedLeadsDto;
  @ApiProperty({ type: [String] })
  clauses!: string[];
  /** Last day on time, inclusive: "trước ngày" ends the day before. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  dueOn!: string | null;
  @ApiProperty({ type: () => [ProposedPartDto] })
  parts!: ProposedPartDto[];
  /** First and last line of the source, 1-based. */
  @ApiProperty({ type: [Number] })
  sourceLines!: number[];
  /** Fields that are not there. */
  @ApiProperty({ type: [String] })
  missing!: string[];
  /** 0…1. */
  @ApiProperty({ type: Number })
  confidence!: number;
  @ApiProperty({ type: Boolean })
  doubtful!: boolean;
  @ApiProperty({ type: Boolean })
  leftOut!: boolean;
  /** Names of the fields that a person changed. */
  @ApiProperty({ type: [String] })
  corrected!: string[];
  /** What was read, untouched. */
  @ApiProperty({ type: () => ReadingDto })
  reading!: ReadingDto;
}
export class ProposalWarningDto {
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: String, nullable: true })
  task!: string | null;
  @ApiProperty({ type: [Number] })
  lines!: number[];
  @ApiProperty({ type: String })
  text!: string;
}
export class ProposalCountsDto {
  @ApiProperty({ type: Number })
  sections!: number;
  @ApiProperty({ type: Number })
  tasks!: number;
  @ApiProperty({ type: Number })
  leftOut!: number;
  @ApiProperty({ type: Number })
  corrected!: number;
  /** Sections whose title was changed. */
  @ApiProperty({ type: Number })
  correctedSections!: number;
  /** Tasks that lack a field. */
  @ApiProperty({ type: Number })
  incomplete!: number;
  /** Read with little confidence and not corrected. */
  @ApiProperty({ type: Number })
  doubtful!: number;
  @ApiProperty({ type: Number })
  warnings!: number;
}
export class ProposedPeriodDto {
  @ApiProperty({ type: String })
  key!: string;
  @ApiProperty({ type: String })
  name!: string;
  @ApiProperty({ type: String })
  dueWords!: string;
  @ApiProperty({ type: String, format: 'date' })
  dueOn!: string;
  /** Last day on time, inclusive. */
  @ApiProperty({ type: String, format: 'date' })
  dueBy!: string;
  @ApiProperty({ type: String, format: 'date' })
  dataFrom!: string;
  @ApiProperty({ type: String, format: 'date' })
  dataTo!: string;
}
export class PlanImportRowDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: PLAN_IMPORT_STATES, enumName: 'PlanImportState' })
  state!: PlanImportState;
  @ApiProperty({ type: String })
  sourceName!: string;
  @ApiProperty({ type: String, nullable: true })
  number!: string | null;
  @ApiProperty({ type: String, nullable: true })
  title!: string | null;
  @ApiProperty({ type: Number })
  tasks!: number;
  @ApiProperty({ type: String, format: 'date-time' })
  createdAt!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  planId!: string | null;
}
export class PlanImportPageDto {
  @ApiProperty({ type: () => [PlanImportRowDto] })
  items!: PlanImportRowDto[];
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
  @ApiProperty({ type: () => CountDto })
  count!: CountDto;
}
export class PlanImportsQuery extends PageQuery {}

@ApiExtraModels(ActionDto)
export class PlanImportDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: PLAN_IMPORT_STATES, enumName: 'PlanImportState' })
  state!: PlanImportState;
  @ApiProperty({ type: String, format: 'uuid' })
  fileId!: string;
  @ApiProperty({ type: String })
  sourceName!: string;
  /** Lines of the source as read; line 1 is the first. */
  @ApiProperty({ type: [String] })
  sourceLines!: string[];
  @ApiProperty({ type: () => PlanHeadDto })
  plan!: PlanHeadDto;
  /** Fields of the head that must be known before it can be confirmed. */
  @ApiProperty({ type: [String] })
  headMissing!: string[];
  @ApiProperty({ type: () => PlanHeadDto })
  headReading!: PlanHeadDto;
  @ApiProperty({ type: () => [ProposedSectionDto] })
  sections!: ProposedSectionDto[];
  @ApiProperty({ type: () => [ProposedTaskDto] })
  tasks!: ProposedTaskDto[];
  @ApiProperty({ type: () => [ProposedPeriodDto] })
  periods!: ProposedPeriodDto[];
  @ApiProperty({ type: () => [ProposalWarningDto] })
  warnings!: ProposalWarningDto[];
  @ApiProperty({ type: () => ProposalCountsDto })
  counts!: ProposalCountsDto;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  planId!: string | null;
  @ApiProperty({ type: String, format: 'date-time' })
  createdAt!: string;
  @ApiProperty({ type: Number })
  version!: number;
  @ApiProperty({ type: 'object', additionalProperties: { $ref: getSchemaPath(ActionDto) } })
  actions!: ActionsDto;
}
/** What a confirmation made. */
export class PlanConfirmedDto {
  @ApiProperty({ type: String, format: 'uuid' })
  planId!: string;
  @ApiProperty({ type: Number })
  tasks!: number;
  @ApiProperty({ type: Number })
  periods!: number;
}
/** The version to be sent as If-Match next time. */
export class VersionDto {
  @ApiProperty({ type: Number })
  version!: number;
}
