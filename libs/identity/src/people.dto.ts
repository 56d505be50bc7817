import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CountDto, IsLegalDate, PageQuery } from '@qms/http';
import { ROLES, type Role } from '@qms/work';
import { IsEmail, IsIn, IsOptional, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';

export class CreatePersonDto {
  /** Full name without degrees. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(2, 200)
  name!: string;
  @ApiProperty({ type: String })
  @Matches(/^[a-z0-9][a-z0-9._-]{1,62}$/, { message: 'chữ thường, số, dấu chấm, gạch | lower-case letters, digits, dot, dash' })
  username!: string;
  /** Official post, e.g. `Chánh Văn phòng`. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  post?: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsEmail()
  email?: string;
}
export class CreatedPersonDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  /** First password, shown once; to be changed by the person. */
  @ApiProperty({ type: String })
  initialPassword!: string;
}
export class PeopleQuery extends PageQuery {
  /** Part of a name or username, with or without accents. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  organizationId?: string;
}
export class CreateMembershipDto {
  /** The agency (owner of a QMS) in which the role is held. */
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  organizationId!: string;
  /** The room, where the role is a room's. */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  unitId?: string;
  @ApiProperty({ enum: ROLES, enumName: 'Role' })
  @IsIn(ROLES)
  role!: Role;
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  validFrom!: string;
  /** First day on which it is no longer held. */
  @ApiPropertyOptional({ type: String, format: 'date' })
  @IsOptional()
  @IsLegalDate()
  validTo?: string;
}
export class EndMembershipDto {
  /** First day on which the role is no longer held. */
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  validTo!: string;
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 500)
  reason!: string;
}
export class MembershipDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String, format: 'uuid' })
  organizationId!: string;
  @ApiProperty({ type: String })
  organizationName!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  unitId!: string | null;
  @ApiProperty({ type: String, nullable: true })
  unitName!: string | null;
  @ApiProperty({ enum: ROLES, enumName: 'Role' })
  role!: Role;
  @ApiProperty({ type: String, format: 'date' })
  validFrom!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  validTo!: string | null;
}
export class PersonDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  name!: string;
  @ApiProperty({ type: String })
  username!: string;
  @ApiProperty({ type: String, nullable: true })
  post!: string | null;
  @ApiProperty({ type: Boolean })
  active!: boolean;
  @ApiProperty({ type: () => [MembershipDto] })
  memberships!: MembershipDto[];
}
export class PeoplePageDto {
  @ApiProperty({ type: () => [PersonDto] })
  items!: PersonDto[];
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
  @ApiProperty({ type: () => CountDto })
  count!: CountDto;
}
