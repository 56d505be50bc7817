import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ActionDto } from '@qms/http';
import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';

export class OwnRuleDto {
  /** Name, e.g. `author-is-not-approver`. */
  @ApiProperty({ type: String })
  rule!: string;
  /** What it says, in the language of the reader. */
  @ApiProperty({ type: String })
  sentence!: string;
  @ApiProperty({ type: Boolean })
  enabled!: boolean;
  /** The act or words by which it was decided; null where nobody decided and the default stands. */
  @ApiProperty({ type: String, nullable: true })
  decided!: string | null;
}
export class OwnRuleListDto {
  @ApiProperty({ type: () => [OwnRuleDto] })
  items!: OwnRuleDto[];
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
}
export class SetOwnRuleDto {
  @ApiProperty({ type: Boolean })
  @IsBoolean()
  enabled!: boolean;
  /** The act by which it was decided, e.g. `Quy chế số 12/QC-SXD`. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  decided?: string;
}
