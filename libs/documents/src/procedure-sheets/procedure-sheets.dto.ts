import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ActionDto, ReasonDto } from '@qms/http';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';

const LONG = 8_000;

/** Head data; what is empty is not printed. */
export class SheetHeadDto {
  /** Mục đích. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(LONG)
  purpose?: string;
  /** Phạm vi. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(LONG)
  scope?: string;
  /** Tài liệu viện dẫn. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(LONG)
  references?: string;
  /** Định nghĩa, chữ viết tắt. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(LONG)
  definitions?: string;
  /** Điều kiện thực hiện TTHC. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(LONG)
  conditions?: string;
  /** Cách thức thực hiện. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(LONG)
  manner?: string;
  /** Thành phần hồ sơ, one a line. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(LONG)
  dossier?: string;
  /** Số lượng hồ sơ. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  copies?: string;
  /** Thời hạn giải quyết, in words. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  timeLimit?: string;
  /** Địa điểm tiếp nhận và trả kết quả. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(LONG)
  place?: string;
  /** Cơ quan thực hiện, có thẩm quyền, phối hợp. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(LONG)
  agencies?: string;
  /** Đối tượng thực hiện. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(LONG)
  applicants?: string;
  /** Kết quả. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(LONG)
  results?: string;
  /** Phí, lệ phí. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  fee?: string;
  /** Hồ sơ lưu. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(LONG)
  retention?: string;
}
export class ProcedureStepDto {
  @ApiProperty({ type: String })
  @IsString()
  @MaxLength(4_000)
  what!: string;
  /** Trách nhiệm. */
  @ApiProperty({ type: String })
  @IsString()
  @MaxLength(500)
  responsible!: string;
  /** `0,5 ngày`, `04 giờ`, `Giờ hành chính`. */
  @ApiProperty({ type: String })
  @IsString()
  @MaxLength(200)
  time!: string;
  /** Biểu mẫu/Kết quả. */
  @ApiProperty({ type: String })
  @IsString()
  @MaxLength(2_000)
  form!: string;
}
/** The whole sheet: what is not in it is taken away. */
export class WriteProcedureSheetDto {
  @ApiProperty({ type: () => SheetHeadDto })
  @ValidateNested()
  @Type(() => SheetHeadDto)
  head!: SheetHeadDto;
  /** In their order; at most 100. */
  @ApiProperty({ type: () => [ProcedureStepDto] })
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ProcedureStepDto)
  steps!: ProcedureStepDto[];
  /** TTHC that it works on; several where they are alike (TT 26/2014/TT-BKHCN, Điều 41 khoản 6). */
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  administrativeProcedureIds!: string[];
  /** Forms (documents of kind `form`) that it uses, in their order. */
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  formIds!: string[];
}
export class SubjectTthcDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: String })
  name!: string;
  @ApiProperty({ type: String, nullable: true })
  timeLimit!: string | null;
  /** The decision that announced the limit. */
  @ApiProperty({ type: String })
  decisionNumber!: string;
  @ApiProperty({ type: String, format: 'date' })
  decidedOn!: string;
  /** No decision announces it on that day. */
  @ApiProperty({ type: Boolean })
  abolished!: boolean;
  /** The steps take longer than its limit. */
  @ApiProperty({ type: Boolean })
  exceeded!: boolean;
}
export class UsedFormDto {
  @ApiProperty({ type: String, format: 'uuid' })
  documentId!: string;
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: String })
  title!: string;
  /** The revision that is in force; null = none yet. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  revisionId!: string | null;
  /** There is a Word or Excel file to fill in. */
  @ApiProperty({ type: Boolean })
  hasBlank!: boolean;
  /** Whether the reader may open it: one that was never in force is a draft. */
  @ApiProperty({ type: Boolean })
  mayOpen!: boolean;
}
export class ProcedureSheetDto {
  /** Null = nothing was written down yet. */
  @ApiProperty({ enum: ['drafted', 'transcribed'], enumName: 'SheetOrigin', nullable: true })
  origin!: 'drafted' | 'transcribed' | null;
  @ApiProperty({ type: () => SheetHeadDto })
  head!: SheetHeadDto;
  @ApiProperty({ type: () => [ProcedureStepDto] })
  steps!: ProcedureStepDto[];
  /** All steps together, in days (8 hours a day). */
  @ApiProperty({ type: Number })
  totalDays!: number;
  @ApiProperty({ type: () => [SubjectTthcDto] })
  administrativeProcedures!: SubjectTthcDto[];
  @ApiProperty({ type: () => [UsedFormDto] })
  forms!: UsedFormDto[];
  /** What warns, each with its basis. */
  @ApiProperty({ type: () => [ReasonDto] })
  warnings!: ReasonDto[];
  /** For If-Match; 0 = nothing was written down yet. */
  @ApiProperty({ type: Number })
  version!: number;
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
}
export class SheetOutcomeDto {
  @ApiProperty({ type: Number })
  version!: number;
}
/** A procedure that uses a form. */
export class FormUserDto {
  @ApiProperty({ type: String, format: 'uuid' })
  documentId!: string;
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: String })
  title!: string;
}
export class FormUsersDto {
  @ApiProperty({ type: () => [FormUserDto] })
  items!: FormUserDto[];
}
