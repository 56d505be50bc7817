import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Language } from '@qms/http';
import { type AwaitedItem, MyWork, type MyWorkSource, type SentItem } from '@qms/notifications';
import { holderOf } from '@qms/organizations';
import type { FieldWork } from '@qms/signing';
import { headsWork } from '@qms/signing';
import { type Actor, type Db, holds, legalDate, vnDate } from '@qms/work';
import { FIELD_WORK } from '../signing-field';
import { endsOf } from '../withdrawals/withdrawn';
import type { ChangeRequestKind } from './change-request.entity';
import type { ChangeRequestStanding } from './change-requests.dto';
import { STANDING_WORDS } from './change-requests.words';

interface Row {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  readonly kind: ChangeRequestKind;
  readonly state: ChangeRequestStanding;
  /** Codes, or the title of what is to be issued. */
  readonly what: string;
  readonly filer: string;
  readonly filedAt: Date;
  readonly works: FieldWork[];
}
const SELECT = `select c.id, c.year, c.number, c.kind, c.state, f.name as filer, c.filed_at as "filedAt",
    coalesce(c.proposed_title, (select string_agg(d.code, ', ' order by d.code) from change_request_document i join document d on d.id = i.document_id
      where i.request_id = c.id)) as what,
    coalesce((select json_agg(w) from (select ${FIELD_WORK} from change_request_document i join document d on d.id = i.document_id
      left join revision r on r.document_id = d.id and r.state = 'effective' where i.request_id = c.id) w), '[]') as works
  from change_request c join person f on f.id = c.filed_by where c.organization_id = $1`;
/** Accepted, and nobody has begun: no revision carries it, or for some document that goes on none. */
const NOT_BEGUN = `c.state = 'accepted' and case c.kind when 'withdraw' then false
  when 'issue' then not exists (select from revision r where r.change_request_id = c.id and r.state <> 'withdrawn')
  else exists (select from change_request_document i join document d on d.id = i.document_id where i.request_id = c.id
    and d.state <> 'withdrawn' and not ${endsOf('d.id')} and not exists (select from revision r where r.change_request_id = c.id and r.document_id = i.document_id and r.state <> 'withdrawn')) end`;
const NOT_WITHDRAWN = `c.state = 'accepted' and c.kind = 'withdraw' and exists (select from change_request_document i join document d on d.id = i.document_id
  where i.request_id = c.id and d.state <> 'withdrawn' and not ${endsOf('d.id')})`;
/** Nobody is asked for an opinion any more. */
const READY = "c.state = 'awaiting' and not exists (select from change_opinion o where o.request_id = c.id and o.given_at is null)";
const VERBS: Readonly<Record<ChangeRequestKind, readonly [vi: string, en: string]>> = {
  issue: ['ban hành', 'to issue'],
  amend: ['sửa đổi', 'to amend'],
  withdraw: ['hủy bỏ', 'to withdraw'],
};

/** Requests that await an opinion, a decision, or a draft. */
@Injectable()
export class ChangeRequestsMyWork implements MyWorkSource, OnModuleInit {
  constructor(private readonly mine: MyWork) {}

  onModuleInit(): void {
    this.mine.register(this);
  }

