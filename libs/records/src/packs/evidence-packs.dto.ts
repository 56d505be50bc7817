import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ActionDto, CountDto, IsLegalDate, JournalEntryDto, PageQuery } from '@qms/http';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { RECORD_KINDS, type RecordKind } from '../record.entity';
import { CLAUSE } from '../records.dto';
import { PACK_STATES, type PackState } from './evidence-pack.lifecycle';

/** One value or several of a query. */
const several = ({ value }: { value: unknown }): unknown => (value === undefined || Array.isArray(value) ? value : [value]);

/** Which records; what is not given is not narrowed. */
export class PackCriteriaDto {
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  organizationId?: string;
  /** First day of the records. */
  @ApiPropertyOptional({ type: String, format: 'date' })
  @IsOptional()
  @IsLegalDate()
  from?: string;
  /** Last day of the records. */
  @ApiPropertyOptional({ type: String, format: 'date' })
  @IsOptional()
  @IsLegalDate()
  to?: string;
  /** What had value on that day; today unless given. */
  @ApiPropertyOptional({ type: String, format: 'date' })
  @IsOptional()
  @IsLegalDate()
  asOf?: string;
  /** Clauses with their parts. */
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @Transform(several)
  @IsArray()
  @ArrayMaxSize(40)
  @ArrayUnique()
  @Matches(CLAUSE, { each: true, message: 'điều khoản dạng 7.5.3 | a clause like 7.5.3' })
  clauses?: string[];
  @ApiPropertyOptional({ enum: RECORD_KINDS, enumName: 'RecordKind', isArray: true })
  @IsOptional()
  @Transform(several)
  @IsArray()
  @ArrayMaxSize(40)
  @ArrayUnique()
  @IsIn(RECORD_KINDS, { each: true })
  kinds?: RecordKind[];
}
export class NewPackDto extends PackCriteriaDto {
  /** Name of the pack, and of its archive. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(2, 200)
  title!: string;
}
export class PackKindCountDto {
  @ApiProperty({ enum: RECORD_KINDS, enumName: 'RecordKind' })
  kind!: RecordKind;
  @ApiProperty({ type: Number })
  records!: number;
  @ApiProperty({ type: Number })
  files!: number;
  /** Bytes. */
  @ApiProperty({ type: Number })
  bytes!: number;
}
/** What a pack would hold. */
export class PackPreviewDto {
  @ApiProperty({ type: Number })
  records!: number;
  /** Records that have no file: they are listed. */
  @ApiProperty({ type: Number })
  withoutFiles!: number;
  @ApiProperty({ type: Number })
  files!: number;
  /** Bytes of the files. */
  @ApiProperty({ type: Number })
  bytes!: number;
  /** Files that are known to be damaged or to carry malware: they are named, not packed. */
  @ApiProperty({ type: Number })
  damaged!: number;
  @ApiProperty({ type: () => [PackKindCountDto] })
  kinds!: PackKindCountDto[];
  /** Whether it may be asked for, and why not. */
  @ApiProperty({ type: () => ActionDto })
  ask!: ActionDto;
}
export class PackRowDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  title!: string;
  @ApiProperty({ enum: PACK_STATES, enumName: 'PackState' })
  state!: PackState;
  @ApiProperty({ type: Number })
  records!: number;
  @ApiProperty({ type: Number })
  files!: number;
  /** Bytes of the files that were asked for. */
  @ApiProperty({ type: Number })
  bytes!: number;
  @ApiProperty({ type: String, format: 'date-time' })
  askedAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readyAt!: string | null;
  /** From then on it is gone. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  expiresAt!: string | null;
}
export class PackPageDto {
  @ApiProperty({ type: () => [PackRowDto] })
  items!: PackRowDto[];
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
  @ApiProperty({ type: () => CountDto })
  count!: CountDto;
}
export class PackDto extends PackRowDto {
  @ApiProperty({ type: () => PackCriteriaDto })
  criteria!: PackCriteriaDto;
  @ApiProperty({ type: String, nullable: true })
  organizationName!: string | null;
  /** How many files are in already, while it is made. */
  @ApiProperty({ type: Number })
  filesDone!: number;
  @ApiProperty({ type: Number })
  bytesDone!: number;
  /** Bytes of the archive. */
  @ApiProperty({ type: Number, nullable: true })
  size!: number | null;
  /** SHA-256 of the archive, hex. */
  @ApiProperty({ type: String, nullable: true })
  sha256!: string | null;
  /** Files that were not sound and are only named. */
  @ApiProperty({ type: Number, nullable: true })
  damaged!: number | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  takenAt!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
  @ApiProperty({ type: () => [JournalEntryDto] })
  history!: JournalEntryDto[];
}
export class PacksQuery extends PageQuery {}
export class PackOutcomeDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: PACK_STATES, enumName: 'PackState' })
  state!: PackState;
}
