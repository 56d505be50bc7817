import { Injectable } from '@nestjs/common';
import { invalid, Refusal } from '@qms/lifecycle';
import { Files } from '@qms/storage';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import { IsoRecord } from '../record.entity';
import { recordsPolicy } from '../records.policy';
import { Retention } from './retention';
import type { ChangeRetentionClassDto, ClassifyRecordsDto, NewRetentionClassDto } from './retention.dto';
import { RecordHold, RetentionClass } from './retention-class.entity';

/** An organization's list of terms, the class of its records, and holds. */
@Injectable()
export class RetentionService {
  constructor(
    private readonly work: Work,
    private readonly retention: Retention,
    private readonly files: Files,
  ) {}

  add(actor: Actor, { kinds, years, ...input }: NewRetentionClassDto): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      authorize(recordsPolicy, actor, 'retention:change', actor, { now: tx.now });
      await refuseTaken(tx, actor.organizationId, input.name, null);
      const made = Object.assign(new RetentionClass(), {
        id: tx.newId(),
        organizationId: actor.organizationId,
        years: years ?? null,
        ...input,
      });
      await tx.save(made);
      await tx.record('retention-class.added', made);
      await this.useFor(tx, made, kinds ?? []);
      return { id: made.id };
    });
  }

  /** A changed term is worked out anew for every record of the class; the term of files only grows. */
  change(actor: Actor, id: string, { kinds, ...input }: ChangeRetentionClassDto): Promise<{ id: string; records: number }> {
    return this.work.run(actor, async (tx) => {
      const one = await tx.lockSeen(RetentionClass, id);
      authorize(recordsPolicy, actor, 'retention:change', one, { now: tx.now });
      if (input.name !== undefined) await refuseTaken(tx, one.organizationId, input.name, id);
      Object.assign(one, Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)));
      const records = await this.retention.settleAll(tx, one, one);
      await tx.save(one);
      await tx.record('retention-class.changed', one, { records });
      if (kinds) await this.useFor(tx, one, kinds);
      return { id, records };
    });
  }

  /** All or none. @throws Refusal `unknown-reference` with the place of the id, `record-destroyed` */
  classify(actor: Actor, input: ClassifyRecordsDto): Promise<{ count: number }> {
    return this.work.run(actor, async (tx) => {
      const one = await tx.reference(RetentionClass, input.classId, 'classId');
      const places = new Map(input.recordIds.map((id, place) => [id, place]));
      for (const id of [...input.recordIds].sort()) {
        const field = `recordIds[${places.get(id)}]`;
        const record = await tx.lock(IsoRecord, id).catch(() => {
          throw new Refusal('unknown-reference', { field });
        });
        authorize(recordsPolicy, actor, 'record:classify', record, { now: tx.now });
        if (record.organizationId !== one.organizationId) throw new Refusal('unknown-reference', { field: 'classId' });
        if (record.state === 'destroyed') throw invalid(field, 'record-destroyed', { title: record.title });
        if (record.classId === one.id) continue;
        record.classId = one.id;
        await this.retention.settle(tx, record);
        await tx.save(record);
        await this.retention.protect(tx, record);
        await tx.record('record.classified', record, { retentionClass: one.name });
      }
      if (!tx.hasRecorded) tx.nothingToDo();
      return { count: input.recordIds.length };
    });
  }

  /** Tạm dừng hủy. @throws Refusal `held-already`, `record-destroyed` */
  hold(actor: Actor, recordId: string, reason: string): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const record = await tx.lock(IsoRecord, recordId);
      authorize(recordsPolicy, actor, 'record:hold', record, { now: tx.now });
      if (record.state === 'destroyed') throw new Refusal('record-destroyed', { title: record.title });
      if (await openHold(tx, recordId)) throw new Refusal('held-already');
      const hold = Object.assign(new RecordHold(), {
        id: tx.newId(),
        organizationId: record.organizationId,
        recordId,
        reason,
        placedBy: actor.personId!,
        placedAt: tx.now,
        liftReason: null,
        liftedBy: null,
        liftedAt: null,
      } satisfies RecordHold);
      await tx.save(hold);
      await this.files.settleHolds(tx, recordId);
      await tx.record('record.held', record, { reason });
      return { id: hold.id };
    });
  }

  /** @throws Refusal `not-held` */
  lift(actor: Actor, recordId: string, reason: string): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const record = await tx.lock(IsoRecord, recordId);
      authorize(recordsPolicy, actor, 'record:lift-hold', record, { now: tx.now });
      const hold = await openHold(tx, recordId);
      if (!hold) throw new Refusal('not-held');
      Object.assign(hold, { liftReason: reason, liftedBy: actor.personId!, liftedAt: tx.now });
      await tx.save(hold);
      await this.files.settleHolds(tx, recordId);
      await tx.record('record.hold-lifted', record, { reason });
      return { id: hold.id };
    });
  }

  /** From now on new records of these kinds get the class; a kind has one class alone. */
  private async useFor(tx: Tx, { id, organizationId }: RetentionClass, kinds: readonly string[]): Promise<void> {
    await tx.query(
      `insert into retention_default (id, organization_id, kind, class_id) select uuidv7(), $1, kind, $2 from unnest($3::text[]) kind
       on conflict (organization_id, kind) do update set class_id = excluded.class_id`,
      [organizationId, id, kinds],
    );
  }
}

const openHold = async (tx: Tx, recordId: string): Promise<RecordHold | undefined> =>
  (await tx.find(RecordHold, { recordId })).find(({ liftedAt }) => liftedAt === null);

async function refuseTaken(tx: Tx, organizationId: string, name: string, but: string | null): Promise<void> {
  const taken = (await tx.find(RetentionClass, { organizationId, name })).some(({ id }) => id !== but);
  if (taken) throw invalid('name', 'class-exists', { name });
}
