import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ActionDto, CountDto, IsLegalDate, JournalEntryDto, PageQuery } from '@qms/http';
import { StoredFileDto } from '@qms/storage';
import { PassageDto } from '@qms/texts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { RecordLinkDto } from './links/record-links.dto';
import { PAPER_USES, type PaperUse } from './lists/iso-list.rules';
import { RECORD_KINDS, RECORD_STATES, type RecordKind, type RecordState } from './record.entity';
import { START_EVENTS, type StartEvent } from './retention/retention.rules';

/** A clause of the standard, e.g. `7.5.3`. */
export const CLAUSE = /^(4|5|6|7|8|9|10)(\.\d{1,2}){0,3}$/;

/** Questions about terms that a list answers. */
export const RETENTION_FILTERS = ['due', 'held', 'unclassified', 'to-hand-over', 'hand-over-due'] as const;
export type RetentionFilter = (typeof RETENTION_FILTERS)[number];

/** An ordinary document that serves as evidence: số/ký hiệu, ngày, trích yếu, cơ quan; with or without its file. */
export class OrdinaryDocumentDto {
  /** Số, ký hiệu, e.g. `312/SKHCN-TĐC`. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 100)
  number!: string;
  /** Date of the document. */
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  happenedOn!: string;
  /** Trích yếu. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(2, 1000)
  title!: string;
  /** Issuing body. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(2, 300)
  issuer!: string;
  /** Clauses of TCVN ISO 9001:2015, e.g. `9.2`. */
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @Matches(CLAUSE, { each: true, message: 'điều khoản dạng 7.5.3 | a clause like 7.5.3' })
  clauses?: string[];
  @ApiPropertyOptional({ enum: RECORD_KINDS, enumName: 'RecordKind' })
  @IsOptional()
  @IsIn(RECORD_KINDS)
  kind?: RecordKind;
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  fileId?: string;
}
/** Up to twenty at a time, as pasted from a table; all or none. */
export class EnterRecordsDto {
  @ApiProperty({ type: () => [OrdinaryDocumentDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => OrdinaryDocumentDto)
  items!: OrdinaryDocumentDto[];
}
export class EnteredDto {
  @ApiProperty({ type: [String] })
  ids!: string[];
}
export class RecordsQuery extends PageQuery {
  /** At least three letters; with or without accents, codes and numbers loosely typed. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
  @ApiPropertyOptional({ enum: RECORD_KINDS, enumName: 'RecordKind' })
  @IsOptional()
  @IsIn(RECORD_KINDS)
  kind?: RecordKind;
  @ApiPropertyOptional({ enum: RECORD_STATES, enumName: 'RecordState' })
  @IsOptional()
  @IsIn(RECORD_STATES)
  state?: RecordState;
  /**
   * `due`: the term is over, nothing holds it, on no list for destruction; `held`: tạm dừng hủy; `unclassified`: without a class; `to-hand-over`:
   * its work ended, the archive must get it and has not; `hand-over-due`: of these, those on no transfer yet whose last day is over or within 30 days.
   */
  @ApiPropertyOptional({ enum: RETENTION_FILTERS, enumName: 'RetentionFilter' })
  @IsOptional()
  @IsIn(RETENTION_FILTERS)
  retention?: RetentionFilter;
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  organizationId?: string;
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  unitId?: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  clause?: string;
  @ApiPropertyOptional({ type: String, format: 'date' })
  @IsOptional()
  @IsLegalDate()
  from?: string;
  @ApiPropertyOptional({ type: String, format: 'date' })
  @IsOptional()
  @IsLegalDate()
  to?: string;
  /** What had value on that day: entered before or on it, neither replaced, ended nor destroyed by then. */
  @ApiPropertyOptional({ type: String, format: 'date' })
  @IsOptional()
  @IsLegalDate()
  asOf?: string;
}
export class RecordsPaperQuery extends RecordsQuery {
  /** `form` = biểu mẫu with the head of the agency's form; `annex` = Phụ lục kèm theo Quyết định. */
  @ApiProperty({ enum: PAPER_USES, enumName: 'ListPaperUse' })
  @IsIn(PAPER_USES)
  use!: PaperUse;
}
export class RecordRowDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String, format: 'uuid' })
  organizationId!: string;
  @ApiProperty({ type: String })
  organizationName!: string;
  @ApiProperty({ enum: RECORD_KINDS, enumName: 'RecordKind' })
  kind!: RecordKind;
  @ApiProperty({ enum: RECORD_STATES, enumName: 'RecordState' })
  state!: RecordState;
  @ApiProperty({ type: String, nullable: true })
  code!: string | null;
  @ApiProperty({ type: String, nullable: true })
  number!: string | null;
  @ApiProperty({ type: String })
  title!: string;
  @ApiProperty({ type: String, nullable: true })
  issuer!: string | null;
  @ApiProperty({ type: String, format: 'date' })
  happenedOn!: string;
  @ApiProperty({ type: [String] })
  clauses!: string[];
  /** First day on which its term is over; null = for ever, or not known yet. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  retainUntil!: string | null;
  /**
   * Last day on which it goes to the agency's archive (NĐ 30/2020/NĐ-CP, Điều 30 khoản 2 điểm b); null = it need not, not yet, or it is there
   * already.
   */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  handOverBy!: string | null;
  /** Tạm dừng hủy. */
  @ApiProperty({ type: Boolean })
  held!: boolean;
  /** Where the words that were sought stand in one of its files; of a search alone. */
  @ApiPropertyOptional({ type: () => PassageDto, nullable: true })
  passage?: PassageDto | null;
}
export class RecordPageDto {
  @ApiProperty({ type: () => [RecordRowDto] })
  items!: RecordRowDto[];
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
  @ApiProperty({ type: () => CountDto })
  count!: CountDto;
}
/** A file of a record; once it was destroyed its name and hash stay. */
export class RecordFileDto extends StoredFileDto {
  @ApiProperty({ enum: ['stored', 'gone'], enumName: 'RecordFileState' })
  state!: 'stored' | 'gone';
  /** Its bytes no longer fit its hash, and no second copy was there to restore them from. */
  @ApiProperty({ type: Boolean })
  damaged!: boolean;
  /** The file that took its place; null = it counts. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  replacedWith!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  replacedAt!: string | null;
}
/** Thời hạn bảo quản of a record. */
export class RecordRetentionDto {
  @ApiProperty({ type: String, format: 'uuid' })
  classId!: string;
  @ApiProperty({ type: String })
  name!: string;
  /** Null = vĩnh viễn. */
  @ApiProperty({ type: Number, nullable: true })
  years!: number | null;
  @ApiProperty({ enum: START_EVENTS, enumName: 'RetentionStart' })
  startEvent!: StartEvent;
  @ApiProperty({ type: String })
  basisRef!: string;
}
export class RecordHoldDto {
  @ApiProperty({ type: String })
  reason!: string;
  @ApiProperty({ type: String })
  placedBy!: string;
  @ApiProperty({ type: String, format: 'date-time' })
  placedAt!: string;
}
/** Nộp lưu of a record that still awaits it. */
export class RecordHandOverDto {
  /** From then on it may be handed over; null = it is still valid. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  workEndedOn!: string | null;
  /** Last day; null = not known before its validity ends. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  by!: string | null;
}
export class RecordDto extends RecordRowDto {
  /** Null = the archive need not get it, or has it. */
  @ApiProperty({ type: () => RecordHandOverDto, nullable: true })
  handOver!: RecordHandOverDto | null;
  @ApiProperty({ type: () => RecordRetentionDto, nullable: true })
  retention!: RecordRetentionDto | null;
  @ApiProperty({ type: () => RecordHoldDto, nullable: true })
  hold!: RecordHoldDto | null;
  /** Day on which the agency's archive took it. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  archivedOn!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  destroyedOn!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  validTo!: string | null;
  /** What of the system produced it, e.g. `revision`; `self` for an ordinary document. */
  @ApiProperty({ type: String })
  sourceType!: string;
  @ApiProperty({ type: String, format: 'uuid' })
  sourceId!: string;
  /** Path in the web app of what produced it, as far as its module says where it is seen and the reader may open it; null otherwise. */
  @ApiProperty({ type: String, nullable: true })
  sourceLink!: string | null;
  /** Ghi chú. */
  @ApiProperty({ type: String, nullable: true })
  remarks!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  unitId!: string | null;
  @ApiProperty({ type: String, nullable: true })
  unitName!: string | null;
  @ApiProperty({ type: () => [RecordLinkDto] })
  links!: RecordLinkDto[];
  /** Those that count first, in their order; then those that were replaced. */
  @ApiProperty({ type: () => [RecordFileDto] })
  files!: RecordFileDto[];
  @ApiProperty({ type: () => [JournalEntryDto] })
  history!: JournalEntryDto[];
  @ApiProperty({ type: Number })
  version!: number;
}
