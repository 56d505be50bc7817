import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ActionDto, CountDto, IsLegalDate, PageQuery } from '@qms/http';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { CLASS_STATES, type ClassState } from '../classes/training-class.lifecycle';
import { NominationDto, NomineeDto } from './nominations.dto';

/** How far an invited agency is: no answer yet; it sent people; it sends nobody; the invitation was withdrawn. */
export const INVITATION_STANDINGS = ['silent', 'answered', 'declined', 'withdrawn'] as const;
export type InvitationStanding = (typeof INVITATION_STANDINGS)[number];

export class InviteDto {
  /** Agencies of the tree; who is invited already stays as he is. */
  @ApiProperty({ type: [String], format: 'uuid' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  organizationIds!: string[];
  /** The last day for an answer. */
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  answerBy!: string;
  /** Places for each of them; as many as they send unless given. */
  @ApiPropertyOptional({ type: Number })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1000)
  seats?: number;
  /** Who is written to; the organiser of the class unless given. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(3, 300)
  contact?: string;
}

export class InvitedDto {
  /** Agencies that were invited now. */
  @ApiProperty({ type: Number })
  invited!: number;
  /** Agencies that were invited before. */
  @ApiProperty({ type: Number })
  already!: number;
}

export class ExtendInvitationDto {
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  answerBy!: string;
}

export class WithdrawInvitationDto {
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 2000)
  reason!: string;
}

export class InvitationVersionDto {
  @ApiProperty({ type: Number })
  version!: number;
}

export class InvitationsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: INVITATION_STANDINGS, enumName: 'InvitationStanding' })
  @IsOptional()
  @IsIn(INVITATION_STANDINGS)
  standing?: InvitationStanding;
  /** Part of the name of the agency or the title of the class; accents may be left out. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}

export class InvitationRowDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String, format: 'uuid' })
  agencyId!: string;
  @ApiProperty({ type: String })
  agencyName!: string;
  @ApiProperty({ enum: INVITATION_STANDINGS, enumName: 'InvitationStanding' })
  standing!: InvitationStanding;
  /** People who were nominated and not taken back. */
  @ApiProperty({ type: Number })
  nominees!: number;
  @ApiProperty({ type: Number, nullable: true })
  seats!: number | null;
  @ApiProperty({ type: String, format: 'date' })
  answerBy!: string;
  /** When the last answer came. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  answeredAt!: string | null;
  /** Number of the last công văn cử học viên. */
  @ApiProperty({ type: String, nullable: true })
  letterNumber!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  letterOn!: string | null;
  /** As the class was when the agency was invited. */
  @ApiProperty({ type: String })
  title!: string;
  @ApiProperty({ type: String, format: 'date' })
  startsOn!: string;
  @ApiProperty({ type: String, format: 'date' })
  endsOn!: string;
  /** Who holds the class. */
  @ApiProperty({ type: String })
  organiserName!: string;
}

export class InvitationPageDto {
  @ApiProperty({ type: () => [InvitationRowDto] })
  items!: InvitationRowDto[];
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
  @ApiProperty({ type: () => CountDto })
  count!: CountDto;
}

/** Invitations of a class in numbers, and whether agencies may be invited now. */
export class InvitationSummaryDto {
  @ApiProperty({ type: Number })
  silent!: number;
  @ApiProperty({ type: Number })
  answered!: number;
  @ApiProperty({ type: Number })
  declined!: number;
  @ApiProperty({ type: Number })
  withdrawn!: number;
  @ApiProperty({ type: Number })
  nominees!: number;
  /** Agencies with an open invitation. */
  @ApiProperty({ type: [String], format: 'uuid' })
  agencyIds!: string[];
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
}

export class InvitationDto extends InvitationRowDto {
  /** The class, for its organiser; null for the agency, which does not open it. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  classId!: string | null;
  /** How the class stands now: what is frozen here may be overtaken. Null of an invitation that was withdrawn, for the agency. */
  @ApiProperty({ enum: CLASS_STATES, enumName: 'ClassState', nullable: true })
  classState!: ClassState | null;
  @ApiProperty({ type: String })
  courseName!: string;
  @ApiProperty({ type: String, nullable: true })
  place!: string | null;
  /** Who is written to. */
  @ApiProperty({ type: String })
  contact!: string;
  @ApiProperty({ type: String, format: 'date-time' })
  invitedAt!: string;
  @ApiProperty({ type: String, nullable: true })
  withdrawnBecause!: string | null;
  /** The latest first. */
  @ApiProperty({ type: () => [NominationDto] })
  nominations!: NominationDto[];
  @ApiProperty({ type: () => [NomineeDto] })
  nomineeList!: NomineeDto[];
  @ApiProperty({ type: Number })
  version!: number;
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
}
