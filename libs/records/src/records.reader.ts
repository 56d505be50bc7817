import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Cursors, JournalReader, type Language, PAGE_SIZE, type PageQuery, showActions } from '@qms/http';
import { type Because, type Permission, Refusal } from '@qms/lifecycle';
import { passagesIn, textQuestion } from '@qms/texts';
import { type Actor, allows, type Db, Work } from '@qms/work';
import { listedOf } from './hand/correctable';
import { correctionObjections, withdrawalObjections, wordsObjections } from './hand/correction.rules';
import { linksOf } from './links/record-links.reader';
import { RecordOrigins } from './record-origins';
import type { RecordDto, RecordPageDto, RecordRowDto, RecordsQuery } from './records.dto';
import { recordFilters } from './records.filters';
import { type RecordRight, recordsPolicy } from './records.policy';
import type { RecordSources } from './register';
import { type HandOver, handOver } from './retention/hand-over.rules';
import { searchRoute } from './search.rules';
import { meaningfulWords, weigh } from './suggestion.rules';
import type { SuggestionReason } from './suggestion-reasons';

/** A record of the list: `record r join organization o`. */
export const ROW = `r.id, r.organization_id as "organizationId", o.short_name as "organizationName", r.kind, r.state, r.code, r.number, r.title, r.issuer,
  to_char(r.happened_on, 'YYYY-MM-DD') as "happenedOn", r.clauses, to_char(r.retain_until, 'YYYY-MM-DD') as "retainUntil",
  to_char(r.hand_over_by, 'YYYY-MM-DD') as "handOverBy",
  exists (select from record_hold h where h.record_id = r.id and h.lifted_at is null) as held`;
/** A stored file as the API shows it, by the column that names it. */
export const FILE_OF = (column: string): string =>
  `(select json_build_object('id', f.id, 'organizationId', f.organization_id, 'name', f.name, 'contentType', f.content_type, 'size', f.size,
    'sha256', encode(f.sha256, 'hex')) from file f where f.id = ${column})`;
const DETAIL = `select ${ROW}, to_char(r.valid_to, 'YYYY-MM-DD') as "validTo", r.source_type as "sourceType", r.source_id as "sourceId", r.version, r.remarks,
    r.unit_id as "unitId", u.name as "unitName", ${listedOf('r.id')} as listed, record_is_evidence(r.id) as evidence,
    to_char(r.archived_on, 'YYYY-MM-DD') as "archivedOn", to_char(r.destroyed_on, 'YYYY-MM-DD') as "destroyedOn",
    case when c.id is null then null else json_build_object('classId', c.id, 'name', c.name, 'years', c.years, 'startEvent', c.start_event,
      'basisRef', c.basis_ref) end as retention,
    (select json_build_object('reason', h.reason, 'placedBy', p.name, 'placedAt', h.placed_at) from record_hold h join person p on p.id = h.placed_by
      where h.record_id = r.id and h.lifted_at is null) as hold
  from record r join organization o on o.id = r.organization_id left join retention_class c on c.id = r.class_id
    left join organization u on u.id = r.unit_id where r.id = $1`;

/** What other modules show of a record. */
export type RecordBrief = RecordRowDto;

/** A record that may prove something, and why it is thought so. */
export interface Suggestion {
  readonly record: RecordBrief;
  readonly because: readonly SuggestionReason[];
}

/** Rows of the list as a workbook or paper. */
export const MOST_LISTED = 5_000;

/** A record with what the list of records tells of it. */
export interface ListedRecord extends RecordRowDto {
  readonly className: string | null;
  /** Null = kept for ever, or not classified. */
  readonly years: number | null;
  readonly classified: boolean;
  readonly unitName: string | null;
}

@Injectable()
export class RecordsReader {
  constructor(
    private readonly work: Work,
    private readonly cursors: Cursors,
    private readonly journal: JournalReader,
    private readonly origins: RecordOrigins,
  ) {}

  /**
   * Newest first. With a term, sought in titles, codes, numbers and the texts of files: at most 1001 candidates of each way, those with exactly
   * these accents first (said by the capped count), each with the place in its file.
   */
  list(actor: Actor, query: RecordsQuery): Promise<RecordPageDto> {
    return this.work.read(actor, (db) => (query.q ? this.found(db, query) : this.page(db, query)));
  }

  /** Those that come from these sources, the newest first. */
  ofSources(db: Db, sources: RecordSources, query: PageQuery): Promise<RecordPageDto> {
    return this.page(db, query, sources);
  }

