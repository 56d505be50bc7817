import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsLegalDate } from '@qms/http';
import { AuthorizationRefDto, SIGNING_METHODS, SignedDecisionDto, type SigningMethod } from '@qms/signing';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

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
export class ApproveRevisionDto extends DecisionDto {
  /** SHA-256 (hex) of the PDF that was read; other bytes are refused. */
  @ApiProperty({ type: String })
  @Matches(/^[0-9a-f]{64}$/, { message: 'mã băm của tệp đã đọc | hash of the file that was read' })
  sha256!: string;
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
