import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Cursors, JournalReader, type Language, PAGE_SIZE, showActions } from '@qms/http';
import { type Because, type Permission, permits, Refusal } from '@qms/lifecycle';
import { OrganizationsReader } from '@qms/organizations';
import { signingReach } from '@qms/signing';
import { type Actor, allows, type Db, Work } from '@qms/work';
import { issuanceSentence } from '../approval.rules';
import { openImpact } from '../changes/impact.reader';
import { asksFor, type DocumentRight, type DocumentSubject, documentsPolicy, seesDrafts } from '../documents.policy';
import { wasInForce } from '../in-force.rules';
import { stepsWithinLimits } from '../procedure-sheets/sheet-subjects';
import { AUTHOR_IS_NOT_APPROVER, absentOnes } from '../revision.facts';
import { type RevisionAction, type RevisionFacts, revisionLifecycle } from '../revision.lifecycle';
import type { ReviewDto } from '../revisions.dto';
import { FILE, REVISION_SELECT, type RevisionRow, shownFacts } from '../revisions.reader';
import { liesInOwnField } from '../signing-field';
import { type IssuanceAction, issuanceLifecycle } from './issuance.lifecycle';
import type {
  IssuanceCandidateDto,
  IssuanceCandidateListDto,
  IssuanceDocumentDto,
  IssuanceDto,
  IssuancePageDto,
  IssuanceRowDto,
  IssuancesQuery,
} from './issuances.dto';
import { inListOrder } from './list-order.rules';

const ROW = `i.id, i.organization_id as "organizationId", i.subject, i.state, (select count(*)::int from revision r where r.issuance_id = i.id) as documents,
  i.decision_number as "decisionNumber", to_char(i.decided_on, 'YYYY-MM-DD') as "decidedOn", to_char(i.effective_from, 'YYYY-MM-DD') as "effectiveFrom",
  i.created_at as "createdAt"`;
const DETAIL = `select ${ROW}, i.statement, json_build_object('id', p.id, 'name', p.name, 'post', p.post) as "preparedBy", i.submitted_at as "submittedAt",
    i.return_reason as "returnReason", i.approval_kind as "approvalKind", i.signer_name as "signerName", i.signer_post as "signerPost", i.method,
    case when z.id is null then null else json_build_object('id', z.id, 'number', z.number, 'decidedOn', to_char(z.decided_on, 'YYYY-MM-DD')) end as authorization,
    i.signed_at as "signedAt", ${FILE('f')} as "decisionFile", to_char(i.issued_on, 'YYYY-MM-DD') as "issuedOn", i.version
  from issuance i join person p on p.id = i.prepared_by left join file f on f.id = i.decision_file_id left join signing_authorization z on z.id = i.authorization_id where i.id = $1`;

type DetailRow = Omit<IssuanceDto, 'withPreparation' | 'items' | 'reviews' | 'sentence' | 'history' | 'actions'>;

/** Of one reviewer: agreed once he agreed to every document. `mayNow` = in order it is his turn. */
type AskedRow = ReviewDto & { readonly personId: string; readonly isOpen: boolean; readonly mayNow: boolean };
const ASKED = `select json_build_object('id', p.id, 'name', p.name, 'post', p.post) as person, v.person_id as "personId", min(v.place)::int as place,
    case when bool_and(v.agreed_at is not null) then max(v.agreed_at) end as "agreedAt", max(v.remark) as remark,
    (select json_build_object('id', s.id, 'name', s.name, 'post', s.post) from person s where s.id = (array_agg(v.spoken_by) filter (where v.spoken_by is not null))[1]) as "spokenBy",
    bool_or(v.agreed_at is null and v.lapsed_at is null) as "isOpen",
    bool_or(r.review_order = 'any' or not exists (select from review w where w.revision_id = r.id and w.round = r.round and w.place < v.place
      and w.agreed_at is null and w.lapsed_at is null)) as "mayNow"
  from review v join revision r on r.id = v.revision_id and r.round = v.round join person p on p.id = v.person_id
  where r.issuance_id = $1 group by p.id, v.person_id order by 3`;

