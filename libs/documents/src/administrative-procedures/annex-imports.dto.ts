import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ActionDto, CountDto, IsLegalDate } from '@qms/http';
import { CellProblemDto } from '@qms/tables';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { ANNEX_IMPORT_STATES, type AnnexImportState } from './administrative-procedure-import.lifecycle';
import { MissingTthcDto, ProcedureRefDto } from './administrative-procedures.dto';
import { ANNEX_FIELDS, type AnnexField } from './annex-columns.rules';

const STANDINGS = ['new', 'changed', 'abolished', 'same', 'wrong', 'left-out'] as const;
const COMPARED = ['name', 'field', 'level', 'timeLimit', 'fee', 'note'] as const;
const EXTENTS = ['whole', 'part'] as const;

/** The annex of an announcing decision: an .xlsx file that was uploaded before, or its text. */
export class CreateAnnexImportDto {
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  fileId?: string;
  /** Pasted from Excel, Word or a page: cells between tabs, at most 500,000 characters. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(500_000)
  text?: string;
  /** Number of the announcing decision, e.g. `1120/QĐ-UBND`. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 100)
  decisionNumber!: string;
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  decidedOn!: string;
  /** From when it counts; the date of the decision unless given. */
  @ApiPropertyOptional({ type: String, format: 'date' })
  @IsOptional()
  @IsLegalDate()
  validFrom?: string;
  /** `whole`: the whole list, what it leaves out is abolished; `part`: what is new, changed and abolished alone. */
  @ApiProperty({ enum: EXTENTS, enumName: 'AnnexExtent' })
  @IsIn(EXTENTS)
  extent!: (typeof EXTENTS)[number];
}
/** Cells of one row as one would type them; only what is sent is changed. */
export class CorrectAnnexRowDto {
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  code?: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  name?: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  field?: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  level?: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  timeLimit?: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  fee?: string;
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
export class AnnexImportRowDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: ANNEX_IMPORT_STATES, enumName: 'AnnexImportState' })
  state!: AnnexImportState;
  @ApiProperty({ type: String })
  sourceName!: string;
  @ApiProperty({ type: String })
  decisionNumber!: string;
  @ApiProperty({ type: String, format: 'date' })
  decidedOn!: string;
  @ApiProperty({ type: String, format: 'date' })
  validFrom!: string;
  @ApiProperty({ type: Number })
  rows!: number;
  @ApiProperty({ type: String, nullable: true })
  createdBy!: string | null;
  @ApiProperty({ type: String, format: 'date-time' })
  createdAt!: string;
}
export class AnnexImportPageDto {
  @ApiProperty({ type: () => [AnnexImportRowDto] })
  items!: AnnexImportRowDto[];
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
  @ApiProperty({ type: () => CountDto })
  count!: CountDto;
}
export class AnnexProblemDto extends CellProblemDto {
  @ApiProperty({ enum: ANNEX_FIELDS, enumName: 'AnnexField', nullable: true })
  field!: AnnexField | null;
}
/** What each cell of a row says, corrected where somebody did; empty where nothing stands. */
export class AnnexTextsDto {
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: String })
  name!: string;
  @ApiProperty({ type: String })
  field!: string;
  @ApiProperty({ type: String })
  level!: string;
  @ApiProperty({ type: String })
  timeLimit!: string;
  @ApiProperty({ type: String })
  fee!: string;
  @ApiProperty({ type: String })
  decisionNumber!: string;
  @ApiProperty({ type: String })
  decidedOn!: string;
  @ApiProperty({ type: String })
  note!: string;
}
export class AnnexRowDto {
  /** Row of the sheet or line of the text. */
  @ApiProperty({ type: Number })
  row!: number;
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: String })
  name!: string;
  @ApiProperty({ type: String, nullable: true })
  field!: string | null;
  @ApiProperty({ type: String, nullable: true })
  level!: string | null;
  @ApiProperty({ type: String, nullable: true })
  timeLimit!: string | null;
  @ApiProperty({ type: String, nullable: true })
  fee!: string | null;
  @ApiProperty({ type: String, nullable: true })
  note!: string | null;
  /** Compared with what is in force on the day of the announcement: `new` mới, `changed` sửa đổi, `abolished` bãi bỏ, `same` không đổi. */
  @ApiProperty({ enum: STANDINGS, enumName: 'AnnexStanding' })
  standing!: (typeof STANDINGS)[number];
  @ApiProperty({ enum: COMPARED, enumName: 'AnnouncedField', isArray: true })
  changes!: (typeof COMPARED)[number][];
  @ApiProperty({ enum: ANNEX_FIELDS, enumName: 'AnnexField', isArray: true })
  corrected!: AnnexField[];
  @ApiProperty({ type: () => AnnexTextsDto })
  texts!: AnnexTextsDto;
  /** Procedures (quy trình) in force that work on it. */
  @ApiProperty({ type: () => [ProcedureRefDto] })
  procedures!: ProcedureRefDto[];
}
export class AnnexCountsDto {
  @ApiProperty({ type: Number })
  rows!: number;
  @ApiProperty({ type: Number })
  added!: number;
  @ApiProperty({ type: Number })
  changed!: number;
  /** In the list and left out of it, together. */
  @ApiProperty({ type: Number })
  abolished!: number;
  @ApiProperty({ type: Number })
  same!: number;
  @ApiProperty({ type: Number })
  wrong!: number;
}
export class AnnexImportDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: ANNEX_IMPORT_STATES, enumName: 'AnnexImportState' })
  state!: AnnexImportState;
  @ApiProperty({ type: String })
  sourceName!: string;
  @ApiProperty({ type: String })
  decisionNumber!: string;
  @ApiProperty({ type: String, format: 'date' })
  decidedOn!: string;
  @ApiProperty({ type: String, format: 'date' })
  validFrom!: string;
  @ApiProperty({ enum: EXTENTS, enumName: 'AnnexExtent' })
  extent!: (typeof EXTENTS)[number];
  @ApiProperty({ type: () => [AnnexRowDto] })
  rows!: AnnexRowDto[];
  /** In force and left out of a whole list: abolished by it. */
  @ApiProperty({ type: () => [MissingTthcDto] })
  missing!: MissingTthcDto[];
  @ApiProperty({ type: () => [AnnexProblemDto] })
  problems!: AnnexProblemDto[];
  @ApiProperty({ type: [String] })
  notes!: string[];
  @ApiProperty({ type: () => AnnexCountsDto })
  counts!: AnnexCountsDto;
  @ApiProperty({ type: Number })
  version!: number;
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
}
export class AnnexVersionDto {
  @ApiProperty({ type: Number })
  version!: number;
}
export class AnnexOutcomeDto {
  @ApiProperty({ type: Number })
  added!: number;
  @ApiProperty({ type: Number })
  changed!: number;
  @ApiProperty({ type: Number })
  abolished!: number;
}
