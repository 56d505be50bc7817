import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ActionDto } from '@qms/http';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { ClassSessionDto } from '../classes/class-sessions.dto';
import { ATTENDANCE_MARKS, ATTENDANCE_SOURCES, type AttendanceMark, type AttendanceSource } from './attendance.entity';

export class AttendanceMarkDto {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  enrolmentId!: string;
  /** Có mặt, vắng có phép, vắng không phép. */
  @ApiProperty({ enum: ATTENDANCE_MARKS, enumName: 'AttendanceMark' })
  @IsIn(ATTENDANCE_MARKS)
  mark!: AttendanceMark;
}
/** Marks of some learners of one session; the same again changes nothing. */
export class EnterAttendanceDto {
  @ApiProperty({ type: () => [AttendanceMarkDto] })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(2000)
  @ValidateNested({ each: true })
  @Type(() => AttendanceMarkDto)
  marks!: AttendanceMarkDto[];
  /** From the list on the screen, or from the sheet that was signed in ink; the list unless given. */
  @ApiPropertyOptional({ enum: ['list', 'sheet'], enumName: 'EnteredFrom' })
  @IsOptional()
  @IsIn(['list', 'sheet'])
  from?: 'list' | 'sheet';
}
/** One code of the sheet, read by a camera: the learner is present. */
export class ScanAttendanceDto {
  /** What the code says of the learner. */
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  enrolmentId!: string;
}
export class AttendanceOutcomeDto {
  /** Rows that were entered or changed. */
  @ApiProperty({ type: Number })
  changed!: number;
  /** Rows that stood so already. */
  @ApiProperty({ type: Number })
  already!: number;
}
export class ScannedDto extends AttendanceOutcomeDto {
  @ApiProperty({ type: String })
  fullName!: string;
  @ApiProperty({ type: Number, nullable: true })
  ordinal!: number | null;
}
export class AttendantDto {
  @ApiProperty({ type: String, format: 'uuid' })
  enrolmentId!: string;
  @ApiProperty({ type: Number, nullable: true })
  ordinal!: number | null;
  @ApiProperty({ type: String })
  fullName!: string;
  @ApiProperty({ type: String, nullable: true })
  position!: string | null;
  @ApiProperty({ type: String, nullable: true })
  agency!: string | null;
  /** Null = not entered yet. */
  @ApiProperty({ enum: ATTENDANCE_MARKS, enumName: 'AttendanceMark', nullable: true })
  mark!: AttendanceMark | null;
  @ApiProperty({ enum: ATTENDANCE_SOURCES, enumName: 'AttendanceSource', nullable: true })
  source!: AttendanceSource | null;
}
/** The list of one session, as it is entered. */
export class SessionAttendanceDto {
  @ApiProperty({ type: () => ClassSessionDto })
  session!: ClassSessionDto;
  @ApiProperty({ type: String, format: 'uuid' })
  classId!: string;
  @ApiProperty({ type: String })
  classCode!: string;
  @ApiProperty({ type: String })
  classTitle!: string;
  /** By number, then by name. */
  @ApiProperty({ type: () => [AttendantDto] })
  items!: AttendantDto[];
  /** `enter`, `close`; `checkIn` where the office lets learners check themselves in. */
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
}
export class SessionCountDto {
  @ApiProperty({ type: String, format: 'uuid' })
  sessionId!: string;
  @ApiProperty({ type: Number })
  present!: number;
  @ApiProperty({ type: Number })
  excused!: number;
  @ApiProperty({ type: Number })
  absent!: number;
  /** Suất ăn: learners present once they are entered, those with a place before, and who teaches. */
  @ApiProperty({ type: Number })
  catering!: number;
  /** enter. */
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
}
export class AttendantTotalDto {
  @ApiProperty({ type: String, format: 'uuid' })
  enrolmentId!: string;
  @ApiProperty({ type: Number, nullable: true })
  ordinal!: number | null;
  @ApiProperty({ type: String })
  fullName!: string;
  @ApiProperty({ type: String, nullable: true })
  agency!: string | null;
  /** Mark by session id; a session that is missing is not entered. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  marks!: Record<string, AttendanceMark>;
  @ApiProperty({ type: Number })
  present!: number;
}
/** The attendance of a class: learners × sessions. */
export class ClassAttendanceDto {
  /** Those that were not cancelled. */
  @ApiProperty({ type: () => [ClassSessionDto] })
  sessions!: ClassSessionDto[];
  @ApiProperty({ type: () => [SessionCountDto] })
  counts!: SessionCountDto[];
  @ApiProperty({ type: () => [AttendantTotalDto] })
  items!: AttendantTotalDto[];
}
