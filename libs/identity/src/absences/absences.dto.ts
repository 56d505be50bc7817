import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ActionDto, CountDto, IsLegalDate, PageQuery } from '@qms/http';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional, IsString, IsUUID, Length, ValidateIf } from 'class-validator';

export class AbsencesQuery extends PageQuery {
  /** Those that are over and those that were cancelled too. */
  @ApiPropertyOptional({ type: Boolean })
  @IsOptional()
  @Transform(({ value }) => value === true || value === 'true')
  @IsBoolean()
  past?: boolean;
}
export class EnterAbsenceDto {
  /** Who is away; oneself unless given. */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  personId?: string;
  /** First day of absence. */
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  awayFrom!: string;
  /** Last day of absence. */
  @ApiProperty({ type: String, format: 'date' })
  @IsLegalDate()
  awayUntil!: string;
  /** Somebody of the same role; for the head a deputy. */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  standInId?: string;
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(1, 500)
  note?: string;
}
/** What is not named stays. */
export class ChangeAbsenceDto {
  /** Last day of absence; who comes back earlier gives yesterday. */
  @ApiPropertyOptional({ type: String, format: 'date' })
  @IsOptional()
  @IsLegalDate()
  awayUntil?: string;
  /** Null: nobody stands in any more. */
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @ValidateIf((_, value) => value !== null && value !== undefined)
  @IsUUID()
  standInId?: string | null;
}
export class AbsentPersonDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  name!: string;
  @ApiProperty({ type: String, nullable: true })
  post!: string | null;
}
export class AbsenceDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: () => AbsentPersonDto })
  person!: AbsentPersonDto;
  @ApiProperty({ type: String, format: 'date' })
  awayFrom!: string;
  /** Last day of absence. */
  @ApiProperty({ type: String, format: 'date' })
  awayUntil!: string;
  @ApiProperty({ type: () => AbsentPersonDto, nullable: true })
  standIn!: AbsentPersonDto | null;
  @ApiProperty({ type: String, nullable: true })
  note!: string | null;
  @ApiProperty({ enum: ['coming', 'now', 'over', 'cancelled'], enumName: 'AbsenceStanding' })
  standing!: 'coming' | 'now' | 'over' | 'cancelled';
  /** The reader may change or cancel it. */
  @ApiProperty({ type: Boolean })
  mayChange!: boolean;
  @ApiProperty({ type: Number })
  version!: number;
}
export class AbsencePageDto {
  @ApiProperty({ type: () => [AbsenceDto] })
  items!: AbsenceDto[];
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
  @ApiProperty({ type: () => CountDto })
  count!: CountDto;
  /** `enter`: one's own; `enterForOthers`: anybody's of the agency. */
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
}
export class StandInsQuery {
  /** Who is away; oneself unless given. */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  personId?: string;
}
export class StandInDto extends AbsentPersonDto {
  /** Is away himself until that day; null = is here. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  awayUntil!: string | null;
}
export class StandInListDto {
  @ApiProperty({ type: () => [StandInDto] })
  items!: StandInDto[];
  /** People of the agency for whom an absence may be entered: all, or oneself. */
  @ApiProperty({ type: () => [AbsentPersonDto] })
  people!: AbsentPersonDto[];
}