/** What was in force before each document of the package, also once that is over. */
interface Replaced extends NonNullable<IssuanceDocumentDto['replaces']> {
  readonly revisionId: string;
}
const REPLACED = `select r.id as "revisionId", x.issue, x.amendment, to_char(x.effective_from, 'YYYY-MM-DD') as "effectiveFrom"
  from revision r cross join lateral (select p.issue, p.amendment, p.effective_from from revision p where p.document_id = r.document_id and p.id <> r.id
    and p.state in ('effective', 'superseded') and (p.issue, p.amendment) < (r.issue, r.amendment) order by p.issue desc, p.amendment desc limit 1) x
  where r.issuance_id = $1`;
/** Drafts to choose from; an agency has a hundred documents, few of them under way. */
const MOST_CANDIDATES = 500;

@Injectable()
export class IssuancesReader {
  constructor(
    private readonly work: Work,
    private readonly cursors: Cursors,
    private readonly journal: JournalReader,
    private readonly organizations: OrganizationsReader,
  ) {}

  /** Newest first. Packages are a matter of those who work on drafts. */
  list(actor: Actor, query: IssuancesQuery): Promise<IssuancePageDto> {
    return this.work.read(actor, async (db) => {
      const limit = query.limit ?? PAGE_SIZE;
      const [at, id] = this.cursors.read('issuances', query.cursor) ?? [null, null];
      const where = `where i.organization_id = any ($1::uuid[]) and $2::boolean and ($3::text is null or i.state = $3) and (i.state <> 'discarded' or $3 = 'discarded')`;
      const values = [actor.reads, seesDrafts(actor.roles), query.state ?? null];
      const rows = await db.query<IssuanceRowDto>(
        `select ${ROW} from issuance i ${where} and ($4::timestamptz is null or (i.created_at, i.id) < ($4, $5::uuid)) order by i.created_at desc, i.id desc limit $6`,
        [...values, at, id, limit + 1],
      );
      const [{ counted } = { counted: 0 }] = await db.query<{ counted: number }>(
        `select count(*)::int as counted from (select 1 from issuance i ${where} limit ${COUNT_CAP + 1}) c`,
        values,
      );
      return this.cursors.page(
        'issuances',
        rows,
        limit,
        counted,
        (row) => [row.createdAt, row.id],
        (row) => row,
      );
    });
  }

  get(actor: Actor, id: string, language: Language): Promise<IssuanceDto> {
    return this.work.read(actor, (db) => this.read(db, id, language));
  }

  /**
   * All of it, for those who work on drafts; what was issued, for whoever reads its documents, who take effect in one moment.
   * @throws Refusal `not-found`
   */
  async read(db: Db, id: string, language: Language): Promise<IssuanceDto> {
    const { actor } = db;
    const [row] = await db.query<DetailRow>(DETAIL, [id]);
    if (!row) throw new Refusal('not-found');
    const withPreparation = actor.reads.includes(row.organizationId) && seesDrafts(actor.roles);
    const revisions = inListOrder(await db.query<RevisionRow>(`${REVISION_SELECT} where r.issuance_id = $1`, [id]));
    if (!withPreparation && !revisions.some(wasInForce)) throw new Refusal('not-found');
    const replaced = new Map((await db.query<Replaced>(REPLACED, [id])).map(({ revisionId, ...one }) => [revisionId, one]));
    const issued = {
      ...row,
      withPreparation,
      items: revisions.map((one) => document(one, replaced.get(one.id) ?? null)),
      sentence: issuanceSentence(
        actor.name,
        actor.post ?? '',
        row.subject,
        revisions.map(({ code }) => code),
      ),
    };
    if (!withPreparation) return { ...issued, statement: null, returnReason: null, reviews: [], history: [], actions: {} };
    const asked = await db.query<AskedRow>(ASKED, [id]);
    const separates = await this.organizations.ruleEnabled(db, row.organizationId, AUTHOR_IS_NOT_APPROVER, 'on');
    const agreed = asked.every(({ isOpen }) => !isOpen);
    const reach = await signingReach(db);
    const facts: Judged[] = [];
    for (const one of revisions) {
      const open = await openImpact(db, one.organizationId, one.changeRequestId);
      const within = await stepsWithinLimits(db, one);
      const withinSignersField = await liesInOwnField(db, one.id, reach);
      facts.push({
        ...one,
        facts: shownFacts(db, one, { reviewersAgreed: agreed, separates, openImpact: open, stepsWithinLimits: within, withinSignersField }),
      });
    }
    return {
      ...issued,
      reviews: asked.map(({ personId: _id, isOpen: _open, mayNow: _now, ...review }) => review),
      history: await this.journal.historyOf(db, [id], language),
      actions: showActions(actionsOf(db, row, facts, asked, await absentOnes(db, row.organizationId)), language),
    };
  }

