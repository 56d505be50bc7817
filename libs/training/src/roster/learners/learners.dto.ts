import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ActionDto, CountDto, IsLegalDate, PageQuery } from '@qms/http';
import { IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { ENROLMENT_STATES, type EnrolmentState } from '../enrolment.lifecycle';
import { LearnerValuesDto, RosterLearnerDto } from '../enrolments.dto';

export class LearnersQuery extends PageQuery {
  /** Part of a name or agency; accents may be left out. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}
/** A person as far as others like him are looked for. */
export class LikenessQuery {
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 100)
  fullName!: string;
  @ApiPropertyOptional({ type: String, format: 'date' })
  @IsOptional()
  @IsLegalDate()
  birthDate?: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  position?: string;
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  agencyId?: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  agencyName?: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  email?: string;
}
export class LearnerRowDto extends RosterLearnerDto {
  /** Classes that he was in. */
  @ApiProperty({ type: Number })
  classes!: number;
}
export class LearnerPageDto {
  @ApiProperty({ type: () => [LearnerRowDto] })
  items!: LearnerRowDto[];
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
  @ApiProperty({ type: () => CountDto })
  count!: CountDto;
}
export class LikenessListDto {
  @ApiProperty({ type: () => [RosterLearnerDto] })
  items!: RosterLearnerDto[];
}
export class LearnerClassDto {
  @ApiProperty({ type: String, format: 'uuid' })
  classId!: string;
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: String })
  title!: string;
  @ApiProperty({ type: String, format: 'date' })
  startsOn!: string;
  @ApiProperty({ enum: ENROLMENT_STATES, enumName: 'EnrolmentState' })
  state!: EnrolmentState;
}
export class LearnerDto extends RosterLearnerDto {
  /** The entry that stands for him, where this is another of the same person. */
  @ApiProperty({ type: () => RosterLearnerDto, nullable: true })
  mergedInto!: RosterLearnerDto | null;
  /** Other entries of the same person. */
  @ApiProperty({ type: () => [RosterLearnerDto] })
  merged!: RosterLearnerDto[];
  /** Learners who may be the same person. */
  @ApiProperty({ type: () => [RosterLearnerDto] })
  alike!: RosterLearnerDto[];
  @ApiProperty({ type: () => [LearnerClassDto] })
  classes!: LearnerClassDto[];
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  erasedAt!: string | null;
  @ApiProperty({ type: Number })
  version!: number;
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
}
/** Only what is sent is changed. */
export class ChangeLearnerDto extends LearnerValuesDto {}
export class MergeLearnerDto {
  /** The entry that stands for him from now on. */
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  intoId!: string;
}
export class EraseLearnerDto {
  /** Who asked for it, or why it is no longer needed. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 2000)
  reason!: string;
}
export class LearnerVersionDto {
  @ApiProperty({ type: Number })
  version!: number;
}
