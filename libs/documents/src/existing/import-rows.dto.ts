import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CellProblemDto } from '@qms/tables';
import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';
import { DOCUMENT_KINDS, type DocumentKind } from '../document.entity';
import { LIST_FIELDS, type ListField } from './list-columns.rules';

const STANDINGS = ['new', 'equal', 'differs', 'wrong', 'left-out'] as const;

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
