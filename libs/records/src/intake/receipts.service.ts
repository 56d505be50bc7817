import { Injectable } from '@nestjs/common';
import { Refusal } from '@qms/lifecycle';
import { type Actor, authorize, Work } from '@qms/work';
import { IsoRecord } from '../record.entity';
import { recordsPolicy } from '../records.policy';
import { Register } from '../register';
import { Receipt } from './upload-batch.entity';

@Injectable()
export class ReceiptsService {
  constructor(
    private readonly work: Work,
    private readonly register: Register,
  ) {}

  /**
   * A folder that should not have come in: its records are withdrawn as one, its number stays with the reason; the files are kept as long as
   * their records must be. @throws Refusal `receipt-void-already`; `record-in-use` when one of them has gone on or proves something.
   */
  strikeOut(actor: Actor, id: string, reason: string): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const receipt = await tx.lock(Receipt, id);
      authorize(recordsPolicy, actor, 'receipt:void', receipt, { now: tx.now });
      if (receipt.voidedAt) throw new Refusal('receipt-void-already');
      const ids = await tx.query<{ id: string; sourceId: string }>(
        `select r.id, r.source_id as "sourceId" from record r where r.id in (select record_id from receipt_line where receipt_id = $1) order by r.id for update`,
        [id],
      );
      const used = await this.register.goneOn(
        tx,
        'self',
        ids.map((row) => row.sourceId),
      );
      if (used.length > 0) throw new Refusal('record-in-use', { records: used.length });
      for (const { id: recordId } of ids) await this.register.withdraw(tx, await tx.lock(IsoRecord, recordId), tx.today, reason);
      Object.assign(receipt, { voidedBy: actor.personId, voidedAt: tx.now, voidReason: reason });
      await tx.save(receipt);
      await tx.record('receipt.voided', receipt, { reason });
      return { id };
    });
  }
}
