import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, IsOptional, IsUUID, Min } from 'class-validator';

const _STANDINGS = ['new', 'equal', 'differs', 'wrong', 'left-out'] as const;

export class AddFilesDto {
  /** Uploaded before (POST /files). */
  @ApiProperty({ type: [String], format: 'uuid' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  fileIds!: string[];
}
export class AssignFileDto {
  /** Row of the sheet; null = the file belongs to none. */
  @ApiProperty({ type: Number, nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  row!: number | null;
}
export class ImportedFileDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  name!: string;
  @ApiProperty({ type: String })
  contentType!: string;
  /** Bytes. */
  @ApiProperty({ type: Number })
  size!: number;
  /** Row of the sheet that it belongs to. */
  @ApiProperty({ type: Number, nullable: true })
  row!: number | null;
  /** `read`: the PDF that is read; `source`: Word or Excel beside it. */
  @ApiProperty({ enum: ['read', 'source'], enumName: 'FileRole', nullable: true })
  role!: 'read' | 'source' | null;
  /** Why it has no row. */
  @ApiProperty({ enum: ['no-code', 'several', 'other-type', 'set-aside'], enumName: 'Unmatched', nullable: true })
  because!: 'no-code' | 'several' | 'other-type' | 'set-aside' | null;
  @ApiProperty({ enum: ['name', 'person'], enumName: 'MatchedBy', nullable: true })
  by!: 'name' | 'person' | null;
}
