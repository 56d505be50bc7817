import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Cursors, JournalReader, type Language, PAGE_SIZE, showActions, showReason } from '@qms/http';
import { type Because, type Permission, permits, Refusal } from '@qms/lifecycle';
import { type Actor, allows, type Db, Work } from '@qms/work';
import { nameOf } from '../record-lists';
import { type RecordRight, recordsPolicy } from '../records.policy';
import { FILE_OF, ROW } from '../records.reader';
import { termWords } from '../term.words';
import { destroyableFacts } from './destroyable';
import { type DestructionAction, destructionLifecycle } from './destruction.lifecycle';
import { againstNumber, objections, papersOf } from './destruction.rules';
import type { DestructionDto, DestructionPageDto, DestructionRowDto, DestructionsQuery, ListedForDestructionDto } from './destructions.dto';

const DESTRUCTION = `d.id, d.title, d.state, (select count(*)::int from destruction_item i where i.destruction_id = d.id and i.dropped_at is null) as records,
  to_char(case when d.decision_kind = 'confirmation' then n.decided_on else d.decided_on end, 'YYYY-MM-DD') as "decidedOn",
  to_char(case when d.decision_kind = 'confirmation' then d.decided_on end, 'YYYY-MM-DD') as "confirmedOn", d.created_at as "createdAt"`;
const FROM = 'from destruction d left join destruction_number n on n.destruction_id = d.id';
const DETAIL = `select ${DESTRUCTION}, d.organization_id as "organizationId", p.name as "preparedBy", d.council, d.opinion,
    to_char(d.reviewed_on, 'YYYY-MM-DD') as "reviewedOn", ${FILE_OF('d.opinion_file_id')} as "opinionFile", d.decision_kind as "decisionKind",
    coalesce(d.decision_number, n.number) as "decisionNumber", d.signer_name as "signerName", d.signer_post as "signerPost", d.method,
    (select json_build_object('id', z.id, 'number', z.number, 'decidedOn', to_char(z.decided_on, 'YYYY-MM-DD')) from signing_authorization z
      where z.id = d.authorization_id) as authorization, ${FILE_OF('coalesce(d.decision_file_id, n.file_id)')} as "decisionFile",
    d.carried_out_at as "carriedOutAt", (select name from person w where w.id = d.carried_out_by) as "carriedOutBy", d.minutes_number as "minutesNumber",
    to_char(d.minutes_on, 'YYYY-MM-DD') as "minutesOn", ${FILE_OF('d.minutes_file_id')} as "minutesFile", d.version
  ${FROM} join person p on p.id = d.prepared_by where d.id = $1`;
const ITEMS = `select ${ROW}, c.years, i.left_out_reason as "leftOut",
    coalesce((select json_agg(json_build_object('name', f.name, 'sha256', encode(f.sha256, 'hex'), 'removedAt', f.removed_at,
        'stays', exists (select from record_file o join record s on s.id = o.record_id where o.file_id = f.id and s.id <> r.id and s.state <> 'destroyed'
          and not exists (select from destruction_item j where j.record_id = s.id and j.destruction_id = $1 and j.dropped_at is null))) order by g.position)
      from record_file g join file f on f.id = g.file_id where g.record_id = r.id), '[]') as files
  from destruction_item i join record r on r.id = i.record_id join organization o on o.id = r.organization_id
    left join retention_class c on c.id = r.class_id
  where i.destruction_id = $1 and (i.dropped_at is null or i.left_out_reason is not null) order by i.position`;

type ItemRow = Omit<ListedForDestructionDto, 'term' | 'because'> & { years: number | null };

@Injectable()
export class DestructionsReader {
  constructor(
    private readonly work: Work,
    private readonly cursors: Cursors,
    private readonly journal: JournalReader,
  ) {}

