import { type Because, Refusal } from '@qms/lifecycle';
import type { Tx } from '@qms/work';
import { IsoRecord } from './record.entity';

/** A draft list of records: for the archive, or for destruction. */
export interface RecordList {
  readonly table: 'archive_transfer_item' | 'destruction_item';
  readonly parent: 'transfer_id' | 'destruction_id';
  readonly id: string;
  readonly organizationId: string;
}

/** Records that one list may hold. */
export const MOST_RECORDS = 500;

/**
 * Makes the list hold exactly these records, in this order of coming; those that left are free for other lists.
 * @param judge what speaks against a record that comes in
 * @throws Refusal `unknown-reference` with the place of the id; `record-cannot-be-listed` with all reasons, each by its record
 */
export async function listExactly(
  tx: Tx,
  list: RecordList,
  recordIds: readonly string[],
  judge: (record: IsoRecord) => Promise<readonly Because[]>,
): Promise<void> {
  const there = await tx.query<{ id: string; recordId: string; position: number }>(
    `select id, record_id as "recordId", position from ${list.table} where ${list.parent} = $1 and dropped_at is null order by position`,
    [list.id],
  );
  const wanted = new Set(recordIds);
  await tx.query(`update ${list.table} set dropped_at = $2 where id = any ($1::uuid[])`, [
    there.filter(({ recordId }) => !wanted.has(recordId)).map(({ id }) => id),
    tx.now,
  ]);
  const known = new Set(there.map(({ recordId }) => recordId));
  const coming = recordIds.map((id, place) => ({ id, place })).filter(({ id }) => !known.has(id));
  const against: Because[] = [];
  // Everybody locks records in one order, so that two never wait for each other.
  for (const { id, place } of [...coming].sort((a, b) => a.id.localeCompare(b.id))) {
    const record = await tx.lock(IsoRecord, id).catch(() => null);
    if (record?.organizationId !== list.organizationId) throw new Refusal('unknown-reference', { field: `recordIds[${place}]` });
    const elsewhere = await tx.query(`select 1 from ${list.table} where record_id = $1 and dropped_at is null`, [id]);
    const because = [...(await judge(record)), ...(elsewhere.length > 0 ? [{ code: 'in-other-list' }] : [])];
    against.push(...because.map((one) => ({ ...one, params: { ...one.params, subject: nameOf(record) } })));
  }
  if (against.length > 0) throw new Refusal('record-cannot-be-listed', {}, against);
  const last = there.at(-1)?.position ?? 0;
  await tx.query(
    `insert into ${list.table} (id, organization_id, ${list.parent}, record_id, position)
     select uuidv7(), $2, $3, record, $4 + place from unnest($1::uuid[]) with ordinality as r (record, place)`,
    [coming.map(({ id }) => id), list.organizationId, list.id, last],
  );
  // Who saw the list before saw another version.
  await tx.query(`update ${list.table.replace('_item', '')} set version = version + 1 where id = $1`, [list.id]);
}

/** How a person knows a record. */
export const nameOf = ({ number, code, title }: Pick<IsoRecord, 'number' | 'code' | 'title'>): string => number ?? code ?? title;
