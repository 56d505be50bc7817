import type { Db } from '@qms/work';
import { type ImpactAnswer, type ImpactKind, type NamingDocument, touchedDocuments } from './impact.rules';

/** Something that a change touches, and what was said of it. */
export interface Impact {
  readonly kind: ImpactKind;
  readonly subjectId: string;
  readonly label: string;
  /** Code of the document of the request that it hangs on; null of what was entered by hand. */
  readonly by: string | null;
  readonly answer: ImpactAnswer | null;
  readonly remark: string | null;
  readonly answeredBy: { id: string; name: string; post: string | null } | null;
  readonly answeredAt: string | null;
}
type Found = Pick<Impact, 'kind' | 'subjectId' | 'label' | 'by'>;
type Asking = Pick<Db, 'query' | 'today'>;

/** Documents of one agency that are looked through. */
const MOST_DOCUMENTS = 2_000;

/**
 * "Who refers to this?": what is touched by the request as of now, with what was answered; and what was answered though it is not touched any
 * more. Nothing is touched by a document that is not there yet.
 */
export async function impactOf(db: Asking, organizationId: string, requestId: string): Promise<Impact[]> {
  const answers = await db.query<Impact>(
    `select i.kind, i.subject_id as "subjectId", i.label, i.answer, i.remark, null as by, i.answered_at as "answeredAt",
       json_build_object('id', p.id, 'name', p.name, 'post', p.post) as "answeredBy"
     from change_impact i join person p on p.id = i.answered_by where i.request_id = $1 order by i.label, i.id`,
    [requestId],
  );
  const answered = new Map(answers.map((one) => [key(one), one]));
  const found = await touchedNow(db, organizationId, requestId);
  const foundKeys = new Set(found.map(key));
  return [...found.map((one) => ({ ...BLANK, ...answered.get(key(one)), ...one })), ...answers.filter((one) => !foundKeys.has(key(one)))];
}

/** How many of those touched have no answer yet; 0 where there is no request. */
export async function openImpact(db: Asking, organizationId: string, requestId: string | null): Promise<number> {
  return requestId === null ? 0 : (await impactOf(db, organizationId, requestId)).filter(({ answer }) => answer === null).length;
}

const BLANK = { answer: null, remark: null, answeredBy: null, answeredAt: null };
const key = ({ kind, subjectId }: Pick<Impact, 'kind' | 'subjectId'>): string => `${kind} ${subjectId}`;

async function touchedNow(db: Asking, organizationId: string, requestId: string): Promise<Found[]> {
  const changed = await db.query<{ id: string; code: string }>(
    'select d.id, d.code from change_request_document c join document d on d.id = c.document_id where c.request_id = $1 order by d.code',
    [requestId],
  );
  if (changed.length === 0) return [];
  const all = await db.query<NamingDocument>(
    `select d.id, d.code, d.title, d.kind, array[d.note, (select string_agg(r.change_summary, ' ') from revision r where r.document_id = d.id
         and r.state in ('draft', 'in-review', 'returned', 'approved', 'effective'))] as words
     from document d where d.organization_id = $1 and d.undone_at is null and d.state <> 'withdrawn' order by d.code limit ${MOST_DOCUMENTS}`,
    [organizationId],
  );
  const touched = touchedDocuments(changed, all).map(
    ({ kind, document, by }): Found => ({ kind, subjectId: document.id, label: `${document.code} - ${document.title}`, by }),
  );
  return [...touched, ...(await db.query<Found>(LINKED, [requestId, db.today]))];
}

/** What hangs on the documents of the request ($1) by a row of its own on the day ($2). A draft that carries the request is the change itself. */
const LINKED = `with asked as (select d.* from change_request_document c join document d on d.id = c.document_id where c.request_id = $1)
  select 'draft' as kind, r.id as "subjectId", format('%s, lần ban hành %s, lần sửa đổi %s', a.code, lpad(r.issue::text, 2, '0'), lpad(r.amendment::text, 2, '0')) as label,
      a.code as by
    from asked a join revision r on r.document_id = a.id and r.state in ('draft', 'in-review', 'returned', 'approved')
    where r.change_request_id is distinct from $1
  union all
  select 'tthc', t.id, format('%s - %s', t.code, v.name), a.code
    from asked a join revision r on r.document_id = a.id and r.state = 'effective' join procedure_sheet p on p.revision_id = r.id
      join procedure_subject s on s.sheet_id = p.id and s.removed_at is null join administrative_procedure t on t.id = s.administrative_procedure_id
      join administrative_procedure_version v on v.administrative_procedure_id = t.id and v.valid_from <= $2::date and (v.valid_to is null or v.valid_to > $2::date)
  union all
  select 'user', u.id, format('%s - %s', u.code, u.title), a.code
    from asked a join procedure_form f on f.document_id = a.id and f.removed_at is null join procedure_sheet p on p.id = f.sheet_id
      join revision r on r.id = p.revision_id and r.state = 'effective' join document u on u.id = r.document_id
    where u.id not in (select id from asked)
  union all
  select 'distribution', t.id, coalesce(u.name, 'Toàn cơ quan'), a.code
    from asked a join distribution t on t.document_id = a.id and t.ended_at is null left join organization u on u.id = t.unit_id
  union all
  select 'evidence', c.id, c.title, a.code
    from asked a join revision r on r.document_id = a.id and r.state = 'effective' join record c on c.source_type = 'revision' and c.source_id = r.id
    where record_is_evidence(c.id)
  order by 1, 4, 3`;
