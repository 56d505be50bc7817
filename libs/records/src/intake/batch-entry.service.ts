import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { decide, invalid, Refusal } from '@qms/lifecycle';
import { OrganizationsReader } from '@qms/organizations';
import { Files } from '@qms/storage';
import { type Actor, authorize, type LegalDate, type Tx, Work } from '@qms/work';
import { recordsPolicy } from '../records.policy';
import { Register } from '../register';
import { RetentionClass } from '../retention/retention-class.entity';
import { type DeclaredFile, manifestText, receiptName } from './manifest.rules';
import { type PlannedRecord, plannedRecords, type RecordWords } from './record-form.rules';
import { Receipt, UploadBatch } from './upload-batch.entity';
import { uploadBatchLifecycle } from './upload-batch.lifecycle';
import type { BatchEnteredDto } from './upload-batches.dto';

interface ArrivingLine extends DeclaredFile {
  readonly id: string;
  readonly fileId: string | null;
  readonly refused: boolean;
  readonly exception: RecordWords | null;
}

/** The one act by which a folder becomes records: all of it with its receipt, or nothing. */
@Injectable()
export class BatchEntryService {
  constructor(
    private readonly work: Work,
    private readonly register: Register,
    private readonly organizations: OrganizationsReader,
    private readonly files: Files,
  ) {}

  /** @throws Refusal with every reason why it cannot be entered yet; `unknown-reference` for a unit or class that is not the organization's. */
  enter(actor: Actor, id: string): Promise<BatchEnteredDto> {
    return this.work.run(actor, async (tx) => {
      const batch = await tx.lock(UploadBatch, id);
      authorize(recordsPolicy, actor, 'record:enter', batch, { now: tx.now });
      const lines = await linesOf(tx, id);
      const planned = plannedRecords(batch.form, lines);
      const { to } = decide(uploadBatchLifecycle, 'enter', batch.state, {
        files: lines.length,
        waiting: lines.filter((line) => line.fileId === null).length,
        refused: lines.filter((line) => line.refused).length,
        undated: planned.filter((record) => !record.happenedOn).length,
        untitled: planned.filter((record) => !record.title).length,
      });
      await this.know(tx, batch, planned);
      const made = await this.make(tx, batch, planned);
      const receipt = await this.receipt(tx, batch, lines, made);
      // What arrived and was left out belongs to nothing.
      await this.files.release(tx, await leftOut(tx, id));
      Object.assign(batch, { state: to, finishedAt: tx.now });
      await tx.save(batch);
      const name = receiptName(receipt.number, receipt.year);
      await tx.record('upload-batch.entered', batch, { files: lines.length, records: planned.length, receipt: name });
      return { id, state: to, receiptId: receipt.id, receipt: name, recordIds: [...new Set(made.values())] };
    });
  }

  private async know(tx: Tx, { organizationId }: UploadBatch, planned: readonly PlannedRecord[]): Promise<void> {
    if (planned.some(({ happenedOn }) => happenedOn !== undefined && happenedOn > tx.today))
      throw invalid('form.happenedOn', 'day-to-come');
    const units = new Set((await this.organizations.names(tx, organizationId)).map((unit) => unit.id));
    if (planned.some(({ unitId }) => unitId && !units.has(unitId))) throw new Refusal('unknown-reference', { field: 'form.unitId' });
    const classes = new Set((await tx.find(RetentionClass, { organizationId })).map((one) => one.id));
    if (planned.some(({ classId }) => classId && !classes.has(classId))) throw new Refusal('unknown-reference', { field: 'form.classId' });
  }

  /** @returns the record of each file. */
  private async make(tx: Tx, { organizationId }: UploadBatch, planned: readonly PlannedRecord[]): Promise<Map<string, string>> {
    const recordOf = new Map<string, string>();
    for (const { lines, clauses, happenedOn, kind, title, number, issuer, unitId, classId } of planned) {
      const fileIds = lines.flatMap((line) => line.fileId ?? []);
      const id = await this.register.enter(tx, {
        organizationId,
        kind,
        title,
        number,
        issuer,
        unitId,
        classId,
        happenedOn: happenedOn as LegalDate,
        clauses: clauses ?? [],
        fileIds,
        sourceType: 'self',
        sourceId: tx.newId(),
      });
      for (const fileId of fileIds) recordOf.set(fileId, id);
    }
    return recordOf;
  }

  private async receipt(tx: Tx, batch: UploadBatch, lines: readonly ArrivingLine[], recordOf: Map<string, string>): Promise<Receipt> {
    const year = Number(tx.today.slice(0, 4));
    const receipt = Object.assign(new Receipt(), {
      id: tx.newId(),
      organizationId: batch.organizationId,
      batchId: batch.id,
      year,
      number: await tx.takeNumber(batch.organizationId, 'receipt', year),
      title: batch.title,
      files: lines.length,
      bytes: String(lines.reduce((sum, line) => sum + line.size, 0)),
      manifestSha256: createHash('sha256').update(manifestText(lines)).digest(),
      issuedBy: tx.actor.personId!,
      issuedAt: tx.now,
      voidedBy: null,
      voidedAt: null,
      voidReason: null,
    } satisfies Omit<Receipt, 'version'>);
    await tx.save(receipt);
    await tx.query(
      `insert into receipt_line (id, organization_id, receipt_id, position, path, size, sha256, file_id, record_id)
       select i.id, $1, $2, i.position, i.path, i.size, decode(i.sha256, 'hex'), i.file_id, i.record_id
       from unnest($3::uuid[], $4::int[], $5::text[], $6::bigint[], $7::text[], $8::uuid[], $9::uuid[]) i(id, position, path, size, sha256, file_id, record_id)`,
      [
        batch.organizationId,
        receipt.id,
        lines.map(() => tx.newId()),
        lines.map((_, index) => index + 1),
        lines.map(({ path }) => path),
        lines.map(({ size }) => size),
        lines.map(({ sha256 }) => sha256),
        lines.map(({ fileId }) => fileId),
        lines.map(({ fileId }) => recordOf.get(fileId!)),
      ],
    );
    await tx.record('receipt.issued', receipt, { receipt: receiptName(receipt.number, receipt.year), files: lines.length });
    return receipt;
  }
}

const leftOut = async (tx: Tx, id: string): Promise<string[]> =>
  (
    await tx.query<{ fileId: string }>(
      'select file_id as "fileId" from upload_batch_file where batch_id = $1 and left_out and file_id is not null',
      [id],
    )
  ).map(({ fileId }) => fileId);

const linesOf = (tx: Tx, id: string): Promise<ArrivingLine[]> =>
  tx.query<ArrivingLine>(
    `select id, path, size::float8 as size, encode(sha256, 'hex') as sha256, file_id as "fileId", refused_code is not null as refused, exception
     from upload_batch_file where batch_id = $1 and not left_out order by position`,
    [id],
  );
