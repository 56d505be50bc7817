import { Injectable, type OnModuleInit } from '@nestjs/common';
import { COUNT_CAP, type Language } from '@qms/http';
import { type AwaitedItem, MyWork, type MyWorkSource, type SentItem } from '@qms/notifications';
import { type Actor, type Db, holds, type LegalDate, vnDate } from '@qms/work';
import { RETENTION } from '../records.filters';
import { KEEPERS } from '../records.policy';
import { toldUpTo } from './hand-over.rules';

type Words = (count: string, day: string) => string;
/** One line about records of the agency: the filter of the register that it opens, and the day by which it is asked. */
interface Due {
  readonly filter: 'hand-over-due' | 'due';
  readonly column: 'hand_over_by' | 'retain_until';
  readonly kind: string;
  readonly sentence: Readonly<Record<Language, Words>>;
  readonly action: Readonly<Record<Language, string>>;
}

const HAND_OVER: Due = {
  filter: 'hand-over-due',
  column: 'hand_over_by',
  kind: 'record.hand-over-due',
  sentence: {
    vi: (count, day) => `Nộp lưu vào Lưu trữ cơ quan: ${count} hồ sơ đến hạn, hạn sớm nhất ngày ${day}`,
    en: (count, day) => `Hand over to the agency's archive: ${count} records due, the first by ${day}`,
  },
  action: { vi: 'Lập đợt nộp lưu', en: 'Prepare the transfer' },
};
const TERM_OVER: Due = {
  filter: 'due',
  column: 'retain_until',
  kind: 'record.term-over',
  sentence: {
    vi: (count) => `Lập danh mục trình Hội đồng xác định giá trị tài liệu: ${count} hồ sơ hết thời hạn bảo quản`,
    en: (count) => `List for the council: the retention period of ${count} records is over`,
  },
  action: { vi: 'Lập danh mục hủy', en: 'Make the list' },
};

/** Records that are to be handed to the archive, and such whose term is over, of who keeps the register: one line each, from which a list is made. */
@Injectable()
export class DueRecordsMyWork implements MyWorkSource, OnModuleInit {
  constructor(private readonly mine: MyWork) {}

  onModuleInit(): void {
    this.mine.register(this);
  }

  async awaits(db: Db, actor: Actor, language: Language): Promise<AwaitedItem[]> {
    if (!actor.writes.includes(actor.organizationId) || !holds(actor, ...KEEPERS)) return [];
    const items = [
      await itemOf(db, actor, HAND_OVER, toldUpTo(db.today), language),
      await itemOf(db, actor, TERM_OVER, db.today, language),
    ];
    return items.filter((item) => item !== null);
  }

  async sent(): Promise<SentItem[]> {
    return [];
  }
}

const MANY: Readonly<Record<Language, string>> = {
  vi: `hơn ${COUNT_CAP.toLocaleString('vi-VN')}`,
  en: `more than ${COUNT_CAP.toLocaleString('en-GB')}`,
};

/** Counted along the index of the day, never further than a list counts. */
async function itemOf(db: Db, actor: Actor, due: Due, upTo: LegalDate, language: Language): Promise<AwaitedItem | null> {
  const [row] = await db.query<{ counted: number; first: LegalDate | null }>(
    `select count(*)::int as counted, to_char(min(day), 'YYYY-MM-DD') as first from (select r.${due.column} as day from record r
       where r.organization_id = $1 and r.${due.column} <= $2::date and ${RETENTION[due.filter]} order by r.${due.column}, r.id limit ${COUNT_CAP + 1}) d`,
    [actor.organizationId, upTo],
  );
  if (!row?.first) return null;
  const { counted, first } = row;
  const count = counted > COUNT_CAP ? MANY[language] : String(counted);
  // Who sees several agencies makes lists of his own alone.
  const own = actor.reach === 'supervisor' || actor.reads.length > 1 ? `&organizationId=${actor.organizationId}` : '';
  return {
    id: actor.organizationId,
    kind: due.kind,
    action: due.action[language],
    sentence: due.sentence[language](count, vnDate(first)),
    // Nothing asks that what is over be destroyed by a day.
    dueOn: due.filter === 'due' ? null : first,
    link: `/ho-so?retention=${due.filter}${own}`,
  };
}
