import type { Tx } from '@qms/work';
import { IsoRecord } from '../record.entity';
import { nameOf } from '../record-lists';
import { type Relation, relationOf, rowOf } from './link-relations.rules';
import { RecordLink } from './record-link.entity';

/** Links the record, which is locked, to another, in the unit of work of whoever may. Both histories say it. */
export async function linkRecords(tx: Tx, record: IsoRecord, other: IsoRecord, relation: Relation): Promise<RecordLink> {
  const { kind, turned } = rowOf(relation);
  const made = Object.assign(new RecordLink(), {
    id: tx.newId(),
    organizationId: record.organizationId,
    recordId: record.id,
    otherOrganizationId: other.organizationId,
    otherId: other.id,
    kind,
    turned,
    linkedBy: tx.actor.personId!,
    linkedAt: tx.now,
    removedBy: null,
    removedAt: null,
    removeReason: null,
  } satisfies RecordLink);
  await tx.save(made);
  await tx.record('record.linked', record, { relation, name: nameOf(other), otherId: other.id });
  await tellFarEnd(tx, 'record.linked', made, { relation: relationOf(kind, !turned), name: nameOf(record), otherId: record.id });
  return made;
}

/** The history of the far end says it too, where the actor's organization keeps that record. */
export async function tellFarEnd(
  tx: Tx,
  event: 'record.linked' | 'record.unlinked',
  link: RecordLink,
  facts: Record<string, string>,
): Promise<void> {
  if (!tx.actor.writes.includes(link.otherOrganizationId)) return;
  await tx.record(event, await tx.lock(IsoRecord, link.otherId), facts);
}
