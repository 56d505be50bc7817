import { Injectable } from '@nestjs/common';
import { Files } from '@qms/storage';
import type { Tx } from '@qms/work';
import type { IsoRecord, RecordKind } from '../record.entity';
import { type HandOverFacts, handOver } from './hand-over.rules';
import { type RetentionEnd, type RetentionTerm, retentionEnd } from './retention.rules';
import { RetentionClass } from './retention-class.entity';
import { SUGGESTED_CLASSES, SUGGESTION_BASIS } from './suggested-classes';

/** Gives records their term, and their files the same, within the unit of work of whoever changes the record. */
@Injectable()
export class Retention {
  constructor(private readonly files: Files) {}

  /** The class of a new record: its kind's, where the organization has settled one. An organization without a list begins with the suggested one. */
  async classFor(tx: Tx, organizationId: string, kind: RecordKind): Promise<string | null> {
    const known = await this.defaultOf(tx, organizationId, kind);
    if (known !== undefined) return known;
    await this.begin(tx, organizationId);
    return (await this.defaultOf(tx, organizationId, kind)) ?? null;
  }

  /** Works the term of a record out anew, and until when it goes to the archive; the caller saves the record. */
  async settle(tx: Tx, record: IsoRecord): Promise<void> {
    const [term] = record.classId ? await tx.find(RetentionClass, { id: record.classId }) : [];
    record.retainUntil = endDay(retentionEnd(term ?? null, record));
    record.handOverBy = lastDay(term ?? null, record);
  }

  /** The files of a record are kept as long as the record. */
  async protect(tx: Tx, record: IsoRecord): Promise<void> {
    const [term] = record.classId ? await tx.find(RetentionClass, { id: record.classId }) : [];
    await this.files.retainOfRecord(tx, record.id, momentOf(retentionEnd(term ?? null, record)));
  }

  /** All records of a class whose term was changed. @returns how many now end on another day */
  async settleAll(tx: Tx, { id }: RetentionClass, term: RetentionTerm): Promise<number> {
    const records = await tx.query<Settled>(
      `select id, kind, state, to_char(happened_on, 'YYYY-MM-DD') as "happenedOn", to_char(valid_to, 'YYYY-MM-DD') as "validTo",
         to_char(archived_on, 'YYYY-MM-DD') as "archivedOn", to_char(retain_until, 'YYYY-MM-DD') as "retainUntil",
         to_char(hand_over_by, 'YYYY-MM-DD') as "handOverBy"
       from record where class_id = $1 and state <> 'destroyed' order by id for update`,
      [id],
    );
    const ends = records.map((record) => ({ ...record, end: retentionEnd(term, record), by: lastDay(term, record) }));
    const ended = ends.filter(({ end, retainUntil }) => endDay(end) !== retainUntil);
    const moved = ends.filter((one) => ended.includes(one) || one.by !== one.handOverBy);
    await tx.query(
      `update record r set retain_until = m.until, hand_over_by = m.by, version = version + 1
       from unnest($1::uuid[], $2::date[], $3::date[]) as m (id, until, by) where r.id = m.id`,
      [moved.map((one) => one.id), moved.map(({ end }) => endDay(end)), moved.map(({ by }) => by)],
    );
    for (const one of ends) await this.files.retainOfRecord(tx, one.id, momentOf(one.end));
    return ended.length;
  }

  /** The suggested list, once. */
  private async begin(tx: Tx, organizationId: string): Promise<void> {
    const [{ there }] = (await tx.query<{ there: boolean }>(
      'select exists (select from retention_class where organization_id = $1) as there',
      [organizationId],
    )) as [{ there: boolean }];
    if (there) return;
    for (const { name, years, startEvent, kinds } of SUGGESTED_CLASSES) {
      const id = tx.newId();
      const made = await tx.query<{ id: string }>(
        `insert into retention_class (id, organization_id, name, years, start_event, basis_kind, basis_ref) values ($1,$2,$3,$4,$5,'rule',$6)
         on conflict (organization_id, name) do nothing returning id`,
        [id, organizationId, name, years, startEvent, SUGGESTION_BASIS],
      );
      if (made.length === 0) continue;
      await tx.query(
        `insert into retention_default (id, organization_id, kind, class_id) select uuidv7(), $1, kind, $2 from unnest($3::text[]) kind
         on conflict (organization_id, kind) do nothing`,
        [organizationId, id, kinds],
      );
      await tx.recordOf('retention-class.suggested', { type: 'retention-class', id, organizationId }, { name });
    }
  }

  /** Undefined = the organization has settled nothing for this kind. */
  private async defaultOf(tx: Tx, organizationId: string, kind: RecordKind): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }>('select class_id as id from retention_default where organization_id = $1 and kind = $2', [
      organizationId,
      kind,
    ]);
    return row?.id;
  }
}

/** A record as it stands before its class is changed. */
interface Settled extends HandOverFacts {
  readonly id: string;
  readonly retainUntil: string | null;
  readonly handOverBy: string | null;
}

const endDay = (end: RetentionEnd): string | null => (end.kind === 'until' ? end.on : null);

function lastDay(term: RetentionTerm | null, facts: HandOverFacts): string | null {
  const one = handOver(term, facts);
  return one.kind === 'until' ? one.by : null;
}

/** From the first moment of that day in Vietnam the term is over. */
const momentOf = (end: RetentionEnd): Date | 'for-ever' | null =>
  end.kind === 'until' ? new Date(`${end.on}T00:00:00+07:00`) : end.kind === 'permanent' ? 'for-ever' : null;
