import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { ActionDto, type ActionsDto, IsLegalDate } from '@qms/http';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, MaxLength, Min } from 'class-validator';
import { UnitRefDto } from './plan-imports.dto';
import { ReportingPeriodDto } from './plans.dto';
import { PART_STATUSES, type PartStatus, TASK_STATUSES, type TaskStatus } from './task-status.rules';
import { UNIT_REPORT_STATES, type UnitReportState } from './unit-report.lifecycle';

/** "Chưa gửi" where there is no report, or none that one may see. */
export const SHOWN_STATES = ['not-sent', ...UNIT_REPORT_STATES] as const;
export type ShownState = 'not-sent' | UnitReportState;

/** What a unit says of one task in one period; saved as it is typed. */
export class SaveProgressDto {
  @ApiProperty({ type: String })
  @IsString()
  @MaxLength(8000)
  text!: string;
  @ApiProperty({ enum: PART_STATUSES, enumName: 'PartStatus' })
  @IsIn(PART_STATUSES)
  status!: PartStatus;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  nextSteps?: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  difficulties?: string;
  @ApiPropertyOptional({ type: Number, minimum: 0, maximum: 100 })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  percent?: number;
  /** With status `done`: the day on which it was done; today when absent. */
  @ApiPropertyOptional({ type: String, format: 'date' })
  @IsOptional()
  @IsLegalDate()
  doneOn?: string;
  /** One's unit; needed only by who works for several that lead the task. */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  unitId?: string;
}
export class UnitChoiceQuery {
  /** One's unit; the first that leads a task when absent. */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  unitId?: string;
}
export class SubmitProgressDto {
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  unitId?: string;
}
export class ReturnReportDto {
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 2000)
  reason!: string;
}
export class EditProgressDto {
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 8000)
  text!: string;
}
export class ProgressSavedDto {
  @ApiProperty({ type: String, format: 'uuid' })
  reportId!: string;
  /** Of the entry; If-Match of the next save. */
  @ApiProperty({ type: Number })
  version!: number;
}
export class UnitReportOutcomeDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: UNIT_REPORT_STATES, enumName: 'UnitReportState' })
  state!: UnitReportState;
  @ApiProperty({ type: Boolean })
  late!: boolean;
}
export class ProgressEntryDto {
  @ApiProperty({ type: String })
  text!: string;
  /** As the collector changed it; null = unchanged. */
  @ApiProperty({ type: String, nullable: true })
  editedText!: string | null;
  @ApiProperty({ type: String, nullable: true })
  editedBy!: string | null;
  @ApiProperty({ enum: PART_STATUSES, enumName: 'PartStatus' })
  status!: PartStatus;
  @ApiProperty({ type: String })
  nextSteps!: string;
  @ApiProperty({ type: String })
  difficulties!: string;
  @ApiProperty({ type: Number, nullable: true })
  percent!: number | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  doneOn!: string | null;
  @ApiProperty({ type: Number })
  version!: number;
}
export class PreviousWordsDto {
  @ApiProperty({ type: String })
  period!: string;
  @ApiProperty({ type: String })
  text!: string;
  @ApiProperty({ enum: PART_STATUSES, enumName: 'PartStatus' })
  status!: PartStatus;
}
export class ReportedTaskDto {
  @ApiProperty({ type: String, format: 'uuid' })
  taskId!: string;
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: String })
  section!: string;
  @ApiProperty({ type: String })
  title!: string;
  @ApiProperty({ type: String })
  timingText!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  dueOn!: string | null;
  @ApiProperty({ enum: TASK_STATUSES, enumName: 'TaskStatus' })
  taskStatus!: TaskStatus;
  @ApiProperty({ type: Number })
  evidence!: number;
  @ApiProperty({ type: () => ProgressEntryDto, nullable: true })
  entry!: ProgressEntryDto | null;
  /** What the unit said last before this period. */
  @ApiProperty({ type: () => PreviousWordsDto, nullable: true })
  previous!: PreviousWordsDto | null;
}
export class DecisionDto {
  @ApiProperty({ enum: ['returned', 'accepted'], enumName: 'Verdict' })
  verdict!: 'returned' | 'accepted';
  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;
  @ApiProperty({ type: String, nullable: true })
  by!: string | null;
  @ApiProperty({ type: String, format: 'date-time' })
  at!: string;
}
class ReportHead {
  @ApiProperty({ type: String, format: 'uuid' })
  planId!: string;
  @ApiProperty({ type: String })
  planNumber!: string;
  @ApiProperty({ type: () => ReportingPeriodDto })
  period!: ReportingPeriodDto;
  @ApiProperty({ enum: SHOWN_STATES, enumName: 'ShownReportState' })
  state!: ShownState;
  @ApiProperty({ type: Boolean })
  late!: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  submittedAt!: string | null;
  @ApiProperty({ type: () => [DecisionDto] })
  decisions!: DecisionDto[];
  @ApiProperty({ type: () => [ReportedTaskDto] })
  tasks!: ReportedTaskDto[];
  @ApiProperty({ type: 'object', additionalProperties: { $ref: getSchemaPath(ActionDto) } })
  actions!: ActionsDto;
}
/** One sheet of a unit for a period. */
@ApiExtraModels(ActionDto)
export class MyProgressDto extends ReportHead {
  /** Null where none of one's units leads a task of the plan. */
  @ApiProperty({ type: () => UnitRefDto, nullable: true })
  unit!: UnitRefDto | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  reportId!: string | null;
}
/** A unit's report as the collector reads it. */
@ApiExtraModels(ActionDto)
export class UnitReportDto extends ReportHead {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: () => UnitRefDto })
  unit!: UnitRefDto;
}
export class UnitProgressDto extends UnitRefDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  reportId!: string | null;
  @ApiProperty({ enum: SHOWN_STATES, enumName: 'ShownReportState' })
  state!: ShownState;
  /** Sent, or still to be sent, after the last day. */
  @ApiProperty({ type: Boolean })
  late!: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  submittedAt!: string | null;
  @ApiProperty({ type: Number })
  tasks!: number;
  @ApiProperty({ type: Number })
  reported!: number;
}
/** Who has sent, and who has not. */
export class PlanProgressDto {
  @ApiProperty({ type: String, format: 'uuid' })
  planId!: string;
  @ApiProperty({ type: () => ReportingPeriodDto })
  period!: ReportingPeriodDto;
  @ApiProperty({ type: () => [UnitProgressDto] })
  units!: UnitProgressDto[];
}
