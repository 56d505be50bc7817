import { ApiProperty } from '@nestjs/swagger';
import { SIGNING_METHODS, type SigningMethod } from '@qms/signing';
import { StoredFileDto } from '@qms/storage';

/** Phiếu đề nghị as it was signed. */
export class SignedSheetDto {
  @ApiProperty({ type: String })
  signerName!: string;
  @ApiProperty({ type: String })
  signerPost!: string;
  @ApiProperty({ enum: SIGNING_METHODS, enumName: 'SigningMethod', nullable: true })
  method!: SigningMethod | null;
  @ApiProperty({ type: String, format: 'date' })
  decidedOn!: string;
  @ApiProperty({ type: () => StoredFileDto })
  file!: StoredFileDto;
}
