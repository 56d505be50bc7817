import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ActionDto, CountDto, IsLegalDate, JournalEntryDto, PageQuery } from '@qms/http';
import { PAPER_USES, type PaperUse } from '@qms/records';
import { StoredFileDto } from '@qms/storage';
import { PassageDto } from '@qms/texts';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { DOCUMENT_KINDS, type DocumentKind } from './document.entity';
import { REVISION_STATES, type RevisionState } from './revision.lifecycle';

const STATES = ['draft', 'in-review', 'returned', 'approved', 'effective', 'withdrawn'] as const;
const METHODS = ['KT.', 'TL.', 'TUQ.'] as const;

export class CreateDocumentDto {
  /** Ký hiệu, unique in the QMS, e.g. `QT-HT-04`. */
  @ApiProperty({ type: String })
  @Matches(/^[\p{L}\d][\p{L}\d.\-/]{1,39}$/u, {
    message: 'chữ, số, dấu chấm, gạch; 2 đến 40 ký tự | letters, digits, dots, dashes; 2 to 40 characters',
  })
  code!: string;
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 500)
  title!: string;
  @ApiProperty({ enum: DOCUMENT_KINDS, enumName: 'DocumentKind' })
  @IsIn(DOCUMENT_KINDS)
  kind!: DocumentKind;
  /** Kind of the organization's list (GET /document-kinds); the first one of that nature unless given. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  kindKey?: string;
  /** Why the code does not follow the pattern of its kind. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(3, 2000)
  reason?: string;
  /** Clauses of TCVN ISO 9001:2015, e.g. `7.5.3`. */
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @Matches(/^(4|5|6|7|8|9|10)(\.\d{1,2}){0,3}$/, { each: true, message: 'điều khoản dạng 7.5.3 | a clause like 7.5.3' })
  clauses?: string[];
  /** The room that keeps it up. */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  unitId?: string;
  /** The PDF that is read and approved (POST /files first). */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  fileId?: string;
  /** The author's Word or Excel file. */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  sourceFileId?: string;
  /** The accepted request (ban hành mới) that it carries out. */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  changeRequestId?: string;
}
export class ChangeDocumentDto {
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(3, 500)
  title?: string;
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @Matches(/^(4|5|6|7|8|9|10)(\.\d{1,2}){0,3}$/, { each: true, message: 'điều khoản dạng 7.5.3 | a clause like 7.5.3' })
  clauses?: string[];
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  unitId?: string;
}
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
/** An approval in the app, or by the uploaded signed decision (then all of its fields). */
export class DecisionDto {
  /** First day of its validity; today unless given. */
  @ApiPropertyOptional({ type: String, format: 'date' })
  @IsOptional()
  @IsLegalDate()
  effectiveFrom?: string;
  /** Why one goes on against a warning. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reason?: string;
  /** How the signer signs: for the head (KT.), by order (TL.), by authorization (TUQ.). */
  @ApiPropertyOptional({ enum: METHODS, enumName: 'SigningMethod' })
  @IsOptional()
  @IsIn(METHODS)
  method?: (typeof METHODS)[number];
  /** Signed decision: who signed it. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(2, 200)
  signer?: string;
  /** Signed decision: post of the signer, e.g. `Giám đốc`. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(2, 200)
  signerPost?: string;
  /** Signed decision: its number, e.g. `58/QĐ-SXD`. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  number?: string;
  /** Signed decision: its date. */
  @ApiPropertyOptional({ type: String, format: 'date' })
  @IsOptional()
  @IsLegalDate()
  decidedOn?: string;
  /** Signed decision: the scan or the digitally signed PDF. */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  decisionFileId?: string;
}
export class ApproveRevisionDto extends DecisionDto {
  /** SHA-256 (hex) of the PDF that was read; other bytes are refused. */
  @ApiProperty({ type: String })
  @Matches(/^[0-9a-f]{64}$/, { message: 'mã băm của tệp đã đọc | hash of the file that was read' })
  sha256!: string;
}
export class WithdrawDocumentDto {
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 2000)
  reason!: string;
}

