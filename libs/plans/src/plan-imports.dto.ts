import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { ActionDto, type ActionsDto, CountDto, PageQuery } from '@qms/http';
import { IsUUID } from 'class-validator';
import { TimingDto } from './plan-corrections.dto';
import { PLAN_IMPORT_STATES, type PlanImportState } from './plan-import.lifecycle';

/** A plan to be read: a text file that was uploaded before. */
export class CreatePlanImportDto {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  fileId!: string;
}

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