  async awaits(db: Db, actor: Actor, language: Language): Promise<AwaitedItem[]> {
    const own = actor.organizationId;
    if (!actor.writes.includes(own)) return [];
    const rows = (condition: string, ...more: unknown[]) =>
      db.query<Row>(`${SELECT} and ${condition} order by c.filed_at limit 100`, [own, ...more]);
    const asked = await rows(
      `c.state = 'awaiting' and exists (select from change_opinion o where o.request_id = c.id and o.person_id = $2 and o.given_at is null)`,
      actor.personId,
    );
    const ready = holds(actor, 'agency-head', 'deputy-head', 'qmr', 'iso-secretary', 'clerk') ? await rows(READY) : [];
    const decides = holds(actor, 'agency-head', 'deputy-head', 'qmr');
    const toDecide = decides ? ready : [];
    // Signed on paper it comes back to the secretary, so that the head need not sign in; where there is none, to the clerk.
    const enters = holds(actor, 'iso-secretary') || (holds(actor, 'clerk') && !(await hasSecretary(db, own)));
    const toEnter = enters && !decides ? ready : [];
    // The representative decides on all of them; a deputy on those of his field.
    const field = holds(actor, 'qmr') ? { mine: () => true, inPlace: '' } : await headsWork(db, actor, language);
    const toDraft = holds(actor, 'iso-secretary') ? await rows(NOT_BEGUN) : [];
    const toWithdraw = holds(actor, 'agency-head', 'deputy-head', 'iso-secretary') ? await rows(NOT_WITHDRAWN) : [];
    // The secretary enters the decision that was signed on paper.
    const entersAny = holds(actor, 'iso-secretary');
    return [
      ...asked.map((row) =>
        item(row, 'change-request.advise', language, ['Cho ý kiến về', 'Give your opinion on'], ['Cho ý kiến', 'Give opinion']),
      ),
      ...toDecide
        .filter((row) => field.mine(row.works))
        .map((row) => {
          const decide = item(row, 'change-request.decide', language, ['Quyết định', 'Decide on'], ['Quyết định', 'Decide']);
          return { ...decide, sentence: decide.sentence + field.inPlace };
        }),
      ...toEnter.map((row) =>
        item(
          row,
          'change-request.enter-sheet',
          language,
          ['In, trình ký và nhập phiếu đã ký (khi có):', 'Print it for signing and enter the signed sheet, once there, of'],
          ['Nhập phiếu đã ký', 'Enter'],
        ),
      ),
      ...toDraft.map((row) =>
        item(row, 'change-request.draft', language, ['Lập dự thảo theo', 'Draft what was accepted:'], ['Lập dự thảo', 'Draft']),
      ),
      ...toWithdraw
        .filter((row) => entersAny || field.mine(row.works))
        .map((row) =>
          item(
            row,
            'change-request.withdraw',
            language,
            ['Hủy bỏ tài liệu theo', 'Withdraw what was accepted:'],
            ['Hủy bỏ tài liệu', 'Withdraw'],
          ),
        ),
    ];
  }

  async sent(db: Db, actor: Actor, language: Language): Promise<SentItem[]> {
    const rows = await db.query<Row>(`${SELECT} and c.filed_by = $2 and c.state = 'awaiting' order by c.filed_at desc limit 50`, [
      actor.organizationId,
      actor.personId,
    ]);
    return rows.map((row) => ({
      id: row.id,
      sentence: what(row, language),
      state: STANDING_WORDS[row.state][language],
      link: linkOf(row),
    }));
  }
}

const hasSecretary = async (db: Db, organizationId: string): Promise<boolean> =>
  (await holderOf(db, organizationId, db.today, { role: 'iso-secretary', post: 'Thư ký ISO' })) !== null;
const linkOf = ({ id }: Row): string => `/tai-lieu/phieu-de-nghi/${id}`;
const what = ({ kind, number, year, what: named }: Row, language: Language): string =>
  language === 'vi'
    ? `phiếu đề nghị số ${String(number).padStart(2, '0')} năm ${year}: ${VERBS[kind][0]} ${named}`
    : `request ${String(number).padStart(2, '0')} of ${year} ${VERBS[kind][1]} ${named}`;

function item(row: Row, kind: string, language: Language, verb: readonly [string, string], action: readonly [string, string]): AwaitedItem {
  const at = language === 'vi' ? 0 : 1;
  const on = vnDate(legalDate(row.filedAt));
  return {
    id: row.id,
    kind,
    action: action[at],
    sentence: `${verb[at]} ${what(row, language)} - ${row.filer} ${language === 'vi' ? `đề nghị ngày ${on}` : `on ${on}`}`,
    dueOn: null,
    link: linkOf(row),
  };
}
