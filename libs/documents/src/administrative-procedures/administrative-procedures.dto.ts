import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CountDto, IsLegalDate, PageQuery } from '@qms/http';
import { PAPER_USES, type PaperUse } from '@qms/records';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
export class ProcedureRefDto {
  @ApiProperty({ type: String, format: 'uuid' })
  documentId!: string;
  @ApiProperty({ type: String, format: 'uuid' })
  revisionId!: string;
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: String })
  title!: string;
}
export class AdministrativeProceduresQuery extends PageQuery {
  /** Part of code or name, with or without accents. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
  /** Lĩnh vực, whole. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  field?: string;
  /** Cấp thực hiện, whole. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  level?: string;
  /** `without`: those that no procedure in force works on. */
  @ApiPropertyOptional({ enum: ['with', 'without'], enumName: 'TthcProcedures' })
  @IsOptional()
  @IsIn(['with', 'without'])
  procedures?: 'with' | 'without';
  /** What was announced and in force on that day; today unless given. */
  @ApiPropertyOptional({ type: String, format: 'date' })
  @IsOptional()
  @IsLegalDate()
  asOf?: string;
}
export class AdministrativeProceduresPaperQuery extends AdministrativeProceduresQuery {
  /** `form` = biểu mẫu with the head of the agency's form; `annex` = Phụ lục kèm theo Quyết định. */
  @ApiProperty({ enum: PAPER_USES, enumName: 'ListPaperUse' })
  @IsIn(PAPER_USES)
  use!: PaperUse;
}
export class AdministrativeProcedureRowDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: String })
  name!: string;
  @ApiProperty({ type: String, nullable: true })
  field!: string | null;
  @ApiProperty({ type: String, nullable: true })
  level!: string | null;
  @ApiProperty({ type: String, nullable: true })
  timeLimit!: string | null;
  @ApiProperty({ type: String, nullable: true })
  fee!: string | null;
  @ApiProperty({ type: String })
  decisionNumber!: string;
  @ApiProperty({ type: String, format: 'date' })
  decidedOn!: string;
  @ApiProperty({ type: String, format: 'date' })
  validFrom!: string;
  /** Procedures (quy trình) that were in force that day and work on it. */
  @ApiProperty({ type: () => [ProcedureRefDto] })
  procedures!: ProcedureRefDto[];
}
export class AdministrativeProcedurePageDto {
  @ApiProperty({ type: () => [AdministrativeProcedureRowDto] })
  items!: AdministrativeProcedureRowDto[];
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
  @ApiProperty({ type: () => CountDto })
  count!: CountDto;
}
export class AnnouncedVersionDto {
  @ApiProperty({ type: String })
  name!: string;
  @ApiProperty({ type: String, nullable: true })
  field!: string | null;
  @ApiProperty({ type: String, nullable: true })
  level!: string | null;
  @ApiProperty({ type: String, nullable: true })
  timeLimit!: string | null;
  @ApiProperty({ type: String, nullable: true })
  fee!: string | null;
  @ApiProperty({ type: String, nullable: true })
  note!: string | null;
  @ApiProperty({ type: String })
  decisionNumber!: string;
  @ApiProperty({ type: String, format: 'date' })
  decidedOn!: string;
  @ApiProperty({ type: String, format: 'date' })
  validFrom!: string;
  /** First day on which it is no longer in force. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  validTo!: string | null;
  @ApiProperty({ type: String, nullable: true })
  endedByDecision!: string | null;
}
export class AdministrativeProcedureDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  code!: string;
  /** Newest first. */
  @ApiProperty({ type: () => [AnnouncedVersionDto] })
  versions!: AnnouncedVersionDto[];
  @ApiProperty({ type: () => [ProcedureRefDto] })
  procedures!: ProcedureRefDto[];
}
export class MissingTthcDto {
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: String })
  name!: string;
  @ApiProperty({ type: () => [ProcedureRefDto] })
  procedures!: ProcedureRefDto[];
}
export class OrphanedProcedureDto extends ProcedureRefDto {
  /** Codes of its TTHC, all of them abolished. */
  @ApiProperty({ type: [String] })
  abolished!: string[];
}
/** Does the scope still fit? (QĐ 19/2014/QĐ-TTg, Điều 3 khoản 1: the system covers what the agency does for TTHC.) */
export class ScopeFitDto {
  /** TTHC in force. */
  @ApiProperty({ type: Number })
  inForce!: number;
  /** TTHC in force that no procedure in force works on; at most 200. */
  @ApiProperty({ type: () => [MissingTthcDto] })
  withoutProcedure!: MissingTthcDto[];
  /** Procedures in force whose TTHC were all abolished. */
  @ApiProperty({ type: () => [OrphanedProcedureDto] })
  withoutTthc!: OrphanedProcedureDto[];
  /** The fields (lĩnh vực) in force, for filters. */
  @ApiProperty({ type: [String] })
  fields!: string[];
  /** The levels (cấp thực hiện) in force, for filters; none where decisions name none. */
  @ApiProperty({ type: [String] })
  levels!: string[];
  @ApiProperty({ type: Boolean })
  mayImport!: boolean;
}
