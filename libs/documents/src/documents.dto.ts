import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ActionDto, CountDto, IsLegalDate, JournalEntryDto, PageQuery } from '@qms/http';
import { PAPER_USES, type PaperUse } from '@qms/records';
import { SignedDecisionDto } from '@qms/signing';
import { PassageDto } from '@qms/texts';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { DOCUMENT_KINDS, type DocumentKind } from './document.entity';
import { RevisionRowDto } from './revisions.dto';
import { RevokedWithdrawalDto, WithdrawalDto } from './withdrawals/withdrawals.dto';

const STATES = ['draft', 'in-review', 'returned', 'approved', 'effective', 'withdrawn'] as const;

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
/** Withdrawn by the head's confirmation, or by the uploaded signed decision (then all of its fields). */
export class WithdrawDocumentDto extends SignedDecisionDto {
  /** First day on which it is no longer in force, not before the decision; its day unless given. */
  @ApiPropertyOptional({ type: String, format: 'date' })
  @IsOptional()
  @IsLegalDate()
  endsOn?: string;
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
  /** Kind of an organization's list (GET /document-kinds); a document from before there was a list has the one of its nature. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  kindKey?: string;
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
  /** Finds what serves the parts of the clause as well: `9.1` also 9.1.2. */
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
  /** Number of the decision on which the revision shown rests; null while there is none. */
  @ApiProperty({ type: String, nullable: true })
  decisionNumber!: string | null;
  /** Day of that decision. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  decidedOn!: string | null;
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
  /** By which decision it ends or ended; null also for what was withdrawn before that was kept. */
  @ApiProperty({ type: () => WithdrawalDto, nullable: true })
  withdrawal!: WithdrawalDto | null;
  /** Withdrawals that were revoked before their day, the newest first. */
  @ApiProperty({ type: () => [RevokedWithdrawalDto] })
  revokedWithdrawals!: RevokedWithdrawalDto[];
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
