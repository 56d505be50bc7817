import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Language } from '@qms/http';
import { type AwaitedItem, MyWork, type MyWorkSource, type SentItem } from '@qms/notifications';
import { type Actor, type Db, holds } from '@qms/work';
import type { DestructionState } from './destructions/destruction.lifecycle';

type Words = Readonly<Record<Language, string>>;
interface Row {
  readonly id: string;
  readonly title: string;
  readonly state: DestructionState;
  readonly records: number;
}

/** What a list for destruction awaits in each state, of whom. */
const NEXT: Readonly<
  Partial<Record<DestructionState, { readonly who: 'head' | 'keeper'; readonly sentence: Words; readonly action: Words }>>
> = {
  reviewed: {
    who: 'head',
    sentence: { vi: 'Quyết định hủy', en: 'Decide on destroying' },
    action: { vi: 'Quyết định', en: 'Decide' },
  },
  decided: { who: 'keeper', sentence: { vi: 'Thực hiện hủy', en: 'Destroy' }, action: { vi: 'Hủy', en: 'Destroy' } },
  'carried-out': {
    who: 'keeper',
    sentence: { vi: 'Cập nhật biên bản hủy đã ký:', en: 'Enter the signed minutes of the destruction:' },
    action: { vi: 'Cập nhật', en: 'Enter' },
  },
};

/** Lists that await the head or the keepers of the register, and transfers that the archive has not confirmed. */
@Injectable()
export class RecordsMyWork implements MyWorkSource, OnModuleInit {
  constructor(private readonly mine: MyWork) {}

  onModuleInit(): void {
    this.mine.register(this);
  }

  async awaits(db: Db, actor: Actor, language: Language): Promise<AwaitedItem[]> {
    if (!actor.writes.includes(actor.organizationId)) return [];
    const isHead = holds(actor, 'agency-head', 'deputy-head');
    const isKeeper = holds(actor, 'iso-secretary', 'clerk', 'qmr');
    if (!isHead && !isKeeper) return [];
    const lists = await db.query<Row>(
      `select d.id, d.title, d.state, (select count(*)::int from destruction_item i where i.destruction_id = d.id and i.dropped_at is null) as records
       from destruction d where d.organization_id = $1 and d.state in ('reviewed', 'decided', 'carried-out') order by d.created_at limit 100`,
      [actor.organizationId],
    );
    const transfers = holds(actor, 'clerk')
      ? await db.query<Row>(
          `select t.id, t.title, (select count(*)::int from archive_transfer_item i where i.transfer_id = t.id and i.dropped_at is null) as records
           from archive_transfer t where t.organization_id = $1 and t.state = 'draft' order by t.created_at limit 100`,
          [actor.organizationId],
        )
      : [];
    return [
      ...lists.flatMap((row) => {
        const next = NEXT[row.state];
        if (!next || !(next.who === 'head' ? isHead : isKeeper)) return [];
        return [item(row, `destruction.${row.state}`, `/ho-so/huy/${row.id}`, next.sentence, next.action, language)];
      }),
      ...transfers.map((row) =>
        item(
          row,
          'archive-transfer.receive',
          `/ho-so/nop-luu/${row.id}`,
          { vi: 'Nhận hồ sơ nộp lưu', en: 'Take over for the archive' },
          { vi: 'Nhận', en: 'Take over' },
          language,
        ),
      ),
    ];
  }

  async sent(): Promise<SentItem[]> {
    return [];
  }
}

const item = (row: Row, kind: string, link: string, sentence: Words, action: Words, language: Language): AwaitedItem => ({
  id: row.id,
  kind,
  action: action[language],
  sentence: `${sentence[language]} “${row.title}” (${row.records} ${language === 'vi' ? 'hồ sơ' : 'records'})`,
  dueOn: null,
  link,
});
