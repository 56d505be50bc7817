import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Language } from '@qms/http';
import { type AwaitedItem, MyWork, type MyWorkSource, type SentItem } from '@qms/notifications';
import { type Actor, type Db, holds } from '@qms/work';
import { CompetenceReader } from './competence.reader';

/** What the people of an office still lack, for its ISO secretary: one entry, however much it is. */
@Injectable()
export class CompetenceMyWork implements MyWorkSource, OnModuleInit {
  constructor(
    private readonly mine: MyWork,
    private readonly competence: CompetenceReader,
  ) {}

  onModuleInit(): void {
    this.mine.register(this);
  }

  async awaits(db: Db, actor: Actor, language: Language): Promise<AwaitedItem[]> {
    if (!holds(actor, 'iso-secretary') || !actor.writes.includes(actor.organizationId)) return [];
    const { counts } = await this.competence.judged(db, { onlyGaps: true });
    const unmet = counts.expired + counts.missing;
    if (unmet + counts.expiring === 0) return [];
    const vi = language === 'vi';
    const told = [
      unmet > 0 && (vi ? `${unmet} yêu cầu năng lực chưa đạt` : `${unmet} required competences not met`),
      counts.expiring > 0 &&
        (vi ? `${counts.expiring} chứng chỉ hết hạn trong 60 ngày tới` : `${counts.expiring} certificates expire within 60 days`),
    ].filter(Boolean);
    return [
      {
        id: actor.organizationId,
        kind: 'competence.look-after',
        action: vi ? 'Xem bảng năng lực' : 'Open the competence matrix',
        sentence: vi ? `Năng lực của cán bộ: ${told.join('; ')}` : `Competence of the staff: ${told.join('; ')}`,
        dueOn: null,
        link: '/dao-tao/nang-luc?onlyGaps=true',
      },
    ];
  }

  async sent(): Promise<SentItem[]> {
    return [];
  }
}
