import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath, PartialType } from '@nestjs/swagger';
import { ActionDto, type ActionsDto, CountDto, IsLegalDate, JournalEntryDto, PageQuery } from '@qms/http';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { FILLINGS, type Filling } from './outline.rules';
import { PERIOD_REPORT_STATES, type PeriodReportState } from './period-report.lifecycle';
import { TimingDto } from './plan-corrections.dto';
import { MilestoneDto, ProposedPartDto, UnitRefDto } from './plan-imports.dto';
import { PART_STATUSES, type PartStatus, TASK_STATUSES, type TaskStatus } from './task-status.rules';
import { TIMING_KINDS, type TimingKind } from './timing.rules';

export class PlanRowDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String, format: 'uuid' })
  organizationId!: string;
  @ApiProperty({ type: String })
  organizationName!: string;
  /** Số, ký hiệu. */
  @ApiProperty({ type: String })
  number!: string;
  @ApiProperty({ type: String, format: 'date' })
  issuedOn!: string;
  @ApiProperty({ type: String })
  title!: string;
  @ApiProperty({ type: Number })
  year!: number;
  /** Tasks in one's scope. */
  @ApiProperty({ type: Number })
  tasks!: number;
}
export class PlanPageDto {
  @ApiProperty({ type: () => [PlanRowDto] })
  items!: PlanRowDto[];
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
  @ApiProperty({ type: () => CountDto })
  count!: CountDto;
}
export class PlansQuery extends PageQuery {}

export class StatusCountDto {
  @ApiProperty({ enum: TASK_STATUSES, enumName: 'TaskStatus' })
  status!: TaskStatus;
  @ApiProperty({ type: Number })
  count!: number;
}
export class PlanCountsDto {
  @ApiProperty({ type: Number })
  tasks!: number;
  @ApiProperty({ type: Number })
  withoutEvidence!: number;
  @ApiProperty({ type: () => [StatusCountDto] })
  byStatus!: StatusCountDto[];
}
export class PlanSectionDto {
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: String })
  title!: string;
  @ApiProperty({ type: String, nullable: true })
  parent!: string | null;
  @ApiProperty({ type: () => PlanCountsDto })
  counts!: PlanCountsDto;
}
export class PlanUnitDto extends UnitRefDto {
  @ApiProperty({ type: () => PlanCountsDto })
  counts!: PlanCountsDto;
}
export class ReportingPeriodDto {
  @ApiProperty({ type: String })
  key!: string;
  @ApiProperty({ type: String })
  name!: string;
  @ApiProperty({ type: String, format: 'date' })
  dataFrom!: string;
  @ApiProperty({ type: String, format: 'date' })
  dataTo!: string;
  /** The words of the plan. */
  @ApiProperty({ type: String })
  dueWords!: string;
  /** As written. */
  @ApiProperty({ type: String, format: 'date' })
  dueOn!: string;
  /** Last day on time, inclusive. */
  @ApiProperty({ type: String, format: 'date' })
  dueBy!: string;
  @ApiProperty({ enum: PERIOD_REPORT_STATES, enumName: 'PeriodReportState', nullable: true })
  reportState!: PeriodReportState | null;
  @ApiProperty({ type: String, nullable: true })
  reportNumber!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  reportIssuedOn!: string | null;
  @ApiProperty({ type: Number })
  version!: number;
}
/** A period as the plan's page shows it. */
@ApiExtraModels(ActionDto)
export class PlanPeriodDto extends ReportingPeriodDto {
  @ApiProperty({ type: 'object', additionalProperties: { $ref: getSchemaPath(ActionDto) } })
  actions!: ActionsDto;
}
@ApiExtraModels(ActionDto)
export class PlanDto extends PlanRowDto {
  @ApiProperty({ type: String })
  issuer!: string;
  @ApiProperty({ type: () => [PlanSectionDto] })
  sections!: PlanSectionDto[];
  /** Lead units with their tasks. */
  @ApiProperty({ type: () => [PlanUnitDto] })
  units!: PlanUnitDto[];
  @ApiProperty({ type: () => [PlanPeriodDto] })
  periods!: PlanPeriodDto[];
  @ApiProperty({ type: () => PlanCountsDto })
  counts!: PlanCountsDto;
  @ApiProperty({ type: () => [JournalEntryDto] })
  history!: JournalEntryDto[];
  @ApiProperty({ type: Number })
  version!: number;
  @ApiProperty({ type: 'object', additionalProperties: { $ref: getSchemaPath(ActionDto) } })
  actions!: ActionsDto;
}

const flag = ({ value }: { value: unknown }): unknown => (value === 'true' ? true : value === 'false' ? false : value);

