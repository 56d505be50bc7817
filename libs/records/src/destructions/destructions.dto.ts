import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ActionDto, CountDto, IsLegalDate, JournalEntryDto, PageQuery, ReasonDto } from '@qms/http';
import { AuthorizationRefDto, SIGNING_METHODS, SignedDecisionDto, type SigningMethod } from '@qms/signing';
import { StoredFileDto } from '@qms/storage';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { MOST_RECORDS } from '../record-lists';
import { RecordRowDto } from '../records.dto';
import { DESTRUCTION_STATES, type DestructionState } from './destruction.lifecycle';
import { DESTRUCTION_PAPERS, type DestructionPaper } from './destruction.rules';

export class NewDestructionDto {
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 300)
  title!: string;
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_RECORDS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  recordIds!: string[];
}
/** What is not named stays; `recordIds` names all records anew. */
export class ChangeDestructionDto {
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(3, 300)
  title?: string;
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_RECORDS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  recordIds?: string[];
}
/** Hội đồng xác định giá trị tài liệu. */
export class ReviewDestructionDto {
  /** Its members with their posts, one a line. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 4000)
  council!: string;
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 4000)
  opinion!: string;
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  reviewedOn!: string;
  /** The council's signed minutes (POST /files first). */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  fileId?: string;
}
/** The head's own confirmation, or the uploaded signed decision with all that it needs. A deputy who confirms signs KT. unless another way is given. */
export class DecideDestructionDto extends SignedDecisionDto {}
/** Why the records that may no longer be destroyed leave the list. */
export class LeaveOutDto {
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 1000)
  reason!: string;
}
export class CloseDestructionDto {
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  number?: string;
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  minutesOn!: string;
  /** The signed minutes (POST /files first). */
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  fileId!: string;
}
export class DestructionRowDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  title!: string;
  @ApiProperty({ enum: DESTRUCTION_STATES, enumName: 'DestructionState' })
  state!: DestructionState;
  @ApiProperty({ type: Number })
  records!: number;
  /** Day of the decision; null while what was confirmed in the app has no number. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  decidedOn!: string | null;
  /** Day on which the head confirmed it in the app; null for what he signed elsewhere. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  confirmedOn!: string | null;
  @ApiProperty({ type: String, format: 'date-time' })
  createdAt!: string;
}
export class DestructionPageDto {
  @ApiProperty({ type: () => [DestructionRowDto] })
  items!: DestructionRowDto[];
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
  @ApiProperty({ type: () => CountDto })
  count!: CountDto;
}
export class DestroyedFileDto {
  @ApiProperty({ type: String })
  name!: string;
  /** SHA-256, hex. */
  @ApiProperty({ type: String })
  sha256!: string;
  /** When the store had no byte of it any more. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  removedAt!: string | null;
  /** Another record needs it, so it stays. */
  @ApiProperty({ type: Boolean })
  stays!: boolean;
}
export class ListedForDestructionDto extends RecordRowDto {
  @ApiProperty({ type: String })
  term!: string;
  @ApiProperty({ type: () => [DestroyedFileDto] })
  files!: DestroyedFileDto[];
  /** Why it may not be destroyed now; none = it may. */
  @ApiProperty({ type: () => [ReasonDto] })
  because!: ReasonDto[];
  /** Why it was left out after the decision and is not destroyed; null = it stands on the list. */
  @ApiProperty({ type: String, nullable: true })
  leftOut!: string | null;
}
export class DestructionDto extends DestructionRowDto {
  @ApiProperty({ type: String, format: 'uuid' })
  organizationId!: string;
  @ApiProperty({ type: String })
  preparedBy!: string;
  @ApiProperty({ type: String, nullable: true })
  council!: string | null;
  @ApiProperty({ type: String, nullable: true })
  opinion!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  reviewedOn!: string | null;
  @ApiProperty({ type: () => StoredFileDto, nullable: true })
  opinionFile!: StoredFileDto | null;
  @ApiProperty({ enum: ['confirmation', 'signed-decision'], enumName: 'ApprovalKind', nullable: true })
  decisionKind!: 'confirmation' | 'signed-decision' | null;
  /** Null while what was confirmed in the app has none. */
  @ApiProperty({ type: String, nullable: true })
  decisionNumber!: string | null;
  @ApiProperty({ type: String, nullable: true })
  signerName!: string | null;
  @ApiProperty({ type: String, nullable: true })
  signerPost!: string | null;
  /** KT., TL. or TUQ.; null = the head himself, or not known of what was decided before this was kept. */
  @ApiProperty({ enum: SIGNING_METHODS, enumName: 'SigningMethod', nullable: true })
  method!: SigningMethod | null;
  /** Signed TUQ.: under which authorization. */
  @ApiProperty({ type: () => AuthorizationRefDto, nullable: true })
  authorization!: AuthorizationRefDto | null;
  @ApiProperty({ type: () => StoredFileDto, nullable: true })
  decisionFile!: StoredFileDto | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  carriedOutAt!: string | null;
  @ApiProperty({ type: String, nullable: true })
  carriedOutBy!: string | null;
  @ApiProperty({ type: String, nullable: true })
  minutesNumber!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  minutesOn!: string | null;
  @ApiProperty({ type: () => StoredFileDto, nullable: true })
  minutesFile!: StoredFileDto | null;
  /** The papers that there are now: of the council, the decision (a draft while there is none), the minutes of the destruction. */
  @ApiProperty({ enum: DESTRUCTION_PAPERS, enumName: 'DestructionPaper', isArray: true })
  papers!: DestructionPaper[];
  @ApiProperty({ type: () => [ListedForDestructionDto] })
  items!: ListedForDestructionDto[];
  @ApiProperty({ type: () => [JournalEntryDto] })
  history!: JournalEntryDto[];
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
  @ApiProperty({ type: Number })
  version!: number;
}
export class DestructionOutcomeDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: DESTRUCTION_STATES, enumName: 'DestructionState' })
  state!: DestructionState;
}
export class DestructionsQuery extends PageQuery {}
