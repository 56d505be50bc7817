import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Language } from '@qms/http';
import { type AwaitedItem, MyWork, type MyWorkSource, type SentItem } from '@qms/notifications';
import { type Actor, type Db, holds, vnDate } from '@qms/work';
import { DocumentReviewsReader } from './document-reviews.reader';
import { isReminded } from './review-due.rules';

/** One line for the whole list, from sixty days before it is due until it is done. */
@Injectable()
export class DocumentReviewsMyWork implements MyWorkSource, OnModuleInit {
  constructor(
    private readonly mine: MyWork,
    private readonly reader: DocumentReviewsReader,
  ) {}

  onModuleInit(): void {
    this.mine.register(this);
  }

  async awaits(db: Db, actor: Actor, language: Language): Promise<AwaitedItem[]> {
    if (!actor.writes.includes(actor.organizationId) || !holds(actor, 'iso-secretary')) return [];
    const { items, year, total } = await this.reader.of(db, actor.organizationId);
    const due = items.filter(({ isDone, dueOn }) => !isDone && isReminded(dueOn, db.today)).sort((a, b) => a.dueOn.localeCompare(b.dueOn));
    const [first] = due;
    if (!first) return [];
    return [
      {
        id: actor.organizationId,
        kind: 'document-review.due',
        action: language === 'vi' ? 'Soát xét' : 'Review',
        sentence:
          language === 'vi'
            ? `Soát xét định kỳ năm ${year}: còn ${due.length}/${total} tài liệu, hạn ${vnDate(first.dueOn)}`
            : `Periodic review of ${year}: ${due.length} of ${total} documents left, due ${vnDate(first.dueOn)}`,
        dueOn: first.dueOn,
        link: '/tai-lieu/soat-xet',
      },
    ];
  }

  async sent(): Promise<SentItem[]> {
    return [];
  }
}
