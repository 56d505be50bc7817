import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ActionDto, IsLegalDate } from '@qms/http';
import { SEAL_FAULTS, type SealFault } from '@qms/signatures';
import { StoredFileDto } from '@qms/storage';
import type { LegalDate } from '@qms/work';
import { IsIn, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { SIGNED_FOR, type SignedFor } from './certificate.entity';
import { GRANT_STATES, type GrantState } from './certificate-grant.lifecycle';

export class SignGrantDto {
  /** Họ và tên of who signed. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(2, 200)
  signerName!: string;
  /** Chức vụ. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(2, 200)
  signerPost!: string;
  /** KT., TL. or TUQ.; absent = the head himself. */
  @ApiPropertyOptional({ enum: SIGNED_FOR, enumName: 'CertificateSignedFor' })
  @IsOptional()
  @IsIn(SIGNED_FOR)
  signedFor?: SignedFor;
  /** By which authorization he signs TUQ.; in force on the day of the decision. */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  authorizationId?: string;
  /** The signed decision (POST /files first). */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  fileId?: string;
}
export class NumberGrantDto extends SignGrantDto {
  /** Số, ký hiệu as the clerk gave it, e.g. `78/QĐ-SKHCN`. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 100)
  number!: string;
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  decidedOn!: LegalDate;
  /** Why without the signed decision, or by a deputy outside of the field that is his. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  reason?: string;
}
/** The signed decision (POST /files first). */
export class AttachDecisionDto {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  fileId!: string;
}
export class GrantOutcomeDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: GRANT_STATES, enumName: 'GrantState' })
  state!: GrantState;
}
export class StuckCertificateDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  /** `052/2026`. */
  @ApiProperty({ type: String })
  number!: string;
}
/** How far the issuing is. */
export class IssuingDto {
  @ApiProperty({ type: Number })
  reserved!: number;
  @ApiProperty({ type: Number })
  beingIssued!: number;
  /** Issued, also those that were replaced or revoked since. */
  @ApiProperty({ type: Number })
  issued!: number;
  @ApiProperty({ type: Number })
  void!: number;
  /** Of those on their way, how many could not be made at the last try; they are tried again. */
  @ApiProperty({ type: Number })
  failing!: number;
  /** Why the organization's seal cannot be used: none is given out without it. Null = it has none, or it is in order. */
  @ApiProperty({ enum: SEAL_FAULTS, enumName: 'SealFault', nullable: true })
  sealFault!: SealFault | null;
  /** Those that failed again and again, also where they replace others: a person tries them again or gives them up. */
  @ApiProperty({ type: () => [StuckCertificateDto] })
  stuck!: StuckCertificateDto[];
}
export class CertificateGrantDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String, format: 'uuid' })
  classId!: string;
  @ApiProperty({ enum: GRANT_STATES, enumName: 'GrantState' })
  state!: GrantState;
  @ApiProperty({ type: String, nullable: true })
  number!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  decidedOn!: string | null;
  @ApiProperty({ type: String, nullable: true })
  signerName!: string | null;
  @ApiProperty({ type: String, nullable: true })
  signerPost!: string | null;
  @ApiProperty({ enum: SIGNED_FOR, enumName: 'CertificateSignedFor', nullable: true })
  signedFor!: SignedFor | null;
  @ApiProperty({ type: () => StoredFileDto, nullable: true })
  file!: StoredFileDto | null;
  @ApiProperty({ type: String, nullable: true })
  recallReason!: string | null;
  /** `001–043/2026`; null = it has none. */
  @ApiProperty({ type: String, nullable: true })
  numbers!: string | null;
  @ApiProperty({ type: () => IssuingDto })
  issuing!: IssuingDto;
  @ApiProperty({ type: Number })
  version!: number;
  /** submit, takeBack, sign, number, attach, recall, issue, paper. */
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
}
/** The decisions of a class, the newest first. */
export class ClassGrantsDto {
  @ApiProperty({ type: () => [CertificateGrantDto] })
  items!: CertificateGrantDto[];
  /** draft, while no decision stands. */
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
}
