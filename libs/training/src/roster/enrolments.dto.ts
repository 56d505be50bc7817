import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ActionDto, CountDto, IsLegalDate, PageQuery } from '@qms/http';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { ENROLMENT_STATES, type EnrolmentState } from './enrolment.lifecycle';
import { ENROLMENT_SOURCES, type EnrolmentSource } from './learner.entity';

const ENTERED = ['nomination', 'walk-in'] as const;
const ENTERS_AS = ['accepted', 'nominated', 'waiting'] as const;

/** What is known of a learner; empty texts are none. */
export class LearnerValuesDto {
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  fullName?: string;
  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @IsLegalDate()
  birthDate?: string | null;
  /** Chức vụ. */
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  position?: string | null;
  /** The agency that he works in, where it is one of the tree. */
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsUUID()
  agencyId?: string | null;
  /** As it is written, where it is none of the tree. */
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  agencyName?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  email?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(30)
  phone?: string | null;
}
/** One learner into one class: a known one by his id, or a new one by what is known of him. */
export class EnterLearnerDto extends LearnerValuesDto {
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  learnerId?: string;
  /** `nomination`: được cử; `walk-in`: bổ sung tại lớp. */
  @ApiProperty({ enum: ENTERED, enumName: 'EnrolmentEnteredFrom' })
  @IsIn(ENTERED)
  source!: (typeof ENTERED)[number];
  /** Who comes to the door has a place at once. */
  @ApiProperty({ enum: ENTERS_AS, enumName: 'EnrolmentBegins' })
  @IsIn(ENTERS_AS)
  entersAs!: (typeof ENTERS_AS)[number];
  /** He is none of those who are like him. */
  @ApiPropertyOptional({ type: Boolean })
  @IsOptional()
  @IsBoolean()
  isNew?: boolean;
  /** Why the class takes more than it was planned for, where it does. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(3, 2000)
  reason?: string;
}
export class SubstituteDto extends LearnerValuesDto {
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  learnerId?: string;
  @ApiPropertyOptional({ type: Boolean })
  @IsOptional()
  @IsBoolean()
  isNew?: boolean;
  /** Why the first does not come. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 2000)
  reason!: string;
}
export class EnteredLearnerDto {
  /** The enrolment. */
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String, format: 'uuid' })
  learnerId!: string;
}
export class MoveEnrolmentDto {
  /** Asked for where somebody is declined or withdraws, or the class takes more than planned. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(3, 2000)
  reason?: string;
}
export class AcceptManyDto {
  @ApiProperty({ type: [String], format: 'uuid' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  enrolmentIds!: string[];
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(3, 2000)
  reason?: string;
}
export class AcceptedDto {
  @ApiProperty({ type: Number })
  accepted!: number;
}
export class EnrolmentStateDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: ENROLMENT_STATES, enumName: 'EnrolmentState' })
  state!: EnrolmentState;
}
export class RosterQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ENROLMENT_STATES, enumName: 'EnrolmentState' })
  @IsOptional()
  @IsIn(ENROLMENT_STATES)
  state?: EnrolmentState;
  /** Part of a name or agency; accents may be left out. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}
export class RosterLearnerDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  fullName!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  birthDate!: string | null;
  @ApiProperty({ type: String, nullable: true })
  position!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  agencyId!: string | null;
  @ApiProperty({ type: String, nullable: true })
  agencyName!: string | null;
  @ApiProperty({ type: String, nullable: true })
  email!: string | null;
  @ApiProperty({ type: String, nullable: true })
  phone!: string | null;
}
export class RosterEntryDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  /** TT; given when the roster is closed. */
  @ApiProperty({ type: Number, nullable: true })
  ordinal!: number | null;
  @ApiProperty({ type: () => RosterLearnerDto })
  learner!: RosterLearnerDto;
  @ApiProperty({ enum: ENROLMENT_STATES, enumName: 'EnrolmentState' })
  state!: EnrolmentState;
  @ApiProperty({ enum: ENROLMENT_SOURCES, enumName: 'EnrolmentSource' })
  source!: EnrolmentSource;
  /** Why declined, withdrawn, or judged otherwise than by the rule. */
  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;
}
export class RosterPageDto {
  @ApiProperty({ type: () => [RosterEntryDto] })
  items!: RosterEntryDto[];
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
  @ApiProperty({ type: () => CountDto })
  count!: CountDto;
}
export class RosterCountDto {
  @ApiProperty({ enum: ENROLMENT_STATES, enumName: 'EnrolmentState' })
  state!: EnrolmentState;
  @ApiProperty({ type: Number })
  count!: number;
}
/** How the roster of a class stands, and what may be done with it now. */
export class RosterDto {
  /** Places; null = as many as come. */
  @ApiProperty({ type: Number, nullable: true })
  capacity!: number | null;
  /** Learners with a place. */
  @ApiProperty({ type: Number })
  accepted!: number;
  @ApiProperty({ type: () => [RosterCountDto] })
  counts!: RosterCountDto[];
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
}
export class EnrolmentDto extends RosterEntryDto {
  @ApiProperty({ type: String, format: 'uuid' })
  classId!: string;
  @ApiProperty({ type: Number })
  version!: number;
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
}
export class ClosedRosterDto {
  /** Learners with a place, numbered. */
  @ApiProperty({ type: Number })
  learners!: number;
}
