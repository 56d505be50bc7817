import { decide } from '@qms/lifecycle';
import type { Tx } from '@qms/work';
import { RosterImport } from './roster-import.entity';
import { rosterImportLifecycle as lifecycle, type RosterImportFacts } from './roster-import.lifecycle';

/** Moves without conditions ask for no facts. */
export const NOTHING: RosterImportFacts = { wrong: 0, fresh: 0, rosterOpen: true, withinLegalSize: true, withinCapacity: true, wentOn: 0 };

/** Nothing comes of the list; what it says of people goes. */
export async function discardList(tx: Tx, one: RosterImport): Promise<void> {
  const { to } = decide(lifecycle, 'discard', one.state, NOTHING);
  await tx.save(Object.assign(one, { state: to, reading: null, corrections: null, decidedBy: tx.actor.personId, decidedAt: tx.now }));
  await tx.record('roster-import.discarded', one);
}

/** The class takes nobody from a list any more: what its undecided ones say of people is kept no longer. The caller has locked the class. */
export async function discardUndecidedLists(tx: Tx, classId: string): Promise<void> {
  for (const { id } of await tx.find(RosterImport, { classId, state: 'proposal' })) await discardList(tx, await tx.lock(RosterImport, id));
}
