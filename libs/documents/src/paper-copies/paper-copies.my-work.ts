import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Language } from '@qms/http';
import { type AwaitedItem, MyWork, type MyWorkSource, type SentItem } from '@qms/notifications';
import { type Actor, type Db, holds } from '@qms/work';

const SHOWN = 3;

/** One line for all copies that are still out of what is no longer in force. */
@Injectable()
export class PaperCopiesMyWork implements MyWorkSource, OnModuleInit {
  constructor(private readonly mine: MyWork) {}

  onModuleInit(): void {
    this.mine.register(this);
  }

  async awaits(db: Db, actor: Actor, language: Language): Promise<AwaitedItem[]> {
    if (!actor.writes.includes(actor.organizationId) || !holds(actor, 'clerk', 'iso-secretary')) return [];
    const rows = await db.query<{ code: string; copies: number }>(
      `select d.code, count(*)::int as copies from paper_copy c join revision r on r.id = c.revision_id join document d on d.id = r.document_id
       where c.organization_id = $1 and c.settled_at is null and r.state <> 'effective' group by d.code order by d.code`,
      [actor.organizationId],
    );
    if (rows.length === 0) return [];
    const copies = rows.reduce((sum, row) => sum + row.copies, 0);
    const codes = `${rows
      .slice(0, SHOWN)
      .map(({ code }) => code)
      .join(', ')}${rows.length > SHOWN ? ', …' : ''}`;
    return [
      {
        id: actor.organizationId,
        kind: 'paper-copy.recall',
        action: language === 'vi' ? 'Thu hồi' : 'Recall',
        sentence:
          language === 'vi'
            ? `Thu hồi ${copies} bản giấy của tài liệu đã hết hiệu lực: ${codes}`
            : `Recall ${copies} paper copies of what is no longer in force: ${codes}`,
        dueOn: null,
        link: '/tai-lieu/ban-giay?recall=1',
      },
    ];
  }

  async sent(): Promise<SentItem[]> {
    return [];
  }
}
