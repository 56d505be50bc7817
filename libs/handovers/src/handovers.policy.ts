import { definePolicy, holds, type Role, type Subject } from '@qms/work';

export interface HandoverSubject extends Subject {
  /** Whose work goes over. */
  readonly fromId: string;
}

/** All who have work of their own in an agency. */
const WORKERS: readonly Role[] = [
  'standards-office-head',
  'inspector',
  'internal-auditor',
  'planning-officer',
  'course-organiser',
  'trainer',
  'agency-head',
  'deputy-head',
  'room-head',
  'qmr',
  'iso-secretary',
  'clerk',
  'staff',
  'steering-board-member',
];

/** One hands over one's own work; the work of somebody who is gone is handed over by the head or his representative. */
export const handoversPolicy = definePolicy<'handover:read' | 'handover:make', HandoverSubject>({
  'handover:read': { kind: 'read', roles: WORKERS },
  'handover:make': {
    kind: 'write',
    roles: WORKERS,
    rules: [
      {
        code: 'handover-of-another',
        holds: (actor, { fromId }) => actor.personId === fromId || holds(actor, 'agency-head', 'qmr'),
      },
    ],
  },
});