  /** What may go into a package: drafts that go with none, by code. */
  candidates(actor: Actor): Promise<IssuanceCandidateListDto> {
    return this.work.read(actor, async (db) => ({
      items: await db.query<IssuanceCandidateDto>(
        `select r.id as "revisionId", d.id as "documentId", d.code, r.title, d.kind, r.issue, r.amendment, r.state, r.change_summary as "changeSummary",
           r.file_id is not null as "hasFile", p.name as "preparedBy"
         from revision r join document d on d.id = r.document_id join person p on p.id = r.prepared_by
         where r.organization_id = $1 and r.state in ('draft', 'returned') and r.issuance_id is null order by d.code limit ${MOST_CANDIDATES}`,
        [actor.organizationId],
      ),
    }));
  }
}

const document = (row: RevisionRow, replaces: IssuanceDocumentDto['replaces']): IssuanceDocumentDto => ({
  revisionId: row.id,
  documentId: row.documentId,
  code: row.code,
  title: row.title,
  kind: row.kind,
  issue: row.issue,
  amendment: row.amendment,
  state: row.state,
  changeSummary: row.changeSummary,
  replaces,
  file: row.file,
});

type Judged = RevisionRow & { readonly facts: RevisionFacts };

/** What may be done now, judged as it will be judged then: the package's own state, and each document's. */
function actionsOf(db: Db, row: DetailRow, documents: readonly Judged[], asked: readonly AskedRow[], standsInFor: readonly string[]) {
  const subject: DocumentSubject = {
    organizationId: row.organizationId,
    standsInFor,
    reviewersNow: asked.filter(({ isOpen, mayNow }) => isOpen && mayNow).map(({ personId }) => personId),
  };
  const right = (name: DocumentRight): Permission => allows(documentsPolicy, db.actor, name, subject);
  const can = (action: IssuanceAction): Permission =>
    permits(issuanceLifecycle, action, row.state, { documents: documents.length, hasNumber: false });
  const each = (action: RevisionAction, judge: (facts: RevisionFacts) => RevisionFacts = (facts) => facts): Permission => {
    const judged = documents.map(({ code, state, facts }) => ({ code, ...permits(revisionLifecycle, action, state, judge(facts)) }));
    const because = judged.flatMap(({ code, because: all }) =>
      all.map((one): Because => ({ ...one, params: { ...one.params, subject: code } })),
    );
    return { allowed: judged.every(({ allowed }) => allowed), because };
  };
  const within = (action: IssuanceAction, of: Permission): Permission => (can(action).allowed ? of : can(action));
  return {
    change: [right('document:prepare'), can('discard')],
    submit: [right('document:submit'), within('submit', each('submit'))],
    recall: [right('document:submit'), can('recall')],
    agree: [right('document:review'), can('sign')],
    return: [right(asksFor(subject, db.actor) ? 'document:review' : 'document:return'), can('return')],
    approve: [right('document:approve'), within('sign', each('approve'))],
    enterSignedDecision: [
      right('document:enter-signed-decision'),
      within(
        'sign',
        each('approve', (facts) => ({ ...facts, approverIsAuthor: false, withinSignersField: true })),
      ),
    ],
    number: [right('document:number-decision'), can('number')],
    issue: [right('document:number-decision'), can('issue')],
    discard: [right('document:prepare'), can('discard')],
  };
}
