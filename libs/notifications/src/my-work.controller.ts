import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Acting, type Language, SignedIn, Speaking } from '@qms/http';
import { type Actor, Work } from '@qms/work';
import { MyWork } from './my-work';
import { byDue, groupOf } from './my-work.rules';

export class AwaitedItemDto {
  @ApiProperty({ type: String })
  id!: string;
  @ApiProperty({ type: String })
  kind!: string;
  @ApiProperty({ type: String })
  sentence!: string;
  /** The verb of its button. */
  @ApiProperty({ type: String })
  action!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  dueOn!: string | null;
  @ApiProperty({ enum: ['late', 'this-week', 'later'], enumName: 'WorkGroup' })
  group!: 'late' | 'this-week' | 'later';
  @ApiProperty({ type: String })
  link!: string;
}
export class SentItemDto {
  @ApiProperty({ type: String })
  id!: string;
  @ApiProperty({ type: String })
  sentence!: string;
  @ApiProperty({ type: String })
  state!: string;
  @ApiProperty({ type: String })
  link!: string;
}
export class MyWorkDto {
  @ApiProperty({ type: () => [AwaitedItemDto] })
  items!: AwaitedItemDto[];
  @ApiProperty({ type: () => [SentItemDto] })
  sent!: SentItemDto[];
}

@ApiTags('my-work')
@Controller('my-work')
export class MyWorkController {
  constructor(
    private readonly work: Work,
    private readonly mine: MyWork,
  ) {}

  @Get()
  @SignedIn('what awaits the signed-in person')
  @ApiOkResponse({ type: MyWorkDto })
  get(@Acting() actor: Actor, @Speaking() language: Language): Promise<MyWorkDto> {
    return this.work.read(actor, async (db) => {
      const items = [];
      const sent = [];
      for (const source of this.mine.sources) {
        items.push(...(await source.awaits(db, actor, language)));
        sent.push(...(await source.sent(db, actor, language)));
      }
      return { items: items.sort(byDue).map((item) => ({ ...item, group: groupOf(item.dueOn, db.today) })), sent };
    });
  }
}
