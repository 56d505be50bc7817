import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsLegalDate } from '@qms/http';
import { ROLES, type Role } from '@qms/work';
import { ArrayMaxSize, IsArray, IsOptional, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';

export class SignInDto {
  /** Tên đăng nhập. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 64)
  username!: string;
  @ApiProperty({ type: String, format: 'password' })
  @IsString()
  @Length(1, 400)
  password!: string;
  /** Six digits of the authenticator, where it is set up. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(/^\d{6}$/, { message: 'mã gồm 6 chữ số | a code has 6 digits' })
  totp?: string;
}
export class ConfirmDto {
  @ApiPropertyOptional({ type: String, format: 'password' })
  @IsOptional()
  @IsString()
  @Length(1, 400)
  password?: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(/^\d{6}$/, { message: 'mã gồm 6 chữ số | a code has 6 digits' })
  totp?: string;
}
export class ChangePasswordDto {
  @ApiProperty({ type: String, format: 'password' })
  @IsString()
  @Length(1, 400)
  current!: string;
  @ApiProperty({ type: String, format: 'password' })
  @IsString()
  @Length(1, 400)
  next!: string;
}
export class SwitchOrganizationDto {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  organizationId!: string;
}
export class TotpCodeDto {
  @ApiProperty({ type: String })
  @Matches(/^\d{6}$/, { message: 'mã gồm 6 chữ số | a code has 6 digits' })
  code!: string;
}
export class TotpSecretDto {
  /** Base32; shown once. */
  @ApiProperty({ type: String })
  secret!: string;
  /** `otpauth://…` for the QR code. */
  @ApiProperty({ type: String })
  uri!: string;
}
export class SetUpDto {
  @ApiProperty({ type: String })
  @IsString()
  @Length(20, 100)
  token!: string;
  /** Official name of the first organization, e.g. `Sở Khoa học và Công nghệ`. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(2, 300)
  organizationName!: string;
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 30)
  organizationCode!: string;
  @ApiProperty({ type: String })
  @IsString()
  @Length(2, 200)
  name!: string;
  @ApiProperty({ type: String })
  @Matches(/^[a-z0-9][a-z0-9._-]{1,62}$/, { message: 'chữ thường, số, dấu chấm, gạch | lower-case letters, digits, dot, dash' })
  username!: string;
  @ApiProperty({ type: String, format: 'password' })
  @IsString()
  @MaxLength(400)
  password!: string;
}

export class SessionPersonDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  name!: string;
  @ApiProperty({ type: String })
  username!: string;
  @ApiProperty({ type: String, nullable: true })
  post!: string | null;
}
export class SessionOrganizationDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  code!: string;
  @ApiProperty({ type: String })
  name!: string;
  @ApiProperty({ type: String })
  shortName!: string;
}
export class SessionTotpDto {
  @ApiProperty({ type: Boolean })
  enabled!: boolean;
  /** An administrator must set it up. */
  @ApiProperty({ type: Boolean })
  required!: boolean;
  /** Demo mode: it may be put off. */
  @ApiProperty({ type: Boolean })
  mayPostpone!: boolean;
}
export class SessionDto {
  @ApiProperty({ type: () => SessionPersonDto })
  person!: SessionPersonDto;
  @ApiProperty({ type: () => SessionOrganizationDto })
  organization!: SessionOrganizationDto;
  /** Where this person holds a role now. */
  @ApiProperty({ type: () => [SessionOrganizationDto] })
  organizations!: SessionOrganizationDto[];
  @ApiProperty({ enum: ROLES, enumName: 'Role', isArray: true })
  roles!: Role[];
  @ApiProperty({ type: [String] })
  menu!: string[];
  /** To be sent as `x-csrf-token` with every change. */
  @ApiProperty({ type: String })
  csrfToken!: string;
  @ApiProperty({ type: Boolean })
  demo!: boolean;
  @ApiProperty({ type: () => SessionTotpDto })
  totp!: SessionTotpDto;
  /** Until when acts of weight need no new confirmation. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  confirmedUntil!: string | null;
}
export class DemoPersonDto {
  @ApiProperty({ type: String })
  username!: string;
  @ApiProperty({ type: String })
  name!: string;
  @ApiProperty({ type: String })
  post!: string;
}
export class SessionOptionsDto {
  /** Demo people, offered in demo mode only. */
  @ApiProperty({ type: () => [DemoPersonDto], nullable: true })
  demo!: DemoPersonDto[] | null;
}
export class CreateTokenDto {
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 100)
  name!: string;
  /** Rights, e.g. `record:read`; acts of weight cannot be given to a token. */
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  rights!: string[];
  /** Last day of its validity, at most a year from now. */
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  expiresOn!: string;
}
export class NewTokenDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  /** Shown once. */
  @ApiProperty({ type: String })
  secret!: string;
}
export class TokenDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  name!: string;
  @ApiProperty({ type: [String] })
  rights!: string[];
  @ApiProperty({ type: String, format: 'date-time' })
  createdAt!: string;
  @ApiProperty({ type: String, format: 'date-time' })
  expiresAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  revokedAt!: string | null;
}
export class TokenListDto {
  @ApiProperty({ type: () => [TokenDto] })
  items!: TokenDto[];
}
