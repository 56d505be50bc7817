import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ActionDto, CountDto, IsLegalDate, JournalEntryDto, PageQuery } from '@qms/http';
import { StoredFileDto } from '@qms/storage';
import { IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { SigningPersonDto, SigningUnitDto } from './fields.dto';

export class AuthorizationsQuery extends PageQuery {
  /** Only those in force on that day. */
  @ApiPropertyOptional({ type: String, format: 'date' })
  @IsOptional()
  @IsLegalDate()
  inForceOn?: string;
}
export class EnterAuthorizationDto {
  /** Number of the written authorization, e.g. `12/GUQ-SXD`. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 100)
  number!: string;
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  decidedOn!: string;
  /** Who is authorized: he heads a unit of the agency. */
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  personId!: string;
  /** The unit that he heads. */
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  unitId!: string;
  /** Nội dung được ủy quyền. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 2000)
  matter!: string;
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  validFrom!: string;
  /** Last day of its validity. */
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  validUntil!: string;
  /** The written authorization: scan, or the digitally signed PDF. */
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  fileId!: string;
}
export class RevokeAuthorizationDto {
  /** First day on which it is no longer in force. */
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  revokedOn!: string;
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 500)
  reason!: string;
}
export class AuthorizationRowDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  number!: string;
  @ApiProperty({ type: String, format: 'date' })
  decidedOn!: string;
  /** Who was authorized. */
  @ApiProperty({ type: () => SigningPersonDto })
  person!: SigningPersonDto;
  @ApiProperty({ type: () => SigningUnitDto })
  unit!: SigningUnitDto;
  @ApiProperty({ type: String })
  matter!: string;
  @ApiProperty({ type: String, format: 'date' })
  validFrom!: string;
  /** Last day of its validity. */
  @ApiProperty({ type: String, format: 'date' })
  validUntil!: string;
  /** First day on which it is no longer in force. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  revokedOn!: string | null;
  @ApiProperty({ enum: ['coming', 'in-force', 'over', 'revoked'], enumName: 'AuthorizationStanding' })
  standing!: 'coming' | 'in-force' | 'over' | 'revoked';
}
export class AuthorizationPageDto {
  @ApiProperty({ type: () => [AuthorizationRowDto] })
  items!: AuthorizationRowDto[];
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
  @ApiProperty({ type: () => CountDto })
  count!: CountDto;
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
}
export class AuthorizationDto extends AuthorizationRowDto {
  /** The head who authorized. */
  @ApiProperty({ type: () => SigningPersonDto })
  grantedBy!: SigningPersonDto;
  @ApiProperty({ type: () => StoredFileDto })
  file!: StoredFileDto;
  @ApiProperty({ type: String, nullable: true })
  revokeReason!: string | null;
  @ApiProperty({ type: () => [JournalEntryDto] })
  history!: JournalEntryDto[];
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
  @ApiProperty({ type: Number })
  version!: number;
}
/** Somebody who heads a unit. */
export class UnitHeadDto extends SigningPersonDto {
  @ApiProperty({ type: () => SigningUnitDto })
  unit!: SigningUnitDto;
}
export class UnitHeadListDto {
  @ApiProperty({ type: () => [UnitHeadDto] })
  items!: UnitHeadDto[];
}
