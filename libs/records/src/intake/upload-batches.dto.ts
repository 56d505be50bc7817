import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ActionDto, CountDto, IsLegalDate, JournalEntryDto, PageQuery } from '@qms/http';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { RECORD_KINDS, type RecordKind } from '../record.entity';
import { CLAUSE } from '../records.dto';
import { BATCH_STATES, type BatchState } from './upload-batch.lifecycle';

/** Files of one batch; a larger folder comes in parts. */
export const MOST_FILES = 1_000;
const LARGEST_DECLARED = 2 ** 40;

/** A file of the folder, declared before its bytes come. */
export class DeclaredFileDto {
  /** Path within the folder, e.g. `2026/Quý I/Biên bản.pdf`. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 500)
  path!: string;
  /** Bytes. */
  @ApiProperty({ type: Number })
  @IsInt()
  @Min(0)
  @Max(LARGEST_DECLARED)
  size!: number;
  /** SHA-256, hex. */
  @ApiProperty({ type: String })
  @Matches(/^[0-9a-f]{64}$/)
  sha256!: string;
}
export class NewBatchDto {
  /** Name of the folder. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 300)
  title!: string;
  @ApiProperty({ type: () => [DeclaredFileDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_FILES)
  @ValidateNested({ each: true })
  @Type(() => DeclaredFileDto)
  files!: DeclaredFileDto[];
}
/** More files of the same folder. A path that is there already with other content is replaced. */
export class MoreFilesDto {
  @ApiProperty({ type: () => [DeclaredFileDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_FILES)
  @ValidateNested({ each: true })
  @Type(() => DeclaredFileDto)
  files!: DeclaredFileDto[];
}
/** What a record says of itself; what is not given is not said. */
export class RecordWordsDto {
  @ApiPropertyOptional({ enum: RECORD_KINDS, enumName: 'RecordKind' })
  @IsOptional()
  @IsIn(RECORD_KINDS.filter((kind) => kind !== 'effective-revision'))
  kind?: RecordKind;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(1, 1000)
  title?: string;
  /** Số, ký hiệu. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  number?: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(1, 300)
  issuer?: string;
  @ApiPropertyOptional({ type: String, format: 'date' })
  @IsOptional()
  @IsLegalDate()
  happenedOn?: string;
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  unitId?: string;
  /** Clauses of TCVN ISO 9001:2015. */
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @Matches(CLAUSE, { each: true, message: 'điều khoản dạng 7.5.3 | a clause like 7.5.3' })
  clauses?: string[];
  /** Thời hạn bảo quản. */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  classId?: string;
}
export class BatchFormDto extends RecordWordsDto {
  /** `one`: one record has all files; `each`: a record for each file, which is what happens unless somebody says otherwise. */
  @ApiPropertyOptional({ enum: ['one', 'each'], enumName: 'RecordsOfBatch' })
  @IsOptional()
  @IsIn(['one', 'each'])
  as?: 'one' | 'each';
}
export class ChangedLineDto {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  id!: string;
  @ApiPropertyOptional({ type: Boolean })
  @IsOptional()
  @IsBoolean()
  leftOut?: boolean;
  /** What the record of this file says otherwise than the form; null = nothing. */
  @ApiPropertyOptional({ type: () => RecordWordsDto, nullable: true })
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsObject()
  @ValidateNested()
  @Type(() => RecordWordsDto)
  exception?: RecordWordsDto | null;
}
/** What is not named stays; the form is given as a whole. */
export class ChangeBatchDto {
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(1, 300)
  title?: string;
  @ApiPropertyOptional({ type: () => BatchFormDto })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => BatchFormDto)
  form?: BatchFormDto;
  @ApiPropertyOptional({ type: () => [ChangedLineDto] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_FILES)
  @ValidateNested({ each: true })
  @Type(() => ChangedLineDto)
  lines?: ChangedLineDto[];
}
export class BatchOutcomeDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: BATCH_STATES, enumName: 'BatchState' })
  state!: BatchState;
}
export class BatchEnteredDto extends BatchOutcomeDto {
  @ApiProperty({ type: String, format: 'uuid' })
  receiptId!: string;
  /** Number of the receipt, e.g. `15/2026`. */
  @ApiProperty({ type: String })
  receipt!: string;
  @ApiProperty({ type: [String] })
  recordIds!: string[];
}
export class FileArrivedDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  /** It was there before, and nothing was done. */
  @ApiProperty({ type: Boolean })
  already!: boolean;
}
/** A record that has a file of this content. */
export class RecordOfContentDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  title!: string;
  @ApiProperty({ type: String, format: 'date' })
  happenedOn!: string;
}
export const LINE_STATES = ['waiting', 'arrived', 'refused', 'left-out'] as const;
export type LineState = (typeof LINE_STATES)[number];
export class BatchFileDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  path!: string;
  /** Bytes. */
  @ApiProperty({ type: Number })
  size!: number;
  @ApiProperty({ type: String })
  sha256!: string;
  @ApiProperty({ enum: LINE_STATES, enumName: 'BatchFileState' })
  state!: LineState;
  /** Why it was not taken in when it was last sent. */
  @ApiProperty({ type: String, nullable: true })
  refusal!: string | null;
  /** Path of an earlier file of this batch with the same content. */
  @ApiProperty({ type: String, nullable: true })
  sameAs!: string | null;
  /** A record of the register that has this content already. */
  @ApiProperty({ type: () => RecordOfContentDto, nullable: true })
  inRegister!: RecordOfContentDto | null;
  @ApiProperty({ type: () => RecordWordsDto, nullable: true })
  exception!: RecordWordsDto | null;
}
export class BatchRowDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  title!: string;
  @ApiProperty({ enum: BATCH_STATES, enumName: 'BatchState' })
  state!: BatchState;
  @ApiProperty({ type: String })
  startedBy!: string;
  @ApiProperty({ type: String, format: 'date-time' })
  startedAt!: string;
  /** Files that shall come in, and those of them that are there. */
  @ApiProperty({ type: Number })
  files!: number;
  @ApiProperty({ type: Number })
  arrived!: number;
  /** Bytes of the files that shall come in. */
  @ApiProperty({ type: Number })
  bytes!: number;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  receiptId!: string | null;
  /** Number of its receipt, e.g. `15/2026`. */
  @ApiProperty({ type: String, nullable: true })
  receipt!: string | null;
}
export class BatchPageDto {
  @ApiProperty({ type: () => [BatchRowDto] })
  items!: BatchRowDto[];
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
  @ApiProperty({ type: () => CountDto })
  count!: CountDto;
}
export class BatchDto extends BatchRowDto {
  @ApiProperty({ type: String, format: 'uuid' })
  organizationId!: string;
  @ApiProperty({ type: () => BatchFormDto })
  form!: BatchFormDto;
  @ApiProperty({ type: () => [BatchFileDto] })
  lines!: BatchFileDto[];
  @ApiProperty({ type: () => [JournalEntryDto] })
  history!: JournalEntryDto[];
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
  @ApiProperty({ type: Number })
  version!: number;
}
export class BatchesQuery extends PageQuery {
  @ApiPropertyOptional({ enum: BATCH_STATES, enumName: 'BatchState' })
  @IsOptional()
  @IsIn(BATCH_STATES)
  state?: BatchState;
}