  get(actor: Actor, id: string, language: Language): Promise<RecordDto> {
    return this.work.read(actor, async (db) => {
      const [found] = await db.query<FoundRecord>(DETAIL, [id]);
      if (!found) throw new Refusal('not-found');
      const { listed, evidence, ...row } = found;
      const files = await db.query<RecordDto['files'][number]>(
        `select f.id, f.organization_id as "organizationId", f.name, f.content_type as "contentType", f.size::float8 as size, encode(f.sha256, 'hex') as sha256, f.state,
           f.damaged_at is not null as damaged, rf.replaced_with as "replacedWith", rf.replaced_at as "replacedAt"
         from record_file rf join file f on f.id = rf.file_id where rf.record_id = $1 order by rf.replaced_at is not null, rf.position`,
        [id],
      );
      return {
        ...row,
        sourceLink: await this.origins.linkTo(db, row),
        handOver: awaited(handOver(row.retention, row)),
        files,
        links: await linksOf(db, id),
        history: await this.journal.historyOf(db, [id, ...files.map((file) => file.id)], language),
        actions: showActions(actionsOf(actor, { ...row, listed, evidence }), language),
      };
    });
  }

  /**
   * The whole list under these filters by kind and day, with the terms: what the list on screen shows, found by titles and by the texts of files.
   * One more than {@link MOST_LISTED} where there are more.
   */
  async everything(db: Db, query: RecordsQuery): Promise<ListedRecord[]> {
    const { where, values } = recordFilters(db, query);
    const route = query.q ? searchRoute(query.q) : null;
    if (query.q && !route) throw new Refusal('search-too-short', { field: 'q' });
    const n = values.length;
    const question = query.q ? textQuestion(query.q) : null;
    const found = route
      ? `and r.id in (select s.id from search_records($${n + 1}, $${n + 2}, $${n + 3}) s
           union select x.record_id from search_record_texts($${n + 4}, $${n + 5}) x)`
      : '';
    return db.query<ListedRecord>(
      `select ${ROW}, c.name as "className", c.years, c.id is not null as classified, u.name as "unitName" from record r
         join organization o on o.id = r.organization_id left join retention_class c on c.id = r.class_id left join organization u on u.id = r.unit_id
       ${where} ${found} order by r.kind, r.happened_on, r.id limit ${MOST_LISTED + 1}`,
      [...values, ...(route ? [route.route, route.term, route.typed, question?.words ?? null, question?.exact ?? null] : [])],
    );
  }

  /** Briefs of the ids that are in scope, in the order asked for. */
  async briefOf(db: Db, ids: readonly string[]): Promise<RecordBrief[]> {
    if (ids.length === 0) return [];
    return db.query<RecordBrief>(
      `select ${ROW} from unnest($1::uuid[]) with ordinality as wanted (id, place) join record r on r.id = wanted.id
         join organization o on o.id = r.organization_id order by wanted.place`,
      [ids],
    );
  }

