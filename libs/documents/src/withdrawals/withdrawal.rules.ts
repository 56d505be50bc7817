import type { Because } from '@qms/lifecycle';
import type { ControlledDocument } from '../document.entity';

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
