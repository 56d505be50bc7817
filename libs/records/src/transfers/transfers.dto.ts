import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ActionDto, CountDto, IsLegalDate, JournalEntryDto, PageQuery } from '@qms/http';
import { StoredFileDto } from '@qms/storage';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsInt, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import { MOST_RECORDS } from '../record-lists';
import { RecordRowDto } from '../records.dto';
import { TRANSFER_STATES, type TransferState } from './transfer.lifecycle';

class TransferFactsDto {
  /** Căn cứ: danh mục hồ sơ năm …, kế hoạch thu thập tài liệu. Null = the paper names the list of files of the last year of the records. */
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @Length(1, 500)
  basis?: string | null;
  /** Tình trạng tài liệu giao nộp; null = open on the paper. */
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @Length(1, 500)
  condition?: string | null;
  /** Hộp (cặp) of paper; null = none, or open on the paper where some records have no file. */
  @ApiPropertyOptional({ type: Number, nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000)
  boxes?: number | null;
}
export class NewTransferDto extends TransferFactsDto {
  /** Tên khối tài liệu giao nộp. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 300)
  title!: string;
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_RECORDS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  recordIds!: string[];
}
/** What is not named stays, null empties it; `recordIds` names all records anew. */
export class ChangeTransferDto extends TransferFactsDto {
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(3, 300)
  title?: string;
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_RECORDS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  recordIds?: string[];
}
/** The archive's word: by minutes that both signed. */
export class ReceiveTransferDto {
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  number?: string;
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  receivedOn!: string;
  @ApiProperty({ type: String })
  @IsString()
  @Length(2, 200)
  receiverName!: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(2, 200)
  receiverPost?: string;
  /** The signed minutes (POST /files first). */
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  fileId!: string;
}
export class TransferRowDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  title!: string;
  @ApiProperty({ enum: TRANSFER_STATES, enumName: 'TransferState' })
  state!: TransferState;
  @ApiProperty({ type: Number })
  records!: number;
  @ApiProperty({ type: String })
  giverName!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  receivedOn!: string | null;
  @ApiProperty({ type: String, format: 'date-time' })
  createdAt!: string;
}
export class TransferPageDto {
  @ApiProperty({ type: () => [TransferRowDto] })
  items!: TransferRowDto[];
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
  @ApiProperty({ type: () => CountDto })
  count!: CountDto;
}
export class TransferredRecordDto extends RecordRowDto {
  /** Thời hạn bảo quản in words, e.g. `5 năm`. */
  @ApiProperty({ type: String })
  term!: string;
  @ApiProperty({ type: Number })
  files!: number;
}
export class TransferDto extends TransferRowDto {
  @ApiProperty({ type: String, format: 'uuid' })
  organizationId!: string;
  @ApiProperty({ type: String })
  giverPost!: string;
  @ApiProperty({ type: String, nullable: true })
  receiverName!: string | null;
  @ApiProperty({ type: String, nullable: true })
  receiverPost!: string | null;
  @ApiProperty({ type: String, nullable: true })
  basis!: string | null;
  @ApiProperty({ type: String, nullable: true })
  condition!: string | null;
  @ApiProperty({ type: Number, nullable: true })
  boxes!: number | null;
  @ApiProperty({ type: String, nullable: true })
  minutesNumber!: string | null;
  @ApiProperty({ type: () => StoredFileDto, nullable: true })
  minutesFile!: StoredFileDto | null;
  @ApiProperty({ type: () => [TransferredRecordDto] })
  items!: TransferredRecordDto[];
  @ApiProperty({ type: () => [JournalEntryDto] })
  history!: JournalEntryDto[];
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
  @ApiProperty({ type: Number })
  version!: number;
}
export class TransferOutcomeDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: TRANSFER_STATES, enumName: 'TransferState' })
  state!: TransferState;
}
export class TransfersQuery extends PageQuery {}
