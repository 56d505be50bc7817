import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ActionDto, IsLegalDate } from '@qms/http';
import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional, IsString, IsUUID, Length } from 'class-validator';

export class SigningPersonDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  name!: string;
  @ApiProperty({ type: String, nullable: true })
  post!: string | null;
}
export class SigningUnitDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  name!: string;
  @ApiProperty({ type: String })
  shortName!: string;
}
export class AssignFieldsDto {
  /** The deputy. */
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  personId!: string;
  /** Units whose work he has in charge. */
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  unitIds?: string[];
  /** Lĩnh vực of TTHC, as their list writes them. */
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(2, 200, { each: true })
  procedureFields?: string[];
  /** The act by which the head assigned them, e.g. `Thông báo số 15/TB-SKHCN ngày 12/01/2026`. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 500)
  decided!: string;
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  validFrom!: string;
  /** First day on which they are no longer his. */
  @ApiPropertyOptional({ type: String, format: 'date' })
  @IsOptional()
  @IsLegalDate()
  validTo?: string;
}
export class AssignedFieldsDto {
  @ApiProperty({ type: [String] })
  ids!: string[];
}
export class EndFieldDto {
  /** First day on which it is no longer his; the day on which it began takes back what was entered by mistake. */
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  validTo!: string;
}
export class DeputyFieldDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: () => SigningUnitDto, nullable: true })
  unit!: SigningUnitDto | null;
  @ApiProperty({ type: String, nullable: true })
  procedureField!: string | null;
  @ApiProperty({ type: String })
  decided!: string;
  @ApiProperty({ type: String, format: 'date' })
  validFrom!: string;
  /** First day on which it is no longer his. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  validTo!: string | null;
  @ApiProperty({ enum: ['coming', 'now', 'over'], enumName: 'FieldStanding' })
  standing!: 'coming' | 'now' | 'over';
}
export class DeputyDto extends SigningPersonDto {
  /** Without a field in force today the deputy sees and signs all that awaits the head. */
  @ApiProperty({ type: Boolean })
  seesEverything!: boolean;
  /** Last day of his absence; null = he is here. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  awayUntil!: string | null;
  @ApiProperty({ type: () => [DeputyFieldDto] })
  fields!: DeputyFieldDto[];
}
export class DeputyListDto {
  @ApiProperty({ type: () => [DeputyDto] })
  items!: DeputyDto[];
  /** Units of the agency that may be assigned. */
  @ApiProperty({ type: () => [SigningUnitDto] })
  units!: SigningUnitDto[];
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
}
