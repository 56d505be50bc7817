import { Injectable } from '@nestjs/common';
import { type Language, showActions } from '@qms/http';
import { permits, Refusal } from '@qms/lifecycle';
import { OrganizationsReader } from '@qms/organizations';
import { FileTexts, type WholeTextDto } from '@qms/texts';
import { type Actor, allows, type Db, Work } from '@qms/work';
import { diffWords } from 'diff';
import { confirmationSentence } from './approval.rules';
import { openImpact } from './changes/impact.reader';
import { DECIDED } from './decisions/decided';
import { againstNumber } from './decisions/decision-number.rules';
import { permitted } from './document.rules';
import { asksFor, type DocumentRight, type DocumentSubject, documentsPolicy, opensRequests, seesDrafts } from './documents.policy';
import { isWord } from './fields/word-source.rules';
import { wasInForce } from './in-force.rules';
import { stepsWithinLimits } from './procedure-sheets/sheet-subjects';
import { AUTHOR_IS_NOT_APPROVER, absentOnes, reviewersNow } from './revision.facts';
import { type RevisionFacts, revisionLifecycle } from './revision.lifecycle';
import type { DiffPartDto, EditTextsDto, RevisionDto, RevisionEditDto } from './revisions.dto';
import { liesInOwnField } from './signing-field';
import { endsOf } from './withdrawals/withdrawn';

/** A revision with what its lifecycle needs to know. */
export interface RevisionRow
  extends Omit<RevisionDto, 'document' | 'preparedBy' | 'changeRequest' | 'reviews' | 'approval' | 'edits' | 'sentence' | 'actions'> {
  organizationId: string;
  documentId: string;
  changeRequestId: string | null;
  changeRequest: Omit<NonNullable<RevisionDto['changeRequest']>, 'mayOpen'> | null;
  code: string;
  kind: RevisionDto['document']['kind'];
  kindName: string | null;
  authorId: string;
  authorName: string;
  authorPost: string | null;
  reviewOrder: 'any' | 'in-order';
  round: number;
  isFirst: boolean;
  documentGoesOn: boolean;
  currentFrom: string | null;
}

/** A stored file as answers show it, or null. */
export const FILE = (alias: string): string =>
  `case when ${alias}.id is null then null else json_build_object('id', ${alias}.id, 'organizationId', ${alias}.organization_id, 'name', ${alias}.name,
     'contentType', ${alias}.content_type, 'size', ${alias}.size, 'sha256', encode(${alias}.sha256, 'hex')) end`;

/** {@link RevisionRow}s; ends before the `where`. */
export const REVISION_SELECT = `select r.id, r.organization_id as "organizationId", r.document_id as "documentId", r.issue, r.amendment, r.state, r.version,
    to_char(r.effective_from, 'YYYY-MM-DD') as "effectiveFrom", to_char(r.effective_to, 'YYYY-MM-DD') as "effectiveTo", r.change_summary as "changeSummary",
    r.origin, r.file_id is not null as "hasFile", r.source_file_id is not null as "hasSource", r.submitted_at as "submittedAt", r.return_reason as "returnReason", r.review_order as "reviewOrder", r.round,
    case when g.id is null then null else json_build_object('id', g.id, 'subject', g.subject) end as issuance,
    r.change_request_id as "changeRequestId", case when q.id is null then null else json_build_object('id', q.id, 'number', q.number, 'year', q.year) end as "changeRequest",
    coalesce((select json_agg(json_build_object('id', e.id, 'number', e.number, 'title', e.title) order by e.number) from revision_external n
      join external_document e on e.id = n.external_document_id where n.revision_id = r.id and n.dropped_at is null), '[]') as externals,
    d.code, r.title, d.kind, k.name as "kindName", p.id as "authorId", p.name as "authorName", p.post as "authorPost", ${FILE('f')} as file, ${FILE('s')} as "sourceFile",
    not exists (select from revision x where x.document_id = r.document_id and x.id <> r.id and x.state <> 'withdrawn') as "isFirst",
    d.state <> 'withdrawn' and not ${endsOf('d.id')} as "documentGoesOn",
    (select to_char(x.effective_from, 'YYYY-MM-DD') from revision x where x.document_id = r.document_id and x.state = 'effective' and x.id <> r.id) as "currentFrom"
  from revision r join document d on d.id = r.document_id left join document_kind k on k.id = d.kind_id join person p on p.id = r.prepared_by
    left join file f on f.id = r.file_id left join file s on s.id = r.source_file_id left join issuance g on g.id = r.issuance_id
    left join change_request q on q.id = r.change_request_id`;

@Injectable()
export class RevisionsReader {
  constructor(
    private readonly work: Work,
    private readonly organizations: OrganizationsReader,
    private readonly texts: FileTexts,
  ) {}

  get(actor: Actor, id: string, language: Language): Promise<RevisionDto> {
    return this.work.read(actor, (db) => this.read(db, actor, id, language));
  }