export class TasksQuery extends PageQuery {
  /** A section with all under it. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(30)
  section?: string;
  /** Tasks that this unit leads. */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  unitId?: string;
  @ApiPropertyOptional({ enum: TASK_STATUSES, enumName: 'TaskStatus' })
  @IsOptional()
  @IsIn(TASK_STATUSES)
  status?: TaskStatus;
  @ApiPropertyOptional({ type: Boolean })
  @IsOptional()
  @Transform(flag)
  @IsBoolean()
  withoutEvidence?: boolean;
}
export class TaskLeadDto extends UnitRefDto {
  @ApiProperty({ type: Boolean })
  collective!: boolean;
  /** As last accepted; null = nothing accepted yet. */
  @ApiProperty({ enum: PART_STATUSES, enumName: 'PartStatus', nullable: true })
  status!: PartStatus | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  doneOn!: string | null;
  @ApiProperty({ type: Number, nullable: true })
  percent!: number | null;
}
export class TaskRowDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: String })
  section!: string;
  @ApiProperty({ type: String })
  title!: string;
  @ApiProperty({ type: () => [TaskLeadDto] })
  leads!: TaskLeadDto[];
  @ApiProperty({ type: String })
  leadText!: string;
  @ApiProperty({ type: String })
  timingText!: string;
  /** Last day on time, inclusive. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  dueOn!: string | null;
  @ApiProperty({ enum: TASK_STATUSES, enumName: 'TaskStatus' })
  status!: TaskStatus;
  @ApiProperty({ type: Number })
  evidence!: number;
}
export class TaskPageDto {
  @ApiProperty({ type: () => [TaskRowDto] })
  items!: TaskRowDto[];
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
  @ApiProperty({ type: () => CountDto })
  count!: CountDto;
}
export class FindTasksQuery {
  /** At least three letters or digits: a code (`II.6.2.b`, `ii62b`) or words of the title, with or without accents. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 200)
  q!: string;
}
/** A task as a search finds it. */
export class FoundTaskDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: String })
  title!: string;
  @ApiProperty({ type: String, format: 'uuid' })
  planId!: string;
  /** Number of the plan, e.g. `1720/KH-SKHCN`. */
  @ApiProperty({ type: String })
  planNumber!: string;
}
export class FoundTasksDto {
  /** At most 20: those with exactly these accents first, then the newest plan, then the order of the plan. */
  @ApiProperty({ type: () => [FoundTaskDto] })
  items!: FoundTaskDto[];
}
export class TaskEvidenceDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String, format: 'uuid' })
  recordId!: string;
  @ApiProperty({ type: String, nullable: true })
  code!: string | null;
  @ApiProperty({ type: String })
  title!: string;
  @ApiProperty({ type: String })
  organizationName!: string;
  @ApiProperty({ type: String, nullable: true })
  number!: string | null;
  @ApiProperty({ type: String, format: 'date' })
  happenedOn!: string;
  @ApiProperty({ type: String, nullable: true })
  note!: string | null;
  /** Why it was suggested when it was picked, in words of the reader's language. */
  @ApiProperty({ type: [String] })
  because!: string[];
  @ApiProperty({ type: String, nullable: true })
  addedBy!: string | null;
  @ApiProperty({ type: String, format: 'date-time' })
  addedAt!: string;
}
export const ADJUSTMENT_KINDS = ['changed', 'extended', 'guidance', 'stopped'] as const;
export type AdjustmentKind = (typeof ADJUSTMENT_KINDS)[number];
export class TaskAdjustmentDto {
  @ApiProperty({ enum: ['added', ...ADJUSTMENT_KINDS], enumName: 'TaskAdjustmentKind' })
  kind!: 'added' | AdjustmentKind;
  /** Number, date, issuer of what allows it. */
  @ApiProperty({ type: String })
  act!: string;
  @ApiProperty({ type: String, format: 'date' })
  happenedOn!: string;
  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;
  /** The old wording. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  before!: Record<string, unknown>;
  @ApiProperty({ type: 'object', additionalProperties: true })
  after!: Record<string, unknown>;
}
export class TaskProgressDto {
  @ApiProperty({ type: String })
  period!: string;
  @ApiProperty({ type: String })
  unitName!: string;
  @ApiProperty({ type: String })
  text!: string;
  /** As the collector changed it; null = unchanged. */
  @ApiProperty({ type: String, nullable: true })
  editedText!: string | null;
  @ApiProperty({ enum: PART_STATUSES, enumName: 'PartStatus' })
  status!: PartStatus;
  @ApiProperty({ type: String })
  state!: string;
}
@ApiExtraModels(ActionDto)
export class TaskDto extends TaskRowDto {
  @ApiProperty({ type: String, format: 'uuid' })
  planId!: string;
  @ApiProperty({ type: String })
  planNumber!: string;
  @ApiProperty({ type: String })
  sectionTitle!: string;
  /** A sentence below the heading. */
  @ApiProperty({ type: String, nullable: true })
  body!: string | null;
  @ApiProperty({ type: String })
  coordinatorsText!: string;
  @ApiProperty({ type: String })
  productText!: string;
  @ApiProperty({ type: [String] })
  products!: string[];
  @ApiProperty({ enum: TIMING_KINDS, enumName: 'TimingKind' })
  timingKind!: TimingKind;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  startsOn!: string | null;
  /** As written. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  endsOn!: string | null;
  @ApiProperty({ type: () => [MilestoneDto] })
  milestones!: MilestoneDto[];
  @ApiProperty({ type: () => [ProposedPartDto] })
  parts!: ProposedPartDto[];
  @ApiProperty({ type: [String] })
  clauses!: string[];
  @ApiProperty({ type: [Number], nullable: true })
  sourceLines!: number[] | null;
  @ApiProperty({ type: [String] })
  missing!: string[];
  @ApiProperty({ type: String, nullable: true })
  addedByAct!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  doneOn!: string | null;
  @ApiProperty({ type: () => [TaskEvidenceDto] })
  evidenceList!: TaskEvidenceDto[];
  @ApiProperty({ type: () => [TaskAdjustmentDto] })
  adjustments!: TaskAdjustmentDto[];
  @ApiProperty({ type: () => [TaskProgressDto] })
  progress!: TaskProgressDto[];
  @ApiProperty({ type: () => [JournalEntryDto] })
  history!: JournalEntryDto[];
  @ApiProperty({ type: Number })
  version!: number;
  @ApiProperty({ type: 'object', additionalProperties: { $ref: getSchemaPath(ActionDto) } })
  actions!: ActionsDto;
}

/** A task that arises within the year (thông báo kết luận, công văn giao việc). */
export class AddTaskDto {
  @ApiProperty({ type: String })
  @IsString()
  @Matches(/^[^\s]{1,30}$/)
  code!: string;
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 30)
  section!: string;
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 4000)
  title!: string;
  @ApiProperty({ type: [String], format: 'uuid' })
  @IsArray()
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  leadUnitIds!: string[];
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  coordinatorsText?: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  productText?: string;
  @ApiProperty({ type: () => TimingDto })
  @ValidateNested()
  @Type(() => TimingDto)
  timing!: TimingDto;
  /** What gives it, e.g. `Thông báo kết luận số 210/TB-SKHCN ngày 14/7/2026`. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 500)
  act!: string;
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  happenedOn!: string;
}
/** A change of a task by an act; the old wording is kept. */
export class AdjustTaskDto {
  @ApiProperty({ enum: ADJUSTMENT_KINDS, enumName: 'AdjustmentKind' })
  @IsIn(ADJUSTMENT_KINDS)
  kind!: AdjustmentKind;
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 500)
  act!: string;
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  happenedOn!: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reason?: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(3, 4000)
  title?: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  productText?: string;
  @ApiPropertyOptional({ type: () => TimingDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => TimingDto)
  timing?: TimingDto;
}
class PeriodFields {
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 200)
  name!: string;
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  dataFrom!: string;
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  dataTo!: string;
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 300)
  dueWords!: string;
  /** As written; the last day on time is worked out from the words. */
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  dueOn!: string;
}
/** Only what is sent is changed; nothing of it can be taken away. */
export class ChangePeriodDto extends PartialType(PeriodFields, { skipNullProperties: false }) {}

