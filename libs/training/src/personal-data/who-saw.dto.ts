import { ApiProperty } from '@nestjs/swagger';
import { CountDto, PageQuery } from '@qms/http';
import { READ_KINDS, READ_WAYS, type ReadKind, type ReadWay } from './read-kinds.words';

export class WhoSawQuery extends PageQuery {}

/** Somebody saw data of a person on a day. */
export class WhoSawRowDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: READ_KINDS, enumName: 'PersonalDataReadKind' })
  kind!: ReadKind;
  /** `file`: taken away as a workbook, a paper or a scan. */
  @ApiProperty({ enum: READ_WAYS, enumName: 'PersonalDataReadWay' })
  way!: ReadWay;
  /** In Vietnam. */
  @ApiProperty({ type: String, format: 'date' })
  readOn!: string;
  /** Who read it, with his post of now. */
  @ApiProperty({ type: String })
  reader!: string;
  @ApiProperty({ type: String, nullable: true })
  post!: string | null;
  /** For whom he worked then. */
  @ApiProperty({ type: String })
  office!: string;
  /** Which class, certificate or office it is about; null for the entry of the learner himself. */
  @ApiProperty({ type: String, nullable: true })
  about!: string | null;
}
export class WhoSawPageDto {
  @ApiProperty({ type: () => [WhoSawRowDto] })
  items!: WhoSawRowDto[];
  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
  @ApiProperty({ type: () => CountDto })
  count!: CountDto;
}
