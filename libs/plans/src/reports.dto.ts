import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { ActionDto, type ActionsDto, IsLegalDate, JournalEntryDto } from '@qms/http';
import { IsOptional, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { FILLINGS, type Filling } from './outline.rules';
import { PERIOD_REPORT_STATES, type PeriodReportState } from './period-report.lifecycle';
import { PlanCountsDto, ReportingPeriodDto } from './plans.dto';
import { UnitProgressDto } from './progress.dto';
import { TASK_STATUSES, type TaskStatus } from './task-status.rules';

/** One section as it is edited on the screen of the report; paragraphs are parted by line feeds. */
export class EditSectionDto {
  @ApiProperty({ type: String })
  @IsString()
  @MaxLength(40_000)
  text!: string;
}
/** Cập nhật số, ngày ban hành, with the document as it was issued. */
export class IssueReportDto {
  /** Số, ký hiệu, e.g. `812/BC-SKHCN`. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 60)
  @Matches(/^\d/, { message: 'số phải bắt đầu bằng chữ số | the number must begin with a digit' })
  number!: string;
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  issuedOn!: string;
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  fileId!: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  issuer?: string;
}
export class ReportIssuedDto {
  @ApiProperty({ enum: PERIOD_REPORT_STATES, enumName: 'PeriodReportState' })
  state!: PeriodReportState;
  /** Its row in the register of ISO records. */
  @ApiProperty({ type: String, format: 'uuid' })
  recordId!: string;
  @ApiProperty({ type: Number })
  version!: number;
}
export class ReportPartDto {
  @ApiProperty({ type: String })
  taskCode!: string;
  @ApiProperty({ type: String })
  taskTitle!: string;
  @ApiProperty({ type: String, format: 'uuid' })
  unitId!: string;
  @ApiProperty({ type: String })
  unitName!: string;
  @ApiProperty({ type: String })
  text!: string;
  @ApiProperty({ type: String, nullable: true })
  editedText!: string | null;
}
export class ReportSectionDto {
  @ApiProperty({ type: String })
  key!: string;
  @ApiProperty({ type: String })
  heading!: string;
  @ApiProperty({ enum: [1, 2, 3], enumName: 'HeadingLevel' })
  level!: 1 | 2 | 3;
  @ApiProperty({ enum: FILLINGS, enumName: 'Filling' })
  filling!: Filling;
  /** Sections of the plan told here, with all under them. */
  @ApiProperty({ type: [String] })
  planSections!: string[];
  /** What is printed: the edited text, or the merged one. */
  @ApiProperty({ type: String })
  text!: string;
  /** What the units' words and the counts make now. */
  @ApiProperty({ type: String })
  merged!: string;
  @ApiProperty({ type: Boolean })
  edited!: boolean;
  /** The units' words are others than when it was edited. */
  @ApiProperty({ type: Boolean })
  outdated!: boolean;
  @ApiProperty({ type: String, nullable: true })
  editedBy!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  editedAt!: string | null;
  @ApiProperty({ type: () => [ReportPartDto] })
  parts!: ReportPartDto[];
  /** If-Match of the next edit; 0 = never edited. */
  @ApiProperty({ type: Number })
  version!: number;
}
/** Row of annex I. */
export class ReportTaskDto {
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: String })
  section!: string;
  @ApiProperty({ type: String })
  title!: string;
  @ApiProperty({ type: String })
  leads!: string;
  @ApiProperty({ type: String })
  coordinators!: string;
  @ApiProperty({ type: String })
  products!: string;
  @ApiProperty({ type: String })
  timing!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  doneOn!: string | null;
  @ApiProperty({ enum: TASK_STATUSES, enumName: 'TaskStatus' })
  status!: TaskStatus;
  @ApiProperty({ type: String })
  note!: string;
}
/** Row of annex II. */
export class ReportEvidenceDto {
  @ApiProperty({ type: String })
  taskCode!: string;
  /** Số, ký hiệu; the code where there is no number. */
  @ApiProperty({ type: String })
  number!: string;
  @ApiProperty({ type: String, format: 'date' })
  happenedOn!: string;
  @ApiProperty({ type: String })
  title!: string;
  @ApiProperty({ type: String })
  organizationName!: string;
}
@ApiExtraModels(ActionDto)
export class ReportDto {
  @ApiProperty({ type: String, format: 'uuid' })
  planId!: string;
  @ApiProperty({ type: String })
  planNumber!: string;
  @ApiProperty({ type: () => ReportingPeriodDto })
  period!: ReportingPeriodDto;
  @ApiProperty({ enum: PERIOD_REPORT_STATES, enumName: 'PeriodReportState' })
  state!: PeriodReportState;
  /** Blank until the clerk enters it. */
  @ApiProperty({ type: String, nullable: true })
  number!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  issuedOn!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  fileId!: string | null;
  @ApiProperty({ type: String })
  title!: string;
  @ApiProperty({ type: String })
  opening!: string;
  @ApiProperty({ type: String })
  closing!: string;
  /** Kính gửi. */
  @ApiProperty({ type: [String] })
  addressees!: string[];
  /** Nơi nhận after "Như trên". */
  @ApiProperty({ type: [String] })
  copies!: string[];
  @ApiProperty({ type: () => [ReportSectionDto] })
  sections!: ReportSectionDto[];
  @ApiProperty({ type: () => PlanCountsDto })
  counts!: PlanCountsDto;
  /** Phụ lục I. */
  @ApiProperty({ type: () => [ReportTaskDto] })
  tasks!: ReportTaskDto[];
  /** Phụ lục II. */
  @ApiProperty({ type: () => [ReportEvidenceDto] })
  evidence!: ReportEvidenceDto[];
  @ApiProperty({ type: () => [UnitProgressDto] })
  units!: UnitProgressDto[];
  @ApiProperty({ type: () => [JournalEntryDto] })
  history!: JournalEntryDto[];
  @ApiProperty({ type: Number })
  version!: number;
  @ApiProperty({ type: 'object', additionalProperties: { $ref: getSchemaPath(ActionDto) } })
  actions!: ActionsDto;
}
