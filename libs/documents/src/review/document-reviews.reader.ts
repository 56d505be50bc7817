import { Injectable } from '@nestjs/common';
import { type Language, showActions } from '@qms/http';
import { OrganizationsReader } from '@qms/organizations';
import { type Actor, allows, type Db, Work } from '@qms/work';
import { documentsPolicy, opensRequests } from '../documents.policy';
import { IN_FORCE_ON } from '../in-force.rules';
import type { ReviewItemDto, ReviewListDto } from './document-reviews.dto';
import { isReviewed, type ReviewFacts, reviewDueOn } from './review-due.rules';

/** The organization's own rule: how long until the next look depends on what was found; off unless its head switched it on. */
export const ADAPTIVE_REVIEW = 'adaptive-document-review';

/** Documents in force of one agency. */
const MOST = 2_000;
const VN_DAY = (column: string): string => `to_char(${column} at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')`;
type Request = NonNullable<ReviewItemDto['changeRequest']>;
type Row = Omit<ReviewItemDto, 'dueOn' | 'isDone' | 'changeRequest'> &
  Omit<ReviewFacts, 'effectiveFrom'> & { readonly changeRequest: Omit<Request, 'mayOpen'> | null };
/** $1 = agency, $2 = the day on which they are in force, $3 = year of the list. */
const ROWS = `select d.id as "documentId", d.code, r.title, d.kind, u.short_name as "unitName", r.issue, r.amendment,
    to_char(r.effective_from, 'YYYY-MM-DD') as "effectiveFrom", ${VN_DAY('l.reviewed_at')} as "lastReviewedOn", y.outcome, y.remark, y.reviewed_at as "reviewedAt",
    case when p.id is null then null else json_build_object('id', p.id, 'name', p.name, 'post', p.post) end as "reviewedBy",
    case when c.id is null then null else json_build_object('id', c.id, 'number', c.number, 'year', c.year) end as "changeRequest",
    (select count(*)::int from document_review v where v.revision_id = r.id and v.outcome = 'unchanged' and v.reviewed_at > coalesce(
      (select max(w.reviewed_at) from document_review w where w.document_id = d.id and w.outcome <> 'unchanged'), '-infinity')) as "unchangedInRow",
    greatest(
      (select max(${VN_DAY('w.reviewed_at')}) from document_review w where w.document_id = d.id and w.outcome <> 'unchanged'),
      (select max(${VN_DAY('q.decided_at')}) from change_request q join change_request_document i on i.request_id = q.id
        where i.document_id = d.id and q.state = 'accepted')) as "foundOn"
  from revision r join document d on d.id = r.document_id and d.undone_at is null left join organization u on u.id = d.unit_id
    left join lateral (select v.reviewed_at from document_review v where v.document_id = d.id order by v.reviewed_at desc, v.id desc limit 1) l on true
    left join lateral (select v.* from document_review v where v.document_id = d.id and v.year = $3 order by v.reviewed_at desc, v.id desc limit 1) y on true
    left join person p on p.id = y.reviewed_by left join change_request c on c.id = y.change_request_id
  where r.organization_id = $1 and ${IN_FORCE_ON('r', '$2::date')}
  order by d.code limit ${MOST}`;

/** One list a year of all documents in force. */
@Injectable()
export class DocumentReviewsReader {
  constructor(
    private readonly work: Work,
    private readonly organizations: OrganizationsReader,
  ) {}

  list(actor: Actor, year: number | undefined, language: Language): Promise<ReviewListDto> {
    return this.work.read(actor, async (db) => ({
      ...(await this.of(db, actor.organizationId, year)),
      actions: showActions({ review: [allows(documentsPolicy, actor, 'document:review-yearly', actor)] }, language),
    }));
  }

  /** The door for others: the list of a year with its progress. A year to come has no list; it is answered as this year's. */
  async of(db: Db, organizationId: string, asked?: number): Promise<Omit<ReviewListDto, 'actions'>> {
    const thisYear = Number(db.today.slice(0, 4));
    const year = Math.min(asked ?? thisYear, thisYear);
    const interval = (await this.organizations.ruleEnabled(db, organizationId, ADAPTIVE_REVIEW, 'off')) ? 'adaptive' : 'yearly';
    const mayOpen = opensRequests(db.actor, organizationId);
    const rows = await db.query<Row>(ROWS, [organizationId, year < thisYear ? `${year}-12-31` : db.today, year]);
    const items = rows
      .map(({ lastReviewedOn, unchangedInRow, foundOn, changeRequest, ...row }): ReviewItemDto => {
        const dueOn = reviewDueOn({ effectiveFrom: row.effectiveFrom, lastReviewedOn, unchangedInRow, foundOn }, year, interval);
        return {
          ...row,
          changeRequest: changeRequest && { ...changeRequest, mayOpen },
          dueOn,
          isDone: isReviewed(row.outcome !== null, dueOn, year, interval),
        };
      })
      .filter(({ dueOn, outcome }) => dueOn <= `${year}-12-31` || outcome !== null);
    return { year, interval, done: items.filter(({ isDone }) => isDone).length, total: items.length, items };
  }
}
