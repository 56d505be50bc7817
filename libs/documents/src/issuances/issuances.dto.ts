import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ActionDto, CountDto, IsLegalDate, JournalEntryDto, PageQuery } from '@qms/http';
import { AuthorizationRefDto } from '@qms/signing';
import { StoredFileDto } from '@qms/storage';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { DecisionDto } from '../approvals.dto';
import { DOCUMENT_KINDS, type DocumentKind } from '../document.entity';
import { PersonRefDto } from '../person-ref.dto';
import { REVISION_STATES, type RevisionState } from '../revision.lifecycle';
import { ReviewDto } from '../revisions.dto';
import { ISSUANCE_STATES, type IssuanceState, MOST_DOCUMENTS } from './issuance.lifecycle';

export class CreateIssuanceDto {
  /** Trích yếu of the decision, e.g. `Ban hành Hệ thống tài liệu HTQLCL theo TCVN ISO 9001:2015`. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 500)
  subject!: string;
  /** Tờ trình: what is issued and why. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(8000)
  statement?: string;
  /** Drafts that go with it, at most 60; documents that are returned may come back with another package. */
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_DOCUMENTS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  revisionIds?: string[];
}
/** What is not named stays; `revisionIds` names all documents anew. */
export class ChangeIssuanceDto {
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(3, 500)
  subject?: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(8000)
  statement?: string;
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_DOCUMENTS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  revisionIds?: string[];
}
/** The bytes of one document that were read. */
export class ReadDocumentDto {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  revisionId!: string;
  /** SHA-256 (hex) of the PDF that was read. */
  @ApiProperty({ type: String })
  @Matches(/^[0-9a-f]{64}$/, { message: 'mã băm của tệp đã đọc | hash of the file that was read' })
  sha256!: string;
}
/** One approval for all: in the app, or by the uploaded signed decision, which has its number and date. */
export class SignIssuanceDto extends DecisionDto {
  /** Every document of the package with the bytes that were read; others are refused. */
  @ApiProperty({ type: () => [ReadDocumentDto] })
  @IsArray()
  @ArrayMaxSize(MOST_DOCUMENTS)
  @ValidateNested({ each: true })
  @Type(() => ReadDocumentDto)
  documents!: ReadDocumentDto[];
}
/** Number and date by the clerk, with the decision as it was issued. */
export class IssueIssuanceDto {
  /** Day on which it was sent out; not before its date. */
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  issuedOn!: string;
}
export class IssuancesQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ISSUANCE_STATES, enumName: 'IssuanceState' })
  @IsOptional()
  @IsIn(ISSUANCE_STATES)
  state?: IssuanceState;
}
export class IssuanceRowDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String, format: 'uuid' })
  organizationId!: string;
  @ApiProperty({ type: String })
  subject!: string;
  @ApiProperty({ enum: ISSUANCE_STATES, enumName: 'IssuanceState' })
  state!: IssuanceState;
  /** How many it carries. */
  @ApiProperty({ type: Number })
  documents!: number;
  @ApiProperty({ type: String, nullable: true })
  decisionNumber!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  decidedOn!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  effectiveFrom!: string | null;
  @ApiProperty({ type: String, format: 'date-time' })
  createdAt!: string;
}
export class IssuancePageDto {
  @ApiProperty({ type: () => [IssuanceRowDto] })
  items!: IssuanceRowDto[];
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
  @ApiProperty({ type: () => CountDto })
  count!: CountDto;
}
/** A draft that goes with no package yet. */
export class IssuanceCandidateDto {
  @ApiProperty({ type: String, format: 'uuid' })
  revisionId!: string;
  @ApiProperty({ type: String, format: 'uuid' })
  documentId!: string;
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: String })
  title!: string;
  @ApiProperty({ enum: DOCUMENT_KINDS, enumName: 'DocumentKind' })
  kind!: DocumentKind;
  @ApiProperty({ type: Number })
  issue!: number;
  @ApiProperty({ type: Number })
  amendment!: number;
  @ApiProperty({ enum: REVISION_STATES, enumName: 'RevisionState' })
  state!: RevisionState;
  @ApiProperty({ type: String, nullable: true })
  changeSummary!: string | null;
  /** Whether its PDF is there: without it the package is not submitted. */
  @ApiProperty({ type: Boolean })
  hasFile!: boolean;
  @ApiProperty({ type: String })
  preparedBy!: string;
}
export class IssuanceCandidateListDto {
  @ApiProperty({ type: () => [IssuanceCandidateDto] })
  items!: IssuanceCandidateDto[];
}
/** The revision that another one replaces. */
export class ReplacedRevisionDto {
  @ApiProperty({ type: Number })
  issue!: number;
  @ApiProperty({ type: Number })
  amendment!: number;
  @ApiProperty({ type: String, format: 'date' })
  effectiveFrom!: string;
}
/** One document of the package. */
export class IssuanceDocumentDto {
  @ApiProperty({ type: String, format: 'uuid' })
  revisionId!: string;
  @ApiProperty({ type: String, format: 'uuid' })
  documentId!: string;
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: String })
  title!: string;
  @ApiProperty({ enum: DOCUMENT_KINDS, enumName: 'DocumentKind' })
  kind!: DocumentKind;
  @ApiProperty({ type: Number })
  issue!: number;
  @ApiProperty({ type: Number })
  amendment!: number;
  @ApiProperty({ enum: REVISION_STATES, enumName: 'RevisionState' })
  state!: RevisionState;
  @ApiProperty({ type: String, nullable: true })
  changeSummary!: string | null;
  /** What was in force before it; null = a new document. */
  @ApiProperty({ type: () => ReplacedRevisionDto, nullable: true })
  replaces!: ReplacedRevisionDto | null;
  @ApiProperty({ type: () => StoredFileDto, nullable: true })
  file!: StoredFileDto | null;
}
export class IssuanceDto extends IssuanceRowDto {
  /**
   * Told with all that prepared it, to those who work on drafts. False: of a package whose documents are or were in force the reader is told the
   * decision and what it carries; statement, opinions, reason of return, history and actions are left out.
   */
  @ApiProperty({ type: Boolean })
  withPreparation!: boolean;
  /** Tờ trình. */
  @ApiProperty({ type: String, nullable: true })
  statement!: string | null;
  @ApiProperty({ type: () => PersonRefDto })
  preparedBy!: PersonRefDto;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  submittedAt!: string | null;
  @ApiProperty({ type: String, nullable: true })
  returnReason!: string | null;
  /** As a master list has them: by kind, then by code. */
  @ApiProperty({ type: () => [IssuanceDocumentDto] })
  items!: IssuanceDocumentDto[];
  /** Who is asked in this round; an opinion counts for all documents. */
  @ApiProperty({ type: () => [ReviewDto] })
  reviews!: ReviewDto[];
  @ApiProperty({ enum: ['confirmation', 'signed-decision'], enumName: 'ApprovalKind', nullable: true })
  approvalKind!: 'confirmation' | 'signed-decision' | null;
  @ApiProperty({ type: String, nullable: true })
  signerName!: string | null;
  @ApiProperty({ type: String, nullable: true })
  signerPost!: string | null;
  @ApiProperty({ enum: ['KT.', 'TL.', 'TUQ.'], enumName: 'SigningMethod', nullable: true })
  method!: 'KT.' | 'TL.' | 'TUQ.' | null;
  /** Signed TUQ.: under which authorization. */
  @ApiProperty({ type: () => AuthorizationRefDto, nullable: true })
  authorization!: AuthorizationRefDto | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  signedAt!: string | null;
  @ApiProperty({ type: () => StoredFileDto, nullable: true })
  decisionFile!: StoredFileDto | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  issuedOn!: string | null;
  /** The sentence that the head confirms. */
  @ApiProperty({ type: String })
  sentence!: string;
  @ApiProperty({ type: () => [JournalEntryDto] })
  history!: JournalEntryDto[];
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
  @ApiProperty({ type: Number })
  version!: number;
}
export class IssuanceOutcomeDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: ISSUANCE_STATES, enumName: 'IssuanceState' })
  state!: IssuanceState;
}