export class DocumentsQuery extends PageQuery {
  /** At least three letters; with or without accents, codes loosely typed. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
  @ApiPropertyOptional({ enum: DOCUMENT_KINDS, enumName: 'DocumentKind' })
  @IsOptional()
  @IsIn(DOCUMENT_KINDS)
  kind?: DocumentKind;
  @ApiPropertyOptional({ enum: STATES, enumName: 'DocumentState' })
  @IsOptional()
  @IsIn(STATES)
  state?: (typeof STATES)[number];
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  organizationId?: string;
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  unitId?: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  clause?: string;
  /** What was in force on that day. */
  @ApiPropertyOptional({ type: String, format: 'date' })
  @IsOptional()
  @IsLegalDate()
  asOf?: string;
}
export class DocumentsPaperQuery extends DocumentsQuery {
  /** `form` = biểu mẫu with the head of the agency's form; `annex` = Phụ lục kèm theo Quyết định. */
  @ApiProperty({ enum: PAPER_USES, enumName: 'ListPaperUse' })
  @IsIn(PAPER_USES)
  use!: PaperUse;
}
export class DocumentRowDto {
  /** Name of its kind in the organization's list; null = the word of `kind`. */
  @ApiProperty({ type: String, nullable: true })
  kindName!: string | null;
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String, format: 'uuid' })
  organizationId!: string;
  @ApiProperty({ type: String })
  organizationName!: string;
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: String })
  title!: string;
  @ApiProperty({ enum: DOCUMENT_KINDS, enumName: 'DocumentKind' })
  kind!: DocumentKind;
  @ApiProperty({ enum: STATES, enumName: 'DocumentState' })
  state!: (typeof STATES)[number];
  /** State of a revision in the making. */
  @ApiProperty({ enum: ['draft', 'in-review', 'returned', 'approved'], enumName: 'OpenState', nullable: true })
  openState!: 'draft' | 'in-review' | 'returned' | 'approved' | null;
  /** Lần ban hành of the revision in force (or the first one). */
  @ApiProperty({ type: Number })
  issue!: number;
  /** Lần sửa đổi. */
  @ApiProperty({ type: Number })
  amendment!: number;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  effectiveOn!: string | null;
  @ApiProperty({ type: String, nullable: true })
  unitName!: string | null;
  /** Where the words that were sought stand in its file; of a search alone. */
  @ApiPropertyOptional({ type: () => PassageDto, nullable: true })
  passage?: PassageDto | null;
}
export class DocumentPageDto {
  @ApiProperty({ type: () => [DocumentRowDto] })
  items!: DocumentRowDto[];
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
  @ApiProperty({ type: () => CountDto })
  count!: CountDto;
}
export class PersonRefDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  name!: string;
  @ApiProperty({ type: String, nullable: true })
  post!: string | null;
}
export class PersonListDto {
  @ApiProperty({ type: () => [PersonRefDto] })
  items!: PersonRefDto[];
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
}
export class ApprovalDto {
  /** `existing-decision`: signed before the system came; number and date as the agency's list gives them. */
  @ApiProperty({ enum: ['confirmation', 'signed-decision', 'existing-decision'], enumName: 'ApprovalKind' })
  kind!: 'confirmation' | 'signed-decision' | 'existing-decision';
  @ApiProperty({ type: String, nullable: true })
  signerName!: string | null;
  @ApiProperty({ type: String, nullable: true })
  signerPost!: string | null;
  @ApiProperty({ enum: METHODS, enumName: 'SigningMethod', nullable: true })
  method!: (typeof METHODS)[number] | null;
  @ApiProperty({ type: String })
  sentence!: string;
  @ApiProperty({ type: String, nullable: true })
  decisionNumber!: string | null;
  @ApiProperty({ type: String, format: 'date' })
  decidedOn!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  decisionFileId!: string | null;
  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;
  @ApiProperty({ type: String, format: 'date-time' })
  approvedAt!: string;
}
/** A run of text of a diff. */
export class DiffPartDto {
  @ApiProperty({ enum: ['same', 'added', 'removed'], enumName: 'DiffKind' })
  kind!: 'same' | 'added' | 'removed';
  @ApiProperty({ type: String })
  text!: string;
}
export class RevisionEditDto {
  @ApiProperty({ enum: ['title', 'change-summary', 'file'], enumName: 'EditedField' })
  field!: 'title' | 'change-summary' | 'file';
  @ApiProperty({ type: String, nullable: true })
  before!: string | null;
  @ApiProperty({ type: String, nullable: true })
  after!: string | null;
  /** Word by word; of a file its name. */
  @ApiProperty({ type: () => [DiffPartDto] })
  diff!: DiffPartDto[];
  @ApiProperty({ type: String })
  personName!: string;
  @ApiProperty({ type: String, format: 'date-time' })
  editedAt!: string;
}
export class RevisionRowDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
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
  @ApiProperty({ type: String })
  title!: string;
  @ApiProperty({ enum: DOCUMENT_KINDS, enumName: 'DocumentKind' })
  kind!: DocumentKind;
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
/** The change request that a revision carries out. */
export class ChangeRequestRefDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: Number })
  number!: number;
  @ApiProperty({ type: Number })
  year!: number;
}
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
export class DocumentDto extends DocumentRowDto {
  /** Why its code does not follow the pattern of its kind. */
  @ApiProperty({ type: String, nullable: true })
  codeReason!: string | null;
  @ApiProperty({ type: [String] })
  clauses!: string[];
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  unitId!: string | null;
  @ApiProperty({ type: String, nullable: true })
  withdrawnReason!: string | null;
  /** Nơi giữ, as the agency's list gives it. */
  @ApiProperty({ type: String, nullable: true })
  holder!: string | null;
  @ApiProperty({ type: String, nullable: true })
  note!: string | null;
  /** Newest first; without drafts for who may not see them. */
  @ApiProperty({ type: () => [RevisionRowDto] })
  revisions!: RevisionRowDto[];
  @ApiProperty({ type: () => [JournalEntryDto] })
  history!: JournalEntryDto[];
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
  @ApiProperty({ type: Number })
  version!: number;
}
export class CreatedDocumentDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String, format: 'uuid' })
  revisionId!: string;
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
