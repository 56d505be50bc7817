import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Language } from '@qms/http';
import { type AwaitedItem, MyWork, type MyWorkSource, type SentItem } from '@qms/notifications';
import { type Actor, type Db, legalDate } from '@qms/work';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly state: 'ready' | 'failed';
  readonly expiresAt: Date | null;
}

/** A pack that is ready and was not taken yet, or could not be made: its asker's business alone. */
@Injectable()
export class EvidencePacksMyWork implements MyWorkSource, OnModuleInit {
  constructor(private readonly mine: MyWork) {}

  onModuleInit(): void {
    this.mine.register(this);
  }

  async awaits(db: Db, actor: Actor, language: Language): Promise<AwaitedItem[]> {
    const rows = await db.query<Row>(
      `select id, title, state, expires_at as "expiresAt" from evidence_pack where organization_id = $1 and asked_by = $2
         and ((state = 'ready' and taken_at is null and expires_at > $3) or state = 'failed') order by asked_at limit 50`,
      [actor.organizationId, actor.personId, db.now],
    );
    return rows.map(({ id, title, state, expiresAt }) => ({
      id,
      kind: `evidence-pack.${state}`,
      action: WORDS[state].action[language],
      sentence: `${WORDS[state].sentence[language]} “${title}”`,
      dueOn: expiresAt === null ? null : legalDate(expiresAt),
      link: `/ho-so/goi-minh-chung/${id}`,
    }));
  }

  async sent(): Promise<SentItem[]> {
    return [];
  }
}

const WORDS = {
  ready: {
    sentence: { vi: 'Tải về gói minh chứng đã sẵn sàng', en: 'Download the evidence pack that is ready' },
    action: { vi: 'Tải về', en: 'Download' },
  },
  failed: {
    sentence: { vi: 'Không lập được gói minh chứng', en: 'The evidence pack could not be made' },
    action: { vi: 'Xem', en: 'Open' },
  },
} as const;
