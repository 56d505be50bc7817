import { ApiProperty } from '@nestjs/swagger';
import { AuthorizationRefDto, SIGNING_METHODS, SignedDecisionDto, type SigningMethod } from '@qms/signing';
import { StoredFileDto } from '@qms/storage';
import { IsString, Length } from 'class-validator';

/** The head's confirmation that the document goes on, or the signed decision that says so. */
export class RevokeWithdrawalDto extends SignedDecisionDto {
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 2000)
  reason!: string;
}

/** A decision about the end of a document: who decided, how, and where it stands. */
class EndDecisionDto {
  @ApiProperty({ enum: ['confirmation', 'signed-decision'], enumName: 'WithdrawalKind' })
  kind!: 'confirmation' | 'signed-decision';
  @ApiProperty({ type: String })
  reason!: string;
  @ApiProperty({ type: String })
  signerName!: string;
  @ApiProperty({ type: String })
  signerPost!: string;
  @ApiProperty({ enum: SIGNING_METHODS, enumName: 'SigningMethod', nullable: true })
  method!: SigningMethod | null;
  /** Signed TUQ.: under which authorization. */
  @ApiProperty({ type: () => AuthorizationRefDto, nullable: true })
  authorization!: AuthorizationRefDto | null;
  /** Null while what was confirmed in the app has no number. */
  @ApiProperty({ type: String, nullable: true })
  decisionNumber!: string | null;
  /** Day of the decision; null where it has no number: the day of the confirmation stands in `enteredAt`. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  decidedOn!: string | null;
  @ApiProperty({ type: () => StoredFileDto, nullable: true })
  decisionFile!: StoredFileDto | null;
  /** When it was confirmed in the app, or the signed decision was entered. */
  @ApiProperty({ type: String, format: 'date-time' })
  enteredAt!: string;
}

/** By which decision a document that was to end goes on (thu hồi quyết định hủy bỏ). */
export class WithdrawalRevocationDto extends EndDecisionDto {
  /** Whether the clerk is still to give number, day and file. */
  @ApiProperty({ type: Boolean })
  awaitsNumber!: boolean;
}

/** By which decision a document ends, or ended. */
export class WithdrawalDto extends EndDecisionDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  /** First day on which it is no longer in force. */
  @ApiProperty({ type: String, format: 'date' })
  endsOn!: string;
}

/** A withdrawal that was revoked before its day, and by which decision. */
export class RevokedWithdrawalDto extends WithdrawalDto {
  @ApiProperty({ type: () => WithdrawalRevocationDto })
  revocation!: WithdrawalRevocationDto;
}
