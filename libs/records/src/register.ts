import { Injectable } from '@nestjs/common';
import { Files } from '@qms/storage';
import type { Db, LegalDate, Tx } from '@qms/work';
import { correctableFacts, refuseWhere } from './hand/correctable';
import { sourceStruckOutObjections } from './hand/correction.rules';
import { IsoRecord, type RecordKind } from './record.entity';
import { Retention } from './retention/retention';

/** What a module says of a record that it produced. */
export interface RecordInput {
  readonly organizationId: string;
  readonly kind: RecordKind;
  readonly title: string;
  readonly code?: string | null;
  /** Số, ký hiệu. */
  readonly number?: string | null;
  readonly issuer?: string | null;
  readonly happenedOn: LegalDate;
  readonly clauses: readonly string[];
  readonly fileIds: readonly string[];
  /** The module's own word for what it produced, e.g. `revision`. */
  readonly sourceType: string;
  readonly sourceId: string;
  readonly unitId?: string | null;
  /** Ghi chú. */
  readonly remarks?: string | null;
  /** Thời hạn bảo quản; that of its kind unless given. */
  readonly classId?: string | null;
}

/** What put records into the register, of one organization: a module asks for those of its own. */
export interface RecordSources {
  readonly organizationId: string;
  /** E.g. `revision`. */
  readonly types: readonly string[];
  readonly ids: readonly string[];
}

/** The door by which every module enters what it produced, in its own unit of work. */
@Injectable()
export class Register {
  constructor(
    private readonly files: Files,
    private readonly retention: Retention,
  ) {}

  /** Enters a record with its files. @returns its id. */
  async enter(tx: Tx, input: RecordInput): Promise<string> {
    const record = Object.assign(new IsoRecord(), {
      id: tx.newId(),
      organizationId: input.organizationId,
      unitId: input.unitId ?? null,
      kind: input.kind,
      state: 'valid',
      title: input.title,
      code: input.code ?? null,
      number: input.number ?? null,
      issuer: input.issuer ?? null,
      happenedOn: input.happenedOn,
      validTo: null,
      clauses: [...input.clauses],
      sourceType: input.sourceType,
      sourceId: input.sourceId,
      remarks: input.remarks ?? null,
      classId: input.classId ?? (await this.retention.classFor(tx, input.organizationId, input.kind)),
      retainUntil: null,
      handOverBy: null,
      archivedOn: null,
      destroyedOn: null,
      createdBy: tx.actor.personId,
      createdAt: tx.now,
    } satisfies Omit<IsoRecord, 'version'>);
    await this.retention.settle(tx, record);
    await tx.save(record);
    await this.addFiles(tx, record, input.fileIds, 0);
    await this.retention.protect(tx, record);
    await tx.record('record.entered', record, { fileIds: input.fileIds });
    return record.id;
  }

  /** A file that was missing when its source was entered stands with the record from now on. Nothing entered is nothing to do. */
  async complete(tx: Tx, source: { type: string; id: string }, fileIds: readonly string[]): Promise<void> {
    const [record] = await tx.find(IsoRecord, { sourceType: source.type, sourceId: source.id });
    if (!record) return;
    const there = await tx.query<{ fileId: string }>('select file_id as "fileId" from record_file where record_id = $1', [record.id]);
    const missing = fileIds.filter((id) => !there.some((one) => one.fileId === id));
    await this.attach(tx, record, missing);
    await tx.record('record.completed', record, { fileIds: missing });
  }

  /** Those of the sources whose record has gone on since it was entered, or proves something for somebody. */
  async goneOn(db: Pick<Db, 'query'>, type: string, ids: readonly string[]): Promise<string[]> {
    const rows = await db.query<{ id: string }>(
      `select r.source_id as id from record r where r.source_type = $1 and r.source_id = any ($2::uuid[])
         and (record_is_evidence(r.id) or exists (select from journal_entry e where e.aggregate_id = r.id and e.event <> 'record.entered'))`,
      [type, [...ids]],
    );
    return rows.map((row) => row.id);
  }

  /** What a source entered is no longer valid from that day on. Nothing entered is nothing to do. */
  async supersede(
    tx: Tx,
    source: { type: string; id: string },
    on: LegalDate,
    how: 'superseded' | 'withdrawn' = 'superseded',
  ): Promise<void> {
    const [record] = await tx.find(IsoRecord, { sourceType: source.type, sourceId: source.id });
    if (record?.state === 'valid') await this.end(tx, record, on, how);
  }

  /**
   * What a source entered is struck out with it, because the source was recorded by mistake. Nothing entered is nothing to do.
   * @throws Refusal `record-not-correctable` while something rests on the record
   */
  async strikeOut(tx: Tx, source: { type: string; id: string }, on: LegalDate, reason: string): Promise<void> {
    const [found] = await tx.find(IsoRecord, { sourceType: source.type, sourceId: source.id });
    if (!found) return;
    const record = await tx.lock(IsoRecord, found.id);
    refuseWhere(sourceStruckOutObjections(await correctableFacts(tx, record)));
    await this.end(tx, record, on, 'withdrawn', reason);
  }

  /** A record that was entered by mistake; the caller has locked it. */
  withdraw(tx: Tx, record: IsoRecord, on: LegalDate, reason: string): Promise<void> {
    return this.end(tx, record, on, 'withdrawn', reason);
  }

  /** Files that stand with a record from now on, after those that are there; kept as long as it. The caller has locked it and records. */
  async attach(tx: Tx, record: IsoRecord, fileIds: readonly string[]): Promise<void> {
    const [last] = await tx.query<{ place: number }>('select count(*)::int as place from record_file where record_id = $1', [record.id]);
    await this.addFiles(tx, record, fileIds, last?.place ?? 0);
    await this.retention.protect(tx, record);
    await this.files.settleHolds(tx, record.id);
  }

  private async addFiles(tx: Tx, record: IsoRecord, fileIds: readonly string[], from: number): Promise<void> {
    for (const [index, fileId] of fileIds.entries()) {
      await tx.query('insert into record_file (id, organization_id, record_id, file_id, position) values ($1,$2,$3,$4,$5)', [
        tx.newId(),
        record.organizationId,
        record.id,
        fileId,
        from + index,
      ]);
      await this.files.enter(tx, fileId);
    }
  }

  private async end(tx: Tx, record: IsoRecord, on: LegalDate, how: 'superseded' | 'withdrawn', reason?: string): Promise<void> {
    record.state = how;
    record.validTo = on;
    await this.retention.settle(tx, record);
    await tx.save(record);
    await this.retention.protect(tx, record);
    await tx.record(`record.${how}`, record, reason ? { reason } : {});
  }
}
