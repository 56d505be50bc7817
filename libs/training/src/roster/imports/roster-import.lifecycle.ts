import { type Basis, type Lifecycle, OWN_RULE } from '@qms/lifecycle';

export const ROSTER_IMPORT_STATES = ['proposal', 'confirmed', 'discarded', 'undone'] as const;
export type RosterImportState = (typeof ROSTER_IMPORT_STATES)[number];

export interface RosterImportFacts {
  /** Rows that cannot come in as they are, or of which nobody has said yet whether the person is known. */
  readonly wrong: number;
  /** Rows of people who are not in the class. */
  readonly fresh: number;
  /** The class takes changes of its roster. */
  readonly rosterOpen: boolean;
  /** A regulated class keeps within 25 learners with all of these. */
  readonly withinLegalSize: boolean;
  /** The class has a place left for all of these. */
  readonly withinCapacity: boolean;
  /** Learners of the list to whom something has happened since. */
  readonly wentOn: number;
}

const TWENTY_FIVE: Basis = { kind: 'law', ref: 'TT 26/2014/TT-BKHCN, Điều 29 khoản 1, Điều 30 khoản 1' };

/** Bản đề xuất → Đã nhập → Đã hoàn tác; or đã bỏ. A list comes in wholly or not at all, and goes back as a whole. */
export const rosterImportLifecycle: Lifecycle<RosterImportState, 'correct' | 'confirm' | 'discard' | 'undo', RosterImportFacts> = {
  kind: 'roster-import',
  initial: ['proposal'],
  states: ROSTER_IMPORT_STATES,
  moves: {
    correct: { from: ['proposal'], to: ['proposal'] },
    confirm: {
      from: ['proposal'],
      to: ['confirmed'],
      conditions: [
        { code: 'roster-closed', holds: (facts) => facts.rosterOpen },
        { code: 'list-has-errors', holds: (facts) => facts.wrong === 0 },
        { code: 'nobody-new', holds: (facts) => facts.fresh > 0 },
        { code: 'more-than-25-learners', basis: TWENTY_FIVE, holds: (facts) => facts.withinLegalSize },
        { code: 'beyond-capacity', basis: OWN_RULE, holds: (facts) => facts.withinCapacity },
      ],
    },
    discard: { from: ['proposal'], to: ['discarded'] },
    undo: {
      from: ['confirmed'],
      to: ['undone'],
      conditions: [
        { code: 'roster-closed', holds: (facts) => facts.rosterOpen },
        { code: 'learners-went-on', holds: (facts) => facts.wentOn === 0 },
      ],
    },
  },
};
