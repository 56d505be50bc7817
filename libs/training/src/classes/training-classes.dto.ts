import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { ActionDto, CountDto, IfSent, IsLegalDate, JournalEntryDto, PageQuery } from '@qms/http';
import { StoredFileDto } from '@qms/storage';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, MaxLength, Min } from 'class-validator';
import { COURSE_PAPERS, COURSE_REGIMES, type CoursePaper, type CourseRegime } from '../courses/course.entity';
import { ProviderRefDto } from '../courses/teaching.dto';
import { TrainingPersonDto } from '../person-ref.dto';
import { ClassSessionDto } from './class-sessions.dto';
import { CLASS_STATES, type ClassState } from './training-class.lifecycle';

export class CreateClassDto {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  courseId!: string;
  /** Unique in the agency; from the code of the course, the year and a number unless given, e.g. `DGNB-2026-02`. */
  @ApiPropertyOptional({ type: String })
  @IfSent()
  @IsString()
  @Length(1, 60)
  code?: string;
  /** As it stands on papers; the name of the course unless given. */
  @ApiPropertyOptional({ type: String })
  @IfSent()
  @IsString()
  @Length(3, 500)
  title?: string;
  /** Ngày khai giảng. */
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  startsOn!: string;
  /** Ngày bế giảng. */
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  endsOn!: string;
  /** Địa điểm. */
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  place?: string | null;
  /** Learners that it takes; that of the course unless given. */
  @ApiPropertyOptional({ type: Number, nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5000)
  capacity?: number | null;
  /** Last day of enrolment. */
  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @IsLegalDate()
  enrolUntil?: string | null;
  /** Kinh phí, in its own words. */
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  budget?: string | null;
  /** The task of the plan that asks for it, in its own words. */
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  planTask?: string | null;
  /** The room that holds it. */
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsUUID()
  unitId?: string | null;
  /** Cán bộ phụ trách lớp; who plans it unless given. */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IfSent()
  @IsUUID()
  organiserId?: string;
  /** Who holds a regulated class (TT 26/2014/TT-BKHCN, Điều 31). */
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsUUID()
  providerId?: string | null;
}
/** What is not named stays. */
export class ChangeClassDto extends PartialType(OmitType(CreateClassDto, ['courseId', 'code']), { skipNullProperties: false }) {}
/** A move of the class; where something speaks against it that is no law, with the reason that is kept. */
export class ClassMoveDto {
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(1, 1000)
  reason?: string;
}
export class CancelClassDto {
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 1000)
  reason!: string;
}
/** Number and date by the clerk, with the paper as it was issued where it is there (NĐ 30/2020/NĐ-CP, Điều 15). */
export class NumberClassPaperDto {
  /** e.g. `412/SKHCN-TĐC`. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 100)
  number!: string;
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  signedOn!: string;
  /** PDF (POST /files first). */
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsUUID()
  fileId?: string | null;
}
export class ClassesQuery extends PageQuery {
  @ApiPropertyOptional({ enum: CLASS_STATES, enumName: 'ClassState' })
  @IsOptional()
  @IsIn(CLASS_STATES)
  state?: ClassState;
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  courseId?: string;
  /** Year of its first day. */
  @ApiPropertyOptional({ type: Number })
  @IsOptional()
  @Transform(({ value }) => (value === undefined ? undefined : Number(value)))
  @IsInt()
  @Min(1990)
  @Max(2200)
  year?: number;
  /** Within code and title, without marks. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}
export class ClassCourseDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: String })
  name!: string;
  @ApiProperty({ enum: COURSE_REGIMES, enumName: 'CourseRegime' })
  regime!: CourseRegime;
  @ApiProperty({ enum: COURSE_PAPERS, enumName: 'CoursePaper' })
  paper!: CoursePaper;
  /** Tiết. */
  @ApiProperty({ type: Number })
  periods!: number;
}
export class ClassRowDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String, format: 'uuid' })
  organizationId!: string;
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: String })
  title!: string;
  @ApiProperty({ enum: CLASS_STATES, enumName: 'ClassState' })
  state!: ClassState;
  @ApiProperty({ type: () => ClassCourseDto })
  course!: ClassCourseDto;
  @ApiProperty({ type: String, format: 'date' })
  startsOn!: string;
  @ApiProperty({ type: String, format: 'date' })
  endsOn!: string;
  @ApiProperty({ type: String, nullable: true })
  place!: string | null;
  /** Its own limit, else that of the course; null = none. */
  @ApiProperty({ type: Number, nullable: true })
  capacity!: number | null;
  /** Learners with a place in it. */
  @ApiProperty({ type: Number })
  accepted!: number;
  @ApiProperty({ type: () => TrainingPersonDto })
  organiser!: TrainingPersonDto;
}
export class ClassPageDto {
  @ApiProperty({ type: () => [ClassRowDto] })
  items!: ClassRowDto[];
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
  @ApiProperty({ type: () => CountDto })
  count!: CountDto;
}
export class ClassUnitDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  name!: string;
  @ApiProperty({ type: String })
  shortName!: string;
}
export class ClassPaperDto {
  @ApiProperty({ type: String, nullable: true })
  number!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  signedOn!: string | null;
  @ApiProperty({ type: () => StoredFileDto, nullable: true })
  file!: StoredFileDto | null;
}
export class ClassDto extends ClassRowDto {
  @ApiProperty({ type: String, format: 'date', nullable: true })
  enrolUntil!: string | null;
  @ApiProperty({ type: String, nullable: true })
  budget!: string | null;
  @ApiProperty({ type: String, nullable: true })
  planTask!: string | null;
  @ApiProperty({ type: String, nullable: true })
  cancelReason!: string | null;
  @ApiProperty({ type: () => ClassUnitDto, nullable: true })
  unit!: ClassUnitDto | null;
  @ApiProperty({ type: () => ProviderRefDto, nullable: true })
  provider!: ProviderRefDto | null;
  /** Công văn chiêu sinh. */
  @ApiProperty({ type: () => ClassPaperDto })
  call!: ClassPaperDto;
  /** Quyết định mở lớp. */
  @ApiProperty({ type: () => ClassPaperDto })
  opening!: ClassPaperDto;
  /** Everyone who is or was named for it, by state: how many. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  enrolments!: Record<string, number>;
  /** In order of time; cancelled ones too. */
  @ApiProperty({ type: () => [ClassSessionDto] })
  sessions!: ClassSessionDto[];
  @ApiProperty({ type: () => [JournalEntryDto] })
  history!: JournalEntryDto[];
  /** change, arrange, openEnrolment, closeRoster, start, endTeaching, finish, draftGrant, judge, cancel, numberCall, numberOpening. */
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
  @ApiProperty({ type: Number })
  version!: number;
}
export class ClassOutcomeDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: CLASS_STATES, enumName: 'ClassState' })
  state!: ClassState;
}
export class OrganiserListDto {
  @ApiProperty({ type: () => [TrainingPersonDto] })
  items!: TrainingPersonDto[];
}
