import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsLegalDate } from '@qms/http';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, IsUUID, Length, Matches, ValidateIf } from 'class-validator';
import { RECORD_KINDS, type RecordKind } from '../record.entity';
import { CLAUSE } from '../records.dto';

/** Files of one record entered by hand; more of them come as a folder. */
export const MOST_HAND_FILES = 20;
const CLAUSE_SHAPE = 'điều khoản dạng 7.5.3 | a clause like 7.5.3';

/** A record of any kind of the existing paper world, with its files. */
export class NewRecordDto {
  /** Any kind but a revision in force, which the module of documents enters. */
  @ApiProperty({ enum: RECORD_KINDS, enumName: 'RecordKind' })
  @IsIn(RECORD_KINDS)
  kind!: RecordKind;
  /** Tên hồ sơ, trích yếu. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(2, 1000)
  title!: string;
  /** Day on which it was made or signed; not in the future. */
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  happenedOn!: string;
  /** Số, ký hiệu, e.g. `96/BC-SXD`; needed for ordinary documents and decisions. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  number?: string;
  /** Issuing body. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(2, 300)
  issuer?: string;
  /** Unit of the organization in which it arose. */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  unitId?: string;
  /** Clauses of TCVN ISO 9001:2015, e.g. `9.2`. */
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @ArrayUnique()
  @Matches(CLAUSE, { each: true, message: CLAUSE_SHAPE })
  clauses?: string[];
  /** Thời hạn bảo quản; that of its kind unless given. */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  classId?: string;
  /** Ghi chú. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(1, 4000)
  remarks?: string;
  /** Uploaded files, in their order. */
  @ApiPropertyOptional({ type: [String], format: 'uuid' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_HAND_FILES)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  fileIds?: string[];
}
export class NewRecordOutcomeDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
}
const given = (_: object, value: unknown): boolean => value !== undefined && value !== null;

/** What is corrected; what is not given stays, null takes away. The kind stays: a record entered under a wrong one is struck out and entered anew. */
export class CorrectRecordDto {
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(2, 1000)
  title?: string;
  @ApiPropertyOptional({ type: String, format: 'date' })
  @IsOptional()
  @IsLegalDate()
  happenedOn?: string;
  @ApiPropertyOptional({ type: String, nullable: true })
  @ValidateIf(given)
  @IsString()
  @Length(1, 100)
  number?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true })
  @ValidateIf(given)
  @IsString()
  @Length(2, 300)
  issuer?: string | null;
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @ValidateIf(given)
  @IsUUID()
  unitId?: string | null;
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @ArrayUnique()
  @Matches(CLAUSE, { each: true, message: CLAUSE_SHAPE })
  clauses?: string[];
  @ApiPropertyOptional({ type: String, nullable: true })
  @ValidateIf(given)
  @IsString()
  @Length(1, 4000)
  remarks?: string | null;
  /** Why; stays in the history. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 2000)
  reason!: string;
}
export class CorrectedDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: Number })
  version!: number;
}
export class AddRecordFilesDto {
  @ApiProperty({ type: [String], format: 'uuid' })
  @IsArray()
  @ArrayMaxSize(MOST_HAND_FILES)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  fileIds!: string[];
  /** Why; stays in the history. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 2000)
  reason!: string;
}
export class ReplaceRecordFileDto {
  /** The uploaded file that takes the place. */
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  withFileId!: string;
  /** Why; stays in the history. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 2000)
  reason!: string;
}
export class CorrectionReasonDto {
  /** Why; stays in the history. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 2000)
  reason!: string;
}
/** How a kind of record comes into the register. */
export class RecordKindDto {
  @ApiProperty({ enum: RECORD_KINDS, enumName: 'RecordKind' })
  kind!: RecordKind;
  @ApiProperty({ type: Boolean })
  byHand!: boolean;
  /** Why it is not entered by hand, and where it comes from. */
  @ApiProperty({ type: String, nullable: true })
  because!: string | null;
  @ApiProperty({ type: Boolean })
  needsNumber!: boolean;
  /** Clauses that such a record usually serves: a proposal. */
  @ApiProperty({ type: [String] })
  clauses!: string[];
}
export class RecordKindsDto {
  @ApiProperty({ type: () => [RecordKindDto] })
  items!: RecordKindDto[];
}
export class ClauseDto {
  /** E.g. `9.1.2`. */
  @ApiProperty({ type: String })
  number!: string;
  /** Its heading, in the language of the reader. */
  @ApiProperty({ type: String })
  title!: string;
}
export class ClausesDto {
  @ApiProperty({ type: () => [ClauseDto] })
  items!: ClauseDto[];
}
