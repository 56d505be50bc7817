import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ActionDto, CountDto } from '@qms/http';
import { CellProblemDto } from '@qms/tables';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, MaxLength, Min } from 'class-validator';
import { ENROLMENT_STATES, type EnrolmentState } from '../enrolment.lifecycle';
import { ROSTER_FIELDS, type RosterField } from './roster-columns.rules';
import { ROSTER_IMPORT_STATES, type RosterImportState } from './roster-import.lifecycle';

const STANDINGS = ['new', 'known', 'enrolled', 'undecided', 'wrong', 'left-out'] as const;
const ENTERS_AS = ['accepted', 'nominated'] as const;

/** A list of learners: an .xlsx or .csv file that was uploaded before, or its text. */
export class CreateRosterImportDto {
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  fileId?: string;
  /** Pasted from Excel, Word, a mail or a scanned letter: cells between tabs with their heads, at most 2,000,000 characters. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(2_000_000)
  text?: string;
  /** By what a pasted list is found again, e.g. number and date of the letter. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  name?: string;
  /** `accepted`: with a place in the class at once; `nominated`: to be decided one by one. */
  @ApiProperty({ enum: ENTERS_AS, enumName: 'EntersAs' })
  @IsIn(ENTERS_AS)
  entersAs!: (typeof ENTERS_AS)[number];
}
/** Cells of one row as one would type them; only what is sent is changed. */
export class CorrectLearnerRowDto {
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  fullName?: string;
  /** `09/02/1985`. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(50)
  birthDate?: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  position?: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(400)
  agency?: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  email?: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(50)
  phone?: string;
  /** The row is not brought in. */
  @ApiPropertyOptional({ type: Boolean })
  @IsOptional()
  @IsBoolean()
  leftOut?: boolean;
  /** Id of the known learner who he is, one of the candidates; `new`: none of them. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(/^(new|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/)
  sameAs?: string;
}
export class ConfirmRosterImportDto {
  /** Why the class takes more learners than it was planned for, where it does. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(3, 2000)
  reason?: string;
}
export class UndoRosterImportDto {
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 2000)
  reason!: string;
}
export class RosterOutcomeDto {
  /** Places in the class. */
  @ApiProperty({ type: Number })
  enrolled!: number;
  /** Of these, people who were not known. */
  @ApiProperty({ type: Number })
  learners!: number;
}
export class RosterImportVersionDto {
  @ApiProperty({ type: Number })
  version!: number;
}
/** Which rows are shown. */
export class RosterImportRowsQuery {
  /** `open`: only rows with errors, or of whom nobody has said who he is. */
  @ApiPropertyOptional({ enum: ['all', 'open'], enumName: 'RosterRowsShown' })
  @IsOptional()
  @IsIn(['all', 'open'])
  rows?: 'all' | 'open';
  /** Rows of the sheet after this one; 200 at most. */
  @ApiPropertyOptional({ type: Number })
  @IsOptional()
  @Transform(({ value }) => (value === undefined ? undefined : Number(value)))
  @IsInt()
  @Min(0)
  after?: number;
}
export class RosterImportListRowDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: ROSTER_IMPORT_STATES, enumName: 'RosterImportState' })
  state!: RosterImportState;
  @ApiProperty({ type: String })
  sourceName!: string;
  @ApiProperty({ type: Number })
  rows!: number;
  @ApiProperty({ type: Number, nullable: true })
  enrolled!: number | null;
  @ApiProperty({ type: String, nullable: true })
  createdBy!: string | null;
  @ApiProperty({ type: String, format: 'date-time' })
  createdAt!: string;
}
export class RosterImportPageDto {
  @ApiProperty({ type: () => [RosterImportListRowDto] })
  items!: RosterImportListRowDto[];
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
  @ApiProperty({ type: () => CountDto })
  count!: CountDto;
}
export class RosterProblemDto extends CellProblemDto {
  @ApiProperty({ enum: ROSTER_FIELDS, enumName: 'RosterField', nullable: true })
  field!: RosterField | null;
}
/** What each cell of a row says, corrected where somebody did; empty where nothing stands. */
export class RosterTextsDto {
  @ApiProperty({ type: String })
  fullName!: string;
  @ApiProperty({ type: String })
  birthDate!: string;
  @ApiProperty({ type: String })
  position!: string;
  @ApiProperty({ type: String })
  agency!: string;
  @ApiProperty({ type: String })
  email!: string;
  @ApiProperty({ type: String })
  phone!: string;
}
/** A known learner whom a row may be. */
export class LearnerCandidateDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  fullName!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  birthDate!: string | null;
  @ApiProperty({ type: String, nullable: true })
  position!: string | null;
  @ApiProperty({ type: String, nullable: true })
  agencyName!: string | null;
  /** His state in the class, where he is in it. */
  @ApiProperty({ enum: ENROLMENT_STATES, enumName: 'EnrolmentState', nullable: true })
  enrolled!: EnrolmentState | null;
}
export class RosterImportRowDto {
  /** Row of the sheet or line of the text. */
  @ApiProperty({ type: Number })
  row!: number;
  @ApiProperty({ type: String })
  fullName!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  birthDate!: string | null;
  @ApiProperty({ type: String, nullable: true })
  position!: string | null;
  /** Of the tree; null where it is kept as written. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  agencyId!: string | null;
  @ApiProperty({ type: String, nullable: true })
  agencyName!: string | null;
  @ApiProperty({ type: String, nullable: true })
  email!: string | null;
  @ApiProperty({ type: String, nullable: true })
  phone!: string | null;
  /** `new` học viên mới, `known` đã biết, `enrolled` đã trong lớp, `undecided` chưa rõ là ai, `wrong` có lỗi, `left-out` bỏ qua. */
  @ApiProperty({ enum: STANDINGS, enumName: 'RosterRowStanding' })
  standing!: (typeof STANDINGS)[number];
  @ApiProperty({ type: () => [LearnerCandidateDto] })
  candidates!: LearnerCandidateDto[];
  @ApiProperty({ enum: ROSTER_FIELDS, enumName: 'RosterField', isArray: true })
  corrected!: RosterField[];
  @ApiProperty({ type: () => RosterTextsDto })
  texts!: RosterTextsDto;
}
export class RosterImportCountsDto {
  @ApiProperty({ type: Number })
  rows!: number;
  /** Become learners. */
  @ApiProperty({ type: Number })
  fresh!: number;
  /** Known, and not in the class. */
  @ApiProperty({ type: Number })
  known!: number;
  /** In the class already: left alone. */
  @ApiProperty({ type: Number })
  enrolled!: number;
  @ApiProperty({ type: Number })
  undecided!: number;
  @ApiProperty({ type: Number })
  wrong!: number;
  @ApiProperty({ type: Number })
  leftOut!: number;
}
export class RosterImportDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String, format: 'uuid' })
  classId!: string;
  @ApiProperty({ type: String })
  classCode!: string;
  @ApiProperty({ type: String })
  classTitle!: string;
  @ApiProperty({ enum: ROSTER_IMPORT_STATES, enumName: 'RosterImportState' })
  state!: RosterImportState;
  @ApiProperty({ type: String })
  sourceName!: string;
  @ApiProperty({ enum: ENTERS_AS, enumName: 'EntersAs' })
  entersAs!: (typeof ENTERS_AS)[number];
  /** A page of them; none once it is decided: the data of people are not kept twice. */
  @ApiProperty({ type: () => [RosterImportRowDto] })
  rows!: RosterImportRowDto[];
  /** The row after which the next page begins; null = this was the last. */
  @ApiProperty({ type: Number, nullable: true })
  nextAfter!: number | null;
  /** Of the rows shown. */
  @ApiProperty({ type: () => [RosterProblemDto] })
  problems!: RosterProblemDto[];
  /** Errors and warnings of the whole list. */
  @ApiProperty({ type: Number })
  errors!: number;
  @ApiProperty({ type: Number })
  warnings!: number;
  @ApiProperty({ type: [String] })
  notes!: string[];
  @ApiProperty({ type: () => RosterImportCountsDto, nullable: true })
  counts!: RosterImportCountsDto | null;
  /** What it brought, once it is confirmed. */
  @ApiProperty({ type: () => RosterOutcomeDto, nullable: true })
  brought!: RosterOutcomeDto | null;
  /** Names of learners to whom something has happened since; at most 100. */
  @ApiProperty({ type: [String] })
  wentOn!: string[];
  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;
  @ApiProperty({ type: Number })
  version!: number;
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
}
