import { type Because, Refusal } from '@qms/lifecycle';
import type { Tx } from '@qms/work';
import type { RevisionUnderHand } from '../revision.facts';
import { underHand } from '../revision-moves';
import { Issuance } from './issuance.entity';

export interface IssuanceUnderHand {
  readonly issuance: Issuance;
  /** Its documents, all locked. */
  readonly hands: readonly RevisionUnderHand[];
}

/** Locks the package, then its documents and their revisions in one order for everybody, so that two never wait for each other. */
export async function issuanceUnderHand(tx: Tx, id: string, version: 'any' | 'seen' = 'any'): Promise<IssuanceUnderHand> {
  const issuance = version === 'seen' ? await tx.lockSeen(Issuance, id) : await tx.lock(Issuance, id);
  const rows = await tx.query<{ id: string }>('select id from revision where issuance_id = $1 order by document_id', [id]);
  const hands: RevisionUnderHand[] = [];
  for (const row of rows) hands.push(await underHand(tx, row.id));
  return { issuance, hands };
}

/** Does the same to each document. @throws Refusal that tells of all documents at once what speaks against it, each by its code */
export async function eachDocument(hands: readonly RevisionUnderHand[], act: (hand: RevisionUnderHand) => Promise<void>): Promise<void> {
  const refused: { subject: string; refusal: Refusal }[] = [];
  for (const hand of hands)
    try {
      await act(hand);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push({ subject: hand.document.code, refusal: error });
    }
  if (refused.length === 0) return;
  const because = refused.flatMap(({ subject, refusal: { code, params, because: all } }) =>
    (all.length > 0 ? all : [{ code, params }]).map((one: Because) => ({ ...one, params: { ...one.params, subject } })),
  );
  const [{ refusal }, ...others] = refused as [(typeof refused)[number], ...typeof refused];
  throw others.every((other) => other.refusal.code === refusal.code)
    ? new Refusal(refusal.code, refusal.params, because)
    : new Refusal('not-possible-now', {}, because);
}
