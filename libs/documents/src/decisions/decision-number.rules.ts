import { type Because, OWN_RULE } from '@qms/lifecycle';
import type { Approval } from '../revision.entity';
import type { RevisionState } from '../revision.lifecycle';

/** What is asked before the clerk numbers what was approved alone. */
export interface NumberFacts {
  readonly state: RevisionState;
  readonly approvalKind: Approval['kind'] | null;
  /** It goes with an issuing package, which is numbered itself. */
  readonly inIssuance: boolean;
  readonly hasNumber: boolean;
}

/** Only what the head confirmed in the app waits for its number; an uploaded decision has its own. */
export function againstNumber({ state, approvalKind, inIssuance, hasNumber }: NumberFacts): Because[] {
  if (inIssuance) return [{ code: 'in-issuance' }];
  if (approvalKind !== 'confirmation' || !['approved', 'effective', 'superseded'].includes(state)) return [{ code: 'wrong-state' }];
  return hasNumber ? [{ code: 'numbered-already' }] : [];
}

/** Documents that were in force before the day of their decision; no article forbids it, so that it warns. Days as `YYYY-MM-DD`. */
export const againstDay = (decidedOn: string, effectiveFrom: string): Because[] =>
  decidedOn > effectiveFrom ? [{ code: 'in-force-before-decided', basis: OWN_RULE, params: { effectiveFrom, decidedOn } }] : [];
