import type { Db } from '@qms/work';
import type { ReceiptOfContentDto } from './receipts.dto';
import type { RecordOfContentDto } from './upload-batches.dto';

/** Records of the register that have these contents, by hash; one of each. @param hashes hex */
export async function recordsOfContents(
  db: Db,
  hashes: readonly string[],
  owners: readonly string[],
): Promise<Map<string, RecordOfContentDto>> {
  const rows = await db.query<RecordOfContentDto & { sha256: string }>(
    `select distinct on (f.sha256) encode(f.sha256, 'hex') as sha256, r.id, r.title, to_char(r.happened_on, 'YYYY-MM-DD') as "happenedOn"
     from unnest($1::text[]) h join file f on f.sha256 = decode(h, 'hex') and f.organization_id = any ($2::uuid[])
       join record_file g on g.file_id = f.id join record r on r.id = g.record_id and r.state in ('valid', 'superseded')
     order by f.sha256, r.happened_on, r.id`,
    [hashes, owners],
  );
  return new Map(rows.map(({ sha256, ...record }) => [sha256, record]));
}

/** Receipts that name these contents, by hash, the oldest first. @param hashes hex */
export async function receiptsOfContents(
  db: Db,
  hashes: readonly string[],
  owners: readonly string[],
): Promise<Map<string, ReceiptOfContentDto[]>> {
  const rows = await db.query<ReceiptOfContentDto & { sha256: string }>(
    `select encode(l.sha256, 'hex') as sha256, t.id, t.number || '/' || t.year as receipt, o.short_name as "organizationName", l.path, t.issued_at as "issuedAt"
     from unnest($1::text[]) h join receipt_line l on l.sha256 = decode(h, 'hex') and l.organization_id = any ($2::uuid[])
       join receipt t on t.id = l.receipt_id and t.voided_at is null join organization o on o.id = t.organization_id
     order by t.issued_at, l.position`,
    [hashes, owners],
  );
  const found = new Map<string, ReceiptOfContentDto[]>();
  for (const { sha256, ...receipt } of rows) found.set(sha256, [...(found.get(sha256) ?? []), receipt]);
  return found;
}