export class OutlineSectionDto {
  @ApiProperty({ type: String })
  @Matches(/^[\p{L}\p{N}.]{1,20}$/u)
  key!: string;
  /** With its mark as printed. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 500)
  heading!: string;
  @ApiProperty({ enum: [1, 2, 3], enumName: 'HeadingLevel' })
  @IsIn([1, 2, 3])
  level!: 1 | 2 | 3;
  @ApiProperty({ enum: FILLINGS, enumName: 'Filling' })
  @IsIn(FILLINGS)
  filling!: Filling;
  /** Sections of the plan told here, with all under them. */
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  planSections!: string[];
}
/** Đề cương of a period's report. */
export class OutlineDto {
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 1000)
  title!: string;
  @ApiProperty({ type: String })
  @IsString()
  @MaxLength(4000)
  opening!: string;
  @ApiProperty({ type: String })
  @IsString()
  @MaxLength(2000)
  closing!: string;
  /** Kính gửi. */
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(20)
  @Length(1, 300, { each: true })
  addressees!: string[];
  /** Nơi nhận after "Như trên"; the last is `Lưu: …`. */
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(30)
  @Length(1, 300, { each: true })
  copies!: string[];
  @ApiProperty({ type: () => [OutlineSectionDto] })
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => OutlineSectionDto)
  sections!: OutlineSectionDto[];
}
