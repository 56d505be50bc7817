import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { IfSent, IsLegalDate } from '@qms/http';
import { ArrayMaxSize, ArrayUnique, IsArray, IsNumber, IsOptional, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { SESSION_HALVES, type SessionHalf } from './training-class.entity';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

export class ArrangeSessionDto {
  /** A day of the class. */
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  heldOn!: string;
  /** HH:MM, hours of Vietnam. */
  @ApiProperty({ type: String })
  @Matches(CLOCK, { message: 'giờ HH:MM | time HH:MM' })
  startsAt!: string;
  @ApiProperty({ type: String })
  @Matches(CLOCK, { message: 'giờ HH:MM | time HH:MM' })
  endsAt!: string;
  /** Nội dung. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(1, 500)
  title!: string;
  /** Tiết; 0 = opening, test. */
  @ApiProperty({ type: Number })
  @IsNumber({ maxDecimalPlaces: 1 })
  @Min(0)
  @Max(24)
  periods!: number;
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsUUID()
  roomId?: string | null;
  /** Who teaches it, at most ten. */
  @ApiPropertyOptional({ type: [String] })
  @IfSent()
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  trainerIds?: string[];
}
/** What is not named stays; `trainerIds` names all of them anew. */
export class ChangeSessionDto extends PartialType(ArrangeSessionDto, { skipNullProperties: false }) {}

export class SessionRoomDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  name!: string;
  @ApiProperty({ type: Number })
  seats!: number;
}
export class SessionTrainerDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  fullName!: string;
}
export class ClassSessionDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String, format: 'date' })
  heldOn!: string;
  /** By the hour at which it begins. */
  @ApiProperty({ enum: SESSION_HALVES, enumName: 'SessionHalf' })
  half!: SessionHalf;
  /** HH:MM. */
  @ApiProperty({ type: String })
  startsAt!: string;
  @ApiProperty({ type: String })
  endsAt!: string;
  @ApiProperty({ type: String })
  title!: string;
  @ApiProperty({ type: Number })
  periods!: number;
  @ApiProperty({ type: () => SessionRoomDto, nullable: true })
  room!: SessionRoomDto | null;
  @ApiProperty({ type: () => [SessionTrainerDto] })
  trainers!: SessionTrainerDto[];
  /** Its attendance stands from then on. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  closedAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  cancelledAt!: string | null;
  @ApiProperty({ type: Number })
  version!: number;
}