  /** The text of a revision that the actor may see: of what is read and approved, else of its source. @throws Refusal `not-found`, `file-missing-yet` */
  text(actor: Actor, id: string, language: Language): Promise<WholeTextDto> {
    return this.work.read(actor, async (db) => {
      const { file, sourceFile } = await this.read(db, actor, id, language);
      const shown = file ?? sourceFile;
      if (!shown) throw new Refusal('file-missing-yet');
      return this.texts.whole(db, shown.id);
    });
  }

  /** @throws Refusal `not-found`, also for an edit that replaced no file */
  editTexts(actor: Actor, id: string, editId: string, language: Language): Promise<EditTextsDto> {
    return this.work.read(actor, async (db) => {
      const edit = (await this.read(db, actor, id, language)).edits.find((one) => one.id === editId);
      if (!edit?.afterFile) throw new Refusal('not-found');
      return {
        before: edit.beforeFile && (await this.texts.whole(db, edit.beforeFile.id)),
        after: await this.texts.whole(db, edit.afterFile.id),
      };
    });
  }

  async read(db: Db, actor: Actor, id: string, language: Language): Promise<RevisionDto> {
    const [row] = await db.query<RevisionRow>(`${REVISION_SELECT} where r.id = $1`, [id]);
    if (!row || (!wasInForce(row) && !(actor.reads.includes(row.organizationId) && seesDrafts(actor.roles))))
      throw new Refusal('not-found');
    const reviews = await db.query<RevisionDto['reviews'][number] & { personId: string; lapsedAt: Date | null }>(
      `select json_build_object('id', p.id, 'name', p.name, 'post', p.post) as person, v.place, v.agreed_at as "agreedAt", v.remark,
         case when s.id is null then null else json_build_object('id', s.id, 'name', s.name, 'post', s.post) end as "spokenBy", v.person_id as "personId",
         v.lapsed_at as "lapsedAt" from review v join person p on p.id = v.person_id left join person s on s.id = v.spoken_by
       where v.revision_id = $1 and v.round = $2 order by v.place`,
      [id, row.round],
    );
    const [approval] = await db.query<NonNullable<RevisionDto['approval']>>(
      `select kind, signer_name as "signerName", signer_post as "signerPost", method, sentence, c.decision_number as "decisionNumber",
         to_char(c.decided_on, 'YYYY-MM-DD') as "decidedOn", c.decision_file_id as "decisionFileId", reason, approved_at as "approvedAt",
         case when z.id is null then null else json_build_object('id', z.id, 'number', z.number, 'decidedOn', to_char(z.decided_on, 'YYYY-MM-DD')) end as authorization
       from approval a join ${DECIDED} c on c.revision_id = a.revision_id left join signing_authorization z on z.id = a.authorization_id
       where a.revision_id = $1`,
      [id],
    );
    const {
      organizationId,
      documentId,
      changeRequestId: _request,
      changeRequest,
      code,
      title,
      kind,
      kindName,
      authorId,
      authorName,
      authorPost,
      reviewOrder,
      round: _round,
      isFirst: _first,
      documentGoesOn: _goes,
      currentFrom: _from,
      ...shown
    } = row;
    return {
      ...shown,
      title,
      document: { id: documentId, code, title, kind, kindName },
      changeRequest: changeRequest && { ...changeRequest, mayOpen: opensRequests(actor, organizationId) },
      preparedBy: { id: authorId, name: authorName, post: authorPost },
      reviews: reviews.map(({ personId: _person, lapsedAt: _lapsed, ...review }) => review),
      approval: approval ?? null,
      edits: await this.edits(db, id),
      sentence: confirmationSentence(actor.name, actor.post ?? '', { code, title, issue: row.issue, amendment: row.amendment }),
      actions: this.actions(
        actor,
        row,
        approval ?? null,
        await this.facts(db, row, reviews),
        {
          organizationId,
          reviewersNow: reviewersNow({ reviewOrder }, asReviews(reviews)),
          standsInFor: await absentOnes(db, organizationId),
        },
        language,
      ),
    };
  }

  private async edits(db: Db, id: string): Promise<RevisionEditDto[]> {
    const rows = await db.query<Omit<RevisionEditDto, 'diff'>>(
      `select e.id, e.field, e.before, e.after, ${FILE('b')} as "beforeFile", ${FILE('a')} as "afterFile", p.name as "personName", e.edited_at as "editedAt"
       from revision_edit e join person p on p.id = e.person_id left join file b on b.id = e.before_file_id left join file a on a.id = e.after_file_id
       where e.revision_id = $1 order by e.edited_at, e.id`,
      [id],
    );
    return rows.map((row) => ({ ...row, diff: wordDiff(row.before ?? '', row.after ?? '') }));
  }

