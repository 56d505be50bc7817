import { ApiProperty, ApiPropertyOptional, PartialType, PickType } from '@nestjs/swagger';
import { IsLegalDate } from '@qms/http';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { ORGANIZATION_KINDS, type OrganizationKind } from './organization.entity';

export class CreateOrganizationDto {
  /** The node above; absent for the root. */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  parentId?: string;
  /** Short code, unique under its parent, e.g. `SXD`. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 30)
  code!: string;
  /** Official name, e.g. `Sở Xây dựng`. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 300)
  name!: string;
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 120)
  shortName!: string;
  /** Other names under which papers call it; used by the plan importer. */
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(300, { each: true })
  aliases?: string[];
  @ApiProperty({ enum: ORGANIZATION_KINDS, enumName: 'OrganizationKind' })
  @IsIn(ORGANIZATION_KINDS)
  kind!: OrganizationKind;
  /** Địa danh on its papers. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  place?: string;
  /** Symbol on its papers, e.g. `SXD`. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(30)
  symbol?: string;
  /** Line above its name on papers, e.g. `UBND TỈNH AN SƠN`. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  parentTitle?: string;
  /** Contact (đầu mối liên hệ). */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  contact?: string;
  /** Person in charge of this agency in the standards office (cán bộ phụ trách). */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  officer?: string;
  /** Has a website of its own ("nếu có" of QĐ 19/2014 Điều 4 khoản 3). */
  @ApiPropertyOptional({ type: Boolean })
  @IsOptional()
  @IsBoolean()
  website?: boolean;
  /** First day of its validity, `YYYY-MM-DD`. */
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  validFrom!: string;
}

export class ChangeOrganizationDto extends PartialType(
  PickType(CreateOrganizationDto, [
    'name',
    'shortName',
    'aliases',
    'place',
    'symbol',
    'parentTitle',
    'contact',
    'officer',
    'website',
  ] as const),
) {
  /** First day on which it no longer exists, `YYYY-MM-DD`. */
  @ApiPropertyOptional({ type: String, format: 'date' })
  @IsOptional()
  @IsLegalDate()
  validTo?: string;
}

/** A row of the tree. */
export class OrganizationRowDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String, nullable: true })
  parentId!: string | null;
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: String })
  name!: string;
  @ApiProperty({ type: String })
  shortName!: string;
  @ApiProperty({ enum: ORGANIZATION_KINDS, enumName: 'OrganizationKind' })
  kind!: OrganizationKind;
  @ApiProperty({ type: String, format: 'date' })
  validFrom!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  validTo!: string | null;
}
export class OrganizationListDto {
  @ApiProperty({ type: () => [OrganizationRowDto] })
  items!: OrganizationRowDto[];
}
export class OrganizationRefDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  name!: string;
}
export class SuccessionDto extends OrganizationRefDto {
  /** The act that joined, split or renamed it. */
  @ApiProperty({ type: String })
  legalAct!: string;
  @ApiProperty({ type: String, format: 'date' })
  happenedOn!: string;
}
export class DutyDto {
  @ApiProperty({ type: Number })
  year!: number;
  @ApiProperty({ enum: ['bound', 'encouraged', 'not-bound'], enumName: 'Duty' })
  duty!: 'bound' | 'encouraged' | 'not-bound';
  @ApiProperty({ type: String })
  legalBasis!: string;
}
export class OrganizationDto extends OrganizationRowDto {
  @ApiProperty({ type: [String] })
  aliases!: string[];
  @ApiProperty({ type: String, nullable: true })
  place!: string | null;
  @ApiProperty({ type: String, nullable: true })
  symbol!: string | null;
  @ApiProperty({ type: String, nullable: true })
  parentTitle!: string | null;
  @ApiProperty({ type: String, nullable: true })
  contact!: string | null;
  @ApiProperty({ type: String, nullable: true })
  officer!: string | null;
  @ApiProperty({ type: Boolean })
  website!: boolean;
  /** Nodes that its QMS covers (TT 26/2014 Điều 6). */
  @ApiProperty({ type: () => [OrganizationRefDto] })
  covers!: OrganizationRefDto[];
  @ApiProperty({ type: () => [SuccessionDto] })
  predecessors!: SuccessionDto[];
  @ApiProperty({ type: () => [SuccessionDto] })
  successors!: SuccessionDto[];
  @ApiProperty({ type: () => [DutyDto] })
  duties!: DutyDto[];
  @ApiProperty({ type: Boolean })
  mayManage!: boolean;
  @ApiProperty({ type: Number })
  version!: number;
}
export class CreatedDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
}
