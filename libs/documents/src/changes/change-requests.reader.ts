import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Cursors, JournalReader, type Language, PAGE_SIZE, showActions } from '@qms/http';
import { type Permission, permits, Refusal } from '@qms/lifecycle';
import { type Actor, allows, type Db, Work } from '@qms/work';
import { type DocumentRight, type DocumentSubject, documentsPolicy, seesDrafts } from '../documents.policy';
import { absentOnes } from '../revision.facts';
import { FILE } from '../revisions.reader';
import { type ChangeRequestAction, type ChangeRequestState, changeRequestLifecycle } from './change-request.lifecycle';
import type {
  CarryingRevisionDto,
  ChangeOpinionDto,
  ChangeRequestDto,
  ChangeRequestPageDto,
  ChangeRequestRowDto,
  ChangeRequestsQuery,
} from './change-requests.dto';
import { type Impact, impactOf } from './impact.reader';

/** Rows of the register as a workbook. */
export const MOST_REQUESTS = 5_000;
const PERSON = (alias: string): string => `json_build_object('id', ${alias}.id, 'name', ${alias}.name, 'post', ${alias}.post)`;
/** Over a request `c`: everything it asks for is there. A document replaced since by yet another revision was amended all the same. */
const CARRIED_OUT = `(c.state = 'accepted' and case c.kind
  when 'issue' then exists (select from revision r where r.change_request_id = c.id and r.state in ('effective', 'superseded'))
  when 'amend' then not exists (select from change_request_document i where i.request_id = c.id and not exists (select from revision r
    where r.change_request_id = c.id and r.document_id = i.document_id and r.state in ('effective', 'superseded')))
  else not exists (select from change_request_document i join document d on d.id = i.document_id where i.request_id = c.id and d.state <> 'withdrawn') end)`;
const ROW = `c.id, c.year, c.number, c.kind, case when ${CARRIED_OUT} then 'carried-out' else c.state end as state, c.proposed_title as "proposedTitle",
  coalesce((select json_agg(json_build_object('id', d.id, 'code', d.code, 'title', d.title) order by d.code) from change_request_document i
    join document d on d.id = i.document_id where i.request_id = c.id), '[]') as documents,
  c.reason, ${PERSON('f')} as "filedBy", c.filed_at as "filedAt", c.decided_at as "decidedAt"`;
const FROM = 'from change_request c join person f on f.id = c.filed_by';
/** $1 = agency, $2 = standing, $3 = kind, $4 = document, $5 = who filed it. */
const WHERE = `where c.organization_id = $1 and ($2::text is null or $2 = case when ${CARRIED_OUT} then 'carried-out' else c.state end)
  and ($3::text is null or c.kind = $3) and ($5::uuid is null or c.filed_by = $5)
  and ($4::uuid is null or exists (select from change_request_document i where i.request_id = c.id and i.document_id = $4)
    or exists (select from revision r where r.change_request_id = c.id and r.document_id = $4))`;
const DETAIL = `select ${ROW}, c.organization_id as "organizationId", c.state as "ownState", c.proposal, c.decision_reason as "decisionReason", c.version,
    case when q.id is null then null else ${PERSON('q')} end as "decidedBy",
    ${FILE('b')} as file,
    case when x.id is null then null else json_build_object('id', x.id, 'number', x.number, 'title', x.title) end as external,
    case when y.id is null then null else json_build_object('signerName', c.signer_name, 'signerPost', c.signer_post, 'method', c.method,
      'decidedOn', to_char(c.decided_on, 'YYYY-MM-DD'), 'file', ${FILE('y')}) end as sheet
  ${FROM} left join file y on y.id = c.decision_file_id left join person q on q.id = c.decided_by left join file b on b.id = c.file_id left join external_document x on x.id = c.external_document_id where c.id = $1`;

type DetailRow = Omit<ChangeRequestDto, 'impacts' | 'opinions' | 'revisions' | 'history' | 'actions'> & {
  readonly organizationId: string;
  readonly ownState: ChangeRequestState;
};

/** Requests of one's own agency, for all who work by its documents. */
@Injectable()
export class ChangeRequestsReader {
  constructor(
    private readonly work: Work,
    private readonly cursors: Cursors,
    private readonly journal: JournalReader,
  ) {}

  /** Newest first. */
  list(actor: Actor, query: ChangeRequestsQuery): Promise<ChangeRequestPageDto> {
    return this.work.read(actor, async (db) => {
      const limit = query.limit ?? PAGE_SIZE;
      const [at, id] = this.cursors.read('change-requests', query.cursor) ?? [null, null];
      const values = valuesOf(actor, query);
      const rows = await db.query<ChangeRequestRowDto>(
        `select ${ROW} ${FROM} ${WHERE} and ($6::timestamptz is null or (c.filed_at, c.id) < ($6, $7::uuid)) order by c.filed_at desc, c.id desc limit $8`,
        [...values, at, id, limit + 1],
      );
      const [{ counted } = { counted: 0 }] = await db.query<{ counted: number }>(
        `select count(*)::int as counted from (select from change_request c ${WHERE} limit ${COUNT_CAP + 1}) n`,
        values,
      );
      return this.cursors.page(
        'change-requests',
        rows,
        limit,
        counted,
        (row) => [row.filedAt, row.id],
        (row) => row,
      );
    });
  }

