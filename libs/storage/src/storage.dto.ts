import { ApiProperty } from '@nestjs/swagger';

export class StoredFileDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String, format: 'uuid' })
  organizationId!: string;
  /** Name as uploaded, NFC, made safe. */
  @ApiProperty({ type: String })
  name!: string;
  /** By content, not by name. */
  @ApiProperty({ type: String })
  contentType!: string;
  /** Bytes. */
  @ApiProperty({ type: Number })
  size!: number;
  /** SHA-256, hex. */
  @ApiProperty({ type: String })
  sha256!: string;
}
