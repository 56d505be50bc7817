import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ActionDto } from '@qms/http';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { DOCUMENT_KINDS, type DocumentKind } from '../document.entity';
import { PersonRefDto } from '../person-ref.dto';
import { ChangeRequestRefDto } from '../revisions.dto';
import { REVIEW_OUTCOMES, type ReviewOutcome } from './review-due.rules';

export class ReviewDocumentsDto {
  /** In force; at most 200. With `amend` and `withdraw` at most 60, which one change request names. */
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  documentIds!: string[];
  /** `unchanged` = không thay đổi; `amend` = cần sửa đổi, `withdraw` = cần hủy bỏ: both file a change request. */
  @ApiProperty({ enum: REVIEW_OUTCOMES, enumName: 'ReviewOutcome' })
  @IsIn(REVIEW_OUTCOMES)
  outcome!: ReviewOutcome;
  /** What was found; mandatory with `amend` and `withdraw`, where it is the reason of the request. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  remark?: string;
}
export class ReviewedDocumentsDto {
  @ApiProperty({ type: Number })
  reviewed!: number;
  /** Found unchanged this year already. */
  @ApiProperty({ type: Number })
  already!: number;
  @ApiProperty({ type: () => ChangeRequestRefDto, nullable: true })
  changeRequest!: ChangeRequestRefDto | null;
}
export class ReviewListQuery {
  /** This year unless given. */
  @ApiPropertyOptional({ type: Number, minimum: 2000, maximum: 2200 })
  @IsOptional()
  @Transform(({ value }) => (value === undefined ? undefined : Number(value)))
  @IsInt()
  @Min(2000)
  @Max(2200)
  year?: number;
}
export class ReviewItemDto {
  @ApiProperty({ type: String, format: 'uuid' })
  documentId!: string;
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: String })
  title!: string;
  @ApiProperty({ enum: DOCUMENT_KINDS, enumName: 'DocumentKind' })
  kind!: DocumentKind;
  @ApiProperty({ type: String, nullable: true })
  unitName!: string | null;
  @ApiProperty({ type: Number })
  issue!: number;
  @ApiProperty({ type: Number })
  amendment!: number;
  @ApiProperty({ type: String, format: 'date' })
  effectiveFrom!: string;
  /** Until when it is to be looked through. */
  @ApiProperty({ type: String, format: 'date' })
  dueOn!: string;
  /** Looked through as this list asks. */
  @ApiProperty({ type: Boolean })
  isDone!: boolean;
  /** What the last look of this year found; null = nobody looked yet. */
  @ApiProperty({ enum: REVIEW_OUTCOMES, enumName: 'ReviewOutcome', nullable: true })
  outcome!: ReviewOutcome | null;
  @ApiProperty({ type: String, nullable: true })
  remark!: string | null;
  @ApiProperty({ type: () => PersonRefDto, nullable: true })
  reviewedBy!: PersonRefDto | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  reviewedAt!: string | null;
  @ApiProperty({ type: () => ChangeRequestRefDto, nullable: true })
  changeRequest!: ChangeRequestRefDto | null;
}
export class ReviewListDto {
  @ApiProperty({ type: Number })
  year!: number;
  /** `yearly` = every document each year; `adaptive` = the organization's own rule. */
  @ApiProperty({ enum: ['yearly', 'adaptive'], enumName: 'ReviewInterval' })
  interval!: 'yearly' | 'adaptive';
  @ApiProperty({ type: Number })
  done!: number;
  @ApiProperty({ type: Number })
  total!: number;
  /** What is in force (in a past year: what was on its last day), by code; in the adaptive way only what is due within the year, or was looked at. */
  @ApiProperty({ type: () => [ReviewItemDto] })
  items!: ReviewItemDto[];
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
}
