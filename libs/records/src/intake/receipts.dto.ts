import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ActionDto, CountDto, JournalEntryDto, PageQuery } from '@qms/http';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { MOST_FILES, RecordOfContentDto } from './upload-batches.dto';

/** Hashes of files that somebody holds, to be found again in receipts and records. */
export class CheckFilesDto {
  /** SHA-256, hex. */
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_FILES)
  @Matches(/^[0-9a-f]{64}$/, { each: true })
  sha256!: string[];
}
export class ReceiptRowDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String, format: 'uuid' })
  organizationId!: string;
  @ApiProperty({ type: String })
  organizationName!: string;
  /** E.g. `15/2026`: a series of each organization and year, without gap. */
  @ApiProperty({ type: String })
  receipt!: string;
  @ApiProperty({ type: String })
  title!: string;
  @ApiProperty({ type: Number })
  files!: number;
  @ApiProperty({ type: Number })
  bytes!: number;
  @ApiProperty({ type: String })
  issuedBy!: string;
  @ApiProperty({ type: String, format: 'date-time' })
  issuedAt!: string;
  @ApiProperty({ type: Boolean })
  void!: boolean;
}
export class ReceiptPageDto {
  @ApiProperty({ type: () => [ReceiptRowDto] })
  items!: ReceiptRowDto[];
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
  @ApiProperty({ type: () => CountDto })
  count!: CountDto;
}
export class ReceiptLineDto {
  @ApiProperty({ type: Number })
  position!: number;
  @ApiProperty({ type: String })
  path!: string;
  @ApiProperty({ type: Number })
  size!: number;
  @ApiProperty({ type: String })
  sha256!: string;
  @ApiProperty({ type: String, format: 'uuid' })
  fileId!: string;
  @ApiProperty({ type: String, format: 'uuid' })
  recordId!: string;
  @ApiProperty({ type: String })
  recordTitle!: string;
}
export class ReceiptDto extends ReceiptRowDto {
  /** SHA-256 of its list: a line `<sha256>  <bytes>  <path>` a file, each ended by a line feed. */
  @ApiProperty({ type: String })
  manifestSha256!: string;
  @ApiProperty({ type: String, nullable: true })
  voidReason!: string | null;
  @ApiProperty({ type: () => [ReceiptLineDto] })
  lines!: ReceiptLineDto[];
  @ApiProperty({ type: () => [JournalEntryDto] })
  history!: JournalEntryDto[];
  /** paper, prove, void. */
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
  @ApiProperty({ type: Number })
  version!: number;
}
export class ReceiptsQuery extends PageQuery {
  /** A number like `15/2026`, or words of the title. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  organizationId?: string;
}
export class VoidReceiptDto {
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 1000)
  reason!: string;
}
export class ReceiptOutcomeDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
}
export class ReadBackQuery {
  /** Go on behind this line; 0 begins. */
  @ApiPropertyOptional({ type: Number, minimum: 0 })
  @IsOptional()
  @Transform(({ value }) => (value === undefined ? undefined : Number(value)))
  @IsInt()
  @Min(0)
  @Max(MOST_FILES)
  after?: number;
}
export const FOUND = ['whole', 'damaged', 'missing', 'destroyed'] as const;
export type Found = (typeof FOUND)[number];
export class LineReadBackDto {
  @ApiProperty({ type: Number })
  position!: number;
  /** `whole`: the stored bytes have this very hash now; `destroyed`: destroyed by decision, its hash stays. */
  @ApiProperty({ enum: FOUND, enumName: 'ReadBackFound' })
  found!: Found;
}
export class ReadBackDto {
  @ApiProperty({ type: () => [LineReadBackDto] })
  lines!: LineReadBackDto[];
  /** Go on behind this line; null when all were read. */
  @ApiProperty({ type: Number, nullable: true })
  next!: number | null;
  /** The lines as they stand have the hash that the receipt was issued with. */
  @ApiProperty({ type: Boolean })
  listWhole!: boolean;
}
export class ReceiptOfContentDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  receipt!: string;
  @ApiProperty({ type: String })
  organizationName!: string;
  @ApiProperty({ type: String })
  path!: string;
  @ApiProperty({ type: String, format: 'date-time' })
  issuedAt!: string;
}
export class CheckedFileDto {
  @ApiProperty({ type: String })
  sha256!: string;
  /** Receipts that name this content; none where none does. */
  @ApiProperty({ type: () => [ReceiptOfContentDto] })
  receipts!: ReceiptOfContentDto[];
  @ApiProperty({ type: () => RecordOfContentDto, nullable: true })
  inRegister!: RecordOfContentDto | null;
}
export class CheckedFilesDto {
  @ApiProperty({ type: () => [CheckedFileDto] })
  items!: CheckedFileDto[];
}
