import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { ActionDto, CountDto, IfSent, IsLegalDate, PageQuery } from '@qms/http';
import { StoredFileDto } from '@qms/storage';
import { Transform } from 'class-transformer';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { TrainingPersonDto } from '../person-ref.dto';
import { PROVIDER_FIELDS, type ProviderField } from './teaching.entity';

export class TeachingQuery extends PageQuery {
  /** Also what is no longer used. */
  @ApiPropertyOptional({ type: Boolean })
  @IsOptional()
  @Transform(({ value }) => value === true || value === 'true')
  @IsBoolean()
  retired?: boolean;
}

export class EnterProviderDto {
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 300)
  name!: string;
  /** Number of the Giấy xác nhận, e.g. `07/GXN-TĐC`. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 100)
  confirmationNumber!: string;
  /** What it is confirmed for (TT 26/2014/TT-BKHCN, Điều 27). */
  @ApiProperty({ enum: PROVIDER_FIELDS, enumName: 'ProviderField', isArray: true })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(PROVIDER_FIELDS, { each: true })
  fields!: ProviderField[];
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  issuedOn!: string;
  /** The last day on which it is in force. */
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  validTo!: string;
  /** The Giấy xác nhận (POST /files first). */
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsUUID()
  fileId?: string | null;
}
export class ChangeProviderDto extends PartialType(EnterProviderDto, { skipNullProperties: false }) {
  /** No longer used; what it was used for stays. */
  @ApiPropertyOptional({ type: Boolean })
  @IfSent()
  @IsBoolean()
  retired?: boolean;
}
export class ProviderDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  name!: string;
  @ApiProperty({ type: String })
  confirmationNumber!: string;
  @ApiProperty({ enum: PROVIDER_FIELDS, enumName: 'ProviderField', isArray: true })
  fields!: ProviderField[];
  @ApiProperty({ type: String, format: 'date' })
  issuedOn!: string;
  @ApiProperty({ type: String, format: 'date' })
  validTo!: string;
  @ApiProperty({ type: () => StoredFileDto, nullable: true })
  file!: StoredFileDto | null;
  @ApiProperty({ type: Boolean })
  retired!: boolean;
  @ApiProperty({ type: Number })
  version!: number;
}
export class ProviderPageDto {
  @ApiProperty({ type: () => [ProviderDto] })
  items!: ProviderDto[];
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
  @ApiProperty({ type: () => CountDto })
  count!: CountDto;
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
}

export class EnterTrainerDto {
  @ApiProperty({ type: String })
  @IsString()
  @Length(2, 200)
  fullName!: string;
  /** His account, where he has one: he then enters the attendance of his sessions. */
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsUUID()
  personId?: string | null;
  /** Đơn vị công tác. */
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  employer?: string | null;
  /** Trình độ chuyên môn. */
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  degree?: string | null;
  /** Thâm niên, kinh nghiệm. */
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  experience?: string | null;
  /** On whose registered list he stands (TT 26/2014/TT-BKHCN, Điều 31 khoản 4). */
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsUUID()
  providerId?: string | null;
}
export class ChangeTrainerDto extends PartialType(EnterTrainerDto, { skipNullProperties: false }) {
  @ApiPropertyOptional({ type: Boolean })
  @IfSent()
  @IsBoolean()
  retired?: boolean;
}
export class ProviderRefDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  name!: string;
}
export class TrainerDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  fullName!: string;
  @ApiProperty({ type: () => TrainingPersonDto, nullable: true })
  person!: TrainingPersonDto | null;
  @ApiProperty({ type: String, nullable: true })
  employer!: string | null;
  @ApiProperty({ type: String, nullable: true })
  degree!: string | null;
  @ApiProperty({ type: String, nullable: true })
  experience!: string | null;
  @ApiProperty({ type: () => ProviderRefDto, nullable: true })
  provider!: ProviderRefDto | null;
  /** Sessions that he taught or is to teach. */
  @ApiProperty({ type: Number })
  sessions!: number;
  @ApiProperty({ type: Boolean })
  retired!: boolean;
  @ApiProperty({ type: Number })
  version!: number;
}
export class TrainerPageDto {
  @ApiProperty({ type: () => [TrainerDto] })
  items!: TrainerDto[];
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
  @ApiProperty({ type: () => CountDto })
  count!: CountDto;
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
}

/** Who may be named as a trainer's account: who has the role here. */
export class TrainerAccountListDto {
  @ApiProperty({ type: () => [TrainingPersonDto] })
  items!: TrainingPersonDto[];
}

export class EnterRoomDto {
  /** Unique in the agency. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 200)
  name!: string;
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  address?: string | null;
  /** Số chỗ. */
  @ApiProperty({ type: Number })
  @IsInt()
  @Min(1)
  @Max(10_000)
  seats!: number;
}
export class ChangeRoomDto extends PartialType(EnterRoomDto, { skipNullProperties: false }) {
  @ApiPropertyOptional({ type: Boolean })
  @IfSent()
  @IsBoolean()
  retired?: boolean;
}
export class RoomDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  name!: string;
  @ApiProperty({ type: String, nullable: true })
  address!: string | null;
  @ApiProperty({ type: Number })
  seats!: number;
  @ApiProperty({ type: Boolean })
  retired!: boolean;
  @ApiProperty({ type: Number })
  version!: number;
}
export class RoomPageDto {
  @ApiProperty({ type: () => [RoomDto] })
  items!: RoomDto[];
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
  @ApiProperty({ type: () => CountDto })
  count!: CountDto;
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
}
