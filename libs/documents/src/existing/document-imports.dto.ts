import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ActionDto, CountDto, PageQuery } from '@qms/http';
import { CellProblemDto } from '@qms/tables';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  Min,
} from 'class-validator';
import { DOCUMENT_KINDS, type DocumentKind } from '../document.entity';
import { DOCUMENT_IMPORT_STATES, type DocumentImportState } from './document-import.lifecycle';
import { LIST_FIELDS, type ListField } from './list-columns.rules';

const STANDINGS = ['new', 'equal', 'differs', 'wrong', 'left-out'] as const;

/** A master list to be read: an .xlsx file that was uploaded before. */
export class CreateDocumentImportDto {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  fileId!: string;
}
/** Cells of one row as one would type them into the sheet; only what is sent is changed. */
export class CorrectRowDto {
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  code?: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  title?: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  kind?: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  issue?: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  amendment?: string;
  /** `09/02/2026`. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(50)
  effectiveOn?: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  decisionNumber?: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(50)
  decidedOn?: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  unit?: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  clauses?: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  holder?: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  note?: string;
  /** The row is not brought in. */
  @ApiPropertyOptional({ type: Boolean })
  @IsOptional()
  @IsBoolean()
  leftOut?: boolean;
}
export class AddFilesDto {
  /** Uploaded before (POST /files). */
  @ApiProperty({ type: [String], format: 'uuid' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  fileIds!: string[];
}
export class AssignFileDto {
  /** Row of the sheet; null = the file belongs to none. */
  @ApiProperty({ type: Number, nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  row!: number | null;
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
export class ListColumnDto {
  @ApiProperty({ enum: LIST_FIELDS, enumName: 'ListField' })
  field!: ListField;
  @ApiProperty({ type: String })
  letter!: string;
  /** As the sheet names it. */
  @ApiProperty({ type: String })
  head!: string;
}
export class ListProblemDto extends CellProblemDto {
  @ApiProperty({ enum: LIST_FIELDS, enumName: 'ListField', nullable: true })
  field!: ListField | null;
}
/** What each cell of a row says, corrected where somebody did; empty where nothing stands. */
export class ListTextsDto {
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: String })
  title!: string;
  @ApiProperty({ type: String })
  kind!: string;
  @ApiProperty({ type: String })
  issue!: string;
  @ApiProperty({ type: String })
  amendment!: string;
  @ApiProperty({ type: String })
  effectiveOn!: string;
  @ApiProperty({ type: String })
  decisionNumber!: string;
  @ApiProperty({ type: String })
  decidedOn!: string;
  @ApiProperty({ type: String })
  unit!: string;
  @ApiProperty({ type: String })
  clauses!: string;
  @ApiProperty({ type: String })
  holder!: string;
  @ApiProperty({ type: String })
  note!: string;
}
export class ListRowDto {
  /** Row of the sheet. */
  @ApiProperty({ type: Number })
  row!: number;
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: String })
  title!: string;
  @ApiProperty({ enum: DOCUMENT_KINDS, enumName: 'DocumentKind', nullable: true })
  kind!: DocumentKind | null;
  @ApiProperty({ type: Number, nullable: true })
  issue!: number | null;
  @ApiProperty({ type: Number })
  amendment!: number;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  effectiveOn!: string | null;
  @ApiProperty({ type: String, nullable: true })
  decisionNumber!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  decidedOn!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  unitId!: string | null;
  @ApiProperty({ type: [String] })
  clauses!: string[];
  @ApiProperty({ type: String, nullable: true })
  holder!: string | null;
  @ApiProperty({ type: String, nullable: true })
  note!: string | null;
  /** `new`: comes in; `equal`: there already; `differs`: there otherwise, left alone; `wrong`: has errors; `left-out`: by a person. */
  @ApiProperty({ enum: STANDINGS, enumName: 'ListStanding' })
  standing!: (typeof STANDINGS)[number];
  /** The document that has the code already. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  knownId!: string | null;
  @ApiProperty({ enum: LIST_FIELDS, enumName: 'ListField', isArray: true })
  differs!: ListField[];
  @ApiProperty({ enum: LIST_FIELDS, enumName: 'ListField', isArray: true })
  corrected!: ListField[];
  @ApiProperty({ type: () => ListTextsDto })
  texts!: ListTextsDto;
}
export class ImportedFileDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  name!: string;
  @ApiProperty({ type: String })
  contentType!: string;
  /** Bytes. */
  @ApiProperty({ type: Number })
  size!: number;
  /** Row of the sheet that it belongs to. */
  @ApiProperty({ type: Number, nullable: true })
  row!: number | null;
  /** `read`: the PDF that is read; `source`: Word or Excel beside it. */
  @ApiProperty({ enum: ['read', 'source'], enumName: 'FileRole', nullable: true })
  role!: 'read' | 'source' | null;
  /** Why it has no row. */
  @ApiProperty({ enum: ['no-code', 'several', 'other-type', 'set-aside'], enumName: 'Unmatched', nullable: true })
  because!: 'no-code' | 'several' | 'other-type' | 'set-aside' | null;
  @ApiProperty({ enum: ['name', 'person'], enumName: 'MatchedBy', nullable: true })
  by!: 'name' | 'person' | null;
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