  /** All of the list, by year and number; one more than {@link MOST_REQUESTS} where there are more. */
  everything(db: Db, query: ChangeRequestsQuery): Promise<ChangeRequestRowDto[]> {
    return db.query(
      `select ${ROW} ${FROM} ${WHERE} order by c.year desc, c.number desc limit ${MOST_REQUESTS + 1}`,
      valuesOf(db.actor, query),
    );
  }

  get(actor: Actor, id: string, language: Language): Promise<ChangeRequestDto> {
    return this.work.read(actor, (db) => this.read(db, id, language));
  }

  /** The same within what others read. @throws Refusal `not-found` */
  async read(db: Db, id: string, language: Language): Promise<ChangeRequestDto> {
    const { actor } = db;
    const [row] = await db.query<DetailRow>(DETAIL, [id]);
    if (!row || row.organizationId !== actor.organizationId) throw new Refusal('not-found');
    const opinions = await db.query<ChangeOpinionDto>(
      `select ${PERSON('p')} as person, o.asked_at as "askedAt", o.opinion, o.remark, o.given_at as "givenAt",
         case when s.id is null then null else ${PERSON('s')} end as "spokenBy"
       from change_opinion o join person p on p.id = o.person_id left join person s on s.id = o.spoken_by where o.request_id = $1 order by o.asked_at, p.name`,
      [id],
    );
    const revisions = await db.query<CarryingRevisionDto>(
      `select r.id as "revisionId", d.id as "documentId", d.code, r.issue, r.amendment, r.state from revision r join document d on d.id = r.document_id
       where r.change_request_id = $1 and ($2 or (r.state in ('effective', 'superseded', 'withdrawn') and r.effective_from is not null)) order by d.code, r.id`,
      [id, seesDrafts(actor.roles)],
    );
    const { organizationId: _organization, ownState: _state, ...shown } = row;
    return {
      ...shown,
      impacts: await this.shownImpacts(db, row.organizationId, id),
      opinions,
      revisions,
      history: await this.journal.historyOf(db, [id], language),
      actions: showActions(actionsOf(actor, row, opinions, revisions, await absentOnes(db, row.organizationId)), language),
    };
  }

  /** Drafts are not told to those who do not see them: neither under way nor by the code of a document that was never in force. */
  private async shownImpacts(db: Db, organizationId: string, id: string): Promise<Impact[]> {
    const impacts = await impactOf(db, organizationId, id);
    if (seesDrafts(db.actor.roles)) return impacts;
    const known = await db.query<{ id: string }>('select id from document where id = any ($1::uuid[]) and effective_on is not null', [
      impacts.map(({ subjectId }) => subjectId),
    ]);
    const ids = new Set(known.map((one) => one.id));
    return impacts.filter(({ kind, subjectId }) => kind !== 'draft' && (!['document', 'form'].includes(kind) || ids.has(subjectId)));
  }
}

const valuesOf = (actor: Actor, query: ChangeRequestsQuery): unknown[] => [
  actor.organizationId,
  query.state ?? null,
  query.kind ?? null,
  query.documentId ?? null,
  query.mine ? actor.personId : null,
];

function actionsOf(
  actor: Actor,
  row: DetailRow,
  opinions: readonly ChangeOpinionDto[],
  revisions: readonly CarryingRevisionDto[],
  standsInFor: readonly string[],
) {
  const subject: DocumentSubject = {
    organizationId: row.organizationId,
    filedBy: row.filedBy.id,
    standsInFor,
    reviewersNow: opinions.filter(({ givenAt }) => givenAt === null).map(({ person }) => person.id),
  };
  const right = (name: DocumentRight): Permission => allows(documentsPolicy, actor, name, subject);
  const facts = {
    opinionsGiven: opinions.every(({ givenAt }) => givenAt !== null),
    deciderFiled: row.filedBy.id === actor.personId,
  };
  const can = (action: ChangeRequestAction): Permission => permits(changeRequestLifecycle, action, row.ownState, facts);
  const within = (...states: readonly DetailRow['state'][]): Permission =>
    states.includes(row.state) ? { allowed: true, because: [] } : { allowed: false, because: [{ code: 'wrong-state' }] };
  const isNotDrafted: Permission =
    row.kind === 'issue' && revisions.some(({ state }) => state !== 'withdrawn')
      ? { allowed: false, because: [{ code: 'drafted-already' }] }
      : { allowed: true, because: [] };
  // In the app by the head, or by the decision that secretary or clerk enters.
  const byHead = right('document:withdraw');
  const withdrawsBySomeWay = byHead.allowed ? byHead : right('document:enter-signed-decision');
  return {
    recall: [right('document:recall-change'), can('recall')],
    ask: [right('document:assess-change'), can('refuse')],
    advise: [right('document:advise-change'), can('refuse')],
    assess: [right('document:assess-change'), within('awaiting', 'accepted', 'carried-out')],
    accept: [right('document:decide-change'), can('accept')],
    refuse: [right('document:decide-change'), can('refuse')],
    enterSignedDecision: [right('document:enter-signed-decision'), can('refuse')],
    ...(row.kind === 'withdraw'
      ? { withdraw: [withdrawsBySomeWay, within('accepted')] }
      : { draft: [right('document:prepare'), within('accepted'), isNotDrafted] }),
  };
}
