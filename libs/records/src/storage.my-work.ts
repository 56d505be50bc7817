import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Language } from '@qms/http';
import { type AwaitedItem, MyWork, type MyWorkSource, type SentItem } from '@qms/notifications';
import { StorageHealth } from '@qms/storage';
import { type Actor, type Db, holds, legalDate } from '@qms/work';

/** Damaged files that nobody could restore: an alarm for who looks after the system (QCVN 12:2026/BCA, 2.2.5.4). */
@Injectable()
export class StorageMyWork implements MyWorkSource, OnModuleInit {
  constructor(
    private readonly mine: MyWork,
    private readonly health: StorageHealth,
  ) {}

  onModuleInit(): void {
    this.mine.register(this);
  }

  async awaits(_db: Db, actor: Actor, language: Language): Promise<AwaitedItem[]> {
    if (!holds(actor, 'system-administrator')) return [];
    const { damaged } = await this.health.look();
    const [first] = damaged;
    if (!first) return [];
    const sentence = {
      vi: `${damaged.length} tệp trong kho đã hỏng và chưa khôi phục được: lấy lại từ bản sao lưu`,
      en: `${damaged.length} stored files are damaged and could not be restored: bring them back from a backup`,
    };
    return [
      {
        id: first.id,
        kind: 'storage.damaged',
        action: language === 'vi' ? 'Xem' : 'Look',
        sentence: sentence[language],
        dueOn: legalDate(new Date(first.since)),
        link: '/kho-tep',
      },
    ];
  }

  async sent(): Promise<SentItem[]> {
    return [];
  }
}