  /**
   * Records that may prove what a text says: same clauses, common words, near in time. Best first.
   * @param about.organizationIds limits to these owners; all in scope when absent.
   */
  async suggest(
    db: Db,
    about: {
      text: string;
      clauses: readonly string[];
      organizationIds?: readonly string[];
      from?: string | null;
      to?: string | null;
      limit: number;
    },
  ): Promise<Suggestion[]> {
    const words = meaningfulWords(about.text);
    const rows = await db.query<RecordBrief & { commonClauses: string[]; inPeriod: boolean }>(
      `select ${ROW}, array(select unnest(r.clauses) intersect select unnest($2::text[])) as "commonClauses",
         (r.happened_on >= coalesce($4::date, r.happened_on) and r.happened_on <= coalesce($5::date, r.happened_on)) as "inPeriod"
       from record r join organization o on o.id = r.organization_id
       where r.state = 'valid' and ($1::uuid[] is null or r.organization_id = any ($1))
         and (r.clauses && $2::text[] or exists (select from unnest($3::text[]) w where r.title_norm like '%' || w || '%'))
       order by r.happened_on desc limit 400`,
      [about.organizationIds ?? null, about.clauses, words, about.from ?? null, about.to ?? null],
    );
    return rows
      .map((row) => weigh(row, words))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, about.limit)
      .map(({ record, because }) => ({ record, because }));
  }

  private async page(db: Db, query: RecordsQuery, sources?: RecordSources): Promise<RecordPageDto> {
    const limit = query.limit ?? PAGE_SIZE;
    const after = this.cursors.read('records', query.cursor);
    const { where, values } = recordFilters(db, query, sources);
    const n = values.length;
    // The first page and the later ones keep plans of their own; a limit that the planner knows lets it walk the index.
    const page = db.query<RecordRowDto>(
      `select ${ROW} from record r join organization o on o.id = r.organization_id ${where}
         ${after ? `and (r.happened_on, r.id) < ($${n + 1}::date, $${n + 2}::uuid)` : ''} order by r.happened_on desc, r.id desc limit ${limit + 1}`,
      [...values, ...(after ?? [])],
    );
    const count = db.query<{ counted: number }>(
      `select count(*)::int as counted from (select 1 from record r ${where} limit ${COUNT_CAP + 1}) c`,
      values,
    );
    const [rows, [{ counted } = { counted: 0 }]] = await Promise.all([page, count]);
    return this.cursors.page(
      'records',
      rows,
      limit,
      counted,
      (row) => [row.happenedOn, row.id],
      (row) => row,
    );
  }

  private async found(db: Db, query: RecordsQuery): Promise<RecordPageDto> {
    const route = searchRoute(query.q!);
    if (!route) throw new Refusal('search-too-short', { field: 'q' });
    const limit = query.limit ?? PAGE_SIZE;
    const [place] = (this.cursors.read('records-found', query.cursor) ?? [0]) as [number];
    const { where, values } = recordFilters(db, query);
    const n = values.length;
    const question = textQuestion(query.q!);
    const rows = await db.query<FoundRow>(
      `with titled as (select s.id, s.as_typed from search_records($${n + 1}, $${n + 2}, $${n + 3}) s),
         texted as (select s.record_id as id, bool_or(s.as_typed) as as_typed, (array_agg(s.file_id order by s.as_typed desc, s.file_id desc))[1] as file_id
           from search_record_texts($${n + 4}, $${n + 5}) s group by 1),
         hits as materialized (select r.id, r.happened_on, t.id is not null as in_title, x.file_id, coalesce(t.as_typed, false) or coalesce(x.as_typed, false)
             or position($${n + 6} in lower(coalesce(r.code, '') || ' ' || coalesce(r.number, '') || ' ' || r.title)) > 0 as as_typed
           from (select id from titled union select id from texted) u join record r on r.id = u.id left join titled t on t.id = u.id
             left join texted x on x.id = u.id ${where}),
         shown as (select * from hits order by as_typed desc, in_title desc, happened_on desc, id desc offset $${n + 7} limit $${n + 8})
       select ${ROW}, h.file_id as "foundIn", (select count(*)::int from hits) as counted
       from shown h join record r on r.id = h.id join organization o on o.id = r.organization_id
       order by h.as_typed desc, h.in_title desc, h.happened_on desc, h.id desc`,
      [
        ...values,
        route.route,
        route.term,
        route.typed,
        question?.words ?? null,
        question?.exact ?? null,
        query.q!.normalize('NFC').trim().toLocaleLowerCase('vi'),
        place,
        limit + 1,
      ],
    );
    const passages = question
      ? await passagesIn(
          db,
          rows.flatMap((row) => row.foundIn ?? []),
          question,
        )
      : new Map();
    const counted = rows[0]?.counted ?? 0;
    return this.cursors.page(
      'records-found',
      rows,
      limit,
      counted,
      () => [place + limit],
      ({ counted: _, foundIn, ...row }): RecordRowDto => ({ ...row, passage: passages.get(foundIn ?? '') ?? null }),
    );
  }
}

type FoundRow = RecordRowDto & { counted: number; foundIn: string | null };

type FoundRecord = Omit<RecordDto, 'files' | 'history' | 'actions' | 'links' | 'handOver'> & { listed: boolean; evidence: boolean };

/** What of nộp lưu is still to come. */
const awaited = (one: HandOver): RecordDto['handOver'] =>
  one.kind === 'none' ? null : one.kind === 'until' ? { workEndedOn: one.workEndedOn, by: one.by } : { workEndedOn: null, by: null };

/** What may be done with a record now. */
function actionsOf(actor: Actor, record: Omit<FoundRecord, 'actions'>): Record<string, readonly Permission[]> {
  const right = (name: RecordRight): Permission => allows(recordsPolicy, actor, name, record);
  const unless = (hinders: boolean, code: string): Permission => ({ allowed: !hinders, because: hinders ? [{ code }] : [] });
  const gone = unless(record.state === 'destroyed', 'record-destroyed');
  const none = (because: readonly Because[]): Permission => ({ allowed: because.length === 0, because });
  const facts = { ...record, archived: record.archivedOn !== null };
  return {
    correct: [right('record:correct'), none(correctionObjections(facts))],
    correctWords: [right('record:correct'), none(wordsObjections(facts))],
    changeFiles: [right('record:correct'), none(wordsObjections(facts))],
    withdraw: [right('record:withdraw'), none(withdrawalObjections(facts))],
    link: [right('record:link'), none(correctionObjections(facts))],
    classify: [right('record:classify'), gone],
    hold: [right('record:hold'), gone, unless(record.held, 'held-already')],
    liftHold: [right('record:lift-hold'), unless(!record.held, 'not-held')],
  };
}
