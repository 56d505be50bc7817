import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CountDto } from '@qms/http';
import { RecordRowDto } from '@qms/records';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

/** A record of the register that shows that a task was done. */
export class LinkEvidenceDto {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  recordId!: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  note?: string;
}
export class EvidenceSuggestionDto {
  @ApiProperty({ type: () => RecordRowDto })
  record!: RecordRowDto;
  /** Why it is thought so, in words. */
  @ApiProperty({ type: [String] })
  because!: string[];
}
export class EvidenceSuggestionsDto {
  @ApiProperty({ type: () => [EvidenceSuggestionDto] })
  items!: EvidenceSuggestionDto[];
}
/** A task that a record proves: what the record's owner may see of it. */
export class ProvenTaskDto {
  @ApiProperty({ type: String, format: 'uuid' })
  taskId!: string;
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: String })
  title!: string;
  @ApiProperty({ type: String })
  organizationName!: string;
}
export class ProvenTasksDto {
  @ApiProperty({ type: () => [ProvenTaskDto] })
  items!: ProvenTaskDto[];
  @ApiProperty({ type: () => CountDto })
  count!: CountDto;
}
