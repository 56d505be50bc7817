import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { ActionDto, IsLegalDate } from '@qms/http';
import { StoredFileDto } from '@qms/storage';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsOptional, IsString, IsUUID, Length, ValidateNested } from 'class-validator';
import { ENROLMENT_STATES, type EnrolmentState } from '../roster/enrolment.lifecycle';
import { LearnerValuesDto } from '../roster/enrolments.dto';
import { NOMINATION_ANSWERS, type NominationAnswer } from './class-invitation.entity';

export class NominationDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: NOMINATION_ANSWERS, enumName: 'NominationAnswer' })
  answer!: NominationAnswer;
  @ApiProperty({ type: String, nullable: true })
  letterNumber!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  letterOn!: string | null;
  @ApiProperty({ type: () => StoredFileDto, nullable: true })
  file!: StoredFileDto | null;
  /** Why nobody is sent, or why late or beyond the seats. */
  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;
  @ApiProperty({ type: String })
  sentBy!: string;
  @ApiProperty({ type: String, format: 'date-time' })
  sentAt!: string;
}

/** One who was nominated, and what became of him. */
export class NomineeDto {
  /** His place in the class. */
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  fullName!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  birthDate!: string | null;
  @ApiProperty({ type: String, nullable: true })
  position!: string | null;
  @ApiProperty({ enum: ENROLMENT_STATES, enumName: 'EnrolmentState' })
  state!: EnrolmentState;
  /** Why declined or withdrawn. */
  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;
  /** Of his certificate, once it is issued. */
  @ApiProperty({ type: String, nullable: true })
  certificateNumber!: string | null;
  /** The agency may still take him back. */
  @ApiProperty({ type: () => ActionDto })
  takeBack!: ActionDto;
}

/** Somebody whom the agency sends: known already by his id, or by what is known of him. */
export class NomineeInputDto extends OmitType(LearnerValuesDto, ['agencyId', 'agencyName'] as const) {
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  learnerId?: string;
  /** He is none of those who are like him. */
  @ApiPropertyOptional({ type: Boolean })
  @IsOptional()
  @IsBoolean()
  isNew?: boolean;
}

export class NominateDto {
  @ApiProperty({ type: () => [NomineeInputDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => NomineeInputDto)
  learners!: NomineeInputDto[];
  /** Số of the công văn cử học viên. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 100)
  letterNumber!: string;
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  letterOn!: string;
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  fileId?: string;
  /** Why late, or more than the seats. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(3, 2000)
  reason?: string;
}

export class NominatedDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: Number })
  nominated!: number;
}

export class DeclineInvitationDto {
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(3, 2000)
  reason?: string;
}

export class DeclinedInvitationDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
}

export class TakeBackNomineeDto {
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 2000)
  reason!: string;
}

export class TakenBackDto {
  @ApiProperty({ enum: ENROLMENT_STATES, enumName: 'EnrolmentState' })
  state!: EnrolmentState;
}
