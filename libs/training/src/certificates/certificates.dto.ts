import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ActionDto, CountDto, IsLegalDate, JournalEntryDto, PageQuery } from '@qms/http';
import type { LegalDate } from '@qms/work';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
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
import { SIGNED_FOR_IN_OFFICE, type SignedFor } from './certificate.entity';
import { CERTIFICATE_STATES, type CertificateState } from './certificate.lifecycle';

export class CertificateReasonDto {
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 1000)
  reason!: string;
}
/** What is to be printed instead; what is absent is as the roster has it now. */
export class ReissueDto extends CertificateReasonDto {
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(2, 200)
  fullName?: string;
  @ApiPropertyOptional({ type: String, format: 'date' })
  @IsOptional()
  @IsLegalDate()
  birthDate?: LegalDate;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  position?: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(1, 300)
  agencyName?: string;
  /** Who signs the new one, with his post; the head of today unless given. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(2, 200)
  signerName?: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(2, 200)
  signerPost?: string;
  /** KT. or TL., where another than the head signs. */
  @ApiPropertyOptional({ enum: SIGNED_FOR_IN_OFFICE, enumName: 'CertificateSignedInOffice' })
  @IsOptional()
  @IsIn(SIGNED_FOR_IN_OFFICE)
  signedFor?: Exclude<SignedFor, 'TUQ.'>;
}
/** Ký nhận: who took them, for himself or for his agency. */
export class HandOverCertificatesDto {
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  certificateIds!: string[];
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  receivedOn!: LegalDate;
  /** Name of who signed for them; absent = each learner himself. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(2, 200)
  receivedBy?: string;
}
export class HandedOverDto {
  @ApiProperty({ type: Number })
  certificates!: number;
}
export class CertificateOutcomeDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  /** Of the one that was made or ended. */
  @ApiProperty({ enum: CERTIFICATE_STATES, enumName: 'CertificateState' })
  state!: CertificateState;
  /** `052/2026`. */
  @ApiProperty({ type: String })
  number!: string;
}
export class CertificatesQuery extends PageQuery {
  /** The year of the numbers. */
  @ApiPropertyOptional({ type: Number })
  @IsOptional()
  @Transform(({ value }) => (value === undefined ? undefined : Number(value)))
  @IsInt()
  @Min(2000)
  @Max(2999)
  year?: number;
  @ApiPropertyOptional({ enum: CERTIFICATE_STATES, enumName: 'CertificateState' })
  @IsOptional()
  @IsIn(CERTIFICATE_STATES)
  state?: CertificateState;
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  classId?: string;
  /** Part of a name, whatever its accents, or a number. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
}
export class CertificateRowDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  /** Số vào sổ. */
  @ApiProperty({ type: Number })
  number!: number;
  @ApiProperty({ type: Number })
  year!: number;
  @ApiProperty({ enum: CERTIFICATE_STATES, enumName: 'CertificateState' })
  state!: CertificateState;
  /** As it is printed; before it is issued as the roster has it. */
  @ApiProperty({ type: String })
  name!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  birthDate!: string | null;
  @ApiProperty({ type: String, nullable: true })
  position!: string | null;
  @ApiProperty({ type: String, nullable: true })
  agencyName!: string | null;
  /** Null where the class is out of the reader's reach: an agency that reads the certificate of its own person. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  classId!: string | null;
  /** Title of the class. */
  @ApiProperty({ type: String })
  course!: string;
  @ApiProperty({ type: String, nullable: true })
  grantNumber!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  grantedOn!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  issuedAt!: string | null;
  /** Null = without expiry. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  expiresOn!: string | null;
  /** Số vào sổ of the one that it replaces, and of the one that replaced it. */
  @ApiProperty({ type: String, nullable: true })
  replaces!: string | null;
  @ApiProperty({ type: String, nullable: true })
  replacedBy!: string | null;
  /** Why it is void or revoked, or why it was issued again. */
  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  receivedOn!: string | null;
  @ApiProperty({ type: String, nullable: true })
  receivedBy!: string | null;
}
export class CertificatePageDto {
  @ApiProperty({ type: () => [CertificateRowDto] })
  items!: CertificateRowDto[];
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
  @ApiProperty({ type: () => CountDto })
  count!: CountDto;
}
export class CertificateDto extends CertificateRowDto {
  /** The PDF, for who may read it; its seal is shown by `/files/{id}/signatures`. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  fileId!: string | null;
  /** SHA-256 of the PDF, hex. */
  @ApiProperty({ type: String, nullable: true })
  sha256!: string | null;
  /** reissue, revoke, retry, giveUp, handOver. */
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
  @ApiProperty({ type: () => [JournalEntryDto] })
  history!: JournalEntryDto[];
}