  private async facts(
    db: Db,
    row: RevisionRow,
    reviews: readonly { agreedAt: string | null; lapsedAt: Date | null }[],
  ): Promise<RevisionFacts> {
    const reviewersAgreed = reviews.every((review) => review.agreedAt !== null || review.lapsedAt !== null);
    const separates = await this.organizations.ruleEnabled(db, row.organizationId, AUTHOR_IS_NOT_APPROVER, 'on');
    return shownFacts(db, row, {
      reviewersAgreed,
      separates,
      openImpact: await openImpact(db, row.organizationId, row.changeRequestId),
      stepsWithinLimits: await stepsWithinLimits(db, row),
      withinSignersField: await liesInOwnField(db, row.id),
    });
  }

  private actions(
    actor: Actor,
    row: RevisionRow,
    approval: RevisionDto['approval'],
    facts: RevisionFacts,
    subject: DocumentSubject,
    language: Language,
  ) {
    const right = (name: DocumentRight) => allows(documentsPolicy, actor, name, subject);
    const can = (action: Parameters<typeof permits<string, keyof typeof revisionLifecycle.moves, RevisionFacts>>[1]) =>
      permits(revisionLifecycle, action, row.state, facts);
    const inReview = row.state === 'in-review' ? { allowed: true, because: [] } : { allowed: false, because: [{ code: 'wrong-state' }] };
    const editable = ['draft', 'returned'].includes(row.state)
      ? { allowed: true, because: [] }
      : { allowed: false, because: [{ code: 'wrong-state' }] };
    const decisionFacts = { ...facts, approverIsAuthor: false, withinSignersField: true };
    // The documents of an issuing package move together, by the package's own actions.
    const alone = row.issuance === null ? { allowed: true, because: [] } : { allowed: false, because: [{ code: 'in-issuance' }] };
    return showActions(
      {
        change: row.state === 'in-review' ? [right('document:approve')] : [right('document:prepare'), editable],
        makePdf: [
          right('document:prepare'),
          editable,
          isWord(row.sourceFile) ? FREE : { allowed: false, because: [{ code: 'source-not-word' }] },
        ],
        submit: [right('document:submit'), can('submit'), alone],
        recall: [right('document:submit'), can('recall'), alone],
        discard: [right('document:prepare'), can('discard'), alone],
        agree: [right('document:review'), inReview, alone],
        return: [asksFor(subject, actor) ? right('document:review') : right('document:return'), can('return'), alone],
        approve: [right('document:approve'), can('approve'), alone],
        bringFiles: [right('document:prepare'), missesFiles(row) ? FREE : { allowed: false, because: [{ code: 'files-complete' }] }],
        enterSignedDecision: [
          right('document:enter-signed-decision'),
          permits(revisionLifecycle, 'approve', row.state, decisionFacts),
          alone,
        ],
        number: [
          right('document:number-decision'),
          permitted(
            againstNumber({
              state: row.state,
              approvalKind: approval?.kind ?? null,
              inIssuance: row.issuance !== null,
              hasNumber: approval?.decisionNumber != null,
            }),
          ),
        ],
      },
      language,
    );
  }
}

const FREE = { allowed: true, because: [] } as const;

/** What was in force before may still lack its PDF or its source. */
const missesFiles = (row: Pick<RevisionRow, 'origin' | 'file' | 'sourceFile' | 'state'>): boolean =>
  row.origin === 'existing' && row.state !== 'withdrawn' && row.file === null;

/** What the lifecycle would know if the reader acted today. */
export const shownFacts = (
  db: Db,
  row: RevisionRow,
  {
    reviewersAgreed,
    separates,
    openImpact: open,
    stepsWithinLimits: within,
    withinSignersField,
  }: { reviewersAgreed: boolean; separates: boolean; openImpact: number; stepsWithinLimits: boolean; withinSignersField: boolean },
): RevisionFacts => ({
  hasFile: row.file !== null,
  isFirst: row.isFirst,
  hasChangeSummary: Boolean(row.changeSummary?.trim()),
  reviewersAgreed,
  approverIsAuthor: db.actor.personId === row.authorId,
  isHeadsOwnPaper: row.kind === 'policy' || row.kind === 'objectives',
  separatesAuthorAndApprover: separates,
  stepsWithinLimits: within,
  withinSignersField,
  documentGoesOn: row.documentGoesOn,
  isDue: true,
  beginsAfterCurrent: row.currentFrom === null || db.today > row.currentFrom,
  impactAnswered: open === 0,
});

const asReviews = (reviews: readonly { personId: string; agreedAt: string | null; lapsedAt: Date | null; place: number }[]) =>
  reviews.map((review) => ({ ...review, agreedAt: review.agreedAt === null ? null : new Date(review.agreedAt) }));

export const wordDiff = (before: string, after: string): DiffPartDto[] =>
  diffWords(before, after).map((part) => ({ kind: part.added ? 'added' : part.removed ? 'removed' : 'same', text: part.value }));
