import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Cursors, JournalReader, type Language, PAGE_SIZE, showActions } from '@qms/http';
import { Refusal } from '@qms/lifecycle';
import { searchRoute } from '@qms/records';
import { clauseWithParts } from '@qms/standards';
import { passagesIn, textQuestion } from '@qms/texts';
import { type Actor, allows, type Db, Work } from '@qms/work';
import { DECIDED } from './decisions/decided';
import { againstChange, againstRename, againstRevision, permitted } from './document.rules';
import type { DocumentDto, DocumentPageDto, DocumentRowDto, DocumentsQuery } from './documents.dto';
import { documentsPolicy, seesDrafts } from './documents.policy';
import type { ListedDocument } from './existing/master-list.rules';
import { IN_FORCE_ON } from './in-force.rules';
import type { PersonListDto } from './person-ref.dto';
import type { RevisionRowDto } from './revisions.dto';
import { endActions } from './withdrawals/end-actions';
import { withdrawalsOf } from './withdrawals/withdrawals.reader';

const ROW = `d.id, d.organization_id as "organizationId", o.short_name as "organizationName", d.code, d.title, d.kind, k.name as "kindName", d.state, d.open_state as "openState",
  d.issue, d.amendment, to_char(d.effective_on, 'YYYY-MM-DD') as "effectiveOn", u.short_name as "unitName", c.decision_number as "decisionNumber",
  to_char(c.decided_on, 'YYYY-MM-DD') as "decidedOn"`;
const BESIDE =
  'join organization o on o.id = d.organization_id left join organization u on u.id = d.unit_id left join document_kind k on k.id = d.kind_id';
const FROM = `from document d ${BESIDE}`;
/** As of a day title, number and date of the revision valid then. */
const ROW_AS_OF = `d.id, d.organization_id as "organizationId", o.short_name as "organizationName", d.code, v.title, d.kind, k.name as "kindName", 'effective' as state, null as "openState",
  v.issue, v.amendment, to_char(v.effective_from, 'YYYY-MM-DD') as "effectiveOn", u.short_name as "unitName", c.decision_number as "decisionNumber",
  to_char(c.decided_on, 'YYYY-MM-DD') as "decidedOn"`;
/** The decision of what is in force, or of the revision `v` that was. */
const DECISION_NOW = `left join revision w on w.document_id = d.id and w.state = 'effective' left join ${DECIDED} c on c.revision_id = w.id`;
const DECISION_AS_OF = `left join ${DECIDED} c on c.revision_id = v.id`;

/** Rows of the list as a workbook. */
export const MOST_LISTED = 5_000;

@Injectable()
export class DocumentsReader {
  constructor(
    private readonly work: Work,
    private readonly cursors: Cursors,
    private readonly journal: JournalReader,
  ) {}

  /** By code; with a term, sought in codes, titles and the texts of files, at most 1001 candidates of each way, exact accents first. */
  list(actor: Actor, query: DocumentsQuery): Promise<DocumentPageDto> {
    return this.work.read(actor, (db) => (query.q ? this.found(db, query) : this.page(db, query)));
  }

  get(actor: Actor, id: string, language: Language): Promise<DocumentDto> {
    return this.work.read(actor, async (db) => {
      const [row] = await db.query<DocumentDto>(
        `select ${ROW}, d.clauses, d.unit_id as "unitId", d.withdrawn_reason as "withdrawnReason", d.code_reason as "codeReason", d.holder, d.note, d.version ${FROM} ${DECISION_NOW} where d.id = $1`,
        [id],
      );
      if (!row || (row.effectiveOn === null && !this.mayDraft(actor, row.organizationId))) throw new Refusal('not-found');
      const drafts = this.mayDraft(actor, row.organizationId);
      const all = await db.query<RevisionRowDto & { readonly wasApproved: boolean }>(
        `select id, title, issue, amendment, state, to_char(effective_from, 'YYYY-MM-DD') as "effectiveFrom", to_char(effective_to, 'YYYY-MM-DD') as "effectiveTo",
           change_summary as "changeSummary", origin, file_id is not null as "hasFile", source_file_id is not null as "hasSource",
           exists (select from approval a where a.revision_id = revision.id) as "wasApproved"
         from revision where document_id = $1 and ($2 or state in ('effective', 'superseded', 'withdrawn')) order by issue desc, amendment desc`,
        [id, drafts],
      );
      // A draft that was given up is told by the history alone; what was approved and never in force, to those who keep the document.
      const revisions = all
        .filter(({ state, effectiveFrom, wasApproved }) => state !== 'withdrawn' || effectiveFrom !== null || (drafts && wasApproved))
        .map(({ wasApproved, ...revision }) => revision);
      const subject = { organizationId: row.organizationId };
      const withdrawals = await withdrawalsOf(db, id);
      const shown = { ...row, ...(!drafts && { openState: null }) };
      return {
        ...shown,
        withdrawal: withdrawals.standing,
        revokedWithdrawals: withdrawals.revoked,
        revisions,
        history: drafts ? await this.journal.historyOf(db, [id, ...all.map((one) => one.id)], language) : [],
        actions: showActions(
          {
            change: [allows(documentsPolicy, actor, 'document:prepare', subject), permitted(againstChange(row))],
            rename: [allows(documentsPolicy, actor, 'document:prepare', subject), permitted(againstRename(row))],
            revise: [
              allows(documentsPolicy, actor, 'document:prepare', subject),
              permitted(againstRevision({ ...row, endIsDecided: withdrawals.standing !== null })),
            ],
            requestChange: [
              allows(documentsPolicy, actor, 'document:request-change', subject),
              permitted(row.state === 'effective' ? [] : [{ code: 'wrong-state' }]),
            ],
            ...endActions(actor, shown, withdrawals, db.today),
          },
          language,
        ),
      };
    });
  }

