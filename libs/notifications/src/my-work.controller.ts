import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Acting, type Language, SignedIn, Speaking } from '@qms/http';
import { inPlaceOf, rolesInCommon, stoodInFor } from '@qms/identity';
import { type Actor, type Db, vnDate, Work } from '@qms/work';
import { type AwaitedItem, MyWork } from './my-work';
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
      const items: AwaitedItem[] = [];
      const sent = [];
      for (const source of this.mine.sources) {
        items.push(...(await source.awaits(db, actor, language)));
        sent.push(...(await source.sent(db, actor, language)));
      }
      items.push(...(await this.forAbsent(db, actor, language, new Set(items.map(keyOf)))));
      return { items: items.sort(byDue).map((item) => ({ ...item, group: groupOf(item.dueOn, db.today) })), sent };
    });
  }

  /** What awaits the absent for whom one stands in, as far as one's own roles reach; what awaits oneself as well is told once. */
  private async forAbsent(db: Db, actor: Actor, language: Language, own: ReadonlySet<string>): Promise<AwaitedItem[]> {
    if (!actor.personId || !actor.writes.includes(actor.organizationId)) return [];
    const items: AwaitedItem[] = [];
    const told = new Set(own);
    for (const absent of await stoodInFor(db, actor.personId, actor.organizationId)) {
      const roles = rolesInCommon(absent.roles, actor.roles);
      if (roles.length === 0) continue;
      const inPlace: Actor = { ...actor, personId: absent.personId, name: absent.name, post: absent.post, roles };
      for (const source of this.mine.sources.filter(({ personal }) => !personal))
        for (const item of await source.awaits(db, inPlace, language)) {
          if (told.has(keyOf(item))) continue;
          told.add(keyOf(item));
          items.push({ ...item, sentence: item.sentence + inPlaceOf(language, absent.name, vnDate(absent.until)) });
        }
    }
    return items;
  }
}

const keyOf = ({ kind, id }: AwaitedItem): string => `${kind} ${id}`;
