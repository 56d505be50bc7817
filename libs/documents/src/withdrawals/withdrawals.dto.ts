import { ApiProperty } from '@nestjs/swagger';
import { StoredFileDto } from '@qms/storage';
import { AuthorizationRefDto, SIGNING_METHODS, type SigningMethod } from '../approvals.dto';

/** By which decision a document ends, or ended. */
export class WithdrawalDto {
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
  @ApiProperty({ type: String, nullable: true })
  decisionNumber!: string | null;
  @ApiProperty({ type: String, format: 'date' })
  decidedOn!: string;
  @ApiProperty({ type: () => StoredFileDto, nullable: true })
  decisionFile!: StoredFileDto | null;
  /** First day on which it is no longer in force. */
  @ApiProperty({ type: String, format: 'date' })
  endsOn!: string;
}
