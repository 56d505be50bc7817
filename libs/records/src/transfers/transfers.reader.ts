import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Cursors, JournalReader, type Language, PAGE_SIZE, showActions } from '@qms/http';
import { type Permission, permits, Refusal } from '@qms/lifecycle';
import { type Actor, allows, type Db, Work } from '@qms/work';
import { type RecordRight, recordsPolicy } from '../records.policy';
import { FILE_OF, ROW } from '../records.reader';
import { termWords } from '../term.words';
import { type TransferAction, transferLifecycle } from './transfer.lifecycle';
import type { TransferDto, TransferPageDto, TransferRowDto, TransferredRecordDto, TransfersQuery } from './transfers.dto';

const TRANSFER = `t.id, t.title, t.state, (select count(*)::int from archive_transfer_item i where i.transfer_id = t.id and i.dropped_at is null) as records,
  t.giver_name as "giverName", to_char(t.received_on, 'YYYY-MM-DD') as "receivedOn", t.created_at as "createdAt"`;
const DETAIL = `select ${TRANSFER}, t.organization_id as "organizationId", t.giver_post as "giverPost", t.receiver_name as "receiverName",
    t.receiver_post as "receiverPost", t.basis, t.condition, t.boxes, t.minutes_number as "minutesNumber", ${FILE_OF('t.minutes_file_id')} as "minutesFile", t.version
  from archive_transfer t where t.id = $1`;
const ITEMS = `select ${ROW}, c.years,
    (select count(*)::int from record_file g where g.record_id = r.id and g.replaced_at is null) as files
  from archive_transfer_item i join record r on r.id = i.record_id join organization o on o.id = r.organization_id
    left join retention_class c on c.id = r.class_id
  where i.transfer_id = $1 and i.dropped_at is null order by i.position`;

type ItemRow = Omit<TransferredRecordDto, 'term'> & { years: number | null };

@Injectable()
export class TransfersReader {
  constructor(
    private readonly work: Work,
    private readonly cursors: Cursors,
    private readonly journal: JournalReader,
  ) {}

  /** Newest first. */
  list(actor: Actor, query: TransfersQuery): Promise<TransferPageDto> {
    return this.work.read(actor, async (db) => {
      const limit = query.limit ?? PAGE_SIZE;
      const [at, id] = this.cursors.read('archive-transfers', query.cursor) ?? [null, null];
      const where = "where t.organization_id = any ($1::uuid[]) and t.state <> 'discarded'";
      const rows = await db.query<TransferRowDto>(
        `select ${TRANSFER} from archive_transfer t ${where} and ($2::timestamptz is null or (t.created_at, t.id) < ($2, $3::uuid))
         order by t.created_at desc, t.id desc limit $4`,
        [actor.reads, at, id, limit + 1],
      );
      const [{ counted } = { counted: 0 }] = await db.query<{ counted: number }>(
        `select count(*)::int as counted from (select 1 from archive_transfer t ${where} limit ${COUNT_CAP + 1}) c`,
        [actor.reads],
      );
      return this.cursors.page(
        'archive-transfers',
        rows,
        limit,
        counted,
        (row) => [row.createdAt, row.id],
        (row) => row,
      );
    });
  }

  get(actor: Actor, id: string, language: Language): Promise<TransferDto> {
    return this.work.read(actor, (db) => this.transfer(db, id, language));
  }

  async transfer(db: Db, id: string, language: Language): Promise<TransferDto> {
    const { actor } = db;
    const [row] = await db.query<Omit<TransferDto, 'items' | 'history' | 'actions'>>(DETAIL, [id]);
    if (!row || !actor.reads.includes(row.organizationId)) throw new Refusal('not-found');
    const items = await db.query<ItemRow>(ITEMS, [id]);
    const right = (name: RecordRight): Permission => allows(recordsPolicy, actor, name, row);
    const can = (action: TransferAction): Permission => permits(transferLifecycle, action, row.state, { records: items.length });
    return {
      ...row,
      items: items.map(({ years, ...item }) => ({ ...item, term: termWords(years) })),
      history: await this.journal.historyOf(db, [id], language),
      actions: showActions(
        {
          change: [right('transfer:prepare'), can('change')],
          receive: [right('transfer:receive'), can('receive')],
          discard: [right('transfer:prepare'), can('discard')],
        },
        language,
      ),
    };
  }
}
