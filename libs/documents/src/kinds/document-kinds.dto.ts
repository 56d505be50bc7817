import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ReasonDto } from '@qms/http';
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
  ValidateIf,
} from 'class-validator';
import { DOCUMENT_KINDS, type DocumentKind } from '../document.entity';

export class NewDocumentKindDto {
  /** What the product knows of it, e.g. `form`: comes out blank. */
  @ApiProperty({ enum: DOCUMENT_KINDS, enumName: 'DocumentKind' })
  @IsIn(DOCUMENT_KINDS)
  nature!: DocumentKind;
  /** e.g. `Danh mục`. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(2, 100)
  name!: string;
  /** e.g. `DM-{lĩnh vực}-{số}`; the first one makes proposals. Places: {lĩnh vực}, {tài liệu}, {năm}, {số}. */
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, 60, { each: true })
  patterns!: string[];
}
/** What is not named stays. */
export class ChangeDocumentKindDto {
  /** Null = the word of its nature (suggested kinds alone). */
  @ApiPropertyOptional({ type: String, nullable: true })
  @ValidateIf((_, value) => value !== null && value !== undefined)
  @IsString()
  @Length(2, 100)
  name?: string | null;
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, 60, { each: true })
  patterns?: string[];
  /** The form that new documents of this kind begin with (mẫu trình bày); null = none. */
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @ValidateIf((_, value) => value !== null && value !== undefined)
  @IsUUID()
  templateDocumentId?: string | null;
  /** True = no new documents of this kind. */
  @ApiPropertyOptional({ type: Boolean })
  @IsOptional()
  @IsBoolean()
  retired?: boolean;
}
export class KindTemplateDto {
  @ApiProperty({ type: String, format: 'uuid' })
  documentId!: string;
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: String })
  title!: string;
  /** The Word or Excel file of the revision in force, with its fields unfilled; null while there is none. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  fileId!: string | null;
}
export class DocumentKindDto {
  @ApiProperty({ type: String })
  key!: string;
  @ApiProperty({ enum: DOCUMENT_KINDS, enumName: 'DocumentKind' })
  nature!: DocumentKind;
  /** Null = the word of its nature. */
  @ApiProperty({ type: String, nullable: true })
  name!: string | null;
  @ApiProperty({ type: [String] })
  patterns!: string[];
  @ApiProperty({ type: Boolean })
  retired!: boolean;
  /** What new documents of this kind begin with. */
  @ApiProperty({ type: () => KindTemplateDto, nullable: true })
  template!: KindTemplateDto | null;
  /** Documents of this kind that are not withdrawn. */
  @ApiProperty({ type: Number })
  documents!: number;
  /** Codes of them that follow no pattern; at most 50. */
  @ApiProperty({ type: [String] })
  offPattern!: string[];
  @ApiProperty({ type: Number })
  version!: number;
}
export class DocumentKindsDto {
  @ApiProperty({ type: () => [DocumentKindDto] })
  items!: DocumentKindDto[];
  @ApiProperty({ type: Boolean })
  mayChange!: boolean;
}
export class DocumentKindKeyDto {
  @ApiProperty({ type: String })
  key!: string;
}
export class CodeQuery {
  /** A code to be looked at; none = proposals alone. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  code?: string;
}
export class CodeProposalsDto {
  /** Next codes by the pattern. */
  @ApiProperty({ type: [String] })
  proposals!: string[];
  /** The code that was asked about is another document's. */
  @ApiProperty({ type: Boolean })
  taken!: boolean;
  /** What speaks against the code that was asked about; it warns. */
  @ApiProperty({ type: () => [ReasonDto] })
  because!: ReasonDto[];
}
