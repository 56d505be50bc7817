import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsLegalDate } from '@qms/http';
import { IsIn, IsOptional, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';

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
/** An approval in the app, or by the uploaded signed decision. */
export class DecisionDto extends SignedDecisionDto {
  /** First day of its validity; today unless given. */
  @ApiPropertyOptional({ type: String, format: 'date' })
  @IsOptional()
  @IsLegalDate()
  effectiveFrom?: string;
  /** Why one goes on against a warning. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reason?: string;
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
export class ApproveRevisionDto extends DecisionDto {
  /** SHA-256 (hex) of the PDF that was read; other bytes are refused. */
  @ApiProperty({ type: String })
  @Matches(/^[0-9a-f]{64}$/, { message: 'mã băm của tệp đã đọc | hash of the file that was read' })
  sha256!: string;
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
export class ApprovalDto {
  /** `existing-decision`: signed before the system came; number and date as the agency's list gives them. */
  @ApiProperty({ enum: ['confirmation', 'signed-decision', 'existing-decision'], enumName: 'ApprovalKind' })
  kind!: 'confirmation' | 'signed-decision' | 'existing-decision';
  @ApiProperty({ type: String, nullable: true })
  signerName!: string | null;
  @ApiProperty({ type: String, nullable: true })
  signerPost!: string | null;
  @ApiProperty({ enum: SIGNING_METHODS, enumName: 'SigningMethod', nullable: true })
  method!: SigningMethod | null;
  /** Signed TUQ.: under which authorization; null also for what was signed before that register was kept. */
  @ApiProperty({ type: () => AuthorizationRefDto, nullable: true })
  authorization!: AuthorizationRefDto | null;
  @ApiProperty({ type: String })
  sentence!: string;
  /** Of the decision on which it rests; null while what was confirmed in the app has no number yet. */
  @ApiProperty({ type: String, nullable: true })
  decisionNumber!: string | null;
  /** Day of that decision. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  decidedOn!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  decisionFileId!: string | null;
  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;
  @ApiProperty({ type: String, format: 'date-time' })
  approvedAt!: string;
}