  /** The whole list under these filters, with the decision of what is shown; one more than {@link MOST_LISTED} where there are more. */
  async everything(db: Db, query: DocumentsQuery): Promise<ListedDocument[]> {
    const route = query.q ? searchRoute(query.q) : null;
    if (query.q && !route) throw new Refusal('search-too-short', { field: 'q' });
    const { where, values, join, row, decision } = filters(db, query);
    const n = values.length;
    const question = query.q ? textQuestion(query.q) : null;
    const found = route
      ? `and (${query.asOf ? namedThen(n + 1) : `d.id in (select s.id from search_documents($${n + 1}, $${n + 2}, $${n + 6}) s)`} or exists (select from search_document_texts($${n + 3}, $${n + 4}, $${n + 5}) x
           join revision e on e.id = x.revision_id where x.document_id = d.id and ${shownText(query)}))`
      : '';
    return db.query<ListedDocument>(
      `select ${row}, d.clauses, d.holder, d.note, u.name as "unitFullName"
       ${FROM} ${join} ${decision} ${where} ${found} order by d.code, d.id limit ${MOST_LISTED + 1}`,
      [
        ...values,
        ...(route ? [route.route, route.term, question?.words ?? null, question?.exact ?? null, seesDrafts(db.actor.roles)] : []),
        // As of a day titles are not asked by the index, nor twice.
        ...(route && !query.asOf ? [route.typed] : []),
      ],
    );
  }

  /** Who may be asked for an opinion: everybody with a role in this organization. */
  reviewers(actor: Actor): Promise<PersonListDto> {
    return this.work.read(actor, async (db) => ({
      items: await db.query(
        `select distinct p.id, p.name, p.post from person p join membership m on m.person_id = p.id
         where m.organization_id = $1 and m.role in ('room-head','qmr','deputy-head','iso-secretary','staff','clerk') and p.deactivated_at is null
           and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to > $2::date) order by p.name`,
        [actor.organizationId, db.today],
      ),
    }));
  }

  private mayDraft(actor: Actor, organizationId: string): boolean {
    return actor.reads.includes(organizationId) && seesDrafts(actor.roles);
  }

  private async page(db: Db, query: DocumentsQuery): Promise<DocumentPageDto> {
    const limit = query.limit ?? PAGE_SIZE;
    const [code, id] = this.cursors.read('documents', query.cursor) ?? [null, null];
    const { where, values, join, row, decision } = filters(db, query);
    const n = values.length;
    const rows = await db.query<DocumentRowDto>(
      `select ${row} ${FROM} ${join} ${decision} ${where} and ($${n + 1}::text is null or (d.code, d.id) > ($${n + 1}, $${n + 2}::uuid)) order by d.code, d.id limit $${n + 3}`,
      [...values, code, id, limit + 1],
    );
    const [{ counted } = { counted: 0 }] = await db.query<{ counted: number }>(
      `select count(*)::int as counted from (select 1 from document d ${join} ${where} limit ${COUNT_CAP + 1}) c`,
      values,
    );
    return this.cursors.page(
      'documents',
      rows,
      limit,
      counted,
      (one) => [one.code, one.id],
      (one) => one,
    );
  }

