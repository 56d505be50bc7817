import type { Db } from '@qms/work';
import type { RecordKind, RecordState } from '../record.entity';

/** A file of a record that goes into a pack. */
export interface ContentFile {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
  /** Its bytes were destroyed with due process. */
  readonly gone: boolean;
  /** Receipts (15/2026) under which it came in. */
  readonly receipts: readonly string[];
}

/** A record of a pack as it stands when the pack is made. */
export interface ContentRecord {
  readonly id: string;
  readonly organizationName: string;
  readonly kind: RecordKind;
  readonly state: RecordState;
  readonly code: string | null;
  readonly number: string | null;
  readonly title: string;
  readonly issuer: string | null;
  /** YYYY-MM-DD. */
  readonly happenedOn: string;
  readonly clauses: readonly string[];
  readonly files: readonly ContentFile[];
}

/** The records that the asker could read, in their order, with the files that count. */
export const contentsOf = (db: Db, packId: string): Promise<ContentRecord[]> =>
  db.query<ContentRecord>(
    `select r.id, o.short_name as "organizationName", r.kind, r.state, r.code, r.number, r.title, r.issuer, to_char(r.happened_on, 'YYYY-MM-DD') as "happenedOn",
       r.clauses, coalesce((select json_agg(json_build_object('id', f.id, 'name', f.name, 'contentType', f.content_type, 'size', f.size,
           'sha256', encode(f.sha256, 'hex'), 'gone', f.state <> 'stored', 'receipts', array(
             select t.number || '/' || t.year from receipt_line l join receipt t on t.id = l.receipt_id
             where l.record_id = r.id and l.file_id = f.id and t.voided_at is null order by t.issued_at)) order by g.position)
         from record_file g join file f on f.id = g.file_id where g.record_id = r.id and g.replaced_at is null), '[]') as files
     from evidence_pack_record i join record r on r.id = i.record_id join organization o on o.id = r.organization_id
     where i.pack_id = $1 order by i.position`,
    [packId],
  );
