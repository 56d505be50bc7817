import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ActionDto, CountDto, IsLegalDate, PageQuery } from '@qms/http';
import { PAPER_USES, type PaperUse } from '@qms/records';
import { StoredFileDto } from '@qms/storage';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { DOCUMENT_KINDS, type DocumentKind } from '../document.entity';
import { PersonRefDto } from '../person-ref.dto';
import { BRIEFING_KINDS, type BriefingKind } from './reading.entity';

/** Documents of one act; a small agency has a hundred. */
const MOST_AT_ONCE = 200;
const MOST_PEOPLE = 500;

export class DistributeDto {
  /** In force or to come; at most 200. */
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_AT_ONCE)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  documentIds!: string[];
  /** Units of the agency that work by them; empty = the whole agency. */
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  unitIds!: string[];
}
export class DistributedDto {
  /** Pairs of document and unit that are new. */
  @ApiProperty({ type: Number })
  added!: number;
  /** Pairs that stood already. */
  @ApiProperty({ type: Number })
  already!: number;
}
export class DistributionsQuery extends PageQuery {
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  unitId?: string;
  /** The list as it stood on that day; who read it is told as of today. */
  @ApiPropertyOptional({ type: String, format: 'date' })
  @IsOptional()
  @IsLegalDate()
  asOf?: string;
}
export class DistributionsPaperQuery extends DistributionsQuery {
  @ApiProperty({ enum: PAPER_USES, enumName: 'ListPaperUse' })
  @IsIn(PAPER_USES)
  use!: PaperUse;
}
export class DistributionDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String, format: 'uuid' })
  documentId!: string;
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: String })
  title!: string;
  /** Lần ban hành of the revision in force on the day; null where none was in force on the day asked for. */
  @ApiProperty({ type: Number, nullable: true })
  issue!: number | null;
  /** Lần sửa đổi; null as above. */
  @ApiProperty({ type: Number, nullable: true })
  amendment!: number | null;
  /** Null = the whole agency. */
  @ApiProperty({ type: String, nullable: true })
  unitName!: string | null;
  @ApiProperty({ type: String, format: 'date' })
  distributedOn!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  endedOn!: string | null;
  /** How many were to read the revision in force on the day; 0 where none was in force. */
  @ApiProperty({ type: Number })
  readers!: number;
  /** How many of them had, by the end of the day. */
  @ApiProperty({ type: Number })
  read!: number;
  /** Numbers of the paper copies of the revision in force that the unit held on the day; of the whole agency all that were out. */
  @ApiProperty({ type: [Number] })
  paperCopies!: number[];
}
export class DistributionPageDto {
  @ApiProperty({ type: () => [DistributionDto] })
  items!: DistributionDto[];
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
  @ApiProperty({ type: () => CountDto })
  count!: CountDto;
}
/** Somebody to whom a document was distributed. */
export class DocumentReaderDto {
  @ApiProperty({ type: () => PersonRefDto })
  person!: PersonRefDto;
  @ApiProperty({ type: String, nullable: true })
  unitName!: string | null;
  /** When he came to know the revision in force; null = not yet. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readAt!: string | null;
  /** The meeting that he knows it from; null = his own confirmation, or not yet. */
  @ApiProperty({ type: String, nullable: true })
  briefing!: string | null;
}
export class DocumentDistributionDto {
  @ApiProperty({ type: () => [DistributionDto] })
  items!: DistributionDto[];
  /** By name; those who have not read it first. */
  @ApiProperty({ type: () => [DocumentReaderDto] })
  readers!: DocumentReaderDto[];
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
}

