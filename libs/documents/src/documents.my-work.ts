import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Language } from '@qms/http';
import { type AwaitedItem, MyWork, type MyWorkSource, type SentItem } from '@qms/notifications';
import { headsWork } from '@qms/signing';
import { type Actor, type Db, holds, legalDate, vnDate } from '@qms/work';
import { FIELD_WORK } from './signing-field';

interface Row {
  id: string;
  code: string;
  issue: number;
  author: string;
  post: string | null;
  submittedAt: Date | null;
  returnReason: string | null;
  state: string;
  unitId: string | null;
  procedureFields: string[];
}

const SELECT = `select r.id, d.code, r.issue, p.name as author, p.post, r.submitted_at as "submittedAt", r.return_reason as "returnReason", r.state, ${FIELD_WORK}
  from revision r join document d on d.id = r.document_id join person p on p.id = coalesce(r.submitted_by, r.prepared_by)
  where r.organization_id = $1 and r.issuance_id is null`;
const STATES: Record<string, [vi: string, en: string]> = {
  'in-review': ['Đang xem xét', 'In review'],
  returned: ['Đã trả lại', 'Returned'],
  approved: ['Đã phê duyệt, chờ hiệu lực', 'Approved, not yet in force'],
};

/** Reviews, approvals and returned drafts that await somebody; what he sent and where it stands. */
@Injectable()
export class DocumentsMyWork implements MyWorkSource, OnModuleInit {
  constructor(private readonly mine: MyWork) {}

  onModuleInit(): void {
    this.mine.register(this);
  }

  async awaits(db: Db, actor: Actor, language: Language): Promise<AwaitedItem[]> {
    if (!actor.writes.includes(actor.organizationId)) return [];
    const own = [actor.organizationId];
    const asked = await db.query<Row>(
      `${SELECT} and r.state = 'in-review' and exists (select from review v where v.revision_id = r.id and v.round = r.round and v.person_id = $2
         and v.agreed_at is null and v.lapsed_at is null and (r.review_order = 'any' or not exists (select from review w where w.revision_id = r.id
           and w.round = r.round and w.place < v.place and w.agreed_at is null and w.lapsed_at is null))) order by r.submitted_at limit 100`,
      [...own, actor.personId],
    );
    const toApprove = holds(actor, 'agency-head', 'deputy-head')
      ? await db.query<Row>(
          `${SELECT} and r.state = 'in-review' and not exists (select from review v where v.revision_id = r.id and v.round = r.round and v.agreed_at is null
             and v.lapsed_at is null) order by r.submitted_at limit 500`,
          own,
        )
      : [];
    const field = await headsWork(db, actor, language);
    const toNumber = holds(actor, 'clerk')
      ? await db.query<Row>(
          `${SELECT} and r.state in ('approved', 'effective') and exists (select from approval a where a.revision_id = r.id and a.kind = 'confirmation'
             and not exists (select from approval_number n where n.approval_id = a.id)) order by r.submitted_at limit 100`,
          own,
        )
      : [];
    const returned = await db.query<Row>(
      `${SELECT} and r.state = 'returned' and $2 in (r.submitted_by, r.prepared_by) order by r.submitted_at limit 100`,
      [...own, actor.personId],
    );
    return [
      ...asked.map((row) => item(row, 'revision.review', language, ['Cho ý kiến', 'Give your opinion on'], ['Xem xét', 'Review'])),
      ...toApprove
        .filter((row) => field.mine([row]))
        .slice(0, 100)
        .map((row) => {
          const approve = item(row, 'revision.approve', language, ['Phê duyệt', 'Approve'], ['Phê duyệt', 'Approve']);
          return { ...approve, sentence: approve.sentence + field.inPlace };
        }),
      ...toNumber.map((row) =>
        item(row, 'revision.number', language, ['Cập nhật số, ngày quyết định của', 'Enter number and date for'], ['Cập nhật', 'Enter']),
      ),
      ...returned.map((row) => ({
        ...item(row, 'revision.returned', language, ['Sửa', 'Mend'], ['Sửa và trình lại', 'Mend and submit']),
        sentence:
          language === 'vi'
            ? `Sửa ${row.code}, lần ban hành ${two(row.issue)} - đã trả lại: ${row.returnReason ?? ''}`
            : `Mend ${row.code}, issue ${two(row.issue)} - returned: ${row.returnReason ?? ''}`,
      })),
    ];
  }

  async sent(db: Db, actor: Actor, language: Language): Promise<SentItem[]> {
    const rows = await db.query<Row>(
      `${SELECT} and r.submitted_by = $2 and r.state in ('in-review', 'approved') order by r.submitted_at desc limit 50`,
      [actor.organizationId, actor.personId],
    );
    return rows.map((row) => ({
      id: row.id,
      sentence: `${row.code}, ${language === 'vi' ? 'lần ban hành' : 'issue'} ${two(row.issue)}`,
      state: STATES[row.state]![language === 'vi' ? 0 : 1],
      link: `/tai-lieu/phien-ban/${row.id}`,
    }));
  }
}

const two = (value: number): string => String(value).padStart(2, '0');

function item(row: Row, kind: string, language: Language, verb: [string, string], action: [string, string]): AwaitedItem {
  const on = row.submittedAt ? vnDate(legalDate(row.submittedAt)) : '';
  const who = row.post ? `${row.author} (${row.post})` : row.author;
  return {
    id: row.id,
    kind,
    action: action[language === 'vi' ? 0 : 1],
    sentence:
      language === 'vi'
        ? `${verb[0]} ${row.code}, lần ban hành ${two(row.issue)} - ${who} trình ngày ${on}`
        : `${verb[1]} ${row.code}, issue ${two(row.issue)} - submitted by ${who} on ${on}`,
    dueOn: null,
    link: `/tai-lieu/phien-ban/${row.id}`,
  };
}
