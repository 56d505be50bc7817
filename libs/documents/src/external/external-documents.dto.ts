import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { ActionDto, BasisDto, CountDto, IsLegalDate, JournalEntryDto, PageQuery } from '@qms/http';
import { PAPER_USES, type PaperUse } from '@qms/records';
import { StoredFileDto } from '@qms/storage';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { PersonRefDto } from '../person-ref.dto';
import { REVISION_STATES, type RevisionState } from '../revision.lifecycle';
import { EXTERNAL_KINDS, type ExternalKind } from './external-document.entity';
import { UPDATE_STATES, type UpdateState } from './law-update.rules';
import { VALIDITIES, type Validity } from './validity.rules';

export class EnterExternalDto {
  /** `law` = VBQPPL, `standard` = tiêu chuẩn, `tthc-decision` = quyết định công bố TTHC. */
  @ApiProperty({ enum: EXTERNAL_KINDS, enumName: 'ExternalKind' })
  @IsIn(EXTERNAL_KINDS)
  kind!: ExternalKind;
  /** Số, ký hiệu, e.g. `15/2026/NĐ-CP`. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 100)
  number!: string;
  @ApiProperty({ type: String })
  @IsString()
  @Length(2, 300)
  issuer!: string;
  /** Trích yếu. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 1000)
  title!: string;
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  issuedOn!: string;
  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsLegalDate()
  effectiveFrom?: string | null;
  /** First day on which it is no longer in force. */
  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsLegalDate()
  effectiveTo?: string | null;
  /** POST /files first. */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  fileId?: string;
  /** Controlled documents that it touches; at most 60. */
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(60)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  documentIds?: string[];
}
export class ChangeExternalDto extends PartialType(OmitType(EnterExternalDto, ['documentIds'] as const)) {}
export class LinkExternalDto {
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  documentIds!: string[];
}
export class ReasonedDto {
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 1000)
  reason!: string;
}
export class ExternalsQuery extends PageQuery {
  /** At least three letters; numbers loosely typed, words with or without accents. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
  @ApiPropertyOptional({ enum: EXTERNAL_KINDS, enumName: 'ExternalKind' })
  @IsOptional()
  @IsIn(EXTERNAL_KINDS)
  kind?: ExternalKind;
  @ApiPropertyOptional({ enum: VALIDITIES, enumName: 'ExternalValidity' })
  @IsOptional()
  @IsIn(VALIDITIES)
  validity?: Validity;
  /** How they stand on that day; today unless given. */
  @ApiPropertyOptional({ type: String, format: 'date' })
  @IsOptional()
  @IsLegalDate()
  asOf?: string;
}
/** The list on paper: a filled-in form of the quality management system, or the annex of a decision. */
export class ExternalsPaperQuery extends ExternalsQuery {
  @ApiProperty({ enum: PAPER_USES, enumName: 'ListPaperUse' })
  @IsIn(PAPER_USES)
  use!: PaperUse;
}
export class TouchedDocumentDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: String })
  title!: string;
}
export class ExternalRowDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: EXTERNAL_KINDS, enumName: 'ExternalKind' })
  kind!: ExternalKind;
  @ApiProperty({ type: String })
  number!: string;
  @ApiProperty({ type: String })
  issuer!: string;
  @ApiProperty({ type: String })
  title!: string;
  @ApiProperty({ type: String, format: 'date' })
  issuedOn!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  effectiveFrom!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  effectiveTo!: string | null;
  /** On the day asked for. */
  @ApiProperty({ enum: VALIDITIES, enumName: 'ExternalValidity' })
  validity!: Validity;
  /** Controlled documents that it touches, by code. */
  @ApiProperty({ type: () => [TouchedDocumentDto] })
  documents!: TouchedDocumentDto[];
}
export class ExternalPageDto {
  @ApiProperty({ type: () => [ExternalRowDto] })
  items!: ExternalRowDto[];
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
  @ApiProperty({ type: () => CountDto })
  count!: CountDto;
}
/** A draft on its way that names the external document. */
export class BringingRevisionDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: Number })
  issue!: number;
  @ApiProperty({ type: Number })
  amendment!: number;
  @ApiProperty({ enum: REVISION_STATES, enumName: 'RevisionState' })
  state!: RevisionState;
}
/** One external document and one controlled document that it touches: is it brought in, and how long may that take? */
export class LawUpdateDto {
  @ApiProperty({ type: String, format: 'uuid' })
  linkId!: string;
  @ApiProperty({ type: String, format: 'uuid' })
  externalId!: string;
  @ApiProperty({ enum: EXTERNAL_KINDS, enumName: 'ExternalKind' })
  kind!: ExternalKind;
  @ApiProperty({ type: String })
  number!: string;
  @ApiProperty({ type: String })
  externalTitle!: string;
  @ApiProperty({ type: () => TouchedDocumentDto })
  document!: TouchedDocumentDto;
  @ApiProperty({ enum: UPDATE_STATES, enumName: 'UpdateState' })
  state!: UpdateState;
  /** Day from which it counts. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  startsOn!: string | null;
  /** Last day in time; null where nothing is counted. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  dueOn!: string | null;
  /** Days left; negative when it is over; null where nothing is open. */
  @ApiProperty({ type: Number, nullable: true })
  daysLeft!: number | null;
  /** Done, but after the due day. */
  @ApiProperty({ type: Boolean })
  wasLate!: boolean;
  @ApiProperty({ type: () => BasisDto, nullable: true })
  basis!: BasisDto | null;
  /** Where it was brought in. */
  @ApiProperty({ type: () => BringingRevisionDto, nullable: true })
  broughtInBy!: BringingRevisionDto | null;
  /** A draft under way that names it; only for those who see drafts. */
  @ApiProperty({ type: () => BringingRevisionDto, nullable: true })
  inMaking!: BringingRevisionDto | null;
  @ApiProperty({ type: () => PersonRefDto, nullable: true })
  checkedBy!: PersonRefDto | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  checkedAt!: string | null;
  @ApiProperty({ type: String, nullable: true })
  checkReason!: string | null;
}
export class LawUpdateListDto {
  @ApiProperty({ type: () => [LawUpdateDto] })
  items!: LawUpdateDto[];
  /** `check`, `unlink` of each; `request` = a change request may be filed for it. */
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
}
export class UpdatesQuery {
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  documentId?: string;
}
export class ExternalDto extends ExternalRowDto {
  @ApiProperty({ type: () => StoredFileDto, nullable: true })
  file!: StoredFileDto | null;
  @ApiProperty({ type: () => [LawUpdateDto] })
  updates!: LawUpdateDto[];
  @ApiProperty({ type: () => PersonRefDto })
  createdBy!: PersonRefDto;
  @ApiProperty({ type: String, format: 'date-time' })
  createdAt!: string;
  /** Taken from the list; it stays readable. */
  @ApiProperty({ type: String, nullable: true })
  removedReason!: string | null;
  @ApiProperty({ type: () => [JournalEntryDto] })
  history!: JournalEntryDto[];
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
  @ApiProperty({ type: Number })
  version!: number;
}