  private async found(db: Db, query: DocumentsQuery): Promise<DocumentPageDto> {
    const route = searchRoute(query.q!);
    if (!route) throw new Refusal('search-too-short', { field: 'q' });
    const limit = query.limit ?? PAGE_SIZE;
    const [place] = (this.cursors.read('documents-found', query.cursor) ?? [0]) as [number];
    const { where, values, join, row, decision } = filters(db, query);
    const n = values.length;
    const question = textQuestion(query.q!);
    const shown = shownText(query);
    const rows = await db.query<FoundRow>(
      `with titled as (${query.asOf ? `select d.id, coalesce(${namedThen(n + 1, n + 3)}, false) as as_typed from document d ${join} ${where} and ${namedThen(n + 1)}` : `select s.id, s.as_typed from search_documents($${n + 1}, $${n + 2}, $${n + 3}) s`}),
         texted as (select s.* from search_document_texts($${n + 4}, $${n + 5}, $${n + 6}) s),
         hits as materialized (select d.id, d.effective_on, bool_or(t.id is not null) as in_title, bool_or(coalesce(t.as_typed, false) or coalesce(x.as_typed, false)
               or position($${n + 7} in lower(d.code || ' ' || ${query.asOf ? 'v' : 'd'}.title)) > 0) as as_typed,
             (array_agg(x.file_id order by x.as_typed desc, x.revision_id desc) filter (where x.file_id is not null))[1] as file_id
           from (select id from titled union select document_id from texted) u join document d on d.id = u.id ${join} left join titled t on t.id = d.id
             left join (texted x join revision e on e.id = x.revision_id) on x.document_id = d.id and ${shown}
           ${where} and (t.id is not null or x.file_id is not null) group by d.id, d.effective_on),
         shown as (select * from hits order by as_typed desc, in_title desc, effective_on desc nulls last, id desc offset $${n + 8} limit $${n + 9})
       select ${row}, h.file_id as "foundIn", (select count(*)::int from hits) as counted from shown h join document d on d.id = h.id ${BESIDE} ${join} ${decision}
       order by h.as_typed desc, h.in_title desc, h.effective_on desc nulls last, h.id desc`,
      [
        ...values,
        route.route,
        route.term,
        route.typed,
        question?.words ?? null,
        question?.exact ?? null,
        seesDrafts(db.actor.roles),
        query.q!.normalize('NFC').trim().toLocaleLowerCase('vi'),
        place,
        limit + 1,
      ],
    );
    const passages = question
      ? await passagesIn(
          db,
          rows.flatMap((one) => one.foundIn ?? []),
          question,
        )
      : new Map();
    const counted = rows[0]?.counted ?? 0;
    return this.cursors.page(
      'documents-found',
      rows,
      limit,
      counted,
      () => [place + limit],
      ({ counted: _, foundIn, ...one }): DocumentRowDto => ({ ...one, passage: passages.get(foundIn ?? '') ?? null }),
    );
  }
}

type FoundRow = DocumentRowDto & { counted: number; foundIn: string | null };

/** The text of the revision that is shown: the one of that day, else the one in force; and what is being made, to those who make it. */
const shownText = ({ asOf }: DocumentsQuery): string => (asOf ? 'e.id = v.id' : "e.state <> 'superseded'");

/** By code and by the title of that day, which mostly is that of today; route and term stand at these places. */
const namedThen = (route: number, term = route + 1): string =>
  `case when $${route}::text = 'words' and v.title = d.title then d.words @@ $${term}::text::tsquery else document_named(d.code, v.title, $${route}, $${term}::text) end`;

interface Filters {
  readonly where: string;
  readonly values: unknown[];
  readonly join: string;
  readonly row: string;
  readonly decision: string;
}

function filters(db: Db, query: DocumentsQuery): Filters {
  const values: unknown[] = [];
  // What an undone import had made was never there.
  const parts: string[] = ['d.undone_at is null'];
  const add = (part: (place: string) => string, value: unknown): string => {
    values.push(value);
    const text = part(`$${values.length}`);
    parts.push(text);
    return text;
  };
  if (db.actor.reach === 'supervisor') add((p) => `(d.organization_id = any (${p}::uuid[]) or d.effective_on is not null)`, db.actor.reads);
  else add((p) => `d.organization_id = any (${p}::uuid[])`, db.actor.reads);
  if (!seesDrafts(db.actor.roles)) parts.push('d.effective_on is not null');
  if (query.organizationId) add((p) => `d.organization_id = ${p}`, query.organizationId);
  if (query.unitId) add((p) => `d.unit_id = ${p}`, query.unitId);
  if (query.kind) add((p) => `d.kind = ${p}`, query.kind);
  if (query.kindKey) add((p) => `coalesce((select l.key from document_kind l where l.id = d.kind_id), d.kind) = ${p}`, query.kindKey);
  if (query.clause) add((p) => `d.clauses && ${p}::text[]`, clauseWithParts(query.clause));
  // A state of the making is found whether or not an older revision is in force.
  if (query.state && !query.asOf) add((p) => `(d.state = ${p} or d.open_state = ${p})`, query.state);
  if (!query.asOf) return { where: `where ${parts.join(' and ')}`, values, join: '', row: ROW, decision: DECISION_NOW };
  values.push(query.asOf);
  const day = `$${values.length}::date`;
  const join = `join revision v on v.document_id = d.id and ${IN_FORCE_ON('v', day)}`;
  return { where: `where ${parts.join(' and ')}`, values, join, row: ROW_AS_OF, decision: DECISION_AS_OF };
}
