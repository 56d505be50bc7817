import { Injectable } from '@nestjs/common';
import { type Because, decide, invalid } from '@qms/lifecycle';
import { Files } from '@qms/storage';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import { IsoRecord } from '../record.entity';
import { listExactly, type RecordList } from '../record-lists';
import { recordsPolicy } from '../records.policy';
import { Register } from '../register';
import { isStruckOut } from '../retention/hand-over.rules';
import { ArchiveTransfer } from './archive-transfer.entity';
import { type TransferState, transferLifecycle } from './transfer.lifecycle';
import type { ChangeTransferDto, NewTransferDto, ReceiveTransferDto } from './transfers.dto';

export interface TransferOutcome {
  readonly id: string;
  readonly state: TransferState;
}

/** Nộp lưu vào Lưu trữ cơ quan (NĐ 30/2020/NĐ-CP, Điều 30 và Điều 31). */
@Injectable()
export class TransfersService {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
    private readonly register: Register,
  ) {}

  create(actor: Actor, { recordIds, ...input }: NewTransferDto): Promise<TransferOutcome> {
    return this.work.run(actor, async (tx) => {
      authorize(recordsPolicy, actor, 'transfer:prepare', actor, { now: tx.now });
      const transfer = Object.assign(new ArchiveTransfer(), {
        id: tx.newId(),
        organizationId: actor.organizationId,
        title: input.title,
        state: 'draft',
        giverName: actor.name,
        giverPost: actor.post ?? '',
        receiverName: null,
        receiverPost: null,
        basis: input.basis ?? null,
        condition: input.condition ?? null,
        boxes: input.boxes ?? null,
        preparedBy: actor.personId!,
        createdAt: tx.now,
        minutesNumber: null,
        receivedOn: null,
        minutesFileId: null,
      } satisfies Omit<ArchiveTransfer, 'version'>);
      await tx.save(transfer);
      await tx.record('archive-transfer.created', transfer, { records: recordIds.length });
      await listExactly(tx, listOf(transfer), recordIds, judged);
      return { id: transfer.id, state: transfer.state };
    });
  }

  /** What is not named stays, null empties it; `recordIds` names all records anew. */
  change(actor: Actor, id: string, { recordIds, ...input }: ChangeTransferDto): Promise<TransferOutcome> {
    return this.work.run(actor, async (tx) => {
      const transfer = await tx.lockSeen(ArchiveTransfer, id);
      authorize(recordsPolicy, actor, 'transfer:prepare', transfer, { now: tx.now });
      decide(transferLifecycle, 'change', transfer.state, { records: 0 });
      Object.assign(transfer, Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)));
      await tx.save(transfer);
      await tx.record('archive-transfer.changed', transfer);
      if (recordIds) await listExactly(tx, listOf(transfer), recordIds, judged);
      return { id, state: transfer.state };
    });
  }

  /** The archive has taken them: by the minutes that both signed. They are an ISO record of their own. */
  receive(actor: Actor, id: string, input: ReceiveTransferDto): Promise<TransferOutcome> {
    return this.work.run(actor, async (tx) => {
      const transfer = await tx.lock(ArchiveTransfer, id);
      authorize(recordsPolicy, actor, 'transfer:receive', transfer, { now: tx.now });
      const ids = await recordIdsOf(tx, id);
      transfer.state = decide(transferLifecycle, 'receive', transfer.state, { records: ids.length }).to;
      if (input.receivedOn > tx.today) throw invalid('receivedOn', 'day-to-come');
      const file = await this.files.adopt(tx, input.fileId, 'fileId');
      Object.assign(transfer, {
        receiverName: input.receiverName,
        receiverPost: input.receiverPost ?? null,
        minutesNumber: input.number ?? null,
        receivedOn: input.receivedOn,
        minutesFileId: file.id,
      });
      await tx.save(transfer);
      await tx.record('archive-transfer.received', transfer, { records: ids.length });
      for (const recordId of ids) {
        const record = await tx.lock(IsoRecord, recordId);
        record.archivedOn = input.receivedOn;
        record.handOverBy = null;
        await tx.save(record);
        await tx.record('record.archived', record);
      }
      await this.register.enter(tx, {
        organizationId: transfer.organizationId,
        kind: 'other',
        title: `Biên bản giao nhận hồ sơ, tài liệu: ${transfer.title}`,
        number: transfer.minutesNumber,
        happenedOn: input.receivedOn,
        clauses: ['7.5.3'],
        fileIds: [file.id],
        sourceType: 'archive-transfer',
        sourceId: id,
      });
      return { id, state: transfer.state };
    });
  }

  /** Given up; its records are free for another list. */
  discard(actor: Actor, id: string): Promise<TransferOutcome> {
    return this.work.run(actor, async (tx) => {
      const transfer = await tx.lock(ArchiveTransfer, id);
      authorize(recordsPolicy, actor, 'transfer:prepare', transfer, { now: tx.now });
      const { to } = decide(transferLifecycle, 'discard', transfer.state, { records: 0 });
      await listExactly(tx, listOf(transfer), [], judged);
      transfer.state = to;
      await tx.save(transfer);
      await tx.record('archive-transfer.discarded', transfer);
      return { id, state: to };
    });
  }
}

const listOf = ({ id, organizationId }: ArchiveTransfer): RecordList => ({
  table: 'archive_transfer_item',
  parent: 'transfer_id',
  id,
  organizationId,
});

const recordIdsOf = async (tx: Tx, id: string): Promise<string[]> =>
  (
    await tx.query<{ id: string }>(
      'select record_id as id from archive_transfer_item where transfer_id = $1 and dropped_at is null order by record_id',
      [id],
    )
  ).map((row) => row.id);

/** The list names each record's term (Phụ lục V, III, column 5), so it must have one. What was entered by mistake proves nothing to an archive. */
const judged = async (record: IsoRecord): Promise<Because[]> => [
  ...(isStruckOut(record) ? [{ code: 'record-withdrawn' }] : []),
  ...(record.state === 'destroyed' ? [{ code: 'record-destroyed' }] : []),
  ...(record.archivedOn !== null ? [{ code: 'archived-already' }] : []),
  ...(record.classId === null ? [{ code: 'term-unknown' }] : []),
];