/** A revision that one is to read, or has read. */
export class OwnReadingDto {
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
  @ApiProperty({ type: String, format: 'date' })
  effectiveFrom!: string;
  /** What changed against the revision before. */
  @ApiProperty({ type: String, nullable: true })
  changeSummary!: string | null;
  /** Whether there is a file to read here. */
  @ApiProperty({ type: Boolean })
  hasFile!: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readAt!: string | null;
  @ApiProperty({ type: String, nullable: true })
  briefing!: string | null;
}
export class OwnReadingsDto {
  /** What the signed-in person is to read now: in force, distributed to his unit, not yet known to him. */
  @ApiProperty({ type: () => [OwnReadingDto] })
  awaiting!: OwnReadingDto[];
  /** What he has read of what is in force, newest first. */
  @ApiProperty({ type: () => [OwnReadingDto] })
  read!: OwnReadingDto[];
}
export class ConfirmReadingsDto {
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_AT_ONCE)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  revisionIds!: string[];
}
export class ConfirmedReadingsDto {
  @ApiProperty({ type: Number })
  confirmed!: number;
  /** Confirmed before. */
  @ApiProperty({ type: Number })
  already!: number;
}

export class RecordBriefingDto {
  /** `meeting` = hội nghị phổ biến, with the list of those present; `posting` = niêm yết. */
  @ApiProperty({ enum: BRIEFING_KINDS, enumName: 'BriefingKind' })
  @IsIn(BRIEFING_KINDS)
  kind!: BriefingKind;
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 500)
  subject!: string;
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  heldOn!: string;
  @ApiProperty({ type: String })
  @IsString()
  @Length(2, 300)
  place!: string;
  /** Name and post of who led the meeting, as the minutes have it; none of a posting. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(2, 300)
  ledBy?: string;
  /** Minutes, or the photo (POST /files first). */
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  fileId!: string;
  /** Documents in force that were made known. */
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_AT_ONCE)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  documentIds!: string[];
  /** Who was there; a meeting has at least one, a posting none. */
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(MOST_PEOPLE)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  personIds!: string[];
}
export class VoidBriefingDto {
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 1000)
  reason!: string;
}
export class BriefingRowDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: BRIEFING_KINDS, enumName: 'BriefingKind' })
  kind!: BriefingKind;
  @ApiProperty({ type: String })
  subject!: string;
  @ApiProperty({ type: String, format: 'date' })
  heldOn!: string;
  @ApiProperty({ type: String })
  place!: string;
  /** Who led the meeting; null of a posting, and where it was not said. */
  @ApiProperty({ type: String, nullable: true })
  ledBy!: string | null;
  @ApiProperty({ type: Number })
  documents!: number;
  /** How many were there. */
  @ApiProperty({ type: Number })
  people!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  voidedAt!: string | null;
}
export class BriefingPageDto {
  @ApiProperty({ type: () => [BriefingRowDto] })
  items!: BriefingRowDto[];
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
  @ApiProperty({ type: () => CountDto })
  count!: CountDto;
}
export class BriefedDocumentDto {
  @ApiProperty({ type: String, format: 'uuid' })
  documentId!: string;
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: String })
  title!: string;
  @ApiProperty({ type: Number })
  issue!: number;
  @ApiProperty({ type: Number })
  amendment!: number;
}
export class BriefingDto extends BriefingRowDto {
  @ApiProperty({ type: () => StoredFileDto })
  file!: StoredFileDto;
  @ApiProperty({ type: () => [BriefedDocumentDto] })
  items!: BriefedDocumentDto[];
  /** Who was there, for those who record such meetings; null for others, who read how many. */
  @ApiProperty({ type: () => [PersonRefDto], nullable: true })
  present!: PersonRefDto[] | null;
  /** Its record in the register; null of what was recorded before it was entered there. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  recordId!: string | null;
  @ApiProperty({ type: () => PersonRefDto })
  recordedBy!: PersonRefDto;
  @ApiProperty({ type: String, nullable: true })
  voidReason!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
  @ApiProperty({ type: Number })
  version!: number;
}
/** Who may be named as present. */
export class BriefingPeopleDto {
  @ApiProperty({ type: () => [PersonRefDto] })
  items!: PersonRefDto[];
}
