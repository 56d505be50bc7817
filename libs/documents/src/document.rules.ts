import type { Because, Permission } from '@qms/lifecycle';
import type { ControlledDocument } from './document.entity';

const because = (code: string | null): Because[] => (code === null ? [] : [{ code }]);

/** Allowed unless something speaks against it. */
export const permitted = (against: Because[]): Permission => ({ allowed: against.length === 0, because: against });

/** Its clauses and unit stay as they are once it has ended. */
export const againstChange = ({ state }: Pick<ControlledDocument, 'state'>): Because[] =>
  because(state === 'withdrawn' ? 'wrong-state' : null);

/** From its submission on the title is part of what is approved; afterwards a revision brings another one. */
export const againstRename = ({ state, effectiveOn }: Pick<ControlledDocument, 'state' | 'effectiveOn'>): Because[] =>
  because(effectiveOn === null && (state === 'draft' || state === 'returned') ? null : 'wrong-state');

/** A document of which the next revision is to be begun. */
export interface NextRevisionFacts extends Pick<ControlledDocument, 'state' | 'openState'> {
  /** It was decided already that it ends, on a day to come. */
  readonly endIsDecided: boolean;
}

/** One revision at a time, and none of what ends. */
export function againstRevision({ state, openState, endIsDecided }: NextRevisionFacts): Because[] {
  if (state === 'withdrawn') return because('wrong-state');
  if (endIsDecided) return because('withdrawal-decided');
  return because(openState === null ? null : 'revision-open');
}
