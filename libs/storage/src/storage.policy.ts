import { definePolicy, type Subject } from '@qms/work';

/** Whoever prepares something may upload; what may be read is decided by the scope of the file's row. */
export const storagePolicy = definePolicy<'file:upload' | 'file:read' | 'storage:oversee', Subject>({
  // Numbers and places, never contents.
  'storage:oversee': { kind: 'read', roles: ['system-administrator'] },
  'file:upload': {
    kind: 'write',
    roles: [
      'iso-secretary',
      'agency-head',
      'deputy-head',
      'room-head',
      'qmr',
      'clerk',
      'planning-officer',
      'standards-office-head',
      'inspector',
      'internal-auditor',
      'course-organiser',
      'trainer',
    ],
  },
  'file:read': {
    kind: 'read',
    roles: [
      'iso-secretary',
      'agency-head',
      'deputy-head',
      'room-head',
      'qmr',
      'clerk',
      'planning-officer',
      'standards-office-head',
      'inspector',
      'internal-auditor',
      'course-organiser',
      'trainer',
      'staff',
      'steering-board-member',
      'guest-reader',
    ],
  },
});
