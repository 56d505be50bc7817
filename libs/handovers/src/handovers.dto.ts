import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ActionDto, CountDto } from '@qms/http';
import { IsOptional, IsString, IsUUID, Length } from 'class-validator';

export class HandoverPersonDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  name!: string;
  @ApiProperty({ type: String, nullable: true })
  post!: string | null;
}
export class SuccessorDto extends HandoverPersonDto {
  /** Kinds that no role of his lets him go on with: they stay, for another. */
  @ApiProperty({ type: [String] })
  cannotTake!: string[];
}
export class OpenWorkQuery {
  /** Whose; one's own unless given. */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  personId?: string;
}
export class MakeHandoverDto {
  /** Whose work goes over; one's own unless given. */
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  fromId?: string;
  /** Who goes on with it: works in the same agency today. */
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  toId!: string;
  /** Why, e.g. `Chuyển công tác từ ngày 01/12/2026`; stands in the minutes. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 500)
  reason!: string;
}
export class HandoverThingDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  label!: string;
  /** Path in the web app; null where the thing is a kind that is no more. */
  @ApiProperty({ type: String, nullable: true })
  link!: string | null;
}
export class HandoverGroupDto {
  @ApiProperty({ type: String })
  kind!: string;
  /** What the kind is called. */
  @ApiProperty({ type: String })
  name!: string;
  @ApiProperty({ type: () => [HandoverThingDto] })
  things!: HandoverThingDto[];
}
export class OpenWorkDto {
  @ApiProperty({ type: () => HandoverPersonDto })
  person!: HandoverPersonDto;
  @ApiProperty({ type: () => [HandoverGroupDto] })
  groups!: HandoverGroupDto[];
  /** Who may go on with it, or with some of it. */
  @ApiProperty({ type: () => [SuccessorDto] })
  successors!: SuccessorDto[];
  /** Whose work the reader may hand over: all of the agency, those too who left within a year, or himself. */
  @ApiProperty({ type: () => [HandoverPersonDto] })
  people!: HandoverPersonDto[];
}
export class HandoverRowDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: () => HandoverPersonDto })
  from!: HandoverPersonDto;
  @ApiProperty({ type: () => HandoverPersonDto })
  to!: HandoverPersonDto;
  @ApiProperty({ type: String })
  reason!: string;
  @ApiProperty({ type: String, format: 'date-time' })
  madeAt!: string;
  @ApiProperty({ type: Number })
  items!: number;
}
export class HandoverPageDto {
  @ApiProperty({ type: () => [HandoverRowDto] })
  items!: HandoverRowDto[];
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
  @ApiProperty({ type: () => CountDto })
  count!: CountDto;
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/ActionDto' } })
  actions!: Record<string, ActionDto>;
}
export class HandoverDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: () => HandoverPersonDto })
  from!: HandoverPersonDto;
  @ApiProperty({ type: () => HandoverPersonDto })
  to!: HandoverPersonDto;
  @ApiProperty({ type: String })
  reason!: string;
  @ApiProperty({ type: () => HandoverPersonDto })
  madeBy!: HandoverPersonDto;
  @ApiProperty({ type: String, format: 'date-time' })
  madeAt!: string;
  @ApiProperty({ type: () => [HandoverGroupDto] })
  groups!: HandoverGroupDto[];
}
