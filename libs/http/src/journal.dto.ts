import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { IsLegalDate } from './is-legal-date';
import { CountDto, PageQuery } from './page';

/** Filters of the journal. */
export class JournalQuery extends PageQuery {
  /** Entries of one thing. */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  aggregateId?: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  aggregateType?: string;
  /** Entries of one person. */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  actorId?: string;
  /** First day, `YYYY-MM-DD` in Vietnam. */
  @ApiPropertyOptional({ type: String, format: 'date' })
  @IsOptional()
  @IsLegalDate()
  from?: string;
  /** Last day, inclusive. */
  @ApiPropertyOptional({ type: String, format: 'date' })
  @IsOptional()
  @IsLegalDate()
  to?: string;
}

export class JournalActorDto {
  @ApiProperty({ type: String, nullable: true })
  id!: string | null;
  @ApiProperty({ type: String })
  name!: string;
}
export class JournalEntryDto {
  @ApiProperty({ type: String })
  id!: string;
  @ApiProperty({ type: String, format: 'date-time' })
  at!: string;
  @ApiProperty({ type: () => JournalActorDto })
  actor!: JournalActorDto;
  @ApiProperty({ type: String })
  event!: string;
  /** The event in words, in the language of the reader. */
  @ApiProperty({ type: String })
  sentence!: string;
  @ApiProperty({ type: String })
  aggregateType!: string;
  @ApiProperty({ type: String, format: 'uuid' })
  aggregateId!: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  before!: Record<string, unknown>;
  @ApiProperty({ type: 'object', additionalProperties: true })
  after!: Record<string, unknown>;
  @ApiProperty({ type: 'object', additionalProperties: true })
  facts!: Record<string, unknown>;
  /** Covered by a signed seal. */
  @ApiProperty({ type: Boolean })
  sealed!: boolean;
}
export class JournalPageDto {
  @ApiProperty({ type: () => [JournalEntryDto] })
  items!: JournalEntryDto[];
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
  @ApiProperty({ type: () => CountDto })
  count!: CountDto;
}
export class SealHeadDto {
  /** Running number of the seal; null = nothing is sealed yet. */
  @ApiProperty({ type: Number, nullable: true })
  seal!: number | null;
  @ApiProperty({ type: Number })
  entries!: number;
  @ApiProperty({ type: String, nullable: true })
  root!: string | null;
  @ApiProperty({ type: String, nullable: true })
  lastXid!: string | null;
  @ApiProperty({ type: String, nullable: true })
  lastEntryId!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  at!: string | null;
  @ApiProperty({ type: String, nullable: true })
  keyId!: string | null;
  @ApiProperty({ type: String, nullable: true })
  signature!: string | null;
}
