import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';
import { RECORD_KINDS, type RecordKind } from '../record.entity';
import { START_EVENTS, type StartEvent } from './retention.rules';

const BASES = ['law', 'rule'] as const;

export class NewRetentionClassDto {
  @ApiProperty({ type: String })
  @IsString()
  @Length(2, 200)
  name!: string;
  /** Years, 1 to 100; null or absent = vĩnh viễn. */
  @ApiPropertyOptional({ type: Number, nullable: true, minimum: 1, maximum: 100 })
  @ValidateIf((_, value) => value !== null && value !== undefined)
  @IsInt()
  @Min(1)
  @Max(100)
  years?: number | null;
  /** From when the years run. */
  @ApiProperty({ enum: START_EVENTS, enumName: 'RetentionStart' })
  @IsIn(START_EVENTS)
  startEvent!: StartEvent;
  @ApiProperty({ enum: BASES, enumName: 'RetentionBasis' })
  @IsIn(BASES)
  basisKind!: 'law' | 'rule';
  /** Article, or the organization's own paper. */
  @ApiProperty({ type: String })
  @IsString()
  @Length(2, 500)
  basisRef!: string;
  /** Kinds whose new records get this class. */
  @ApiPropertyOptional({ enum: RECORD_KINDS, enumName: 'RecordKind', isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(RECORD_KINDS, { each: true })
  kinds?: RecordKind[];
}
/** What is not named stays; `years: null` makes it vĩnh viễn. */
export class ChangeRetentionClassDto {
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(2, 200)
  name?: string;
  @ApiPropertyOptional({ type: Number, nullable: true, minimum: 1, maximum: 100 })
  @ValidateIf((_, value) => value !== null && value !== undefined)
  @IsInt()
  @Min(1)
  @Max(100)
  years?: number | null;
  @ApiPropertyOptional({ enum: START_EVENTS, enumName: 'RetentionStart' })
  @IsOptional()
  @IsIn(START_EVENTS)
  startEvent?: StartEvent;
  @ApiPropertyOptional({ enum: BASES, enumName: 'RetentionBasis' })
  @IsOptional()
  @IsIn(BASES)
  basisKind?: 'law' | 'rule';
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @IsString()
  @Length(2, 500)
  basisRef?: string;
  /** Kinds that get this class from now on; a kind that another class had leaves that one. */
  @ApiPropertyOptional({ enum: RECORD_KINDS, enumName: 'RecordKind', isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(RECORD_KINDS, { each: true })
  kinds?: RecordKind[];
}
export class RetentionClassDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String })
  name!: string;
  /** Null = vĩnh viễn. */
  @ApiProperty({ type: Number, nullable: true })
  years!: number | null;
  @ApiProperty({ enum: START_EVENTS, enumName: 'RetentionStart' })
  startEvent!: StartEvent;
  @ApiProperty({ enum: BASES, enumName: 'RetentionBasis' })
  basisKind!: 'law' | 'rule';
  @ApiProperty({ type: String })
  basisRef!: string;
  @ApiProperty({ enum: RECORD_KINDS, enumName: 'RecordKind', isArray: true })
  kinds!: RecordKind[];
  /** Records that have it, without the destroyed ones. */
  @ApiProperty({ type: Number })
  records!: number;
  @ApiProperty({ type: Number })
  version!: number;
}
export class RetentionClassesDto {
  @ApiProperty({ type: () => [RetentionClassDto] })
  items!: RetentionClassDto[];
  /** May the reader change the list? */
  @ApiProperty({ type: Boolean })
  mayChange!: boolean;
}
export class ClassifyRecordsDto {
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  recordIds!: string[];
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  classId!: string;
}
export class ClassifiedDto {
  @ApiProperty({ type: Number })
  count!: number;
}
export class HoldReasonDto {
  @ApiProperty({ type: String })
  @IsString()
  @Length(3, 2000)
  reason!: string;
}
export class RetentionOutcomeDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  /** Records whose term now ends on another day. */
  @ApiPropertyOptional({ type: Number })
  records?: number;
}
