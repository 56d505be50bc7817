import { Injectable } from '@nestjs/common';
import { invalid, Refusal } from '@qms/lifecycle';
import { type Actor, authorize, Work } from '@qms/work';
import { IsoRecord } from '../record.entity';
import { nameOf } from '../record-lists';
import { recordsPolicy } from '../records.policy';
import { linkRecords, tellFarEnd } from './link-records';
import { relationOf, rowOf } from './link-relations.rules';
import { RecordLink } from './record-link.entity';
import type { NewRecordLinkDto } from './record-links.dto';

/** Links between records: kept by the organization that made them, read from both ends. */
@Injectable()
export class RecordLinksService {
  constructor(private readonly work: Work) {}

  /** @throws Refusal `linked-with-itself`, `linked-already`, `record-withdrawn`, `unknown-reference` for a record that the actor may not read */
  link(actor: Actor, recordId: string, { otherId, relation }: NewRecordLinkDto): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const record = await tx.lock(IsoRecord, recordId);
      authorize(recordsPolicy, actor, 'record:link', record, { now: tx.now });
      if (otherId === recordId) throw invalid('otherId', 'linked-with-itself');
      const other = await tx.reference(IsoRecord, otherId, 'otherId');
      for (const [field, one] of [
        ['id', record],
        ['otherId', other],
      ] as const)
        if (one.state === 'withdrawn') throw invalid(field, 'record-withdrawn');
      const { kind } = rowOf(relation);
      const there = await tx.query(
        `select 1 from record_link where least(record_id, other_id) = least($1::uuid, $2::uuid) and greatest(record_id, other_id) = greatest($1::uuid, $2::uuid)
           and kind = $3 and removed_at is null`,
        [recordId, otherId, kind],
      );
      if (there.length > 0) throw invalid('otherId', 'linked-already', { name: nameOf(other) });
      const made = await linkRecords(tx, record, other, relation);
      return { id: made.id };
    });
  }

  /** @throws Refusal `not-found` where the record has no such link; `link-of-others` where another organization made it */
  unlink(actor: Actor, recordId: string, linkId: string, reason: string): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const [record] = await tx.find(IsoRecord, { id: recordId });
      if (!record) throw new Refusal('not-found');
      authorize(recordsPolicy, actor, 'record:link', record, { now: tx.now });
      const [link] = await tx.find(RecordLink, { id: linkId });
      if (!link || ![link.recordId, link.otherId].includes(recordId)) throw new Refusal('not-found');
      if (!actor.writes.includes(link.organizationId)) throw new Refusal('link-of-others');
      const kept = await tx.lock(IsoRecord, link.recordId);
      // Who takes it away at the same time holds the record: what was read before is asked again.
      const still = await tx.query('select 1 from record_link where id = $1 and removed_at is null', [linkId]);
      if (still.length === 0) throw new Refusal('not-found');
      const [other] = await tx.query<{ number: string | null; code: string | null; title: string }>(
        'select l.number, l.code, l.title from linked_records($1) l where l.link_id = $2',
        [link.recordId, linkId],
      );
      Object.assign(link, { removedBy: actor.personId, removedAt: tx.now, removeReason: reason });
      await tx.save(link);
      const relation = relationOf(link.kind, link.turned);
      await tx.record('record.unlinked', kept, { relation, name: other ? nameOf(other) : '', otherId: link.otherId, reason });
      await tellFarEnd(tx, 'record.unlinked', link, {
        relation: relationOf(link.kind, !link.turned),
        name: nameOf(kept),
        otherId: link.recordId,
        reason,
      });
      return { id: link.id };
    });
  }
}
