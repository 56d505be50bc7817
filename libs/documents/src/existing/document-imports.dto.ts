import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ActionDto, CountDto, PageQuery } from '@qms/http';
import { IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { DOCUMENT_IMPORT_STATES, type DocumentImportState } from './document-import.lifecycle';
import { ImportedFileDto } from './import-files.dto';
import { ListColumnDto, ListProblemDto, ListRowDto } from './import-rows.dto';

const _STANDINGS = ['new', 'equal', 'differs', 'wrong', 'left-out'] as const;

/** A master list to be read: an .xlsx file that was uploaded before. */
export class CreateDocumentImportDto {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  fileId!: string;
}
export class ConfirmImportDto {
  /** Why documents come without their files, where some do. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(3, 2000)
  reason?: string;
}
export class UndoImportDto {
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 2000)
  reason!: string;
}
export class DocumentImportsQuery extends PageQuery {}

export class DocumentImportRowDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: DOCUMENT_IMPORT_STATES, enumName: 'DocumentImportState' })
  state!: DocumentImportState;
  @ApiProperty({ type: String })
  sourceName!: string;
  /** Rows of the sheet. */
  @ApiProperty({ type: Number })
  rows!: number;
  /** How many documents it made. */
  @ApiProperty({ type: Number, nullable: true })
  documents!: number | null;
  @ApiProperty({ type: String, nullable: true })
  createdBy!: string | null;
  @ApiProperty({ type: String, format: 'date-time' })
  createdAt!: string;
}
export class DocumentImportPageDto {
  @ApiProperty({ type: () => [DocumentImportRowDto] })
  items!: DocumentImportRowDto[];
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
  @ApiProperty({ type: () => CountDto })
  count!: CountDto;
}
export class ImportCountsDto {
  @ApiProperty({ type: Number })
  rows!: number;
  @ApiProperty({ type: Number })
  fresh!: number;
  @ApiProperty({ type: Number })
  equal!: number;
  @ApiProperty({ type: Number })
  differs!: number;
  @ApiProperty({ type: Number })
  wrong!: number;
  @ApiProperty({ type: Number })
  leftOut!: number;
  /** New rows without a file. */
  @ApiProperty({ type: Number })
  withoutFile!: number;
  @ApiProperty({ type: Number })
  files!: number;
  @ApiProperty({ type: Number })
  unmatchedFiles!: number;
}
export class DocumentImportDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: DOCUMENT_IMPORT_STATES, enumName: 'DocumentImportState' })
  state!: DocumentImportState;
  @ApiProperty({ type: String, format: 'uuid' })
  fileId!: string;
  @ApiProperty({ type: String })
  sourceName!: string;
  @ApiProperty({ type: String })
  sheet!: string;
  @ApiProperty({ type: () => [ListColumnDto] })
  columns!: ListColumnDto[];
  @ApiProperty({ type: () => [ListRowDto] })
  rows!: ListRowDto[];
  @ApiProperty({ type: () => [ListProblemDto] })
  problems!: ListProblemDto[];
  /** How the sheet was read: what was passed over, which column was taken for what. */
  @ApiProperty({ type: [String] })
  notes!: string[];
  @ApiProperty({ type: () => [ImportedFileDto] })
  files!: ImportedFileDto[];
  @ApiProperty({ type: () => ImportCountsDto })
  counts!: ImportCountsDto;
  @ApiProperty({ type: Number, nullable: true })
  documents!: number | null;
  /** Documents that keep the import from being undone. */
  @ApiProperty({ type: [String] })
  wentOn!: string[];
  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;
  @ApiProperty({ type: String, format: 'date-time' })
  createdAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt!: string | null;
  @ApiProperty({ type: Number })
  version!: number;
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
}
export class ImportVersionDto {
  @ApiProperty({ type: Number })
  version!: number;
}
export class FilesAddedDto extends ImportVersionDto {
  /** Files that were not there before. */
  @ApiProperty({ type: Number })
  added!: number;
}
export class ImportConfirmedDto {
  @ApiProperty({ type: Number })
  documents!: number;
  @ApiProperty({ type: Number })
  withoutFile!: number;
}
export class ImportUndoneDto {
  @ApiProperty({ type: Number })
  documents!: number;
}
