import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsLegalDate } from '@qms/http';
import { IsIn, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';

export const SIGNING_METHODS = ['KT.', 'TL.', 'TUQ.'] as const;
export type SigningMethod = (typeof SIGNING_METHODS)[number];
/** Decided in the app, or by what was signed elsewhere and uploaded (then signer, post, day and file). */
export class SignatureDto {
  /** How the signer signs: for the head (KT.), by order (TL.), by authorization (TUQ.). */
  @ApiPropertyOptional({ enum: SIGNING_METHODS, enumName: 'SigningMethod' })
  @IsOptional()
  @IsIn(SIGNING_METHODS)
  method?: SigningMethod;
  /** The written authorization under which the signer signs TUQ.; it must be in force on the day of the decision (NĐ 30/2020/NĐ-CP, Điều 13 khoản 3). */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  authorizationId?: string;
  /** Signed decision: who signed it. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(2, 200)
  signer?: string;
  /** Signed decision: post of the signer, e.g. `Giám đốc`. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(2, 200)
  signerPost?: string;
  /** Signed decision: its date. */
  @ApiPropertyOptional({ type: String, format: 'date' })
  @IsOptional()
  @IsLegalDate()
  decidedOn?: string;
  /** Signed decision: the scan or the digitally signed PDF. */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  decisionFileId?: string;
}
/** {@link SignatureDto} of what has a number of its own. */
export class SignedDecisionDto extends SignatureDto {
  /** Signed decision: its number, e.g. `58/QĐ-SXD`. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  number?: string;
}
/** Number and day by the clerk, with the decision as it was issued. */
export class NumberDecisionDto {
  /** e.g. `58/QĐ-SXD`. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 100)
  number!: string;
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  decidedOn!: string;
  /** The decision with number, date and signature (POST /files first). */
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  fileId!: string;
  /** Why the day of the decision is later than the day since which the documents are in force. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reason?: string;
}
/** The written authorization under which something was signed TUQ. */
export class AuthorizationRefDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  number!: string;
  @ApiProperty({ type: String, format: 'date' })
  decidedOn!: string;
}
