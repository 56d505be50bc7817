import { type Because, OWN_RULE } from '@qms/lifecycle';
import type { ControlledDocument } from '../document.entity';
import type { Withdrawal } from './withdrawal.entity';

/** A document that is to be withdrawn. */
export interface WithdrawalFacts extends Pick<ControlledDocument, 'state' | 'openState'> {
  /** It was decided already that it ends, on a day to come. */
  readonly isDecided: boolean;
}

/** What is under review is recalled or returned first: whoever reviews it would approve what has ended. */
export function againstWithdrawal({ state, openState, isDecided }: WithdrawalFacts): Because[] {
  if (state !== 'effective') return [{ code: 'wrong-state' }];
  if (isDecided) return [{ code: 'withdrawal-decided' }];
  return openState === 'in-review' ? [{ code: 'revision-in-review' }] : [];
}

/** Days as `YYYY-MM-DD`. @returns the code that speaks against the first day on which it is no longer in force */
export function againstEnd(endsOn: string, { decidedOn, effectiveFrom }: { decidedOn: string; effectiveFrom: string }): string | null {
  if (endsOn < decidedOn) return 'ends-before-decided';
  return endsOn < effectiveFrom ? 'ends-before-began' : null;
}

/** A withdrawal that is to be revoked (thu hồi). Days as `YYYY-MM-DD`. */
export interface RevocationFacts extends Pick<ControlledDocument, 'state'>, Pick<Withdrawal, 'endsOn'> {
  readonly isRevoked: boolean;
  readonly today: string;
}

/** From its day on it has done what it says, whether or not the clock came to it: what ended is issued anew. */
export function againstRevocation({ state, endsOn, isRevoked, today }: RevocationFacts): Because[] {
  if (isRevoked) return [{ code: 'withdrawal-revoked' }];
  return state === 'withdrawn' || endsOn <= today ? [{ code: 'withdrawal-carried-out' }] : [];
}

/** Days as `YYYY-MM-DD`. @returns the code that speaks against the day on which it was decided that the document goes on */
export const againstRevocationDay = (decidedOn: string, withdrawal: Pick<Withdrawal, 'decidedOn'>): string | null =>
  decidedOn < withdrawal.decidedOn ? 'revoked-before-decided' : null;

/** A withdrawal, or the revocation of one, that is to be numbered by the clerk. */
export interface EndNumberFacts extends Pick<Withdrawal, 'kind'> {
  /** Of a withdrawal; a revocation itself is never revoked. */
  readonly isRevoked: boolean;
  readonly hasNumber: boolean;
}

/** Only what the head confirmed in the app waits for its number; an uploaded decision has its own. */
export function againstEndNumber({ kind, isRevoked, hasNumber }: EndNumberFacts): Because[] {
  if (kind !== 'confirmation') return [{ code: 'wrong-state' }];
  if (isRevoked) return [{ code: 'withdrawal-revoked' }];
  return hasNumber ? [{ code: 'numbered-already' }] : [];
}

/** A document that ended before the day of the decision; no article forbids it, so that it warns. Days as `YYYY-MM-DD`. */
export const againstEndedBefore = (decidedOn: string, endsOn: string): Because[] =>
  decidedOn > endsOn ? [{ code: 'ended-before-decided', basis: OWN_RULE, params: { endsOn, decidedOn } }] : [];

/** A revocation whose day is not before the end that it revokes; no article forbids it, so that it warns. Days as `YYYY-MM-DD`. */
export const againstEndedBeforeRevoked = (decidedOn: string, endsOn: string): Because[] =>
  decidedOn >= endsOn ? [{ code: 'ended-before-revoked', basis: OWN_RULE, params: { endsOn, decidedOn } }] : [];
