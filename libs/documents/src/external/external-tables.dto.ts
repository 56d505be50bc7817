import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { EXTERNAL_KINDS, type ExternalKind } from './external-document.entity';
import { EnterExternalDto } from './external-documents.dto';
import { MOST_TABLE_ROWS, TABLE_COLUMNS, type TableColumn, type TableProblem } from './external-table.rules';

export class ReadExternalTableDto {
  /** Pasted from a table: lines, cells parted by tabs. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(500_000)
  text?: string;
  /** Or an .xlsx (POST /files first). */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  fileId?: string;
}
export class ExternalTableRowDto extends OmitType(EnterExternalDto, ['fileId', 'documentIds'] as const) {
  /** Codes of controlled documents. */
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(60)
  @IsString({ each: true })
  documents!: string[];
}
export class ReadExternalRowDto {
  @ApiProperty({ type: Number })
  row!: number;
  @ApiProperty({ enum: EXTERNAL_KINDS, enumName: 'ExternalKind' })
  kind!: ExternalKind;
  @ApiProperty({ type: String })
  number!: string;
  @ApiProperty({ type: String })
  issuer!: string;
  @ApiProperty({ type: String })
  title!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  issuedOn!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  effectiveFrom!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  effectiveTo!: string | null;
  @ApiProperty({ type: [String] })
  documents!: string[];
  /** It stands in the list already. */
  @ApiProperty({ type: Boolean })
  isKnown!: boolean;
}
export class ExternalTableProblemDto {
  @ApiProperty({ type: Number })
  row!: number;
  @ApiProperty({ enum: TABLE_COLUMNS, enumName: 'ExternalColumn' })
  column!: TableColumn;
  @ApiProperty({
    enum: [
      'missing',
      'date-unreadable',
      'date-impossible',
      'ends-before-it-begins',
      'kind-unknown',
      'kind-guessed',
      'twice',
      'document-unknown',
    ],
    enumName: 'ExternalProblem',
  })
  code!: TableProblem['code'] | 'document-unknown';
  /** `error` stops its row, `note` only tells. */
  @ApiProperty({ enum: ['error', 'note'], enumName: 'ExternalProblemSeverity' })
  severity!: 'error' | 'note';
}
export class ReadExternalTableAnswerDto {
  @ApiProperty({ type: () => [ReadExternalRowDto] })
  rows!: ReadExternalRowDto[];
  @ApiProperty({ type: () => [ExternalTableProblemDto] })
  problems!: ExternalTableProblemDto[];
}
export class ImportExternalsDto {
  @ApiProperty({ type: () => [ExternalTableRowDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_TABLE_ROWS)
  @ValidateNested({ each: true })
  @Type(() => ExternalTableRowDto)
  rows!: ExternalTableRowDto[];
}
export class ImportedExternalsDto {
  @ApiProperty({ type: Number })
  added!: number;
  /** Stood in the list already. */
  @ApiProperty({ type: Number })
  already!: number;
}
