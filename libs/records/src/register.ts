import { Injectable } from '@nestjs/common';
import { Files } from '@qms/storage';
import type { LegalDate, Tx } from '@qms/work';
import { IsoRecord, type RecordKind } from './record.entity';

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
}

/** The door by which every module enters what it produced, in its own unit of work. */
@Injectable()
export class Register {
  constructor(private readonly files: Files) {}

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
      createdBy: tx.actor.personId,
      createdAt: tx.now,
    });
    await tx.save(record);
    for (const [position, fileId] of input.fileIds.entries()) {
      await tx.query('insert into record_file (id, organization_id, record_id, file_id, position) values ($1,$2,$3,$4,$5)', [
        tx.newId(),
        input.organizationId,
        record.id,
        fileId,
        position,
      ]);
      await this.files.enter(tx, fileId);
    }
    await tx.record('record.entered', record, { fileIds: input.fileIds });
    return record.id;
  }

  /** What a source entered is no longer valid from that day on. Nothing entered is nothing to do. */
  async supersede(
    tx: Tx,
    source: { type: string; id: string },
    on: LegalDate,
    how: 'superseded' | 'withdrawn' = 'superseded',
  ): Promise<void> {
    const [record] = await tx.find(IsoRecord, { sourceType: source.type, sourceId: source.id });
    if (record?.state !== 'valid') return;
    record.state = how;
    record.validTo = on;
    await tx.save(record);
    await tx.record(`record.${how}`, record);
  }
}
