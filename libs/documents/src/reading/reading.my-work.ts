import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Language } from '@qms/http';
import { type AwaitedItem, MyWork, type MyWorkSource, type SentItem } from '@qms/notifications';
import type { Actor, Db } from '@qms/work';
import { ReadingReader, reads } from './reading.reader';

const SHOWN = 3;

/** One line, however many there are to read: they are confirmed together. */
@Injectable()
export class ReadingMyWork implements MyWorkSource, OnModuleInit {
  readonly personal = true;

  constructor(
    private readonly mine: MyWork,
    private readonly reader: ReadingReader,
  ) {}

  onModuleInit(): void {
    this.mine.register(this);
  }

  async awaits(db: Db, actor: Actor, language: Language): Promise<AwaitedItem[]> {
    if (!actor.writes.includes(actor.organizationId) || !reads(actor)) return [];
    const awaiting = await this.reader.awaiting(db, actor);
    if (awaiting.length === 0) return [];
    const codes = awaiting.slice(0, SHOWN).map(({ code }) => code);
    const more = awaiting.length > SHOWN ? ', …' : '';
    return [
      {
        id: actor.personId!,
        kind: 'reading.confirm',
        action: language === 'vi' ? 'Đọc và xác nhận' : 'Read and confirm',
        sentence:
          language === 'vi'
            ? `Xác nhận đã đọc ${awaiting.length} tài liệu của công việc mình: ${codes.join(', ')}${more}`
            : `Confirm having read ${awaiting.length} documents of your own work: ${codes.join(', ')}${more}`,
        dueOn: null,
        link: '/doc-tai-lieu',
      },
    ];
  }

  async sent(): Promise<SentItem[]> {
    return [];
  }
}
