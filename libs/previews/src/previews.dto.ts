import { ApiProperty } from '@nestjs/swagger';

export class PreviewsDto {
  /** Whether this server can turn Word files into PDFs: LibreOffice is installed beside it. */
  @ApiProperty({ type: Boolean })
  available!: boolean;
}
