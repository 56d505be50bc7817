import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ActionDto, CountDto, PageQuery } from '@qms/http';
import { PAPER_USES, type PaperUse } from '@qms/records';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { REVISION_STATES, type RevisionState } from '../revision.lifecycle';
import { COPY_OUTCOMES, type CopyOutcome } from './paper-copy.entity';

export class PaperCopiesQuery extends PageQuery {
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  documentId?: string;
  /** Danh sách thu hồi: copies still out of what is no longer in force. */
  @ApiPropertyOptional({ type: Boolean })
  @IsOptional()
  @Transform(({ value }) => value === true || value === 'true')
  @IsBoolean()
  recall?: boolean;
}
export class PaperCopiesPaperQuery extends PaperCopiesQuery {
  @ApiProperty({ enum: PAPER_USES, enumName: 'ListPaperUse' })
  @IsIn(PAPER_USES)
  use!: PaperUse;
}
/** One copy for each holder named. */
export class IssueCopiesDto {
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  unitIds?: string[];
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  personIds?: string[];
  /** Holders outside of the agency, by name. */
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(2, 200, { each: true })
  outside?: string[];
}
export class IssuedCopiesDto {
  /** In the order in which the holders were named: units, people, outside. */
  @ApiProperty({ type: [Number] })
  numbers!: number[];
}
export class SettleCopyDto {
  @ApiProperty({ enum: COPY_OUTCOMES, enumName: 'CopyOutcome' })
  @IsIn(COPY_OUTCOMES)
  outcome!: CopyOutcome;
  /** Mandatory where it was lost. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(1, 500)
  remark?: string;
}
export class PaperCopyDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: Number })
  number!: number;
  @ApiProperty({ type: String, format: 'uuid' })
  documentId!: string;
  @ApiProperty({ type: String, format: 'uuid' })
  revisionId!: string;
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: String })
  title!: string;
  @ApiProperty({ type: Number })
  issue!: number;
  @ApiProperty({ type: Number })
  amendment!: number;
  @ApiProperty({ enum: REVISION_STATES, enumName: 'RevisionState' })
  state!: RevisionState;
  @ApiProperty({ enum: ['unit', 'person', 'outside'], enumName: 'CopyHolderKind' })
  holderKind!: 'unit' | 'person' | 'outside';
  @ApiProperty({ type: String })
  holder!: string;
  /** Day on which it was given out. */
  @ApiProperty({ type: String, format: 'date' })
  issuedOn!: string;
  /** Null = still out. */
  @ApiProperty({ enum: COPY_OUTCOMES, enumName: 'CopyOutcome', nullable: true })
  outcome!: CopyOutcome | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  settledOn!: string | null;
  @ApiProperty({ type: String, nullable: true })
  remark!: string | null;
  /** Still out although its revision is no longer in force. */
  @ApiProperty({ type: Boolean })
  toRecall!: boolean;
}
export class PaperCopyPageDto {
  @ApiProperty({ type: () => [PaperCopyDto] })
  items!: PaperCopyDto[];
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
  @ApiProperty({ type: () => CountDto })
  count!: CountDto;
  /** `issue`: give out numbered copies; `settle`: say what became of one. */
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
}
