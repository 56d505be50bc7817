import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Language } from '@qms/http';
import { type AwaitedItem, MyWork, type MyWorkSource, type SentItem } from '@qms/notifications';
import { headsWork } from '@qms/signing';
import { type Actor, type Db, holds } from '@qms/work';
import type { DestructionState } from './destructions/destruction.lifecycle';
import { KEEPERS } from './records.policy';

type Words = Readonly<Record<Language, string>>;
interface Row {
  readonly id: string;
  readonly title: string;
  readonly state: DestructionState;
  readonly records: number;
  /** Units whose records they are; null = the whole agency's. */
  readonly unitIds: readonly (string | null)[];
}
type Transfer = Omit<Row, 'unitIds'>;

/** What a list for destruction awaits in each state, of whom. */
const NEXT: Readonly<
  Partial<Record<DestructionState, { readonly who: 'head' | 'keeper'; readonly sentence: Words; readonly action: Words }>>
> = {
  draft: {
    who: 'keeper',
    sentence: { vi: 'Trình hội đồng, ghi ý kiến về danh mục hủy', en: 'Submit to the council and enter its opinion:' },
    action: { vi: 'Ghi ý kiến', en: 'Enter' },
  },
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

/** Lists that await the head (or the deputy in whose field all of their records lie) or the keepers of the register, and transfers that the archive has not confirmed. */
@Injectable()
export class RecordsMyWork implements MyWorkSource, OnModuleInit {
  constructor(private readonly mine: MyWork) {}

  onModuleInit(): void {
    this.mine.register(this);
  }

  async awaits(db: Db, actor: Actor, language: Language): Promise<AwaitedItem[]> {
    if (!actor.writes.includes(actor.organizationId)) return [];
    const isHead = holds(actor, 'agency-head', 'deputy-head');
    const isKeeper = holds(actor, ...KEEPERS);
    if (!isHead && !isKeeper) return [];
    const lists = await db.query<Row>(
      `select d.id, d.title, d.state, i.records, i."unitIds" from destruction d cross join lateral (
         select count(*)::int as records, coalesce(array_agg(distinct r.unit_id), '{}') as "unitIds" from destruction_item i
           join record r on r.id = i.record_id where i.destruction_id = d.id and i.dropped_at is null) i
       where d.organization_id = $1 and d.state in ('draft', 'reviewed', 'decided', 'carried-out') order by d.created_at limit 100`,
      [actor.organizationId],
    );
    const transfers = holds(actor, 'clerk')
      ? await db.query<Transfer>(
          `select t.id, t.title, (select count(*)::int from archive_transfer_item i where i.transfer_id = t.id and i.dropped_at is null) as records
           from archive_transfer t where t.organization_id = $1 and t.state = 'draft' order by t.created_at limit 100`,
          [actor.organizationId],
        )
      : [];
    const field = await headsWork(db, actor, language);
    return [
      ...lists.flatMap((row) => {
        const next = NEXT[row.state];
        // A deputy decides on what lies in his field; the head sees every list.
        const concerns =
          next?.who === 'head' ? isHead && field.mine(row.unitIds.map((unitId) => ({ unitId, procedureFields: [] }))) : isKeeper;
        if (!next || !concerns) return [];
        const shown = item(row, `destruction.${row.state}`, `/ho-so/huy/${row.id}`, next.sentence, next.action, language);
        return [next.who === 'head' ? { ...shown, sentence: shown.sentence + field.inPlace } : shown];
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

const item = (row: Transfer, kind: string, link: string, sentence: Words, action: Words, language: Language): AwaitedItem => ({
  id: row.id,
  kind,
  action: action[language],
  sentence: `${sentence[language]} “${row.title}” (${row.records} ${language === 'vi' ? 'hồ sơ' : 'records'})`,
  dueOn: null,
  link,
});
