import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsLegalDate } from '@qms/http';
import type { Keeping } from '@qms/standards';
import { IsOptional, IsUUID } from 'class-validator';
import { COMPLETENESS_TONES, type CompletenessTone } from './completeness.rules';

export class CompletenessQuery {
  /** First day of the period. */
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  from!: string;
  /** Last day of the period. */
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  to!: string;
  /** What had value on that day; the last day of the period unless given, or today while it lasts. */
  @ApiPropertyOptional({ type: String, format: 'date' })
  @IsOptional()
  @IsLegalDate()
  asOf?: string;
  /** One organization alone. */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  organizationId?: string;
}
export class ToneCountsDto {
  @ApiProperty({ type: Number })
  present!: number;
  @ApiProperty({ type: Number })
  old!: number;
  @ApiProperty({ type: Number })
  none!: number;
}
/** A clause that asks for documented information. */
export class CompletenessClauseDto {
  /** E.g. `9.2`. */
  @ApiProperty({ type: String })
  number!: string;
  /** Its heading, in the language of the reader. */
  @ApiProperty({ type: String })
  title!: string;
  /** `maintain` = duy trì, `retain` = lưu giữ. */
  @ApiProperty({ enum: ['maintain', 'retain', 'both'], enumName: 'Keeping' })
  keeping!: Keeping;
  /** Where the standard asks for it, e.g. `9.2.2 f`. */
  @ApiProperty({ type: String })
  requiredBy!: string;
  /** Asked for only where the clause applies to the organization's work. */
  @ApiProperty({ type: Boolean })
  whereApplicable!: boolean;
  /** Organizations by what they have of it. */
  @ApiProperty({ type: () => ToneCountsDto })
  organizations!: ToneCountsDto;
}
export class CompletenessCellDto {
  /** Records of the period. */
  @ApiProperty({ type: Number })
  count!: number;
  /** Records from before it that still have value. */
  @ApiProperty({ type: Number })
  before!: number;
  @ApiProperty({ enum: COMPLETENESS_TONES, enumName: 'CompletenessTone' })
  tone!: CompletenessTone;
}
export class CompletenessRowDto {
  @ApiProperty({ type: String, format: 'uuid' })
  organizationId!: string;
  @ApiProperty({ type: String })
  name!: string;
  @ApiProperty({ type: String })
  shortName!: string;
  /** One for each clause, in their order. */
  @ApiProperty({ type: () => [CompletenessCellDto] })
  cells!: CompletenessCellDto[];
  /** Clauses by what the organization has of them. */
  @ApiProperty({ type: () => ToneCountsDto })
  clauses!: ToneCountsDto;
}
export class CompletenessDto {
  @ApiProperty({ type: String, format: 'date' })
  from!: string;
  @ApiProperty({ type: String, format: 'date' })
  to!: string;
  @ApiProperty({ type: String, format: 'date' })
  asOf!: string;
  @ApiProperty({ type: () => [CompletenessClauseDto] })
  clauses!: CompletenessClauseDto[];
  @ApiProperty({ type: () => [CompletenessRowDto] })
  organizations!: CompletenessRowDto[];
}
