import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Language } from '@qms/http';
import { type AwaitedItem, MyWork, type MyWorkSource, type SentItem } from '@qms/notifications';
import { type Actor, type Db, holds } from '@qms/work';
import { EffectivenessReader } from './effectiveness.reader';

/** One entry for each class whose effect on the own people is to be judged; of who looks after the competence of the office. */
@Injectable()
export class EffectivenessMyWork implements MyWorkSource, OnModuleInit {
  constructor(
    private readonly mine: MyWork,
    private readonly reader: EffectivenessReader,
  ) {}

  onModuleInit(): void {
    this.mine.register(this);
  }

  async awaits(db: Db, actor: Actor, language: Language): Promise<AwaitedItem[]> {
    if (!actor.writes.includes(actor.organizationId) || !holds(actor, 'iso-secretary', 'qmr', 'course-organiser', 'standards-office-head'))
      return [];
    const vi = language === 'vi';
    return (await this.reader.open(db)).map(({ classId, code, title, people, evaluated, dueBy }) => ({
      id: classId,
      kind: 'effectiveness.evaluate',
      action: vi ? 'Đánh giá hiệu lực' : 'Evaluate',
      sentence: vi
        ? `Đánh giá hiệu lực sau đào tạo lớp ${code} - ${title}: còn ${people - evaluated} người`
        : `Judge the effectiveness of class ${code} - ${title}: ${people - evaluated} people left`,
      dueOn: dueBy,
      link: `/dao-tao/hieu-luc/${classId}`,
    }));
  }

  async sent(): Promise<SentItem[]> {
    return [];
  }
}
