import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Language } from '@qms/http';
import { type AwaitedItem, MyWork, type MyWorkSource, type SentItem } from '@qms/notifications';
import type { FieldWork } from '@qms/signing';
import { headsWork } from '@qms/signing';
import { type Actor, type Db, holds, legalDate, vnDate } from '@qms/work';
import { FIELD_WORK } from '../signing-field';

interface Row {
  readonly id: string;
  readonly subject: string;
  readonly documents: number;
  readonly author: string;
  readonly post: string | null;
  readonly submittedAt: Date | null;
  readonly returnReason: string | null;
  readonly state: 'in-review' | 'returned' | 'signed' | 'numbered';
  readonly works: FieldWork[];
}

const SELECT = `select i.id, i.subject, (select count(*)::int from revision r where r.issuance_id = i.id) as documents, p.name as author, p.post,
    i.submitted_at as "submittedAt", i.return_reason as "returnReason", i.state,
    coalesce((select json_agg(w) from (select ${FIELD_WORK} from revision r join document d on d.id = r.document_id where r.issuance_id = i.id) w), '[]') as works
  from issuance i join person p on p.id = coalesce(i.submitted_by, i.prepared_by) where i.organization_id = $1`;
const OPEN = 'v.agreed_at is null and v.lapsed_at is null';
/** Submitted, and nobody is asked for an opinion any more. */
const READY = `i.state = 'in-review' and not exists (select from revision r join review v on v.revision_id = r.id and v.round = r.round
  where r.issuance_id = i.id and ${OPEN})`;
const STATES: Readonly<Record<Row['state'], Readonly<Record<Language, string>>>> = {
  'in-review': { vi: 'Đã trình ký', en: 'Submitted' },
  returned: { vi: 'Đã trả lại', en: 'Returned' },
  signed: { vi: 'Đã ký', en: 'Signed' },
  numbered: { vi: 'Đã có số, ngày', en: 'Numbered' },
};

/** Issuing packages that await an opinion, the head, the signed decision, a number, sending out, or mending. */
@Injectable()
export class IssuancesMyWork implements MyWorkSource, OnModuleInit {
  constructor(private readonly mine: MyWork) {}

  onModuleInit(): void {
    this.mine.register(this);
  }

  async awaits(db: Db, actor: Actor, language: Language): Promise<AwaitedItem[]> {
    if (!actor.writes.includes(actor.organizationId)) return [];
    const ask = (condition: string, ...values: unknown[]) =>
      db.query<Row>(`${SELECT} and ${condition} order by i.submitted_at limit 100`, [actor.organizationId, ...values]);
    const asked = await ask(
      `i.state = 'in-review' and exists (select from revision r join review v on v.revision_id = r.id and v.round = r.round
         where r.issuance_id = i.id and v.person_id = $2 and ${OPEN} and (r.review_order = 'any' or not exists (select from review w
           where w.revision_id = r.id and w.round = r.round and w.place < v.place and w.agreed_at is null and w.lapsed_at is null)))`,
      actor.personId,
    );
    const toApprove = holds(actor, 'agency-head', 'deputy-head') ? await ask(READY) : [];
    // Signed on paper it comes back to the clerk, who has the decision with its number and date.
    const toEnter = holds(actor, 'clerk') ? await ask(READY) : [];
    const field = await headsWork(db, actor, language);
    const toNumber = holds(actor, 'clerk') ? await ask("i.state in ('signed', 'numbered')") : [];
    const returned = await ask("i.state = 'returned' and $2 in (i.submitted_by, i.prepared_by)", actor.personId);
    return [
      ...asked.map((row) =>
        item(row, 'issuance.review', language, { vi: 'Cho ý kiến', en: 'Give your opinion on' }, { vi: 'Xem xét', en: 'Review' }),
      ),
      ...toApprove
        .filter((row) => field.mine(row.works))
        .map((row) => {
          const approve = item(row, 'issuance.approve', language, { vi: 'Phê duyệt', en: 'Approve' }, { vi: 'Phê duyệt', en: 'Approve' });
          return { ...approve, sentence: approve.sentence + field.inPlace };
        }),
      ...toEnter.map((row) =>
        item(
          row,
          'issuance.enter-decision',
          language,
          { vi: 'Nhập quyết định đã ký (khi có) của', en: 'Enter the signed decision, once there, of' },
          { vi: 'Nhập quyết định', en: 'Enter' },
        ),
      ),
      ...toNumber.map((row) =>
        row.state === 'signed'
          ? item(
              row,
              'issuance.number',
              language,
              { vi: 'Cập nhật số, ngày quyết định của', en: 'Enter number and date for' },
              { vi: 'Cập nhật', en: 'Enter' },
            )
          : item(row, 'issuance.issue', language, { vi: 'Phát hành', en: 'Send out' }, { vi: 'Phát hành', en: 'Send out' }),
      ),
      ...returned.map((row) => ({
        ...item(row, 'issuance.returned', language, { vi: 'Sửa', en: 'Mend' }, { vi: 'Sửa và trình lại', en: 'Mend and submit' }),
        sentence: `${language === 'vi' ? 'Sửa' : 'Mend'} ${what(row, language)} - ${language === 'vi' ? 'đã trả lại' : 'returned'}: ${row.returnReason ?? ''}`,
      })),
    ];
  }

  async sent(db: Db, actor: Actor, language: Language): Promise<SentItem[]> {
    const rows = await db.query<Row>(
      `${SELECT} and i.submitted_by = $2 and i.state in ('in-review', 'signed', 'numbered') order by i.submitted_at desc limit 50`,
      [actor.organizationId, actor.personId],
    );
    return rows.map((row) => ({
      id: row.id,
      sentence: what(row, language),
      state: STATES[row.state][language],
      link: `/dot-ban-hanh/${row.id}`,
    }));
  }
}

const what = ({ subject, documents }: Row, language: Language): string =>
  language === 'vi' ? `đợt ban hành “${subject}” (${documents} tài liệu)` : `issuing package “${subject}” (${documents} documents)`;

function item(
  row: Row,
  kind: string,
  language: Language,
  verb: Readonly<Record<Language, string>>,
  action: Readonly<Record<Language, string>>,
): AwaitedItem {
  const on = row.submittedAt ? vnDate(legalDate(row.submittedAt)) : '';
  const who = row.post ? `${row.author} (${row.post})` : row.author;
  const by = language === 'vi' ? `${who} trình ngày ${on}` : `submitted by ${who} on ${on}`;
  return {
    id: row.id,
    kind,
    action: action[language],
    sentence: `${verb[language]} ${what(row, language)} - ${by}`,
    dueOn: null,
    link: `/dot-ban-hanh/${row.id}`,
  };
}
