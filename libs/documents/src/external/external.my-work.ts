import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Language } from '@qms/http';
import { type AwaitedItem, MyWork, type MyWorkSource, type SentItem } from '@qms/notifications';
import { type Actor, type Db, holds, vnDate } from '@qms/work';
import type { LawUpdateDto } from './external-documents.dto';
import { LawUpdatesReader } from './law-updates.reader';

/** What others wrote and the procedures do not follow yet: the secretary's, from the day on which it counts until it is done. */
@Injectable()
export class ExternalMyWork implements MyWorkSource, OnModuleInit {
  constructor(
    private readonly mine: MyWork,
    private readonly updates: LawUpdatesReader,
  ) {}

  onModuleInit(): void {
    this.mine.register(this);
  }

  async awaits(db: Db, actor: Actor, language: Language): Promise<AwaitedItem[]> {
    if (!actor.writes.includes(actor.organizationId) || !holds(actor, 'iso-secretary')) return [];
    const open = await this.updates.open(db, actor.organizationId);
    return open.filter(({ state }) => state !== 'coming').map((update) => item(update, language));
  }

  async sent(): Promise<SentItem[]> {
    return [];
  }
}

function item(update: LawUpdateDto, language: Language): AwaitedItem {
  const { document, number, dueOn, linkId } = update;
  return {
    id: linkId,
    kind: 'law-update.bring-in',
    action: language === 'vi' ? 'Cập nhật' : 'Bring in',
    sentence:
      language === 'vi'
        ? `Cập nhật ${document.code} theo ${number} - ${timeLeft(update, language)}, hạn ${vnDate(dueOn!)}`
        : `Bring ${number} into ${document.code} - ${timeLeft(update, language)}, due ${vnDate(dueOn!)}`,
    dueOn,
    link: `/tai-lieu/${document.id}?tab=ben-ngoai`,
  };
}

function timeLeft({ daysLeft }: LawUpdateDto, language: Language): string {
  const days = daysLeft!;
  if (days < 0) return language === 'vi' ? `quá hạn ${-days} ngày` : `${-days} days late`;
  if (days === 0) return language === 'vi' ? 'hạn hôm nay' : 'due today';
  return language === 'vi' ? `còn ${days} ngày` : `${days} days left`;
}