  /** Newest first. */
  list(actor: Actor, query: DestructionsQuery): Promise<DestructionPageDto> {
    return this.work.read(actor, async (db) => {
      const limit = query.limit ?? PAGE_SIZE;
      const [at, id] = this.cursors.read('destructions', query.cursor) ?? [null, null];
      const where = "where d.organization_id = any ($1::uuid[]) and d.state <> 'discarded'";
      const rows = await db.query<DestructionRowDto>(
        `select ${DESTRUCTION} ${FROM} ${where} and ($2::timestamptz is null or (d.created_at, d.id) < ($2, $3::uuid))
         order by d.created_at desc, d.id desc limit $4`,
        [actor.reads, at, id, limit + 1],
      );
      const [{ counted } = { counted: 0 }] = await db.query<{ counted: number }>(
        `select count(*)::int as counted from (select 1 from destruction d ${where} limit ${COUNT_CAP + 1}) c`,
        [actor.reads],
      );
      return this.cursors.page(
        'destructions',
        rows,
        limit,
        counted,
        (row) => [row.createdAt, row.id],
        (row) => row,
      );
    });
  }

  get(actor: Actor, id: string, language: Language): Promise<DestructionDto> {
    return this.work.read(actor, (db) => this.destruction(db, id, language));
  }

  async destruction(db: Db, id: string, language: Language): Promise<DestructionDto> {
    const { actor } = db;
    const [row] = await db.query<Omit<DestructionDto, 'items' | 'papers' | 'history' | 'actions'>>(DETAIL, [id]);
    if (!row || !actor.reads.includes(row.organizationId)) throw new Refusal('not-found');
    const items = await db.query<ItemRow>(ITEMS, [id]);
    const isOver = row.carriedOutAt !== null || row.state === 'discarded';
    const listed = items.filter(({ leftOut }) => leftOut === null);
    const facts = await destroyableFacts(db, isOver ? [] : listed.map((item) => item.id));
    const against = new Map([...facts].map(([record, known]) => [record, objections(known, db.today)]));
    const named = listed.flatMap((item) =>
      (against.get(item.id) ?? []).map((one): Because => ({ ...one, params: { ...one.params, subject: nameOf(item) } })),
    );
    const hindered = [...against.values()].filter((all) => all.length > 0).length;
    const right = (name: RecordRight): Permission => allows(recordsPolicy, actor, name, row);
    const can = (action: DestructionAction): Permission => {
      const permission = permits(destructionLifecycle, action, row.state, { records: listed.length, hindered });
      // Each record that is in the way is named instead of their number.
      return permission.because.some(({ code }) => code === 'some-cannot-be-destroyed') ? { allowed: false, because: named } : permission;
    };
    const byClerk = right('destruction:number');
    const mayNumber = againstNumber({ ...row, hasNumber: row.decisionNumber !== null });
    return {
      ...row,
      papers: papersOf(row.state),
      items: items.map(({ years, ...item }) => ({
        ...item,
        term: termWords(years),
        because: (against.get(item.id) ?? []).map((one) => showReason(one, language)),
      })),
      history: await this.journal.historyOf(db, [id], language),
      actions: showActions(
        {
          change: [right('destruction:prepare'), can('change')],
          review: [right('destruction:prepare'), can('review')],
          reopen: [right('destruction:prepare'), can('reopen')],
          decide: [right('destruction:decide'), can('decide')],
          enterDecision: [right('destruction:enter-decision'), can('decide')],
          // Offered where there is something to leave out.
          ...(row.state === 'decided' && hindered > 0 && { leaveOut: [right('destruction:carry-out'), can('leave-out')] }),
          carryOut: [right('destruction:carry-out'), can('carry-out')],
          // Offered to those who give numbers, while one lacks: elsewhere nobody looks for it.
          ...(mayNumber.length === 0 && byClerk.allowed && { number: [byClerk] }),
          close: [right('destruction:prepare'), can('close')],
          discard: [right('destruction:prepare'), can('discard')],
        },
        language,
      ),
    };
  }
}
