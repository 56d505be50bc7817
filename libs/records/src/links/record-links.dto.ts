import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { RECORD_KINDS, RECORD_STATES, type RecordKind, type RecordState } from '../record.entity';
import { RELATIONS, type Relation } from './link-relations.rules';

export class NewRecordLinkDto {
  /** Another record that the actor may read. */
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  otherId!: string;
  /** What this record is to the other one, e.g. `remedies`: this one remedies what the other names. */
  @ApiProperty({ enum: RELATIONS, enumName: 'RecordRelation' })
  @IsIn(RELATIONS)
  relation!: Relation;
}
/** A link as it reads from the record that is shown. */
export class RecordLinkDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: RELATIONS, enumName: 'RecordRelation' })
  relation!: Relation;
  @ApiProperty({ type: String, format: 'uuid' })
  recordId!: string;
  @ApiProperty({ type: String })
  organizationName!: string;
  @ApiProperty({ enum: RECORD_KINDS, enumName: 'RecordKind' })
  kind!: RecordKind;
  @ApiProperty({ enum: RECORD_STATES, enumName: 'RecordState' })
  state!: RecordState;
  @ApiProperty({ type: String, nullable: true })
  code!: string | null;
  @ApiProperty({ type: String, nullable: true })
  number!: string | null;
  @ApiProperty({ type: String })
  title!: string;
  @ApiProperty({ type: String, format: 'date' })
  happenedOn!: string;
  /** Whether the reader may open it; else only what stands here is known. */
  @ApiProperty({ type: Boolean })
  readable!: boolean;
  /** Whether the reader's organization keeps the link, and may take it away. */
  @ApiProperty({ type: Boolean })
  own!: boolean;
}
export class RecordLinkOutcomeDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
}
