import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ActionDto } from '@qms/http';
import { StoredFileDto } from '@qms/storage';
import { WholeTextDto } from '@qms/texts';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { ApprovalDto } from './approvals.dto';
import { DOCUMENT_KINDS, type DocumentKind } from './document.entity';
import { PersonRefDto } from './person-ref.dto';
import { REVISION_STATES, type RevisionState } from './revision.lifecycle';

export class CreateRevisionDto {
  /** `issue` = a new lần ban hành, `amendment` = a lần sửa đổi of the present issue. */
  @ApiProperty({ enum: ['issue', 'amendment'], enumName: 'RevisionStep' })
  @IsIn(['issue', 'amendment'])
  step!: 'issue' | 'amendment';
  /** What changes and why. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  changeSummary?: string;
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  fileId?: string;
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  sourceFileId?: string;
  /** The accepted request (sửa đổi) that it carries out. */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  changeRequestId?: string;
  /** External documents that it brings in (tài liệu bên ngoài). */
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  externalDocumentIds?: string[];
}
/** Changes of a draft by its author, or of a submitted one by the approver (kept as a diff). */
export class ChangeRevisionDto {
  /** What the document is called from the day on which this revision is in force. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(3, 500)
  title?: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  changeSummary?: string;
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  fileId?: string;
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  sourceFileId?: string;
  /** All external documents that it brings in; the others are dropped. */
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  externalDocumentIds?: string[];
  /** The accepted request (sửa đổi) that this draft carries out from now on. */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  changeRequestId?: string;
}
export class SubmitRevisionDto {
  /** Whom to ask before it is approved; empty = straight to the head. */
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  reviewerIds?: string[];
  @ApiPropertyOptional({ enum: ['any', 'in-order'], enumName: 'ReviewOrder' })
  @IsOptional()
  @IsIn(['any', 'in-order'])
  order?: 'any' | 'in-order';
  /** Why one goes on against a warning. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reason?: string;
}
export class DiscardRevisionDto {
  /** Why it is given up. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 2000)
  reason!: string;
}
export class ReviewRevisionDto {
  @ApiProperty({ enum: ['agree', 'return'], enumName: 'ReviewOpinion' })
  @IsIn(['agree', 'return'])
  opinion!: 'agree' | 'return';
  /** Mandatory when it is returned. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  remark?: string;
}
export class ReviewDto {
  @ApiProperty({ type: () => PersonRefDto })
  person!: PersonRefDto;
  @ApiProperty({ type: Number })
  place!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  agreedAt!: string | null;
  @ApiProperty({ type: String, nullable: true })
  remark!: string | null;
  /** Who spoke in the place of the reviewer, who was away; null = the reviewer himself. */
  @ApiProperty({ type: () => PersonRefDto, nullable: true })
  spokenBy!: PersonRefDto | null;
}
/** A run of text of a diff. */
export class DiffPartDto {
  @ApiProperty({ enum: ['same', 'added', 'removed'], enumName: 'DiffKind' })
  kind!: 'same' | 'added' | 'removed';
  @ApiProperty({ type: String })
  text!: string;
}
export class RevisionEditDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  /** `file` = the PDF that is read and approved, `source` = the author's Word or Excel file. */
  @ApiProperty({ enum: ['title', 'change-summary', 'file', 'source'], enumName: 'EditedField' })
  field!: 'title' | 'change-summary' | 'file' | 'source';
  @ApiProperty({ type: String, nullable: true })
  before!: string | null;
  @ApiProperty({ type: String, nullable: true })
  after!: string | null;
  /** Word by word; of a file its name. */
  @ApiProperty({ type: () => [DiffPartDto] })
  diff!: DiffPartDto[];
  /** The file that was replaced; null where there was none, or where it was not kept (edits from before 28/11/2026). */
  @ApiProperty({ type: () => StoredFileDto, nullable: true })
  beforeFile!: StoredFileDto | null;
  @ApiProperty({ type: () => StoredFileDto, nullable: true })
  afterFile!: StoredFileDto | null;
  @ApiProperty({ type: String })
  personName!: string;
  @ApiProperty({ type: String, format: 'date-time' })
  editedAt!: string;
}
/** The texts of a file that the approver replaced and of his, as far as they are read. */
export class EditTextsDto {
  /** Null where there was no file before. */
  @ApiProperty({ type: () => WholeTextDto, nullable: true })
  before!: WholeTextDto | null;
  @ApiProperty({ type: () => WholeTextDto })
  after!: WholeTextDto;
}
export class RevisionRowDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  /** What the document is called from this revision on. */
  @ApiProperty({ type: String })
  title!: string;
  @ApiProperty({ type: Number })
  issue!: number;
  @ApiProperty({ type: Number })
  amendment!: number;
  @ApiProperty({ enum: REVISION_STATES, enumName: 'RevisionState' })
  state!: RevisionState;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  effectiveFrom!: string | null;
  /** First day on which it is no longer valid. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  effectiveTo!: string | null;
  @ApiProperty({ type: String, nullable: true })
  changeSummary!: string | null;
  /** There is a PDF to read; an existing document may lack it until somebody brings it. */
  @ApiProperty({ type: Boolean })
  hasFile!: boolean;
  /** There is the author's Word or Excel file; of a form it is the blank to be filled in. */
  @ApiProperty({ type: Boolean })
  hasSource!: boolean;
  /** `existing`: in force before the system came (nhập hiện trạng), without a workflow. */
  @ApiProperty({ enum: ['workflow', 'existing'], enumName: 'RevisionOrigin' })
  origin!: 'workflow' | 'existing';
}
export class RevisionDocumentDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  code!: string;
  /** As this revision has it. */
  @ApiProperty({ type: String })
  title!: string;
  @ApiProperty({ enum: DOCUMENT_KINDS, enumName: 'DocumentKind' })
  kind!: DocumentKind;
  /** What its kind is called in the organization's list; null from before there was a list. */
  @ApiProperty({ type: String, nullable: true })
  kindName!: string | null;
}
/** An external document that a revision brings in. */
export class ExternalRefDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  number!: string;
  @ApiProperty({ type: String })
  title!: string;
}
/** A change request as others name it: its number is told to whoever reads what it led to. */
export class ChangeRequestRefDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: Number })
  number!: number;
  @ApiProperty({ type: Number })
  year!: number;
  /** Whether the reader may open it: requests are for those who work by the documents of the agency. */
  @ApiProperty({ type: Boolean })
  mayOpen!: boolean;
}
/** The package of a revision; whoever reads the revision may open it. */
export class IssuanceRefDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  subject!: string;
}
export class RevisionDto extends RevisionRowDto {
  @ApiProperty({ type: () => RevisionDocumentDto })
  document!: RevisionDocumentDto;
  @ApiProperty({ type: () => PersonRefDto })
  preparedBy!: PersonRefDto;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  submittedAt!: string | null;
  @ApiProperty({ type: String, nullable: true })
  returnReason!: string | null;
  @ApiProperty({ type: () => StoredFileDto, nullable: true })
  file!: StoredFileDto | null;
  @ApiProperty({ type: () => StoredFileDto, nullable: true })
  sourceFile!: StoredFileDto | null;
  @ApiProperty({ type: () => [ReviewDto] })
  reviews!: ReviewDto[];
  @ApiProperty({ type: () => ApprovalDto, nullable: true })
  approval!: ApprovalDto | null;
  /** The issuing package that it goes with. */
  @ApiProperty({ type: () => IssuanceRefDto, nullable: true })
  issuance!: IssuanceRefDto | null;
  /** The change request that it carries out; null where nobody filed one. */
  @ApiProperty({ type: () => ChangeRequestRefDto, nullable: true })
  changeRequest!: ChangeRequestRefDto | null;
  /** External documents that it brings in. */
  @ApiProperty({ type: () => [ExternalRefDto] })
  externals!: ExternalRefDto[];
  /** What the approver changed himself. */
  @ApiProperty({ type: () => [RevisionEditDto] })
  edits!: RevisionEditDto[];
  /** The sentence that the head confirms. */
  @ApiProperty({ type: String })
  sentence!: string;
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
  @ApiProperty({ type: Number })
  version!: number;
}
/** The file that was missing when the revision came as existing (nhập hiện trạng). */
export class BringFilesDto {
  /** The PDF that is read. */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  fileId?: string;
  /** Word or Excel beside it. */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  sourceFileId?: string;
}
export class RevisionOutcomeDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: REVISION_STATES, enumName: 'RevisionState' })
  state!: RevisionState;
}
