import { definePolicy, holds, type Subject } from '@qms/work';

export interface AbsenceSubject extends Subject {
  /** Who is away. */
  readonly personId: string;
}

/** One's own absence is entered by oneself; that of others by the head, the ISO secretary or the administrator. */
export const absencesPolicy = definePolicy<'absence:enter', AbsenceSubject>({
  'absence:enter': {
    kind: 'write',
    roles: [
      'system-administrator',
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
    ],
    rules: [
      {
        code: 'absence-of-another',
        holds: (actor, { personId }) => actor.personId === personId || holds(actor, 'agency-head', 'iso-secretary', 'system-administrator'),
      },
    ],
  },
});
