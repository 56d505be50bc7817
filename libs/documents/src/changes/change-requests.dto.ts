import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ActionDto, CountDto, JournalEntryDto, PageQuery } from '@qms/http';
import { SignatureDto } from '@qms/signing';
import { StoredFileDto } from '@qms/storage';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { PersonRefDto } from '../person-ref.dto';
import { REVISION_STATES, type RevisionState } from '../revision.lifecycle';
import { ExternalRefDto } from '../revisions.dto';
import { CHANGE_REQUEST_KINDS, type ChangeRequestKind } from './change-request.entity';
import { CHANGE_REQUEST_STATES, type ChangeRequestState } from './change-request.lifecycle';
import { IMPACT_ANSWERS, IMPACT_KINDS, type ImpactAnswer, type ImpactKind } from './impact.rules';
import { SignedSheetDto } from './signed-sheet.dto';

/** Where a request stands: its state, and `carried-out` once everything that it asks for is in force or withdrawn. */
export const CHANGE_REQUEST_STANDINGS = [...CHANGE_REQUEST_STATES, 'carried-out'] as const;
export type ChangeRequestStanding = ChangeRequestState | 'carried-out';

export class FileChangeRequestDto {
  /** `issue` = ban hành mới, `amend` = sửa đổi, `withdraw` = hủy bỏ. */
  @ApiProperty({ enum: CHANGE_REQUEST_KINDS, enumName: 'ChangeRequestKind' })
  @IsIn(CHANGE_REQUEST_KINDS)
  kind!: ChangeRequestKind;
  /** What is to be amended or withdrawn, 1 to 60; none where something new is to be issued. */
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(60)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  documentIds!: string[];
  /** Title of what is to be issued; only with `issue`. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(3, 500)
  proposedTitle?: string;
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 2000)
  reason!: string;
  /** Proposed content. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(8000)
  proposal?: string;
  /** Something to look at (POST /files first). */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  fileId?: string;
  /** The external document that is to be brought in; a draft that carries the request names it by itself. */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  externalDocumentId?: string;
}
export class ImpactAnswerDto {
  @ApiProperty({ enum: IMPACT_KINDS, enumName: 'ImpactKind' })
  @IsIn(IMPACT_KINDS.filter((kind) => kind !== 'other'))
  kind!: Exclude<ImpactKind, 'other'>;
  /** As `impacts` names it. */
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  subjectId!: string;
}
export class AnswerImpactsDto {
  /** What is touched, at most 200. */
  @ApiProperty({ type: () => [ImpactAnswerDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ImpactAnswerDto)
  items!: ImpactAnswerDto[];
  /** `affected` = bị ảnh hưởng, sửa theo; `not-affected` = không ảnh hưởng. */
  @ApiProperty({ enum: IMPACT_ANSWERS, enumName: 'ImpactAnswer' })
  @IsIn(IMPACT_ANSWERS)
  answer!: ImpactAnswer;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  remark?: string;
}
export class AddImpactDto {
  /** Something that the system does not know of, e.g. a notice on the wall. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 500)
  label!: string;
  @ApiProperty({ enum: IMPACT_ANSWERS, enumName: 'ImpactAnswer' })
  @IsIn(IMPACT_ANSWERS)
  answer!: ImpactAnswer;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  remark?: string;
}
export class AskOpinionsDto {
  /** Of the agency (GET /document-reviewers); who was asked before is not asked again. */
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  personIds!: string[];
}
export class GiveOpinionDto {
  @ApiProperty({ enum: ['agree', 'disagree'], enumName: 'ChangeOpinion' })
  @IsIn(['agree', 'disagree'])
  opinion!: 'agree' | 'disagree';
  /** Mandatory with `disagree`. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  remark?: string;
}
/** Decided in the app, or on the signed sheet (then signer, post, day and file; a sheet has no number of its own). */
export class DecideChangeRequestDto extends SignatureDto {
  @ApiProperty({ enum: ['accept', 'refuse'], enumName: 'ChangeDecision' })
  @IsIn(['accept', 'refuse'])
  decision!: 'accept' | 'refuse';
  /** Mandatory with `refuse`, and against a warning. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reason?: string;
}
export class ChangeRequestsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: CHANGE_REQUEST_STANDINGS, enumName: 'ChangeRequestStanding' })
  @IsOptional()
  @IsIn(CHANGE_REQUEST_STANDINGS)
  state?: ChangeRequestStanding;
  @ApiPropertyOptional({ enum: CHANGE_REQUEST_KINDS, enumName: 'ChangeRequestKind' })
  @IsOptional()
  @IsIn(CHANGE_REQUEST_KINDS)
  kind?: ChangeRequestKind;
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  documentId?: string;
  /** Only those that the signed-in person filed. */
  @ApiPropertyOptional({ type: Boolean })
  @IsOptional()
  @Transform(({ value }) => (value === undefined ? undefined : value === true || value === 'true'))
  @IsBoolean()
  mine?: boolean;
}
export class RequestedDocumentDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: String })
  title!: string;
}
export class ChangeRequestRowDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: Number })
  year!: number;
  /** Number in the register of that year. */
  @ApiProperty({ type: Number })
  number!: number;
  @ApiProperty({ enum: CHANGE_REQUEST_KINDS, enumName: 'ChangeRequestKind' })
  kind!: ChangeRequestKind;
  @ApiProperty({ enum: CHANGE_REQUEST_STANDINGS, enumName: 'ChangeRequestStanding' })
  state!: ChangeRequestStanding;
  @ApiProperty({ type: String, nullable: true })
  proposedTitle!: string | null;
  @ApiProperty({ type: () => [RequestedDocumentDto] })
  documents!: RequestedDocumentDto[];
  @ApiProperty({ type: String })
  reason!: string;
  @ApiProperty({ type: () => PersonRefDto })
  filedBy!: PersonRefDto;
  @ApiProperty({ type: String, format: 'date-time' })
  filedAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt!: string | null;
}
export class ChangeRequestPageDto {
  @ApiProperty({ type: () => [ChangeRequestRowDto] })
  items!: ChangeRequestRowDto[];
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
  @ApiProperty({ type: () => CountDto })
  count!: CountDto;
}
export class ImpactDto {
  @ApiProperty({ enum: IMPACT_KINDS, enumName: 'ImpactKind' })
  kind!: ImpactKind;
  @ApiProperty({ type: String, format: 'uuid' })
  subjectId!: string;
  @ApiProperty({ type: String })
  label!: string;
  /** Code of the document of the request that it hangs on; null where it was entered by hand or hangs on it no more. */
  @ApiProperty({ type: String, nullable: true })
  by!: string | null;
  @ApiProperty({ enum: IMPACT_ANSWERS, enumName: 'ImpactAnswer', nullable: true })
  answer!: ImpactAnswer | null;
  @ApiProperty({ type: String, nullable: true })
  remark!: string | null;
  @ApiProperty({ type: () => PersonRefDto, nullable: true })
  answeredBy!: PersonRefDto | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  answeredAt!: string | null;
}
export class ChangeOpinionDto {
  @ApiProperty({ type: () => PersonRefDto })
  person!: PersonRefDto;
  @ApiProperty({ type: String, format: 'date-time' })
  askedAt!: string;
  @ApiProperty({ enum: ['agree', 'disagree'], enumName: 'ChangeOpinion', nullable: true })
  opinion!: 'agree' | 'disagree' | null;
  @ApiProperty({ type: String, nullable: true })
  remark!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  givenAt!: string | null;
  /** Who spoke in the place of the person asked, who was away; null = he himself. */
  @ApiProperty({ type: () => PersonRefDto, nullable: true })
  spokenBy!: PersonRefDto | null;
}
/** A revision that carries the request. */
export class CarryingRevisionDto {
  @ApiProperty({ type: String, format: 'uuid' })
  revisionId!: string;
  @ApiProperty({ type: String, format: 'uuid' })
  documentId!: string;
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: Number })
  issue!: number;
  @ApiProperty({ type: Number })
  amendment!: number;
  @ApiProperty({ enum: REVISION_STATES, enumName: 'RevisionState' })
  state!: RevisionState;
}
export class ChangeRequestDto extends ChangeRequestRowDto {
  @ApiProperty({ type: String, nullable: true })
  proposal!: string | null;
  /** The external document for whose sake it was filed. */
  @ApiProperty({ type: () => ExternalRefDto, nullable: true })
  external!: ExternalRefDto | null;
  @ApiProperty({ type: () => StoredFileDto, nullable: true })
  file!: StoredFileDto | null;
  @ApiProperty({ type: () => PersonRefDto, nullable: true })
  decidedBy!: PersonRefDto | null;
  @ApiProperty({ type: String, nullable: true })
  decisionReason!: string | null;
  /** The sheet by which it was decided; then `decidedBy` entered it. Null where it was decided in the app. */
  @ApiProperty({ type: () => SignedSheetDto, nullable: true })
  sheet!: SignedSheetDto | null;
  /** Who refers to what is to be changed. */
  @ApiProperty({ type: () => [ImpactDto] })
  impacts!: ImpactDto[];
  @ApiProperty({ type: () => [ChangeOpinionDto] })
  opinions!: ChangeOpinionDto[];
  /** What came of it; drafts only for those who see drafts. */
  @ApiProperty({ type: () => [CarryingRevisionDto] })
  revisions!: CarryingRevisionDto[];
  @ApiProperty({ type: () => [JournalEntryDto] })
  history!: JournalEntryDto[];
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
  @ApiProperty({ type: Number })
  version!: number;
}
export class FiledChangeRequestDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: Number })
  year!: number;
  @ApiProperty({ type: Number })
  number!: number;
}
export class ChangeRequestOutcomeDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: CHANGE_REQUEST_STATES, enumName: 'ChangeRequestState' })
  state!: ChangeRequestState;
}
